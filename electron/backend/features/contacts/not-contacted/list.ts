import { businessDay } from '#electron/backend/clock.ts'
import type { Handler } from '#electron/backend/context.ts'
import { LASTING_BLOCKS } from '#shared/contract/consent.ts'
import { findFace } from '../../clients/index.ts'
import { readContactRules } from '../consent/repository.ts'
import { countNotContacted, readNotContacted } from './repository.ts'

/** Whom no offer reaches for longer than a night, each by the gravest reason. */
export const notContacted: Handler<'contacts.notContacted'> = ({ db, today, shop }, page) => {
  const { rules } = readContactRules(db)
  const counted = countNotContacted(db, { today, rules })
  const rows = readNotContacted(db, { today, rules, ...page })
  return {
    counts: Object.fromEntries(
      LASTING_BLOCKS.map((block) => [block, counted.find((one) => one.block === block)?.count ?? 0]),
    ) as Record<(typeof LASTING_BLOCKS)[number], number>,
    rows: rows.flatMap(({ clientId, since, at, ...row }) => {
      const client = findFace(db, clientId)
      return client ? [{ client, since: since ?? businessDay(at, shop), ...row }] : []
    }),
  }
}
