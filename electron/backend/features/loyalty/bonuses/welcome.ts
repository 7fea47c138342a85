import type { Context } from '#electron/backend/context.ts'
import type { RulesOf } from '#shared/contract/programmes.ts'
import { lastDayOf } from '#shared/domain/loyalty/programme.ts'
import type { InForce } from '#shared/domain/loyalty/settle.ts'
import type { Day } from '#shared/kernel/day.ts'
import { type ClientRecord, findClient } from '../../clients/index.ts'
import { bookIncoming } from '../ledger/book.ts'
import { programmesOn } from '../programmes/in-force.ts'
import { bonusesHad, hasPaid, rememberBonus } from './repository.ts'

/**
 * The welcome of a card that has just been made, or got its name: at once, or, where it comes with the first paid visit, for one who has
 * paid already while nobody knew his name.
 */
export function welcome(context: Context, clientId: number): void {
  const client = findClient(context.db, clientId)
  if (client === null || !mayBeWelcomed(context, client)) return
  const rules = welcomesOn(context, context.today).find((one) => !one.atFirstVisit || hasPaid(context.db, clientId, 1, null))
  if (rules) credit(context, { client, rules, visitId: null, day: context.today })
}

/** The welcome that comes with the first paid visit, as an entry of that visit. Answers the points. */
export function welcomeAtVisit(
  context: Context,
  client: ClientRecord,
  { visitId, day, total }: { readonly visitId: number; readonly day: Day; readonly total: number },
): number {
  const rules = welcomesOn(context, day).find(({ atFirstVisit }) => atFirstVisit)
  if (!rules || total === 0 || client.openingVisits > 0) return 0
  if (!mayBeWelcomed(context, client) || hasPaid(context.db, client.id, 1, visitId)) return 0
  credit(context, { client, rules, visitId, day })
  return rules.points
}

function welcomesOn({ db }: Context, day: Day): InForce<RulesOf<'bonus'>>[] {
  return programmesOn(db, 'bonus', day).filter(({ occasion }) => occasion === 'welcome')
}

/** Once; not whom a file brought, who is none who has just come, and not before his name is known. */
function mayBeWelcomed({ db }: Context, { id, importId, namelessFrom, sample }: ClientRecord): boolean {
  if (importId !== null || namelessFrom !== null || sample === 1) return false
  return !bonusesHad(db, id).some(({ occasion }) => occasion === 'welcome')
}

interface Credited {
  readonly client: ClientRecord
  readonly rules: InForce<RulesOf<'bonus'>>
  readonly visitId: number | null
  readonly day: Day
}

function credit(context: Context, { client, rules: { programmeId, points, lasts }, visitId, day }: Credited): void {
  const movementId = bookIncoming(context, {
    clientId: client.id,
    unit: 'points',
    kind: 'bonus',
    amount: points,
    programmeId,
    visitId,
    day,
    expires: lastDayOf(day, lasts),
  })
  rememberBonus(context.db, { movementId, clientId: client.id, occasion: 'welcome', year: 0, day })
}
