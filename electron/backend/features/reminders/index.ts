export {
  backBetween,
  deleteReminderMark,
  findReminderMark,
  openOnly,
  unmarked,
  writeMark,
} from './repository.ts'
export { inOrder, ofFound, sourceOf, type TodayFound, type TodaySource } from './source.ts'
