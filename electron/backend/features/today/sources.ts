import { keepInTouch, lapsedByRule, late } from '../care/index.ts'
import type { TodaySource } from '../reminders/index.ts'
import { calendarNameDays } from './greetings/name-days.ts'
import { greetings } from './greetings/source.ts'

/** Everything that Today is made of. A feature brings its own source; docs/TODAY.md says how. */
export const sources: readonly TodaySource[] = [greetings, calendarNameDays, late, lapsedByRule, keepInTouch]
