import type { ContactPurpose } from './channel.ts'

/** Reasons of Today by which the shop comes forward by itself; all others are about what the client has here or was promised. */
const INVITING: ReadonlySet<string> = new Set(['late', 'away', 'list'])
const GREETING: ReadonlySet<string> = new Set(['birthday', 'date', 'name-day', 'touch'])

/**
 * What a contact for this line of Today is for: "we miss you" is marketing, a good wish and a word
 * to stay in touch are greetings, the rest is service.
 */
export function purposeOfLine(why: string): ContactPurpose {
  if (INVITING.has(why)) return 'marketing'
  return GREETING.has(why) ? 'greeting' : 'service'
}
