import type { HandlersOf } from '#electron/backend/context.ts'
import { refuse } from '#shared/contract/errors.ts'
import {
  birthdayOf,
  cardInUse,
  clientsHandlers,
  findFace,
  latestConsent,
  readCodes,
  readPhones,
  requireClient,
  toFace,
  waitsOf,
} from '../clients/index.ts'
import { setReferral, welcome } from '../loyalty/index.ts'
import { erasedLike, knownAgain } from '../privacy/index.ts'
import { latelyOf, usualCompanions } from '../visits/index.ts'
import { comingNow } from './coming.ts'
import { daysOf, habitOn, loyaltyOf, summaryOf, usualOf } from './panel.ts'
import { sayTo } from './say.ts'

/** What is shown of one client, drawn from card, visits, catalogue and loyalty together. */
export const arrivalHandlers: Pick<HandlersOf<'clients'>, 'card' | 'arrival' | 'comingNow' | 'create' | 'giveName'> = {
  create(context, input) {
    const marks = erasedLike(context, { ...input, phones: input.phones.map((typed) => ({ typed, e164: null })) })
    if (marks.length > 0 && !input.again) refuse('erased-at-own-wish')
    const made = clientsHandlers.create(context, input)
    knownAgain(context, marks)
    if (input.broughtBy !== null) setReferral(context, made.id, input.broughtBy)
    welcome(context, made.id)
    return made
  },

  giveName(context, input) {
    const named = clientsHandlers.giveName(context, input)
    welcome(context, input.id)
    return named
  },

  card(context, { id: asked }) {
    const client = cardInUse(context, requireClient(context, asked))
    const { id } = client
    const { days, gaps } = daysOf(context, id)
    const { name, nickname, pronunciation, email, note, archivedAt, createdAt, version } = client
    return {
      ...toFace(client),
      name,
      nickname,
      pronunciation,
      email,
      note,
      archivedAt,
      waits: waitsOf(
        { ...client, codes: readCodes(context.db, id).length },
        { namelessDays: context.shop.namelessDays, today: context.today },
      ),
      createdAt,
      version,
      phones: readPhones(context.db, id),
      birthday: birthdayOf(client),
      language: client.language,
      codes: readCodes(context.db, id),
      consent: latestConsent(context.db, id),
      summary: summaryOf(client, days),
      loyalty: loyaltyOf(context, client),
      usual: usualOf(context, id),
      opening: { visits: client.openingVisits, spent: client.openingSpent },
      lately: latelyOf(context.db, id, 6),
      gaps,
      habit: habitOn(context, id),
    }
  },

  comingNow: (context, { limit }) => comingNow(context, limit),

  arrival(context, { id: asked }) {
    const client = cardInUse(context, requireClient(context, asked))
    const { id } = client
    const { days } = daysOf(context, id)
    const usual = usualOf(context, id)
    const say = sayTo(context, client, days, usual)
    return {
      ...toFace(client),
      summary: summaryOf(client, days),
      note: client.note,
      say,
      usual,
      loyalty: loyaltyOf(context, client),
      companions: usualCompanions(context.db, id).flatMap((other) => findFace(context.db, other) ?? []),
      lately: latelyOf(context.db, id, 3),
      version: client.version,
    }
  },
}
