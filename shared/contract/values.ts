import { z } from 'zod'
import { venueKinds } from '#shared/domain/presets/preset.ts'
import { PERIOD_KINDS } from '#shared/domain/reports/period.ts'
import { languages } from '#shared/i18n/languages.ts'
import { isDay } from '#shared/kernel/day.ts'
import { CURRENCY_CODES, MAX_MONEY, MAX_QUANTITY } from '#shared/kernel/money.ts'

/** Building blocks of the contract. Messages are codes of FIELD_PROBLEMS: the screen has the words. */

export const language = z.enum(languages)

export const venue = z.enum(venueKinds)

export const currency = z.enum(CURRENCY_CODES)

export const id = z.int('not-a-number').positive('too-small')
/** Made when a form opens; the same intent sent twice carries the same one and is carried out once. */
export const opId = z.string().min(8, 'missing').max(64, 'too-long')
export const version = z.int().nonnegative()
/** Integer milliseconds since 1970 UTC. */
export const instant = z.int()
export const day = z.string().refine(isDay, 'not-understood')
/** A day that figures may be asked of: the periods around it, and those of the years before that they are compared with, lie within the calendar. */
export const reportedDay = day.refine((asked) => asked >= '1900-01-01' && asked <= '9998-12-31', 'not-understood')
/** The day, week or month in which `day` lies. */
export const periodAsked = { kind: z.enum(PERIOD_KINDS), day: reportedDay }

/** An amount in minor units that cannot be negative. */
export const amount = z.int('not-a-number').nonnegative('too-small').max(MAX_MONEY, 'too-large')
export const signedAmount = z.int('not-a-number').min(-MAX_MONEY, 'too-small').max(MAX_MONEY, 'too-large')
export const points = z.int('not-a-number').nonnegative('too-small').max(1_000_000_000, 'too-large')
/** In thousandths. */
export const quantity = z.int('not-a-number').positive('too-small').max(MAX_QUANTITY, 'too-large')

/** What a host answered when a file was handed in. */
export const incomingId = z.string().min(1, 'missing').max(80, 'too-long')

export const line = (max: number) => z.string().trim().max(max, 'too-long')
export const requiredLine = (max: number) => line(max).min(1, 'missing')
export const reason = requiredLine(300)

export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'not-understood')
export const nothing = z.strictObject({})

/**
 * A list that nobody changes, for the compiler alone. `.readonly()` of Zod freezes whatever it was given, fitting or not, and there are values that
 * cannot be frozen (a filled Uint8Array): it would throw where the input is to be refused.
 */
export const readonlyOf = <List extends z.ZodType>(list: List) => list as unknown as z.ZodReadonly<List>
