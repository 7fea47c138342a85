import type { ReactNode } from 'react'
import type { VenueKind } from '#shared/domain/presets/preset.ts'

/** Each kind of venue as a small drawing on a 64 × 48 ground, in the people's colours. */
export const venuePictures: Readonly<Record<VenueKind, ReactNode>> = {
  bar: (
    <>
      <path d="M19 16h21v24a3 3 0 0 1-3 3H22a3 3 0 0 1-3-3z" fill="var(--p2)" />
      <path d="M40 20h4a5 5 0 0 1 5 5v6a5 5 0 0 1-5 5h-4" fill="none" stroke="var(--p2-ink)" strokeWidth="3" />
      <path d="M25 24v13M30 24v13M35 24v13" stroke="var(--p2-ink)" strokeWidth="2.5" strokeLinecap="round" opacity="0.45" />
      <path d="M17 17a5 5 0 0 1 4-8 7 7 0 0 1 13-2 5 5 0 0 1 7 5 4 4 0 0 1 0 7H20a4 4 0 0 1-3-2z" fill="var(--p8)" />
      <path d="M22 19v5a2.5 2.5 0 0 0 5 0v-5z" fill="var(--p8)" />
    </>
  ),
  cafe: (
    <>
      <path
        d="M26 12c-3-3 3-5 0-9M33 12c-3-3 3-5 0-9"
        fill="none"
        stroke="var(--p4-ink)"
        strokeWidth="2"
        strokeLinecap="round"
        opacity="0.5"
      />
      <path d="M15 16h29v9c0 9-6 14-14.5 14S15 34 15 25z" fill="var(--p4)" />
      <path d="M44 19h3a5.5 5.5 0 0 1 0 11h-4" fill="none" stroke="var(--p4-ink)" strokeWidth="3" />
      <path d="M15 16h29v4H15z" fill="var(--p4-ink)" opacity="0.25" />
      <ellipse cx="30" cy="42" rx="20" ry="3" fill="var(--p4-ink)" opacity="0.55" />
    </>
  ),
  shop: (
    <>
      <path d="M23 19v-5a9 9 0 0 1 18 0v5" fill="none" stroke="var(--p1-ink)" strokeWidth="3" />
      <path d="M15 18h34l-3 24a3 3 0 0 1-3 2.600H21a3 3 0 0 1-3-2.600z" fill="var(--p1)" />
      <path d="M15 18h34l-.7 6H15.700z" fill="var(--p1-ink)" opacity="0.22" />
      <path d="M26 33c3 4 9 4 12 0" fill="none" stroke="var(--p1-ink)" strokeWidth="2.5" strokeLinecap="round" />
    </>
  ),
  billiards: (
    <>
      <path d="M8 43 54 6" stroke="var(--p8-ink)" strokeWidth="3" strokeLinecap="round" opacity="0.6" />
      <path d="M50 9.2 54 6" stroke="var(--p5-ink)" strokeWidth="4" strokeLinecap="round" />
      <circle cx="23" cy="33" r="9.5" fill="var(--p6)" />
      <circle cx="23" cy="33" r="4.2" fill="var(--surface)" />
      <path d="M23 31v4" stroke="var(--p6-ink)" strokeWidth="2" strokeLinecap="round" />
      <circle cx="43" cy="33" r="9.5" fill="var(--p1)" />
      <path d="M34.5 29h17a9.5 9.5 0 0 1 0 8h-17a9.5 9.5 0 0 1 0-8z" fill="var(--p1-ink)" opacity="0.5" />
      <circle cx="33" cy="17" r="9.5" fill="var(--p2)" />
      <circle cx="33" cy="17" r="4.2" fill="var(--surface)" />
      <path d="M33 15v4" stroke="var(--p2-ink)" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  laundry: (
    <>
      <rect x="16" y="4" width="32" height="41" rx="4" fill="var(--p5)" />
      <path d="M16 14h32" stroke="var(--p5-ink)" strokeWidth="1.5" opacity="0.4" />
      <circle cx="22" cy="9" r="1.8" fill="var(--p5-ink)" />
      <circle cx="28" cy="9" r="1.8" fill="var(--p5-ink)" opacity="0.5" />
      <path d="M37 9h6" stroke="var(--p5-ink)" strokeWidth="2.5" strokeLinecap="round" opacity="0.5" />
      <circle cx="32" cy="29" r="11.5" fill="var(--p5-ink)" opacity="0.75" />
      <circle cx="32" cy="29" r="8.5" fill="var(--surface)" />
      <path d="M24 30c3-3 5 2 8 0s5-3 8.2-1A8.5 8.5 0 0 1 24 30z" fill="var(--p6)" />
      <circle cx="29" cy="25" r="1.6" fill="var(--p6)" />
    </>
  ),
  sports: (
    <>
      <path d="M18 24h28" stroke="var(--p7-ink)" strokeWidth="4" />
      <rect x="14" y="10" width="8" height="28" rx="3" fill="var(--p7)" />
      <rect x="42" y="10" width="8" height="28" rx="3" fill="var(--p7)" />
      <rect x="8" y="15" width="6" height="18" rx="2.5" fill="var(--p7-ink)" opacity="0.6" />
      <rect x="50" y="15" width="6" height="18" rx="2.5" fill="var(--p7-ink)" opacity="0.6" />
    </>
  ),
}
