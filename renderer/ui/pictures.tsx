import type { ReactNode } from 'react'

const ground = <ellipse cx="80" cy="106" rx="58" ry="7" fill="var(--sunken-press)" />
const steam = (x: number) => (
  <path
    d={`M${x} 34c-5-6 5-9 0-16`}
    fill="none"
    stroke="var(--line-strong)"
    strokeWidth="2.5"
    strokeLinecap="round"
    opacity="0.6"
  />
)

/** Small friendly drawings in the colours of the shop. */
export const pictures = {
  /** A cup waiting: nothing has happened yet. */
  cup: (
    <>
      {ground}
      {steam(66)}
      {steam(80)}
      {steam(94)}
      <path d="M46 44h68v22c0 18-14 32-34 32S46 84 46 66z" fill="var(--p4)" />
      <path d="M114 52h6c8 0 12 5 12 11s-5 12-13 12h-7" fill="none" stroke="var(--p4)" strokeWidth="7" />
      <path d="M46 44h68v6H46z" fill="var(--p4-ink)" opacity="0.25" />
      <g fill="var(--p4-ink)">
        <circle cx="70" cy="66" r="2.6" />
        <circle cx="90" cy="66" r="2.6" />
      </g>
      <path d="M72 76c4 4 12 4 16 0" fill="none" stroke="var(--p4-ink)" strokeWidth="2.5" strokeLinecap="round" />
      <ellipse cx="80" cy="101" rx="44" ry="5" fill="var(--p2)" />
    </>
  ),
  /** A notebook under a glass: a search that found nothing. */
  search: (
    <>
      {ground}
      <path d="M34 30h70a5 5 0 0 1 5 5v62a5 5 0 0 1-5 5H34z" fill="var(--p2)" />
      <path d="M34 30h9v72h-9z" fill="var(--p2-ink)" opacity="0.35" />
      <path d="M54 46h40M54 58h40M54 70h26" stroke="var(--p2-ink)" strokeWidth="3" strokeLinecap="round" opacity="0.45" />
      <circle cx="102" cy="66" r="22" fill="var(--surface)" opacity="0.75" />
      <circle cx="102" cy="66" r="22" fill="none" stroke="var(--p4-ink)" strokeWidth="5" />
      <path d="m118 83 14 15" stroke="var(--p4-ink)" strokeWidth="7" strokeLinecap="round" />
    </>
  ),
  /** Three guests: a list of people that is still empty. */
  people: (
    <>
      {ground}
      <g>
        <circle cx="44" cy="58" r="14" fill="var(--p6)" />
        <path d="M20 104c0-18 10-28 24-28s24 10 24 28z" fill="var(--p6)" />
        <circle cx="116" cy="58" r="14" fill="var(--p7)" />
        <path d="M92 104c0-18 10-28 24-28s24 10 24 28z" fill="var(--p7)" />
        <circle cx="80" cy="46" r="17" fill="var(--p1)" />
        <path d="M50 105c0-22 12-36 30-36s30 14 30 36z" fill="var(--p4)" />
        <g fill="var(--p1-ink)">
          <circle cx="74" cy="45" r="2" />
          <circle cx="86" cy="45" r="2" />
        </g>
        <path d="M75 53c3 3 7 3 10 0" fill="none" stroke="var(--p1-ink)" strokeWidth="2" strokeLinecap="round" />
      </g>
    </>
  ),
  /** A sheet with a table: a file to bring in. */
  file: (
    <>
      {ground}
      <path d="M48 16h46l20 20v62a6 6 0 0 1-6 6H48a6 6 0 0 1-6-6V22a6 6 0 0 1 6-6z" fill="var(--p5)" />
      <path d="M94 16v14a6 6 0 0 0 6 6h14z" fill="var(--p5-ink)" opacity="0.35" />
      <g stroke="var(--p5-ink)" strokeWidth="2.5" opacity="0.6" fill="none">
        <path d="M54 50h48v38H54zM54 63h48M54 76h48M70 50v38" strokeLinejoin="round" />
      </g>
    </>
  ),
  /** A letter with a mark: what was written to people, and that nothing is amiss with it. */
  letter: (
    <>
      {ground}
      <path d="M34 38h92a5 5 0 0 1 5 5v54a5 5 0 0 1-5 5H34a5 5 0 0 1-5-5V43a5 5 0 0 1 5-5z" fill="var(--p2)" />
      <path d="m31 42 43 34a10 10 0 0 0 12 0l43-34" fill="none" stroke="var(--p2-ink)" strokeWidth="3" opacity="0.45" />
      <path d="m31 98 30-27M129 98 99 71" stroke="var(--p2-ink)" strokeWidth="3" opacity="0.25" />
      <circle cx="124" cy="40" r="16" fill="var(--p4)" />
      <path
        d="m117 40 5 5 9-10"
        fill="none"
        stroke="var(--p4-ink)"
        strokeWidth="3.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  /** A plug out of its socket: something is not connected. */
  plug: (
    <>
      {ground}
      <path d="M16 74h26" stroke="var(--line-strong)" strokeWidth="5" strokeLinecap="round" />
      <path d="M42 54h16a20 20 0 0 1 0 40H42z" fill="var(--p8)" />
      <path d="M77 66h13M77 82h13" stroke="var(--p8-ink)" strokeWidth="5" strokeLinecap="round" />
      <path d="M126 54h-8a20 20 0 0 0 0 40h8z" fill="var(--p1)" />
      <path d="M126 74h20" stroke="var(--line-strong)" strokeWidth="5" strokeLinecap="round" />
      <path d="m92 46 4-10M104 44l8-8M88 102l-4 8" stroke="var(--p2-ink)" strokeWidth="2.5" strokeLinecap="round" opacity="0.5" />
    </>
  ),
} satisfies Record<string, ReactNode>

export type PictureName = keyof typeof pictures
