import { Trans, useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { CardBox } from '#renderer/ui/CardBox.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { ClientCard } from '#shared/contract/clients.ts'
import { type Day, daysBetween, partsOfDay } from '#shared/kernel/day.ts'
import { AwayKey, AwayLines } from './Away.tsx'
import { GapChart } from './GapChart.tsx'
import { Outlook } from './Outlook.tsx'
import classes from './RhythmBox.module.css'
import { TouchLine } from './TouchLine.tsx'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
/** From this hour on, today is tonight. */
const EVENING = 18

type Care = OutputOf<'care.ofClient'>

/** How often he comes, as a sentence, and the days between his last visits as a small chart. */
export function RhythmBox({ card }: { readonly card: ClientCard }) {
  const { t } = useTranslation('care')
  const { data: care } = useQuery('care.ofClient', { clientId: card.id })
  const lastDay = card.summary.lastVisitDay
  return (
    <CardBox title={t('rhythm.title')} acts={card.archivedAt === null && <AwayKey client={card} />}>
      {care === undefined ? null : care.rhythm === null || lastDay === null ? (
        <p className={classes.none}>{t('rhythm.tooFew')}</p>
      ) : (
        <Told card={card} care={care} rhythm={care.rhythm} lastDay={lastDay} />
      )}
      {care?.expectation && <Outlook expectation={care.expectation} />}
      {care && <AwayLines client={card} absences={care.absences} />}
      {care && card.archivedAt === null && !card.nameless && <TouchLine clientId={card.id} touch={care.touch} />}
    </CardBox>
  )
}

interface ToldProps {
  readonly card: ClientCard
  readonly care: Care
  readonly rhythm: NonNullable<Care['rhythm']>
  readonly lastDay: Day
}

function Told({ card, care: { absences, rule }, rhythm, lastDay }: ToldProps) {
  const { t } = useTranslation('care')
  const format = useFormat()
  const written = (day: Day) => format.monthAndDay(partsOfDay(day).month, partsOfDay(day).day)
  const away = daysBetween(lastDay, format.today)
  const monthly = Math.round(rhythm.atRisk / 3)
  const values = {
    habit: useHabit(card, rhythm),
    last: away === 0 ? t('rhythm.lastToday') : t('rhythm.last', { day: written(lastDay) }),
    expected: useExpected(card, rhythm, away),
    day: rhythm.state === 'away' ? written(absences[0]?.until ?? format.today) : '',
  }
  const strong = { strong: <strong /> }
  return (
    <>
      <p className={classes.sentence}>
        <Trans
          t={t}
          i18nKey={rhythm.state === 'away' ? 'rhythm.sentenceAway' : 'rhythm.sentence'}
          values={values}
          components={strong}
        />{' '}
        {monthly > 0 && (
          <Trans t={t} i18nKey="rhythm.monthly" values={{ money: format.roughMoney(monthly) }} components={strong} />
        )}
      </p>
      {rhythm.silentDays > 0 && <p className={classes.aside}>{t('rhythm.silent', { count: rhythm.silentDays })}</p>}
      {rule !== null && <p className={classes.aside}>{t('rhythm.byRule', { count: rule.days, group: rule.name })}</p>}
      <div className={classes.caption}>
        <span>{t('rhythm.caption')}</span>
        <span className={classes.legend}>
          <i />
          {t('rhythm.usual')}
        </span>
      </div>
      <GapChart
        rhythm={{ ...rhythm, gaps: card.gaps }}
        away={away}
        label={t('rhythm.chart', { gaps: card.gaps.join(', ') })}
        now={t('rhythm.now')}
      />
    </>
  )
}

/** "Fridays between 19 and 21, every 8 ± 2 days" */
function useHabit({ habit }: ClientCard, { gap, spread }: ToldProps['rhythm']): string {
  const { t } = useTranslation('care')
  const format = useFormat()
  const weekdays = (habit?.weekdays ?? []).map((weekday) => t(`rhythm.on.${WEEKDAYS[weekday - 1] ?? 'monday'}`))
  const hours = habit?.hours ?? null
  const between = hours && t('rhythm.between', { from: hours.from % 24, until: hours.until % 24 })
  const when = [weekdays.length === 0 ? null : format.list(weekdays), between].filter((part) => part !== null).join(' ')
  const every = Math.max(1, Math.round(gap))
  const about = Math.round(spread)
  const often =
    about > 0
      ? t('rhythm.everyAbout', { count: about, days: `${every}\u00a0±\u00a0${about}` })
      : every === 1
        ? t('rhythm.daily')
        : t('rhythm.every', { count: every })
  return when === '' ? often : t('rhythm.habit', { habit: when, often })
}

function useExpected({ habit }: ClientCard, { state, due }: ToldProps['rhythm'], away: number): string {
  const { t } = useTranslation('care')
  const format = useFormat()
  const { month, day } = partsOfDay(due)
  const written = format.monthAndDay(month, day)
  if (state === 'lapsed') return t('rhythm.lost', { count: away })
  if (state === 'late') return t('rhythm.late', { count: away })
  if (due > format.today) return t('rhythm.expectedOn', { day: written })
  if (due < format.today) return t('rhythm.expectedSince', { day: written })
  return t((habit?.hours?.from ?? 0) >= EVENING ? 'rhythm.expectedTonight' : 'rhythm.expectedToday')
}
