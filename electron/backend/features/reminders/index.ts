export {
  backBetween,
  deleteReminderMark,
  findReminderMark,
  openOnly,
  unmarked,
  writeMark,
} from './repository.ts'
export { inOrder, ofFound, type TodayFound, type TodaySource, type Wanted } from './source.ts'
