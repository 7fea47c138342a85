import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DATE_KINDS } from '#shared/domain/dates/important-date.ts'
import { addDays } from '#shared/kernel/day.ts'
import { MARK_KINDS, type Mark } from './mark.ts'
import { factFromAnswer, type Question, type Relative, stateOf } from './question.ts'
import { OTHER_SILENT_DAYS, SAME_SILENT_DAYS, type Suggestion, takenRegularly } from './suggestion.ts'
import {
  type ArrivalFacts,
  type PersonalDate,
  type PlannedGift,
  type RewardAhead,
  type SettledComplaint,
  whatToSay,
} from './what-to-say.ts'

const today = '2026-11-11'
const daysAgo = (count: number) => addDays(today, -count)
const taras: Relative = { personId: 7, name: 'Taras', relation: 'child', gender: 'male' }
const petro: Relative = { personId: 8, name: 'Petro', relation: 'spouse', gender: 'male' }

const marked = (kind: Mark['kind'], day: string): { marks: Mark[] } => ({ marks: [{ kind, day }] })

function aQuestion(id: number, dueDaysAgo: number, changes: Partial<Question> = {}): Question {
  const fact = {
    id,
    about: taras,
    fact: 'Taras has his exams',
    text: 'How did the exams go?',
    askAfter: daysAgo(dueDaysAgo),
    marks: [],
  }
  return { ...fact, ...changes }
}

function aDate(id: number, inDays: number, changes: Partial<PersonalDate> = {}): PersonalDate {
  const [, month = 0, day = 0] = addDays(today, inDays).split('-').map(Number)
  return { id, kind: 'birthday', label: '', about: null, date: { year: null, month, day }, marks: [], ...changes }
}

function aComplaint(id: number, settledDaysAgo: number, changes: Partial<SettledComplaint> = {}): SettledComplaint {
  return {
    id,
    what: 'Soup was cold',
    happenedDay: daysAgo(settledDaysAgo + 1),
    settledDay: daysAgo(settledDaysAgo),
    marks: [],
    ...changes,
  }
}

function aReward(id: number, missing: number, changes: Partial<RewardAhead> = {}): RewardAhead {
  return { id, name: 'Coffee', unit: 'stamps', missing, perVisit: 1, marks: [], ...changes }
}

function aGift(id: number): PlannedGift {
  return { id, giftId: 1, name: 'Mug', why: 'passed her exam', day: today, left: 2 }
}

function aSuggestion(itemId: number, changes: Partial<Suggestion> = {}): Suggestion {
  return { itemId, name: 'Croissant', because: 'Cappuccino', takers: 60, both: 41, place: itemId, marks: [], ...changes }
}

const ordinary: ArrivalFacts = {
  today,
  questions: [],
  dates: [],
  complaints: [],
  rewards: [],
  gifts: [],
  remembered: false,
  suggestions: [],
  suggestionAnswers: [],
  visits: 10,
  visitDays: [daysAgo(3), daysAgo(10)],
  lastVisitDay: daysAgo(3),
  lateFrom: addDays(today, 9),
  window: { daysAhead: 7, daysAfter: 3, leapDay: '28-february' },
}

/** "question 1", "birthday-soon 4": enough to see what was chosen and in which order. */
function said(changes: Partial<ArrivalFacts>): string[] {
  return whatToSay({ ...ordinary, ...changes }).map((line) => {
    if (line.kind === 'suggestion') return `suggestion ${line.itemId}`
    return 'id' in line ? `${line.kind} ${line.id}` : line.kind
  })
}

const everything: Partial<ArrivalFacts> = {
  questions: [aQuestion(1, 20), aQuestion(2, 10), aQuestion(3, 5)],
  dates: [aDate(1, 0), aDate(2, 2, { about: taras })],
  complaints: [aComplaint(1, 8)],
  rewards: [aReward(1, 1)],
  lateFrom: today,
}

describe('who speaks first', () => {
  test.each<[string, Partial<ArrivalFacts>, string[]]>([
    ['nothing is said to a regular on an ordinary day', {}, []],
    [
      'of everything at once: birthday, complaint, the oldest question',
      everything,
      ['birthday-today 1', 'settled-complaint 1', 'question 1'],
    ],
    [
      'a planned gift comes right after the birthday; a second one has no room',
      { ...everything, gifts: [aGift(4), aGift(5)] },
      ['birthday-today 1', 'gift 4', 'settled-complaint 1'],
    ],
    ['where nothing else is to be said, all planned gifts are', { gifts: [aGift(4), aGift(5)] }, ['gift 4', 'gift 5']],
    [
      'without the birthday the date of the son has room',
      { ...everything, dates: [aDate(2, 2, { about: taras })] },
      ['settled-complaint 1', 'question 1', 'birthday-soon 2'],
    ],
    [
      'without the complaint too, the absence is noticed',
      { ...everything, complaints: [], dates: [aDate(2, 2)] },
      ['question 1', 'birthday-soon 2', 'long-away'],
    ],
    [
      'who was not away is asked a second question',
      { ...everything, complaints: [], dates: [aDate(2, 2)], lateFrom: null },
      ['question 1', 'birthday-soon 2', 'question 2'],
    ],
    [
      'two questions leave a line for the reward',
      { questions: everything.questions ?? [], rewards: [aReward(1, 1)] },
      ['question 1', 'question 2', 'reward 1'],
    ],
    ['a third question never takes the free line', { questions: everything.questions ?? [] }, ['question 1', 'question 2']],
    [
      'one date comes before the reward, the others after it',
      { dates: [aDate(1, 3), aDate(2, 1), aDate(3, 5)], rewards: [aReward(1, 0)] },
      ['birthday-soon 2', 'reward 1', 'birthday-soon 1'],
    ],
    [
      'free lines are filled with further dates',
      { dates: [aDate(1, 3), aDate(2, 1), aDate(3, 5), aDate(4, 7)] },
      ['birthday-soon 2', 'birthday-soon 1', 'birthday-soon 3'],
    ],
    [
      'what others take comes after all that is about the person',
      { dates: [aDate(1, 3), aDate(2, 1)], suggestions: [aSuggestion(7), aSuggestion(6)] },
      ['birthday-soon 2', 'birthday-soon 1', 'suggestion 6'],
    ],
    [
      'and gives way where there is enough of that',
      { dates: [aDate(1, 3), aDate(2, 1), aDate(3, 5)], suggestions: [aSuggestion(7)] },
      ['birthday-soon 2', 'birthday-soon 1', 'birthday-soon 3'],
    ],
    [
      'and to what is remembered of him, which is shown where no third line is said',
      { dates: [aDate(1, 3), aDate(2, 1)], suggestions: [aSuggestion(7)], remembered: true },
      ['birthday-soon 2', 'birthday-soon 1'],
    ],
    [
      'beside which there is room for it as the second',
      { dates: [aDate(2, 1)], suggestions: [aSuggestion(7)], remembered: true },
      ['birthday-soon 2', 'suggestion 7'],
    ],
    [
      'nothing is suggested while it is not known whether a complaint is settled to his mind',
      { complaints: [aComplaint(1, 0)], suggestions: [aSuggestion(7)] },
      [],
    ],
    [
      'what one in four of them takes is not taken often',
      { suggestions: [aSuggestion(6, { both: 15 }), aSuggestion(7, { both: 20 })] },
      ['suggestion 7'],
    ],
    ['a newcomer is welcomed', { visits: 0, visitDays: [], lastVisitDay: null, lateFrom: null }, ['first-visit-today']],
    [
      'a newcomer with a birthday is congratulated first',
      { visits: 0, visitDays: [], lastVisitDay: null, dates: [aDate(1, 0)] },
      ['birthday-today 1', 'first-visit-today'],
    ],
    [
      'a newcomer is never long away',
      { visits: 0, visitDays: [], lastVisitDay: null, lateFrom: '2020-01-01' },
      ['first-visit-today'],
    ],
    [
      'one complaint is enough for one visit: the one settled longest',
      { complaints: [aComplaint(1, 2), aComplaint(2, 9)] },
      ['settled-complaint 2'],
    ],
    [
      'of several rewards, the one that needs the fewest visits',
      { rewards: [aReward(1, 2), aReward(2, 30, { unit: 'points', perVisit: 20 }), aReward(3, 2)] },
      ['reward 2'],
    ],
  ])('%s', (_, facts, lines) => expect(said(facts)).toEqual(lines))
})

describe('a date', () => {
  test.each<[string, Partial<ArrivalFacts>, string[]]>([
    ['today', { dates: [aDate(1, 0)] }, ['birthday-today 1']],
    ['on the last day of the window', { dates: [aDate(1, 7)] }, ['birthday-soon 1']],
    ['past the window', { dates: [aDate(1, 8)] }, []],
    ['three days ago, not here since', { dates: [aDate(1, -3)], lastVisitDay: daysAgo(4) }, ['birthday-past 1']],
    ['three days ago, here on the day', { dates: [aDate(1, -3)], lastVisitDay: daysAgo(3) }, []],
    ['four days ago', { dates: [aDate(1, -4)], lastVisitDay: daysAgo(40) }, []],
    [
      'tomorrow before yesterday',
      { dates: [aDate(1, -1), aDate(2, 1)], lastVisitDay: daysAgo(9) },
      ['birthday-soon 2', 'birthday-past 1'],
    ],
    [
      'of the client before one of the family on the same day',
      { dates: [aDate(1, 2, { about: taras }), aDate(2, 2)] },
      ['birthday-soon 2', 'birthday-soon 1'],
    ],
    [
      'of the son today is a date, after the first question',
      { dates: [aDate(1, 0, { about: taras })], questions: [aQuestion(1, 2)] },
      ['question 1', 'birthday-today 1'],
    ],
    ['of a wedding', { dates: [aDate(1, 4, { kind: 'wedding' })] }, ['date-soon 1']],
    ['of a wedding today', { dates: [aDate(1, 0, { kind: 'wedding' })] }, ['date-today 1']],
    [
      'of one wedding on both cards is said once',
      { dates: [aDate(1, 4, { kind: 'wedding', about: petro }), aDate(2, 4, { kind: 'wedding' })] },
      ['date-soon 2'],
    ],
    [
      'of the son’s wedding on the same day is another',
      { dates: [aDate(1, 4, { kind: 'wedding', about: taras }), aDate(2, 4, { kind: 'wedding' })] },
      ['date-soon 2', 'date-soon 1'],
    ],
    ['of which only the year is known', { dates: [aDate(1, 0, { date: { year: 1980, month: null, day: null } })] }, []],
    ['of which only the month is known', { dates: [aDate(1, 0, { date: { year: null, month: 11, day: null } })] }, []],
    ['that no calendar has', { dates: [aDate(1, 0, { date: { year: null, month: 2, day: 31 } })] }, []],
    ['put off today', { dates: [aDate(1, 3, marked('not-now', today))] }, []],
    ['put off at the last visit', { dates: [aDate(1, 3, marked('not-now', daysAgo(2)))] }, ['birthday-soon 1']],
    ['congratulated today', { dates: [aDate(1, 0, marked('asked', today))] }, []],
    ['spoken of beforehand is not said twice before the day', { dates: [aDate(1, 1, marked('asked', daysAgo(3)))] }, []],
    [
      'spoken of beforehand is congratulated on the day',
      { dates: [aDate(1, 0, marked('asked', daysAgo(3)))] },
      ['birthday-today 1'],
    ],
    ['congratulated a year ago', { dates: [aDate(1, 0, marked('asked', '2025-11-11'))] }, ['birthday-today 1']],
    ['never to be mentioned', { dates: [aDate(1, 0, marked('never', '2021-11-11'))] }, []],
  ])('%s', (_, facts, lines) => expect(said(facts)).toEqual(lines))

  test.each([
    ['28-february', '2026-02-28', ['birthday-today']],
    ['1-march', '2026-02-28', ['birthday-soon']],
    ['1-march', '2026-03-01', ['birthday-today']],
    ['28-february', '2028-02-29', ['birthday-today']],
    ['28-february', '2028-02-28', ['birthday-soon']],
  ] as const)('on 29 February by the rule %s, on %s', (leapDay, day, kinds) => {
    const dates = [aDate(1, 0, { date: { year: 2000, month: 2, day: 29 } })]
    const facts = {
      ...ordinary,
      today: day,
      lastVisitDay: addDays(day, -20),
      lateFrom: null,
      dates,
      window: { daysAhead: 7, daysAfter: 0, leapDay },
    }
    expect(whatToSay(facts).map(({ kind }) => kind)).toEqual(kinds)
  })

  test('tells the age where the year is known, over the turn of the year', () => {
    const dates = [aDate(1, 0, { date: { year: 1986, month: 1, day: 2 } })]
    const [line] = whatToSay({ ...ordinary, today: '2026-12-30', dates, lateFrom: null })
    expect(line).toMatchObject({ kind: 'birthday-soon', day: '2027-01-02', days: 3, years: 41 })
  })
})

describe('a question', () => {
  test.each<[string, Partial<ArrivalFacts>, string[]]>([
    ['is not asked on the day itself', { questions: [aQuestion(1, 0)] }, []],
    ['is asked from the day after', { questions: [aQuestion(1, 1)] }, ['question 1']],
    [
      'that is due longest comes first',
      { questions: [aQuestion(1, 3), aQuestion(2, 25), aQuestion(3, 12)] },
      ['question 2', 'question 3'],
    ],
    ['that ages lets the fresh ones go first', { questions: [aQuestion(1, 40), aQuestion(2, 5)] }, ['question 2', 'question 1']],
    ['put off today waits', { questions: [aQuestion(1, 5, marked('not-now', today))] }, []],
    ['put off at an earlier visit is back', { questions: [aQuestion(1, 5, marked('not-now', daysAgo(3)))] }, ['question 1']],
    ['asked is over', { questions: [aQuestion(1, 5, marked('asked', daysAgo(3)))] }, []],
    ['never to be asked is over', { questions: [aQuestion(1, 5, marked('never', daysAgo(3)))] }, []],
    [
      'never to be asked stays over whatever else was marked',
      {
        questions: [
          aQuestion(1, 9, {
            marks: [
              { kind: 'never', day: daysAgo(3) },
              { kind: 'not-now', day: daysAgo(2) },
            ],
          }),
        ],
      },
      [],
    ],
    [
      'put off today counts as one of the two',
      { questions: [aQuestion(1, 9, marked('not-now', today)), aQuestion(2, 5), aQuestion(3, 4)] },
      ['question 2'],
    ],
    [
      'does not come up after two were answered today',
      { questions: [aQuestion(1, 9, marked('asked', today)), aQuestion(2, 5, marked('never', today)), aQuestion(3, 4)] },
      [],
    ],
  ])('%s', (_, facts, lines) => expect(said(facts)).toEqual(lines))

  const came = (...ago: number[]) => ago.map(daysAgo)
  test.each([
    ['fresh for thirty days', 30, [], 'fresh'],
    ['then ageing', 31, came(1, 2, 3), 'ageing'],
    ['alive on the ninetieth day', 90, came(1, 2, 3), 'ageing'],
    ['expired after ninety days and three visits', 91, came(1, 2, 3), 'expired'],
    ['alive for who came only twice', 91, came(1, 2), 'ageing'],
    ['alive for who came before it was due', 91, came(1, 91, 92, 200), 'ageing'],
    ['not counted as passed over by today’s own visit', 91, came(0, 1, 2), 'ageing'],
    ['alive after a year for who never came', 365, [], 'ageing'],
    ['expired after more than a year in any case', 366, [], 'expired'],
  ])('is %s', (_, due, visitDays, state) => expect(stateOf(aQuestion(1, due), today, visitDays)).toBe(state))
})

describe('a settled complaint', () => {
  test.each<[string, Partial<ArrivalFacts>, string[]]>([
    ['is not brought up on the day it was settled', { complaints: [aComplaint(1, 0)] }, []],
    ['is asked about from the next day on', { complaints: [aComplaint(1, 1)] }, ['settled-complaint 1']],
    ['put off today waits', { complaints: [aComplaint(1, 4, marked('not-now', today))] }, []],
    ['put off earlier is back', { complaints: [aComplaint(1, 4, marked('not-now', daysAgo(1)))] }, ['settled-complaint 1']],
    ['asked about is over', { complaints: [aComplaint(1, 4, marked('asked', daysAgo(1)))] }, []],
  ])('%s', (_, facts, lines) => expect(said(facts)).toEqual(lines))
})

describe('a reward', () => {
  test.each<[string, Partial<ArrivalFacts>, string[]]>([
    ['that can be had now', { rewards: [aReward(1, 0, { perVisit: 0 })] }, ['reward 1']],
    ['two visits away', { rewards: [aReward(1, 2)] }, ['reward 1']],
    ['three visits away is silent', { rewards: [aReward(1, 3)] }, []],
    ['that visits do not bring is silent', { rewards: [aReward(1, 1, { perVisit: 0 })] }, []],
    ['told today is not told twice', { rewards: [aReward(1, 1, marked('asked', today))] }, []],
    ['told at the last visit is told again', { rewards: [aReward(1, 1, marked('asked', daysAgo(3)))] }, ['reward 1']],
    ['never to be offered', { rewards: [aReward(1, 1, marked('never', daysAgo(3)))] }, []],
  ])('%s', (_, facts, lines) => expect(said(facts)).toEqual(lines))

  test('overpaid by far misses nothing', () =>
    expect(whatToSay({ ...ordinary, rewards: [aReward(1, -40)] })).toMatchObject([{ missing: 0 }]))
})

describe('an answer', () => {
  test('becomes the next fact about the same person, and may carry the next question', () => {
    const answer = {
      text: '  Passed,\n university in September ',
      next: { askAfter: '2027-09-01', text: ' How is  university? ' },
    }
    expect(factFromAnswer(aQuestion(4, 5), answer, today)).toEqual({
      aboutPersonId: 7,
      text: 'Passed, university in September',
      day: today,
      answersQuestionId: 4,
      question: { askAfter: '2027-09-01', text: 'How is university?' },
    })
  })

  test('about the client himself is a fact of the client', () =>
    expect(factFromAnswer(aQuestion(4, 5, { about: null }), { text: 'Fine', next: null }, today)).toMatchObject({
      aboutPersonId: null,
      question: null,
    }))

  test('that says nothing leaves no fact, and an empty next question asks nothing', () => {
    expect(factFromAnswer(aQuestion(4, 5), { text: ' \n', next: null }, today)).toBeNull()
    expect(factFromAnswer(aQuestion(4, 5), { text: 'Fine', next: { askAfter: today, text: ' ' } }, today)?.question).toBeNull()
  })
})

describe('what is suggested', () => {
  const suggested = (marks: Mark[], answers: Mark[] = marks) =>
    said({ suggestions: [aSuggestion(1, { marks }), aSuggestion(2)], suggestionAnswers: answers })

  test.each<[string, Mark[], string[]]>([
    ['offered today: nothing more', [{ kind: 'asked', day: today }], []],
    ['not now: nothing more today', [{ kind: 'not-now', day: today }], []],
    ['never: nothing more today', [{ kind: 'never', day: today }], []],
    ['not now yesterday: the same again', [{ kind: 'not-now', day: daysAgo(1) }], ['suggestion 1']],
    ['never yesterday: something else', [{ kind: 'never', day: daysAgo(1) }], ['suggestion 2']],
    ['never, years ago: never', [{ kind: 'never', day: daysAgo(2000) }], ['suggestion 2']],
    ['offered lately: a rest', [{ kind: 'asked', day: daysAgo(OTHER_SILENT_DAYS - 1) }], []],
    ['after the rest something else', [{ kind: 'asked', day: daysAgo(OTHER_SILENT_DAYS) }], ['suggestion 2']],
    ['not the same for so long', [{ kind: 'asked', day: daysAgo(SAME_SILENT_DAYS - 1) }], ['suggestion 2']],
    ['then the same again', [{ kind: 'asked', day: daysAgo(SAME_SILENT_DAYS) }], ['suggestion 1']],
  ])('%s', (_, marks, lines) => expect(suggested(marks)).toEqual(lines))

  test.each<[string, number[][], number[]]>([
    ['three of three', [[1], [1, 2], [1]], [1]],
    ['twice is no habit', [[1], [1]], []],
    ['three of seven is less than half', [[1], [1], [1], [2], [3], [4], [5]], []],
    ['with something else each time', [[1, 2], [1, 3], [1, 4], [1, 5], [6], [7]], [1]],
    ['twice in one bill is once', [[1, 1], [1, 1], [2]], []],
    ['nobody who never came', [], []],
  ])('is looked for beside what he takes regularly: %s', (_, baskets, items) => expect(takenRegularly(baskets)).toEqual(items))
})

describe('whatever is known', () => {
  const id = fc.integer({ min: 1, max: 5 })
  const nearDay = fc.integer({ min: -400, max: 20 }).map((distance) => addDays(today, distance))
  const marks = fc.array(fc.record({ kind: fc.constantFrom(...MARK_KINDS), day: nearDay }), { maxLength: 2 })
  const about = fc.constantFrom(null, taras, petro)
  const facts: fc.Arbitrary<ArrivalFacts> = fc.record({
    today: fc.constant(today),
    questions: distinct(fc.record({ id, about, fact: fc.string(), text: fc.string(), askAfter: nearDay, marks })),
    dates: distinct(
      fc
        .record({ id, inDays: fc.integer({ min: -6, max: 10 }), kind: fc.constantFrom(...DATE_KINDS), about, marks })
        .map(({ id, inDays, ...rest }) => aDate(id, inDays, rest)),
    ),
    complaints: distinct(fc.record({ id, what: fc.string(), happenedDay: nearDay, settledDay: nearDay, marks })),
    rewards: distinct(
      fc.record({
        id,
        name: fc.string(),
        unit: fc.constantFrom('points', 'stamps', 'visits'),
        missing: fc.integer({ min: 0, max: 9 }),
        perVisit: fc.nat(4),
        marks,
      }),
    ),
    gifts: distinct(id.map(aGift)),
    remembered: fc.boolean(),
    suggestions: fc.uniqueArray(
      fc
        .record({ itemId: id, takers: fc.integer({ min: 20, max: 60 }), both: fc.integer({ min: 5, max: 19 }), marks })
        .map(({ itemId, ...rest }) => aSuggestion(itemId, rest)),
      { selector: ({ itemId }) => itemId },
    ),
    suggestionAnswers: fc.oneof(fc.constant([]), marks),
    visits: fc.nat(20),
    visitDays: fc.uniqueArray(nearDay, { maxLength: 8 }),
    lastVisitDay: fc.option(nearDay),
    lateFrom: fc.option(nearDay),
    window: fc.record({ daysAhead: fc.nat(14), daysAfter: fc.nat(5), leapDay: fc.constant('28-february' as const) }),
  })

  test('at most three lines are said and at most two of them are questions, also over the whole day', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const lines = whatToSay(known)
        expect(lines.length).toBeLessThanOrEqual(3)
        const questions = lines.filter(({ kind }) => kind === 'question').length
        const answeredToday = known.questions.filter((one) => one.marks.some(({ day }) => day === today)).length
        expect(questions).toBeLessThanOrEqual(Math.max(0, 2 - answeredToday))
      }),
    )
  })

  test('the order holds', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const places = placesOf(whatToSay(known))
        expect(places).toEqual(places.toSorted((one, other) => one - other))
      }),
    )
  })

  test('the same is said in whatever order it was written down', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const { questions, dates, complaints, rewards, gifts, visitDays } = known
        const turned = {
          questions: questions.toReversed(),
          dates: dates.toReversed(),
          complaints: complaints.toReversed(),
          rewards: rewards.toReversed(),
          gifts: gifts.toReversed(),
          suggestions: known.suggestions.toReversed(),
          suggestionAnswers: known.suggestionAnswers.toReversed(),
          visitDays: visitDays.toReversed(),
        }
        expect(whatToSay({ ...known, ...turned })).toEqual(whatToSay(known))
      }),
    )
  })

  test('nothing that was answered today, or never to be said, is said', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const all = { question: known.questions, 'settled-complaint': known.complaints, reward: known.rewards }
        for (const line of whatToSay(known)) {
          if (!('id' in line) || line.kind === 'gift') continue
          const from = line.kind in all ? all[line.kind as keyof typeof all] : known.dates
          const source = from.find((one) => one.id === line.id)
          expect(source?.marks.some(({ kind, day }) => kind === 'never' || day === today)).toBe(false)
        }
      }),
    )
  })
})

function distinct<Value extends { id: number }>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> {
  return fc.uniqueArray(values, { maxLength: 4, selector: ({ id }) => id })
}

/** Where each line stands in the order of the specification, second ones of a kind counted apart. */
function placesOf(lines: ReturnType<typeof whatToSay>): number[] {
  let questions = 0
  let dates = 0
  let gifts = 0
  return lines.map((line) => {
    switch (line.kind) {
      case 'birthday-today':
        if (line.about === null) return 1
        break
      case 'gift':
        gifts += 1
        return gifts === 1 ? 2 : 10
      case 'first-visit-today':
        return 3
      case 'settled-complaint':
        return 4
      case 'question':
        questions += 1
        return questions === 1 ? 5 : 8
      case 'long-away':
        return 7
      case 'reward':
        return 9
      case 'suggestion':
        return 12
      default:
    }
    dates += 1
    return dates === 1 ? 6 : 11
  })
}
