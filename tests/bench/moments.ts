import { instantOf } from '#electron/backend/clock.ts'

/** The last business day of the invented shop, and the instant at which the bench works: 14:00 of that day. */
export const LAST_DAY = '2026-06-30'
export const ZONE = 'Europe/Kyiv'
export const NOW = instantOf(LAST_DAY, 14, 0, ZONE)
