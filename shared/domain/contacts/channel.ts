/** Where a contact takes place. The counter is the guest standing there; a messenger is Viber, WhatsApp or Telegram. */
export const CHANNELS = ['counter', 'call', 'sms', 'mail', 'messenger'] as const
export type Channel = (typeof CHANNELS)[number]

/** The channels by which the shop reaches somebody who is not there. */
export const DISTANT_CHANNELS = ['call', 'sms', 'mail', 'messenger'] as const
export type DistantChannel = (typeof DISTANT_CHANNELS)[number]

/**
 * What a contact is for. Only `marketing` (news, offers, "we miss you") uses up the allowance of B5 and needs agreement of its own; `service` is
 * about what the client has here (a pass that ends, an order that is ready), `greeting` a good wish without a sale.
 */
export const CONTACT_PURPOSES = ['service', 'greeting', 'marketing'] as const
export type ContactPurpose = (typeof CONTACT_PURPOSES)[number]
