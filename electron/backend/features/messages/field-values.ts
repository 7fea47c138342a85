import type { Context } from '#electron/backend/context.ts'
import type { HeldPass } from '#shared/contract/passes.ts'
import type { Standing } from '#shared/domain/loyalty/settle.ts'
import { unitWord } from '#shared/domain/loyalty/unit-word.ts'
import { firstNameOf } from '#shared/domain/messages/first-name.ts'
import type { FieldValues } from '#shared/domain/messages/merge.ts'
import { countedWords } from '#shared/i18n/counted.ts'
import { formatDay, formatMoney, formatMonthAndDay, formatNumber } from '#shared/i18n/format.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { type Day, partsOfDay } from '#shared/kernel/day.ts'
import { usualOf } from '../arrival/index.ts'
import { birthdayOf, type ClientRecord } from '../clients/index.ts'
import { ahead, momentOf, pointsOn, pointsToSpend, rulesOn, standingOf, tierTold } from '../loyalty/index.ts'
import { findEmployee } from '../shop/index.ts'

/** What the fields of a text hold for one client today, in one language. What is not known of him, or does not exist in this shop, is left out. */
export function fieldValues(context: Context, client: ClientRecord, language: Language): FieldValues {
  const { shop, db } = context
  // A card without a name is called by what it is known by, which is nothing to write to anybody.
  const name = client.namelessFrom === null ? client.name.trim() : ''
  const firstName = firstNameOf(name)
  const birthday = birthdayOf(client)
  const values = {
    address: (client.namelessFrom === null && client.nickname.trim()) || firstName,
    'first-name': firstName,
    name: name || (client.namelessFrom === null ? client.nickname.trim() : ''),
    shop: shop.name,
    debt: client.debt > 0 ? formatMoney(client.debt, shop.currency, language) : '',
    birthday: birthday?.month && birthday.day ? formatMonthAndDay(birthday.month, birthday.day, language) : '',
    'last-visit': client.lastVisitDay === null ? '' : dayOf(context, client.lastVisitDay, language),
    usual: usualOf(context, client.id)?.what ?? '',
    caretaker: client.caretakerId === null ? '' : (findEmployee(db, client.caretakerId)?.name ?? ''),
    ...loyaltyValues(context, client, language),
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}

function loyaltyValues(context: Context, client: ClientRecord, language: Language): FieldValues {
  const { db, today } = context
  const standing = standingOf(context, client, momentOf(context, { day: today, at: context.now }, true))
  const programme = pointsOn(context, today)
  const ready = ahead(context, client, { total: 0, lines: [] }).find(({ missing }) => missing <= 0)
  return {
    points: programme === null ? '' : pointsInWords(pointsToSpend(context, client), programme.unit, language),
    level: tierTold(context, client.id)?.name ?? '',
    reward: ready?.name ?? '',
    stamps: fullestCard(standing.stamps, rulesOn(db, today).stamps),
    ...passValues(context, standing.passes, language),
  }
}

function pointsInWords(points: number, unit: string, language: Language): string {
  if (unit === '') return countedWords('common', 'points', points, language)
  return `${formatNumber(points, language)} ${unitWord(unit, points, language)}`
}

/** Of the card that lacks least: "7/10". */
function fullestCard(
  held: Standing['stamps'],
  cards: readonly { readonly seriesId: number; readonly collect: number }[],
): string {
  const [fullest] = cards
    .map(({ seriesId, collect }) => ({ collect, has: held.find((one) => one.seriesId === seriesId)?.has ?? 0 }))
    .toSorted((one, other) => one.collect - one.has - (other.collect - other.has))
  return fullest ? `${Math.min(fullest.has, fullest.collect)}/${fullest.collect}` : ''
}

/** Of the pass that he would use next. */
function passValues(context: Context, passes: readonly HeldPass[], language: Language): FieldValues {
  const pass = passes.find(({ problem, owner }) => problem === null && owner === null)
  if (!pass) return {}
  return {
    pass: pass.name,
    'pass-entries': pass.left === null ? '' : countedWords('passes', 'entries', pass.left, language),
    'pass-until': pass.until === null ? '' : dayOf(context, pass.until, language),
  }
}

/** "14 November", with the year when it is not this one. */
function dayOf({ today }: Context, day: Day, language: Language): string {
  const { year, month, day: date } = partsOfDay(day)
  return year === partsOfDay(today).year ? formatMonthAndDay(month, date, language) : formatDay(day, language)
}
