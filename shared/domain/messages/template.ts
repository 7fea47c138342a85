import type { ContactPurpose } from '../contacts/channel.ts'

/** What a text is for; `own` is anything else the shop writes. */
export const TEMPLATE_KINDS = [
  'birthday',
  'name-day',
  'welcome',
  'thanks',
  'miss-you',
  'reward',
  'pass-ends',
  'order-ready',
  'debt',
  'own',
] as const
export type TemplateKind = (typeof TEMPLATE_KINDS)[number]

/** Channels by which something is written. */
export const WRITTEN_CHANNELS = ['sms', 'messenger', 'mail'] as const
export type WrittenChannel = (typeof WRITTEN_CHANNELS)[number]

/** What such a text is, unless the owner says otherwise: a good wish, what the client has here, or an invitation. */
export const usualPurpose: Readonly<Record<TemplateKind, ContactPurpose>> = {
  birthday: 'greeting',
  'name-day': 'greeting',
  welcome: 'service',
  thanks: 'greeting',
  'miss-you': 'marketing',
  reward: 'marketing',
  'pass-ends': 'service',
  'order-ready': 'service',
  debt: 'service',
  own: 'marketing',
}

/** The most letters of each part of a text. */
export const LONGEST_TEXT = { name: 60, subject: 150, sms: 1530, messenger: 4000, mail: 8000 } as const
