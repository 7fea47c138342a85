import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PrintSheet } from '#renderer/ui/PrintSheet.tsx'
import { calledOf, keyOf } from './line-key.ts'
import classes from './MorningSheet.module.css'
import { sharedOut } from './shared-out.ts'
import { Why } from './Why.tsx'

/** So many lines fit on one page of A4; a heading takes the room of three. */
const ROOM = 40
const OF_HEADING = 3
const MOST_EACH = 20

/** The day on one page, to be ticked off with a pen. */
export function MorningSheet({ who }: { readonly who: 'mine' | 'all' }) {
  const { t } = useTranslation(['today', 'blocks'])
  const format = useFormat()
  const { shop, me } = useShop()
  const { data } = useQuery('today.list', { who, limitEach: MOST_EACH }, { keepPrevious: true })
  if (data === undefined) return null
  // Whom nobody may call stands on no paper that is called from.
  const kinds = data.kinds
    .map(({ lines, ...kind }) => ({ ...kind, lines: lines.filter(({ block }) => block === null) }))
    .filter(({ lines }) => lines.length > 0)
  const shares = sharedOut(
    kinds.map(({ lines }) => lines.length),
    ROOM - kinds.length * OF_HEADING,
  )
  return (
    <PrintSheet name="morning">
      <div className={classes.sheet}>
        <h1>
          {t('sheet.title')}: {format.weekdayAndDay(format.today)}
        </h1>
        <p className={classes.whose}>{[shop.name, who === 'mine' ? me.name : null].filter(Boolean).join(' · ')}</p>
        {kinds.map(({ kind, lines, total }, place) => {
          const shown = lines.slice(0, shares[place])
          const more = total - shown.length
          return (
            <section key={kind} className={classes.kind}>
              <h2>{t(`kind.${kind}`)}</h2>
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
              {more > 0 && <p className={classes.more}>{t('more', { count: more })}</p>}
            </section>
          )
        })}
      </div>
    </PrintSheet>
  )
}
