import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PrintSheet } from '#renderer/ui/PrintSheet.tsx'
import { useWhomName } from '#renderer/ui/WhomField.tsx'
import type { Whom } from '#shared/contract/whom.ts'
import type { TodayKind } from '#shared/domain/today/kind.ts'
import { calledOf, keyOf } from './line-key.ts'
import classes from './MorningSheet.module.css'
import { sharedOut } from './shared-out.ts'
import { Why } from './Why.tsx'

/** Millimetres of one page of A4 below its title, and what a heading and a line take of them. */
const ROOM = 243
const OF_HEADING = 10
const OF_LINE = 6
/** What is told in longer words often goes on in a second row. */
const OF_LONGER: Partial<Record<TodayKind, number>> = { call: 9, ask: 8, promise: 8 }
const MOST_EACH = 20

/** The day on one page, to be ticked off with a pen. */
export function MorningSheet({ who, whom }: { readonly who: 'mine' | 'all'; readonly whom: Whom | null }) {
  const { t } = useTranslation(['today', 'blocks'])
  const format = useFormat()
  const { shop, me } = useShop()
  const { data } = useQuery('today.list', { who, whom, limitEach: MOST_EACH }, { keepPrevious: true })
  const name = useWhomName()(whom)
  if (data === undefined) return null
  // Whom nobody may call stands on no paper that is called from.
  const kinds = data.kinds
    .map(({ lines, ...kind }) => ({ ...kind, lines: lines.filter(({ block }) => block === null) }))
    .filter(({ lines }) => lines.length > 0)
  const shares = sharedOut(
    kinds.map(({ lines }) => lines.length),
    ROOM - kinds.length * OF_HEADING,
    kinds.map(({ kind }) => OF_LONGER[kind] ?? OF_LINE),
  )
  return (
    <PrintSheet name="morning">
      <div className={classes.sheet}>
        <h1>
          {t('sheet.title')}: {format.weekdayAndDay(format.today)}
        </h1>
        <p className={classes.whose}>{[shop.name, who === 'mine' ? me.name : null, name].filter(Boolean).join(' · ')}</p>
        {kinds.map(({ kind, lines, total }, place) => {
          const shown = lines.slice(0, shares[place])
          const more = total - shown.length
          return (
            <section key={kind} className={classes.kind}>
              <h2>
                {t(`kind.${kind}`)}
                {more > 0 && <span className={classes.more}>{t('more', { count: more })}</span>}
              </h2>
              <ul>
                {shown.map((line) => (
                  <li key={keyOf(line)}>
                    <i className={classes.box} />
                    <b>{calledOf(line)}</b>
                    <span className={classes.phone}>{line.phone?.typed}</span>
                    <span className={classes.why}>
                      <Why reason={line.reason} named={line.client !== null} />
                      {line.callFrom !== null && ` ${t('blocks:callFrom', { time: format.time(line.callFrom) })}`}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </PrintSheet>
  )
}
