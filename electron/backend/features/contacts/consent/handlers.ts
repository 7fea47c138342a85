import { businessDay } from '#electron/backend/clock.ts'
import type { Context, HandlersOf } from '#electron/backend/context.ts'
import type { consentOperations } from '#shared/contract/consent.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import { CHANNELS } from '#shared/domain/contacts/channel.ts'
import { CONSENT_PURPOSES, standingConsent, stateOfNo } from '#shared/domain/contacts/consent.ts'
import { allowanceLeft, restsUntil } from '#shared/domain/contacts/may-contact.ts'
import {
  type ConsentRow,
  cardInUse,
  insertWish,
  insertWording,
  isGone,
  readConsents,
  readWish,
  recordConsent,
  requireClient,
  requireUnmerged,
  wordingByKey,
  wordingInForce,
} from '../../clients/index.ts'
import { notContacted } from '../not-contacted/list.ts'
import {
  findBan,
  findGoodbye,
  insertBan,
  insertGoodbye,
  liftBans,
  readContactRules,
  undoGoodbyes,
  writeContactRules,
} from './repository.ts'
import { contactFacts, verdictOf } from './verdict.ts'

const NO_TEXTS = { en: '', uk: '', ru: '', ro: '', pl: '' }

export const consentHandlers: Pick<HandlersOf<'contacts'>, keyof typeof consentOperations> = {
  verdicts(context, { clientId, purpose }) {
    const facts = contactFacts(context, cardInUse(context, requireClient(context, clientId)), context.now)
    return CHANNELS.map((channel) => ({
      channel,
      verdict: verdictOf(context, { ...facts, hasAddress: facts.reaches(channel) }, channel, purpose),
    }))
  },

  consents(context, { clientId: asked }) {
    const { db, today, now } = context
    const client = cardInUse(context, requireClient(context, asked))
    const facts = contactFacts(context, client, now)
    const ban = findBan(db, client.id)
    const goodbye = isGone(client) ? findGoodbye(db, client.id) : null
    const { wish, version: wishVersion } = readWish(db, client.id)
    const { left, of, counted: days } = allowanceLeft(facts)
    return {
      words: readConsents(db, client.id).map((word) => ({ ...word, day: saidOn(context, word) })),
      ban,
      goodbye: goodbye && { ...goodbye, today: goodbye.day === today },
      wish,
      wishVersion,
      budget: { left, of, days: [...days] },
      restsUntil: restsUntil(facts),
    }
  },

  answerConsent(context, { opId: _, clientId, purpose, channel: asked, yes, how, saidDay }) {
    const { db, now, today, me } = context
    const client = requireUnmerged(context, clientId)
    if (client.namelessFrom !== null) refuse('nameless-no-contact')
    // Nobody agrees to be kept by SMS only.
    const channel = purpose === 'keep-data' ? 'all' : asked
    const words = readConsents(db, clientId)
    const about = words.filter(
      (word) => word.purpose === purpose && (channel === 'all' || word.channel === 'all' || word.channel === channel),
    )
    if (saidDay !== null) {
      if (saidDay > today) refuse('consent-dated-ahead')
      if (about.some((word) => saidOn(context, word) > saidDay)) refuse('consent-said-since')
    }
    const state = yes ? 'given' : stateOfNo(words, purpose, channel)
    const { key: wording } = wordingInForce(db, purpose)
    const before = standingConsent(words, purpose, channel)
    recordConsent(db, {
      clientId,
      purpose,
      channel,
      state,
      wording,
      how,
      saidDay: saidDay === today ? null : saidDay,
      employeeId: me.id,
      at: now,
    })
    context.audit('client', clientId, { consent: { purpose, channel, before: before?.state ?? null, after: state, how } })
    return { state }
  },

  ban(context, { clientId, reason }) {
    const { db, now, today, me } = context
    requireUnmerged(context, clientId)
    if (findBan(db, clientId) !== null) refuse('banned-already')
    insertBan(db, { clientId, reason, day: today, at: now, employeeId: me.id })
    context.audit('client', clientId, { ban: reason })
    return {}
  },

  lift(context, { clientId, reason }) {
    const { db, now, me } = context
    requireUnmerged(context, clientId)
    const ban = findBan(db, clientId)
    if (ban === null) refuse('not-banned')
    liftBans(db, clientId, { liftReason: reason, liftedAt: now, liftedBy: me.id })
    context.audit('client', clientId, { lifted: ban.reason, reason })
    return {}
  },

  sayGoodbye(context, { clientId, answer }) {
    const { db, now, today, me } = context
    const client = requireUnmerged(context, clientId)
    if (isGone(client)) refuse('goodbye-already')
    insertGoodbye(db, { clientId, day: today, at: now, employeeId: me.id, answer })
    context.audit('client', clientId, { goodbye: answer })
    return {}
  },

  undoGoodbye(context, { clientId }) {
    const { db, now, me } = context
    const client = requireUnmerged(context, clientId)
    const goodbye = isGone(client) ? findGoodbye(db, clientId) : null
    if (goodbye === null) notFound()
    undoGoodbyes(db, { clientId, day: goodbye.day }, { undoneAt: now, undoneBy: me.id })
    context.audit('client', clientId, { goodbyeUndone: goodbye.answer })
    return {}
  },

  setWish(context, { opId: _, clientId, version, allowance, onlyBy }) {
    const { db, now, me } = context
    requireUnmerged(context, clientId)
    const before = readWish(db, clientId)
    if (before.version !== version) throw new AppError('CONFLICT', { current: { ...before.wish, version: before.version } })
    const id = insertWish(db, { clientId, allowance, onlyBy, at: now, employeeId: me.id })
    context.audit('client', clientId, { wish: { before: { ...before.wish }, after: { allowance, onlyBy } } })
    return { version: id }
  },

  rules: ({ db }) => readContactRules(db),

  saveRules({ db, audit }, { version, rules }) {
    const before = readContactRules(db)
    if (before.version !== version) throw new AppError('CONFLICT', { current: before })
    writeContactRules(db, rules, version + 1)
    audit('contact-rules', null, { before: before.rules, after: rules })
    return { version: version + 1 }
  },

  wordings: ({ db }) =>
    CONSENT_PURPOSES.map((purpose) => {
      const { number, key, own, texts, changed } = wordingInForce(db, purpose)
      return { purpose, number, key, own: { ...NO_TEXTS, ...own }, texts: { ...texts }, changed }
    }),

  saveWording({ db, now, me, audit }, { purpose, basedOn, texts }) {
    const before = wordingInForce(db, purpose)
    if (before.number !== basedOn)
      throw new AppError('CONFLICT', { current: { number: before.number, own: { ...NO_TEXTS, ...before.own } } })
    const number = basedOn + 1
    insertWording(db, { purpose, number, texts, at: now, employeeId: me.id })
    audit('consent-wording', null, { purpose, number, texts })
    return { number }
  },

  wordingOf({ db }, { wording }) {
    const texts = wordingByKey(db, wording)
    return { texts: texts && { ...texts } }
  },

  notContacted,
}

function saidOn({ shop }: Context, { saidDay, at }: ConsentRow): string {
  return saidDay ?? businessDay(at, shop)
}
