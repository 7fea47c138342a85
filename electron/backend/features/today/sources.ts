import { careOwed, keepInTouch, lapsedByRule, late } from '../care/index.ts'
import type { TodaySource } from '../reminders/index.ts'
import { callTasks, followUpCalls, followUpQuestions, promisedTasks } from '../tasks/index.ts'
import { debts } from './debts.ts'
import { gifts } from './gifts.ts'
import { greetings } from './greetings/source.ts'
import { passes } from './passes.ts'
import { questions } from './questions/source.ts'

/** Everything that Today is made of. A feature brings its own source; docs/TODAY.md says how. */
export const sources: readonly TodaySource[] = [
  greetings,
  questions,
  followUpQuestions,
  promisedTasks,
  gifts,
  callTasks,
  late,
  lapsedByRule,
  keepInTouch,
  followUpCalls,
  debts,
  passes,
  careOwed,
]
