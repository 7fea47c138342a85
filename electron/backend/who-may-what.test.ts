import { describe, expect, test } from 'vitest'
import { openGuardedShop, type Person } from './features/access/test-people.ts'
import { operations } from './operations.ts'

/**
 * Who may ask for which operation in a guarded shop that changed no role, each operation by its feature. Written by hand beside the contract, so that a
 * new operation, or another right, is decided twice.
 */
const MAY = {
  /** Nobody has to be at work at the till. */
  anybody: {
    access: 'enter lend recover scan',
    shop: 'create retry state',
  },
  /** Whoever works at a till, whatever his role. */
  worker: {
    access: 'atTill lock setPin',
    backups: 'alarm',
    calendar: 'nameDays settings year',
    care: 'rules',
    catalogue: 'list',
    contacts: 'rules wordings',
    fields: 'setup',
    loyalty: 'passTypes programmes rewards tender voucherEntries vouchers',
    messages: 'templates',
    people: 'labels',
    printing: 'settings',
    shop: 'about updateMe',
    staff: 'list',
  },
  /** An employee as he is at first, and whoever may do more. */
  employee: {
    care: 'balance endAbsence keepInTouch ofClient saveAbsence',
    clients:
      'addCode arrival byCode card comingNow counts create duplicates faces find giveName idsOf list merges removeFilter saveFilter savedFilters setPhoto similar update',
    codes: 'give of',
    contacts:
      'answerConsent ban callList callSheet consents notContacted ofClient record releaseCall sayGoodbye setWish takeBack takeCall undo undoGoodbye update verdicts wordingOf',
    fields: 'categorise ofClient setAgeBand setValue tag',
    loyalty:
      'account atTill giftGivings giftStock gifts giveGift household movements paidBeside passesOf planGift referrals sellGiftCard setReferral settleDebt takeGiftBack topUp',
    messages: 'addressees compose fieldsOf letters',
    people:
      'addFact addRelative answer endFact makeClient nameDaysAhead ofClient removeRelative setDates setGender setNameDayCalendar setPhoto takeBack updateFact updateRelative',
    printing: 'slip',
    segments: 'count',
    sending: 'messages ofClient state',
    staff: 'ofClient setCaretaker',
    tasks: 'add assign done drop followUpRules get list openMatters snooze takeBack update',
    timeline: 'addFile addNote changes endNote fileText files page pinNote removeFile updateNote',
    today: 'list mark takeBack',
    visits: 'attach byReceipt get log ofClient ofDay saved undo',
  },
  /** Not an employee. */
  administrator: {
    calendar: 'addOwnDays answerHoliday changeOwnDays chooseNameDays editNameDay removeOwnDays setClosedWeekdays',
    care: 'handOver removeRule saveRule saveSettings',
    catalogue: 'archive create setQuickKeys update',
    clients: 'archive merge seekDuplicates twoPeople undoMerge',
    contacts: 'lift saveRules saveWording',
    exports: 'begin cards portion',
    fields: 'orderFields retire setCategories setField setTags used',
    imports: 'list preview previewCards previewVisits read run runCards runVisits undo',
    loyalty:
      'addPassType adjust blockVoucher changePassType changeProgramme check debtors dissolveHousehold endFreeze freezePass giveVouchers liability lookAtFinding refundVoucher retireGift retirePassType retireReward saveGift saveHousehold saveReward saveWatchRules setDebtLimit setDiscount setRight simulate startProgramme stockGift stopProgramme watch watchOpen watchPieces watchRules',
    messages: 'lettersPrinted retireTemplate saveTemplate',
    papers: 'file printed table',
    people: 'setLabels',
    privacy: 'ofClient',
    reports: 'behind behindTeam figures goals retireGoal saveGoal team',
    sending: 'accounts decide removeAccount retry saveMail saveSms send stop tryOut',
    audit: 'head list verify',
    shop: 'addPreset days presetMissing removeSample setLogo update',
    staff: 'add comeBack handOver leave update',
    printing: 'saveSettings',
    support: 'collect',
    tasks: 'retireFollowUpRule saveFollowUpRule',
    visits: 'correct return void',
    trends: 'behind changes goods together',
    worth: 'behind cohorts list rfm saveScoring scoring',
  },
  /** Nobody but the owner. */
  owner: {
    access: 'overview protect removePin removeRole saveRole saveSettings setBadge setRole unprotect',
    privacy: 'due erase eraseDue look retention saveRetention',
    backups: 'dismissHint folders leavePlace make read restore setPlace sets state',
  },
} as const

const named = (who: keyof typeof MAY) =>
  Object.entries(MAY[who]).flatMap(([feature, verbs]) => verbs.split(' ').map((verb) => `${feature}.${verb}`))

const allowed = {
  nobody: named('anybody'),
  Тарас: [...named('anybody'), ...named('worker'), ...named('employee')],
  Олена: [...named('anybody'), ...named('worker'), ...named('employee'), ...named('administrator')],
  owner: [...named('anybody'), ...named('worker'), ...named('employee'), ...named('administrator'), ...named('owner')],
}

test('every operation is decided about once', () => {
  expect([...allowed.owner].sort()).toEqual([...operations.keys()].sort())
})

describe('in a guarded shop', () => {
  test('each role is let through to its operations, and to no other', async () => {
    const shop = await openGuardedShop()
    for (const who of ['Тарас', 'Олена', 'owner'] as const satisfies readonly Person[]) {
      const through: string[] = []
      // What ends the work at the till comes last.
      for (const name of [...operations.keys()].sort((one) => (one === 'access.lock' ? 1 : -1))) {
        const answer = await shop.as(who, name, { unheardOf: 1 })
        if (answer.ok || answer.error.code !== 'NO_RIGHT') through.push(name)
        if (!answer.ok) expect(answer.error.code, name).toMatch(/^(INPUT|NO_RIGHT)$/)
      }
      expect(through.sort(), who).toEqual([...allowed[who]].sort())
    }
  })

  test('nobody is let through to anything but the entrance where nobody works', async () => {
    const shop = await openGuardedShop()
    const through: string[] = []
    for (const name of operations.keys()) {
      const answer = await shop.at('empty till', name, { unheardOf: 1 })
      if (answer.ok || answer.error.code !== 'LOCKED') through.push(name)
    }
    expect(through.sort()).toEqual([...allowed.nobody].sort())
  })
})
