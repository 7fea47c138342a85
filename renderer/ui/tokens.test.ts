import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const source = readFileSync(`${import.meta.dirname}/tokens.css`, 'utf8')

const schemes = (['light', 'dark'] as const).map((scheme) => {
  const block = source.split(`[data-mantine-color-scheme="${scheme}"] {`)[1]?.split('\n}')[0] ?? ''
  return {
    scheme,
    tokens: new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1] ?? '', match[2] ?? ''])),
  }
})

/** Text on its ground. */
const texts: readonly (readonly [ink: string, ground: string])[] = [
  ...['text', 'text-2', 'text-3'].flatMap((ink) =>
    ['bg', 'surface', 'sunken', 'sunken-press'].map((ground) => [ink, ground] as const),
  ),
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
  ['on-primary-2', 'primary'],
  ['on-primary-soft', 'primary-soft'],
  ['primary', 'surface'],
  ['rail-on', 'rail'],
  ['rail-active-on', 'rail-active'],
  ['on-note', 'note'],
  ['on-note', 'note-press'],
  ['on-note-2', 'note'],
  ['on-note-2', 'note-press'],
  ['on-danger', 'danger'],
  ['on-danger-soft', 'danger-soft'],
  ['on-danger-soft', 'bg'],
  ['on-danger-soft', 'surface'],
  ['on-danger-soft', 'primary-soft'],
  ['on-warn-soft', 'warn-soft'],
  ['on-warn-soft', 'bg'],
  ['on-warn-soft', 'primary-soft'],
  ['on-info-soft', 'info-soft'],
  ['on-good-soft', 'good-soft'],
  ['on-ink-badge', 'ink-badge'],
  ['on-plain-badge', 'plain-badge'],
  ['on-stamp', 'stamp'],
  ['stamp', 'surface'],
  ['on-toast', 'toast'],
  ['on-toast-act', 'toast'],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((colour) => [`p${colour}-ink`, `p${colour}`] as const),
]

/** Borders and rings that carry meaning. */
const signs: readonly (readonly [sign: string, ground: string])[] = [
  ['line-strong', 'surface'],
  ['line-strong', 'bg'],
  ['primary', 'primary-soft'],
  ['danger', 'surface'],
  ['focus', 'surface'],
  ['focus', 'bg'],
  ['focus', 'sunken'],
  ['focus', 'note'],
  ['rail-active-on', 'rail'],
]

describe.each(schemes)('the $scheme tokens', ({ tokens }) => {
  it.each(texts)('let %s be read on %s', (ink, ground) => {
    expect(contrast(tokens.get(ink), tokens.get(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(signs)('let %s be seen on %s', (sign, ground) => {
    expect(contrast(tokens.get(sign), tokens.get(ground))).toBeGreaterThanOrEqual(3)
  })
})

/** WCAG 2.2 contrast ratio; NaN for a token that is not there, which fails. */
function contrast(one: string | undefined, other: string | undefined): number {
  const [darker = Number.NaN, lighter = Number.NaN] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string | undefined): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour?.slice(at, at + 2) ?? '', 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
