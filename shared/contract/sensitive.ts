import { z } from 'zod'
import { maskAddress } from '#shared/domain/access/masks.ts'
import type { Right } from './rights.ts'

interface Sensitive {
  readonly right: Right
  readonly mask: (value: never) => unknown
}

/** Fields that who lacks a right sees masked, noted where they are declared; dispatch masks every answer on its way out. */
export const sensitiveFields = z.registry<Sensitive>()

/** Marks a field of an answer. `mask` gives another value of the same schema that tells no more than it should. */
export function sensitive<Schema extends z.ZodType>(
  right: Right,
  schema: Schema,
  mask: (value: z.output<Schema>) => z.output<Schema>,
): Schema {
  // A copy, so that the same building block elsewhere stays unmarked.
  const own = schema.clone() as Schema
  sensitiveFields.add(own, { right, mask: mask as Sensitive['mask'] })
  return own
}

const asTyped = z.object({ typed: z.string(), e164: z.string().nullable() })
/** As it was typed, and to be dialled where its country is known; masked, it is not to be dialled. */
export const phoneSeen = sensitive('clients.contacts', asTyped, ({ typed }) => ({ typed: maskAddress(typed), e164: null }))

/** A phone, an e-mail address or another way to reach a client. */
export const addressSeen = sensitive('clients.contacts', z.string(), maskAddress)

/** What a client brought over time, in minor units; not told, it is nothing. */
export const moneySeen = sensitive('clients.money', z.int(), () => 0)
/** Of what he brought: not told, it is unknown. */
export const shareSeen = sensitive('clients.money', z.int().nullable(), () => null)
