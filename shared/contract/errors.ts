import type { Json } from './define.ts'

/** Every way an operation may be refused. The words for each stand in the `errors` catalogue of the five languages. */
export const ERROR_CODES = [
  'NO_SESSION',
  'NO_RIGHT',
  'NOT_READY',
  'UNKNOWN_OPERATION',
  'INPUT',
  'RULE',
  'CONFLICT',
  'NOT_FOUND',
  'TOO_LARGE',
  'DISK',
  'INTERNAL',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** Rules of the trade that refuse; carried as `details.rule` of a RULE error, with a sentence for each in the `errors` catalogue. */
export const RULES = [
  'shop-exists',
  'name-missing',
  'phone-not-understood',
  'email-not-understood',
  'birthday-not-understood',
  'code-taken',
  'relation-to-oneself',
  'relation-already-there',
  'relation-impossible',
  'date-not-understood',
  'question-over',
  'person-is-client',
  'client-archived',
  'field-name-taken',
  'field-without-options',
  'client-merged',
  'merge-with-itself',
  'merge-with-sample',
  'merge-note-too-long',
  'merge-undone-already',
  'employee-name-taken',
  'employee-is-owner',
  'employee-left',
  'item-name-taken',
  'item-archived',
  'absence-order',
  'absence-too-long',
  'absence-over',
  'away-rule-twice',
  'visit-empty',
  'visit-total-changed',
  'visit-total-too-large',
  'visit-discount-too-large',
  'visit-dated-ahead',
  'visit-dated-back-too-far',
  'visit-already-void',
  'visit-day-over',
  'visit-has-returns',
  'visit-has-client',
  'visit-is-companions',
  'undo-too-late',
  'return-too-much',
  'return-nothing',
  'points-not-enough',
  'points-held',
  'ledger-agrees',
  'points-without-client',
  'points-without-programme',
  'points-more-than-bill',
  'programme-in-past',
  'programme-kind-taken',
  'points-worth-more-than-bill',
  'tiers-not-rising',
  'tier-names-twice',
  'tiers-pay-for-themselves',
  'bonus-occasion-taken',
  'hours-empty',
  'stamps-not-enough',
  'line-not-free',
  'pass-ended',
  'pass-empty',
  'pass-frozen',
  'pass-not-begun',
  'pass-not-for-this',
  'pass-of-another',
  'pass-without-client',
  'pass-without-limits',
  'pass-type-retired',
  'pass-used-already',
  'freeze-in-past',
  'freeze-too-late',
  'freeze-already',
  'freeze-day-used',
  'freeze-ends-first',
  'freeze-over',
  'reward-not-now',
  'reward-limit',
  'voucher-mistyped',
  'voucher-unknown',
  'voucher-blocked',
  'voucher-ended',
  'voucher-not-yet',
  'voucher-of-another',
  'voucher-used-up',
  'voucher-not-enough',
  'voucher-not-refundable',
  'tenders-more-than-bill',
  'account-without-client',
  'debt-not-so-much',
  'brought-by-oneself',
  'brought-in-circle',
  'reward-none-left',
  'household-shares-nothing',
  'household-too-few',
  'household-without-user',
  'household-of-another',
  'household-with-sample',
  'household-only-gathers',
  'gift-name-taken',
  'gift-retired',
  'gift-none-left',
  'gift-not-counted',
  'gift-too-few',
  'gift-planned-in-past',
  'gift-plan-over',
  'gift-of-visit',
  'reminder-marked',
  'reminder-later-in-past',
  'import-file-gone',
  'import-undone-already',
  'photo-not-picture',
  'photo-empty',
  'photo-too-heavy',
  'photo-too-many-pixels',
  'photo-damaged',
  'photo-is-program',
  'nameless-no-contact',
  'nameless-needs-agreement',
  'description-missing',
  'named-already',
  'file-gone',
  'file-empty',
  'event-ends-first',
  'closed-all-week',
  'note-of-another',
  'contact-of-another',
  'contact-day-over',
  'call-taken',
  'message-without-address',
  'message-address-gone',
  'message-not-allowed',
  'message-sent-already',
  'message-decided-already',
  'sending-not-set-up',
  'sending-password-missing',
  'template-unknown-field',
  'template-not-understood',
  'template-name-taken',
  'task-in-past',
  'task-taken-up',
  'task-done-already',
  'task-dropped-already',
  'task-went-on',
  'task-undo-too-late',
  'follow-up-there',
  'follow-ups-too-many',
  'consent-dated-ahead',
  'consent-said-since',
  'banned-already',
  'not-banned',
  'goodbye-already',
  'operation-id-reused',
  'report-replaced',
  'report-broken',
] as const
export type Rule = (typeof RULES)[number]

/** What may be wrong with one field of an input; carried as `details.fields` of an INPUT error. */
export const FIELD_PROBLEMS = [
  'missing',
  'too-long',
  'too-large',
  'too-small',
  'not-a-number',
  'not-understood',
  'unknown-field',
] as const
export type FieldProblem = (typeof FIELD_PROBLEMS)[number]

export interface ErrorAnswer {
  readonly code: ErrorCode
  readonly details?: { readonly [key: string]: Json | undefined }
}

export type Answer = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly error: ErrorAnswer }

/** An expected refusal. Anything else that is thrown is a bug and reaches the user as INTERNAL. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: { readonly [key: string]: Json | undefined } | undefined

  constructor(code: ErrorCode, details?: { readonly [key: string]: Json | undefined }) {
    super(details ? `${code} ${JSON.stringify(details)}` : code)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

export function refuse(rule: Rule, details: { readonly [key: string]: Json | undefined } = {}): never {
  throw new AppError('RULE', { rule, ...details })
}

/** What was asked for is not there, or no longer. */
export function notFound(): never {
  throw new AppError('NOT_FOUND')
}
