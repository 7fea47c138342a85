import { CONSENT_STATES, type ConsentState } from '#shared/domain/contacts/consent.ts'
import type { ClientWish } from '#shared/domain/contacts/rules.ts'

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

/** The one that allows less: whoever refused once has refused. */
export function stricterConsent(one: ConsentState, other: ConsentState): ConsentState {
  return CONSENT_STATES.indexOf(one) >= CONSENT_STATES.indexOf(other) ? one : other
}

/** Of what two clients asked for themselves what allows less; the channel that the survivor named, where both named one. */
export function joinedWish(survivors: ClientWish, mergeds: ClientWish): ClientWish {
  const wished = [survivors.allowance, mergeds.allowance].flatMap((one) => one ?? [])
  return { allowance: wished.length === 0 ? null : Math.min(...wished), onlyBy: survivors.onlyBy ?? mergeds.onlyBy }
}
