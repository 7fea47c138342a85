/** What is answered to a line of Today: it was done, it comes back on a day, or it is not to come for this cause. */
export const REMINDER_MARKS = ['done', 'later', 'dismissed'] as const
export type ReminderMark = (typeof REMINDER_MARKS)[number]
