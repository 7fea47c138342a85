export { debtsStanding } from './accounts/handlers.ts'
export { debtOfVisit } from './accounts/repository.ts'
export { welcome } from './bonuses/welcome.ts'
export { loyaltyOfTheDay } from './day-work/work.ts'
export { endAll, heldAtEnd } from './ended/end-all.ts'
export { giveGift, makeGift, planGift } from './gifts/give.ts'
export { findGift, giftRewardsOfVisit, giftsDue, giftsOfVisit, pageOfGivings, plansDue } from './gifts/repository.ts'
export { loyaltyHandlers } from './handlers.ts'
export { shareBack, spendings } from './households/share-back.ts'
export { fromFamily } from './households/sharing.ts'
export { balanceAnew, type MadeUp } from './ledger/between-cards.ts'
export { bookOpening, writeOffDue } from './ledger/book.ts'
export { type EntryOfVisit, entriesOfVisit, readPoints } from './ledger/repository.ts'
export { leftToReverse, type ReversedEntry, type Reversing, reverse } from './ledger/reverse.ts'
export { bonusesOfVisit, bringHouseholdUpToDate, bringUpToDate } from './newcomer.ts'
export { liabilityOn } from './owed/readings.ts'
export { passesEnding } from './passes/ending.ts'
export { insertPassType, linesPaidByPass, passesSoldIn } from './passes/repository.ts'
export {
  bookPasses,
  passesAnew,
  passesReversed,
  passesTold,
  passTypeOnSale,
  requireUnusedElsewhere,
} from './passes/visit-passes.ts'
export { pointsOn, rulesOn } from './programmes/in-force.ts'
export { insertSeries, insertVersion, readVersions } from './programmes/repository.ts'
export { setReferral } from './referrals/handlers.ts'
export { letGoByVisit, movementsOf, type SpentByVisit, spentByVisit, stampsByVisit } from './repository.ts'
export { ahead } from './rewards/ahead.ts'
export { aheadOfAll, stampsToCollect } from './rewards/ahead-of-all.ts'
export { insertReward } from './rewards/repository.ts'
export { momentOf, momentOfVisit, noonOf, pointsToSpend, sharedPoints, standingOf, usablePoints } from './standing.ts'
export { clientsOfTier } from './tiers/of-all.ts'
export { levelReached, tierTold } from './tiers/tier.ts'
export { bookVisit, stampsTold, toldOf } from './visit-loyalty.ts'
export { givenMoneyOf, vouchersOfVisit } from './vouchers/repository.ts'
export { bookTenders, readTenders, tendersBack, tendersToGo } from './vouchers/tenders.ts'
