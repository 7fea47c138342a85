import { expect, test } from 'vitest'
import { type Urgency, urgencyOf } from './urgency.ts'

const at = (hour: number, minute = 0) => hour * 60 + minute
const MIDNIGHT_END = 0
const BAR = 4

test.each<[string, string, number | null, number, number, Urgency]>([
  ['yesterday', '2026-11-10', null, at(9), MIDNIGHT_END, 'overdue'],
  ['yesterday with an hour still to come by the clock', '2026-11-10', at(18), at(9), MIDNIGHT_END, 'overdue'],
  ['tomorrow', '2026-11-12', at(8), at(9), MIDNIGHT_END, 'later'],
  ['today at any hour', '2026-11-11', null, at(23, 59), MIDNIGHT_END, 'today'],
  ['16 minutes before its hour', '2026-11-11', at(15), at(14, 44), MIDNIGHT_END, 'today'],
  ['15 minutes before its hour', '2026-11-11', at(15), at(14, 45), MIDNIGHT_END, 'now'],
  ['59 minutes after it', '2026-11-11', at(15), at(15, 59), MIDNIGHT_END, 'now'],
  ['an hour after it', '2026-11-11', at(15), at(16), MIDNIGHT_END, 'overdue'],
  ['1:00 of a bar’s night, asked in the evening', '2026-11-11', at(1), at(22), BAR, 'today'],
  ['1:00 of a bar’s night, asked at 0:50', '2026-11-11', at(1), at(0, 50), BAR, 'now'],
  ['23:00 of a bar’s night, asked at 0:30', '2026-11-11', at(23), at(0, 30), BAR, 'overdue'],
  ['4:00, the bar’s first hour', '2026-11-11', at(4), at(3, 59), BAR, 'overdue'],
])('%s', (_, day, minute, now, dayEndsAt, wanted) => {
  expect(urgencyOf({ day, minute }, { day: '2026-11-11', minute: now }, dayEndsAt)).toBe(wanted)
})
