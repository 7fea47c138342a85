import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import { CellKey } from '#renderer/ui/table/CellKey.tsx'
import type { Liability } from '#shared/contract/accounts.ts'
import type { PeriodTold } from '#shared/contract/reports.ts'
import { goalBeside } from '#shared/domain/reports/goal.ts'
import classes from './Dashboard.module.css'
import { type Direction, FIGURES, figureText, isKnown, owedInMoney, useChangeWords, usePeriodWords } from './figure-words.ts'
import { GoalNote } from './goals/GoalNote.tsx'
import type { Shown } from './shown.ts'

interface FigureGridProps {
  readonly told: PeriodTold
  /** Takes longer to add up than the rest. */
  readonly owed: Liability | undefined
  readonly onShow: (shown: Shown) => void
  readonly onOwed: () => void
}

/** The figures of the period, each beside those it is compared with, by an arrow and in words. */
export function FigureGrid({ told, owed, onShow, onOwed }: FigureGridProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const pointsWords = usePointsWords()
  const changeOf = useChangeWords()
  const words = usePeriodWords()
  const goals = useQuery('reports.goals', {}).data ?? []
  const compared = [told.before, told.yearBefore].filter((other) => isKnown(told.first, other))
  const sum = owed === undefined ? '…' : format.money(owedInMoney(owed))
  return (
    <ul className={classes.figures} aria-label={t('title')}>
      {FIGURES.map((figure) => {
        const { name, part } = figure
        const what = t(`of.${name}`)
        const value = figureText(format, figure, told.figures)
        const goal = goalBeside(goals, name, told, format.today)
        return (
          <li key={name} className={classes.figure} data-first={name === 'takings' || undefined}>
            <span className={classes.what}>{what}</span>
            <b className={classes.value}>
              {part === null || told.figures[name] === 0 || told.figures[name] === null ? (
                value
              ) : (
                <CellKey
                  aria-label={t('behind', { what, value })}
                  onClick={() => onShow({ title: `${what}: ${value}`, means: t(`means.${name}`), part: { what: part } })}
                >
                  {value}
                </CellKey>
              )}
            </b>
            {compared.map((other) => {
              const change = changeOf(name, told.figures, other.figures)
              const then = t('beside', { when: words.short(told.kind, other), value: figureText(format, figure, other.figures) })
              return (
                <span key={other.from} className={classes.change}>
                  {change && (
                    <>
                      <Arrow direction={change.direction} />
                      <b>{change.words}</b>{' '}
                    </>
                  )}
                  <span>{then}</span>
                </span>
              )
            })}
            {goal && <GoalNote goal={goal} period={told} />}
          </li>
        )
      })}
      <li className={classes.figure}>
        <span className={classes.what}>{t('of.owed')}</span>
        <b className={classes.value}>
          <CellKey aria-label={`${t('of.owed')}: ${sum}`} onClick={onOwed}>
            {sum}
          </CellKey>
        </b>
        {owed && (
          <span className={classes.change}>
            <span>{pointsWords(owed.points.points, null)}</span>
          </span>
        )}
      </li>
    </ul>
  )
}

const ARROWS = { more: IconArrowUpRight, less: IconArrowDownRight, same: IconEqual } as const

function Arrow({ direction }: { readonly direction: Direction }) {
  const Icon = ARROWS[direction]
  return <Icon className={classes.arrow} size={16} stroke={2.25} aria-hidden="true" />
}
