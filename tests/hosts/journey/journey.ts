import { guard } from './access.ts'
import { lookBack } from './audit.ts'
import { keepSafe } from './backups.ts'
import { keepCalendar } from './calendar.ts'
import { care } from './care.ts'
import { liveCatalogue } from './catalogue.ts'
import { knowClient } from './clients.ts'
import { askConsent } from './consent.ts'
import { speakWith } from './contacts.ts'
import { type AskBoth, type Day, type HandIn, opId } from './day.ts'
import { arrange } from './fields.ts'
import { give } from './gifts.ts'
import { shareWith } from './households.ts'
import { bringList } from './imports.ts'
import { keepBalances } from './ledger.ts'
import { joinDouble } from './merging.ts'
import { write } from './messages.ts'
import { sellPasses } from './passes.ts'
import { remember } from './people.ts'
import { printSlips } from './printing.ts'
import { forget } from './privacy.ts'
import { endProgramme, startProgramme } from './programmes.ts'
import { bring } from './referrals.ts'
import { lookAtFigures } from './reports.ts'
import { offerRewards } from './rewards.ts'
import { send } from './sending.ts'
import { foundShop } from './shop.ts'
import { employ } from './staff.ts'
import { collectForSupport } from './support.ts'
import { takeUp } from './tasks.ts'
import { noteDown } from './timeline.ts'
import { readToday } from './today.ts'
import { visit } from './visits.ts'
import { payOtherwise } from './vouchers.ts'
import { lookThrough } from './watch.ts'

/** The day feature by feature, in this order: a new operation is asked in the file of its feature. */
const parts: readonly ((day: Day) => Promise<void>)[] = [
  startProgramme,
  offerRewards,
  visit,
  remember,
  arrange,
  joinDouble,
  noteDown,
  speakWith,
  employ,
  takeUp,
  payOtherwise,
  keepBalances,
  lookThrough,
  printSlips,
  lookAtFigures,
  endProgramme,
  sellPasses,
  bring,
  shareWith,
  give,
  readToday,
  askConsent,
  write,
  keepCalendar,
  care,
  bringList,
  send,
  forget,
  lookBack,
  keepSafe,
  collectForSupport,
  guard,
]

/** A shop's first day, by every operation of the contract at least once. */
export async function liveOneDay(ask: AskBoth, atWindow: AskBoth, handIn: HandIn): Promise<void> {
  const today = await foundShop(ask)
  const itemId = await liveCatalogue(ask)
  const clientId = await knowClient(ask, handIn)
  for (const part of parts) await part({ ask, atWindow, handIn, today, clientId, itemId })
  await ask('clients.archive', { opId: opId(), id: clientId, archived: true })
  await ask('shop.removeSample', { opId: opId() })
}
