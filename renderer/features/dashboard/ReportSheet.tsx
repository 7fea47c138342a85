import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/api/shop.tsx'
import { useDifferenceWords } from '#renderer/ui/difference-words.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import { ReportPaper } from '#renderer/ui/ReportPaper.tsx'
import type { Liability } from '#shared/contract/accounts.ts'
import type { PeriodTold } from '#shared/contract/reports.ts'
import { differenceOf } from '#shared/domain/trends/difference.ts'
import type { MoneyForm } from '#shared/i18n/format.ts'
import { partsOfDay, weekday } from '#shared/kernel/day.ts'
import { DayBars } from './DayBars.tsx'
import { EmployeeTable } from './EmployeeTable.tsx'
import { FIGURES, figureText, isKnown, owedInMoney, useChangeWords, useComparedWords, usePeriodWords } from './figure-words.ts'
import { HoursMap } from './HoursMap.tsx'
import classes from './ReportSheet.module.css'

/** From so many days on the table of days stands in two halves beside each other. */
const MANY_DAYS = 8

interface ReportSheetProps {
  readonly told: PeriodTold
  readonly owed: Liability | undefined
}

/** The period on one page of A4: what it brought beside the others, day by day, when they came, and who. */
export function PeriodPaper({ told, owed }: ReportSheetProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const words = usePeriodWords()
  const compared = useComparedWords()
  const seesMoney = useMay('clients.money')
  const { days, hours, top, employees } = told
  const form = format.formTogether([...top, ...days].map(({ takings }) => takings))
  const most = (
    <section>
      <h2>{t(seesMoney ? 'top' : 'topVisits')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('column.client')}</th>
            <th scope="col">{t('column.visits')}</th>
            {seesMoney && <th scope="col">{t('column.takings')}</th>}
          </tr>
        </thead>
        <tbody>
          {top.map(({ client, visits, takings }) => (
            <tr key={client.id}>
              <th scope="row">{client.called}</th>
              <td>{format.number(visits)}</td>
              {seesMoney && <td>{format.money(takings, form)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
  return (
    <ReportPaper
      title={`${t(`report.${told.kind}`)}: ${words.onPaper(told.kind, told)}`}
      chosen={[told.through < told.until ? t('soFar', { day: format.dayShort(told.through) }) : '', compared(told)].filter(
        Boolean,
      )}
    >
      <div className={classes.sheet}>
        <FigureTable told={told} owed={owed} />
        <Why told={told} />
        <div className={classes.columns}>
          <div>
            {days.length === 1 && most}
            {days.length > 1 && (
              <section>
                <h2>{t('days')}</h2>
                <DayBars narrow days={days} label={t('days')} />
                <div className={classes.halves}>
                  {halves(days).map((half) => (
                    <DayTable key={half[0]?.day} days={half} form={form} />
                  ))}
                </div>
              </section>
            )}
          </div>
          <div>
            {hours.length > 0 && (
              <section className={classes.hours}>
                <h2>{t('hours')}</h2>
                <HoursMap hours={hours} onShow={null} />
              </section>
            )}
            {days.length > 1 && most}
            <section>
              <h2>{t('employees')}</h2>
              <EmployeeTable employees={employees} onShow={null} />
            </section>
          </div>
        </div>
      </div>
    </ReportPaper>
  )
}

/** The figures, each beside its worth then and how it changed. */
function FigureTable({ told, owed }: ReportSheetProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const pointsWords = usePointsWords()
  const words = usePeriodWords()
  const changeOf = useChangeWords()
  const others = [told.before, told.yearBefore].filter((other) => isKnown(told.first, other))
  return (
    <table className={classes.figures}>
      <thead>
        <tr>
          <th scope="col">{t('column.figure')}</th>
          <th scope="col">{words.short(told.kind, told)}</th>
          {others.flatMap((other) => [
            <th key={`${other.from} then`} scope="col">
              {words.short(told.kind, other)}
            </th>,
            <th key={`${other.from} change`} scope="col">
              {t('column.change')}
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {FIGURES.map((figure) => (
          <tr key={figure.name}>
            <th scope="row">{t(`of.${figure.name}`)}</th>
            <td>{figureText(format, figure, told.figures, 'full')}</td>
            {others.flatMap((other) => [
              <td key={`${other.from} then`}>{figureText(format, figure, other.figures, 'full')}</td>,
              <td key={`${other.from} change`}>{changeOf(figure.name, told.figures, other.figures)?.words ?? '–'}</td>,
            ])}
          </tr>
        ))}
        {owed && (
          <tr>
            <th scope="row">{t('of.owed')}</th>
            <td>{format.money(owedInMoney(owed), 'full')}</td>
            {others.length > 0 && <td colSpan={others.length * 2}>{pointsWords(owed.points.points, null)}</td>}
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** By how much it differs from the period before, and what visits and bills make of that. */
function Why({ told }: Pick<ReportSheetProps, 'told'>) {
  const words = usePeriodWords()
  const differenceWords = useDifferenceWords()
  const { figures, before, first } = told
  if (!isKnown(first, before)) return null
  const { visits: visitsThen, takings: takingsThen } = before.figures
  const [differ, because] = differenceWords(
    differenceOf([{ visits: figures.visits, visitsThen, takings: figures.takings, takingsThen }]),
    words.exact(told, before),
  )
  return (
    <p className={classes.why}>
      <b>{differ}</b> {because}
    </p>
  )
}

/** Every day with its visits and takings. */
function DayTable({ days, form }: Pick<PeriodTold, 'days'> & { readonly form: MoneyForm }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  return (
    <table className={classes.days}>
      <thead>
        <tr>
          <th scope="col">{t('column.day')}</th>
          <th scope="col">{t('column.visits')}</th>
          <th scope="col">{t('column.takings')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, visits, takings }) => (
          <tr key={day}>
            <th scope="row">
              {format.weekdayShort(weekday(day))}, {partsOfDay(day).day}
            </th>
            <td>{visits === 0 ? '–' : format.number(visits)}</td>
            <td>{visits === 0 ? '–' : format.money(takings, form)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function halves(days: PeriodTold['days']): PeriodTold['days'][] {
  if (days.length < MANY_DAYS) return [days]
  const half = Math.ceil(days.length / 2)
  return [days.slice(0, half), days.slice(half)]
}
