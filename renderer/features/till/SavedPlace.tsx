import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import { SavedBar } from '#renderer/ui/SavedBar.tsx'
import { useWording } from '#renderer/ui/wording.ts'
import type { SavedVisit } from '#shared/contract/visits.ts'
import classes from './FindColumn.module.css'
import { SlipOfSaved } from './SlipKey.tsx'
import type { TillState } from './use-till.ts'

/** The foot of the left column: what was saved, or that it was taken back. */
export function SavedPlace({ till }: { readonly till: TillState }) {
  const { t } = useTranslation(['till', 'common', 'rewards', 'passes', 'gifts', 'households'])
  const format = useFormat()
  const { passerBy } = useWording()
  const pointsWords = usePointsWords()
  const passWords = ({ name, left, until }: SavedVisit['passes'][number]) =>
    [name, left === null ? null : t('passes:left', { count: left }), until && t('passes:until', { day: format.dayShort(until) })]
      .filter((part) => part !== null)
      .join(' ')
  const lentWords = (lent: SavedVisit['fromFamily']) => {
    const [first, ...others] = lent
    if (!first) return null
    const of = { points: format.number(lent.reduce((sum, one) => sum + one.points, 0)) }
    if (others.length === 0) return t('households:fromCard', { ...of, name: first.called })
    return t('households:fromCards', { ...of, names: format.list(lent.map(({ called }) => called)) })
  }
  const { bar, undone, error } = till.saved
  const [slipOf, setSlipOf] = useState<number | null>(null)
  if (error !== null) return <ErrorSentence error={error} />
  if (bar !== null) {
    const { visit } = bar
    const earned = visit.pointsEarned - visit.pointsSpent
    const points = earned === 0 ? null : `${earned > 0 ? '+' : '−'}${pointsWords(Math.abs(earned), till.programme?.unit ?? null)}`
    const bonus =
      visit.bonus === 0 ? null : t('rewards:bonus', { points: pointsWords(visit.bonus, till.programme?.unit ?? null) })
    const full = visit.stamps.filter(({ change, has, collect }) => change > 0 && has >= collect)
    const change = visit.stamps.reduce((sum, stamps) => sum + (full.includes(stamps) ? 0 : stamps.change), 0)
    const stamps = change === 0 ? null : `${change > 0 ? '+' : '−'}${t('rewards:stamps', { count: Math.abs(change) })}`
    return (
      <>
        {slipOf === visit.visitId && <SlipOfSaved visitId={slipOf} onDone={() => setSlipOf(null)} />}
        <SavedBar
          key={visit.visitId}
          onPrint={() => setSlipOf(visit.visitId)}
          title={[t('common:saved'), bar.name ?? passerBy]}
          facts={[
            format.money(visit.total),
            visit.tip > 0 ? t('till:withTip', { sum: format.money(visit.tip) }) : null,
            points,
            lentWords(visit.fromFamily),
            bonus,
            visit.reached === null ? null : t('rewards:reached', { name: visit.reached }),
            ...full.map(({ name }) => t('rewards:nowFull', { name })),
            stamps,
            ...visit.passes.map(passWords),
            ...visit.gifts.map((name) => t('gifts:givenShort', { name })),
          ].filter((part) => part !== null)}
          onUndo={till.saved.undo}
          onGone={till.saved.hide}
        />
      </>
    )
  }
  if (undone !== null) {
    return (
      <p className={classes.undone} role="status">
        {t('till:undone', { name: undone.name ?? passerBy })}
      </p>
    )
  }
  return null
}
