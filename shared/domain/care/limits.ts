/** An absence is no longer than this, in days: who is away for years has moved. */
export const LONGEST_ABSENCE = 366

/** How far back an absence may have begun when it is written down. */
export const ABSENCE_BEGAN_WITHIN = 366

/** Days between two times of keeping in touch. */
export const TOUCH_DAYS = { least: 1, most: 730 } as const

/** The owner's own days without a visit. */
export const RULE_DAYS = { least: 2, most: 730 } as const

/** Days without a personal gesture, after which a good client is shown. */
export const GESTURE_DAYS = { least: 7, usual: 120, most: 730 } as const
