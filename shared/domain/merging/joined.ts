/** Both notes, each once. */
export function joinNotes(survivors: string, mergeds: string): string {
  const [one, other] = [survivors.trim(), mergeds.trim()]
  if (other === '' || one.includes(other)) return survivors
  if (one === '' || other.includes(one)) return mergeds
  return `${one}\n${other}`
}

interface Warned {
  readonly kind: string
  readonly text: string
}

/** All warnings of both, those of the surviving card first, each once. */
export function joinWarnings<W extends Warned>(survivors: readonly W[], mergeds: readonly W[]): W[] {
  const said = (one: W) => `${one.kind} ${one.text.trim().toLowerCase()}`
  return [...new Map([...mergeds, ...survivors].map((one) => [said(one), one])).values()].toSorted(
    (one, other) => placeIn(survivors, one) - placeIn(survivors, other),
  )
}

function placeIn<W>(list: readonly W[], one: W): number {
  const at = list.indexOf(one)
  return at === -1 ? list.length : at
}

export type ConsentAnswer = 'given' | 'refused' | 'withdrawn'

const strictness: readonly ConsentAnswer[] = ['given', 'refused', 'withdrawn']

/** The one that allows less: whoever refused once has refused. */
export function stricterConsent(one: ConsentAnswer, other: ConsentAnswer): ConsentAnswer {
  return strictness.indexOf(one) >= strictness.indexOf(other) ? one : other
}
