import type { Context } from '#electron/backend/context.ts'
import type { Birthday } from '#shared/contract/clients.ts'
import { AppError } from '#shared/contract/errors.ts'
import { type ClientRecord, findClient } from './repository.ts'

/** Which wording of the agreement to keep data is shown now; kept with each answer. */
export const CONSENT_WORDING = 'keep-data-1'

export function requireClient({ db }: Context, id: number): ClientRecord {
  const client = findClient(db, id)
  if (!client) throw new AppError('NOT_FOUND')
  return client
}

export function birthdayOf({
  birthYear: year,
  birthMonth: month,
  birthDay: day,
}: Pick<ClientRecord, 'birthYear' | 'birthMonth' | 'birthDay'>): Birthday | null {
  return year === null && month === null ? null : { year, month, day }
}
