import type { ErrorAnswer, ErrorCode } from '#shared/contract/errors.ts'

/** `OFFLINE`: the program could not be asked at all, so nobody knows whether it heard. The same `opId` may be sent again. */
export type ApiErrorCode = ErrorCode | 'OFFLINE'

/** A refusal, with the reason as a code; the words for it are in the `errors` catalogue. */
export class ApiError extends Error {
  readonly code: ApiErrorCode
  readonly details: ErrorAnswer['details']

  constructor(code: ApiErrorCode, details?: ErrorAnswer['details']) {
    super(code)
    this.name = 'ApiError'
    this.code = code
    this.details = details
  }
}
