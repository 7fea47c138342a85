import { Trans, useTranslation } from 'react-i18next'
import { CardBox } from '#renderer/ui/CardBox.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'
import { daysFromGaps } from '#shared/domain/clients/habit.ts'
import { lateFrom, rhythmOf } from '#shared/domain/clients/rhythm.ts'
import { addDays, type Day, daysBetween, partsOfDay } from '#shared/kernel/day.ts'
import { GapChart } from './GapChart.tsx'
import classes from './RhythmBox.module.css'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
/** From this hour on, today is tonight. */
const EVENING = 18

/** How often he comes, as a sentence, and the days between his last visits as a small chart. */
export function RhythmBox({ card }: { readonly card: ClientCard }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const lastDay = card.summary.lastVisitDay
  const days = lastDay === null ? [] : daysFromGaps(lastDay, card.gaps)
  const rhythm = rhythmOf(days)
  if (lastDay === null || rhythm === null) {
    return (
      <CardBox title={t('rhythm.title')}>
        <p className={classes.none}>{t('rhythm.tooFew')}</p>
      </CardBox>
    )
  }

  const every = Math.max(1, Math.round(rhythm.gap))
  const weekdays = (card.habit?.weekdays ?? []).map((weekday) => t(`rhythm.on.${WEEKDAYS[weekday - 1] ?? 'monday'}`))
  const hours = card.habit?.hours ?? null
  const between = hours && t('rhythm.between', { from: hours.from % 24, until: hours.until % 24 })
  const habit = [weekdays.length === 0 ? null : format.list(weekdays), between].filter((part) => part !== null).join(' ')
  const often = every === 1 ? t('rhythm.daily') : t('rhythm.every', { count: every })
  const due = addDays(lastDay, every)
  const written = (day: Day) => format.monthAndDay(partsOfDay(day).month, partsOfDay(day).day)
  const waiting = daysBetween(format.today, due)
  const away = daysBetween(lastDay, format.today)
  const late = format.today >= lateFrom(rhythm, lastDay)
  const expected =
    waiting > 0
      ? t('rhythm.expectedOn', { day: written(due) })
      : waiting === 0
        ? t(hours !== null && hours.from >= EVENING ? 'rhythm.expectedTonight' : 'rhythm.expectedToday')
        : late
          ? t('rhythm.late', { count: away })
          : t('rhythm.expectedSince', { day: written(due) })

  return (
    <CardBox title={t('rhythm.title')}>
      <p className={classes.sentence}>
        <Trans
          t={t}
          i18nKey="rhythm.sentence"
          values={{
            habit: habit === '' ? often : t('rhythm.habit', { habit, often }),
            last: away === 0 ? t('rhythm.lastToday') : t('rhythm.last', { day: written(lastDay) }),
            expected,
          }}
          components={{ strong: <strong /> }}
        />
      </p>
      <div className={classes.caption}>
        <span>{t('rhythm.caption')}</span>
        <span className={classes.legend}>
          <i />
          {t('rhythm.usual')}
        </span>
      </div>
      <GapChart rhythm={rhythm} away={away} label={t('rhythm.chart', { gaps: rhythm.gaps.join(', ') })} now={t('rhythm.now')} />
    </CardBox>
  )
}
