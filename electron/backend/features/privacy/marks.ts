import type { Context } from '#electron/backend/context.ts'
import { type ErasedMark, erasedAmong, forgetMarks, markOf, takeMarksBack, wasAnyoneErased } from '#electron/backend/db/erased.ts'
import { understandPhone } from '#electron/backend/phones.ts'
import type { Birthday } from '#shared/contract/clients.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import { phoneDigits } from '#shared/domain/search/phone-digits.ts'

/** By what a person is known again. */
export interface KnownBy {
  readonly name: string
  readonly nickname: string
  readonly email: string
  readonly birthday: Birthday | null
  readonly phones: readonly { readonly typed: string; readonly e164: string | null }[]
}

/** His marks: each number, the address, and name and birthday together where both are known. */
export function marksOf({ db, shop }: Pick<Context, 'db' | 'shop'>, person: KnownBy): ErasedMark[] {
  const { name, nickname, email, birthday, phones } = person
  const numbers = phones.map(({ typed, e164 }) => e164 ?? understandPhone(typed, shop.country)?.e164 ?? phoneDigits(typed))
  const names = [name, nickname].map((one) => foldWords(one).toSorted().join(' ')).filter((one) => one !== '')
  const bornOn =
    birthday !== null && birthday.month !== null && birthday.day !== null ? `${birthday.month}-${birthday.day}` : null
  return [
    ...numbers.filter((number) => number !== '').map((number) => markOf(db, 'phone', number)),
    ...(email === '' ? [] : [markOf(db, 'mail', email.toLowerCase())]),
    ...(bornOn === null ? [] : names.map((one) => markOf(db, 'birthday', `${one} ${bornOn}`))),
  ]
}

/** The marks of this person that an erased one had. */
export function erasedLike(context: Pick<Context, 'db' | 'shop'>, person: KnownBy): ErasedMark[] {
  return wasAnyoneErased(context.db) ? erasedAmong(context.db, marksOf(context, person)) : []
}

/** He asked to be known again: his marks go, here and beside the database. */
export function knownAgain({ db, program, afterCommit }: Context, marks: readonly ErasedMark[]): void {
  if (marks.length === 0) return
  forgetMarks(db, marks)
  afterCommit(() => takeMarksBack(program.folder, marks))
}
