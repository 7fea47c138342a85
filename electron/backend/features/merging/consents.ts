import type { Context } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import { CONSENT_CHANNELS, CONSENT_PURPOSES, standingConsent } from '#shared/domain/contacts/consent.ts'
import { joinedWish, stricterConsent } from '#shared/domain/merging/joined.ts'
import { type ConsentRow, insertWish, readConsents, readWish, recordConsent, type StoredWish } from '../clients/index.ts'
import { recordRow } from './repository.ts'

/** What two clients said about being kept and contacted, before their cards become one. */
export interface SaidBefore {
  readonly words: readonly [survivor: readonly ConsentRow[], merged: readonly ConsentRow[]]
  readonly wishes: readonly [survivor: StoredWish, merged: StoredWish]
}

export function saidBefore(db: Db, survivorId: number, mergedId: number): SaidBefore {
  return {
    words: [readConsents(db, survivorId), readConsents(db, mergedId)],
    wishes: [readWish(db, survivorId), readWish(db, mergedId)],
  }
}

/** Both histories are kept; where what counts by them is not the stricter of what counted on either card, the stricter is said again. */
export function keepStricter(context: Context, mergeId: number, survivorId: number, before: SaidBefore): void {
  const { db, me, now } = context
  const by = { employeeId: me.id, at: now }
  const words = [...readConsents(db, survivorId)]
  for (const purpose of CONSENT_PURPOSES) {
    for (const channel of CONSENT_CHANNELS) {
      const said = before.words.flatMap((own) => standingConsent(own, purpose, channel) ?? [])
      const wanted = said.reduce<ConsentRow | null>(
        (strict, word) => (strict !== null && stricterConsent(strict.state, word.state) === strict.state ? strict : word),
        null,
      )
      if (wanted === null || standingConsent(words, purpose, channel)?.state === wanted.state) continue
      const { state, wording, how } = wanted
      const id = recordConsent(db, { clientId: survivorId, purpose, channel, state, wording, how, ...by })
      recordRow(db, mergeId, { what: 'row', table: 'consents', column: 'id', key: String(id), was: null, became: id })
      words.push({ ...wanted, id, channel })
    }
  }
  const [ours, theirs] = before.wishes
  if (theirs.version === 0 || ours.version === 0) return
  const id = insertWish(db, { clientId: survivorId, ...joinedWish(ours.wish, theirs.wish), ...by })
  recordRow(db, mergeId, { what: 'row', table: 'contact_wishes', column: 'id', key: String(id), was: null, became: id })
}
