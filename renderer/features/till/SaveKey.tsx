import { useTranslation } from 'react-i18next'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PrimaryKey } from '#renderer/ui/PrimaryKey.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import type { TillState } from './use-till.ts'
import classes from './Work.module.css'

/** The last key: what will be paid, given and earned. Why it does not save stands above it. */
export function SaveKey({ till }: { readonly till: TillState }) {
  const { t } = useTranslation(['till', 'cards', 'common', 'errors', 'rewards'])
  const format = useFormat()
  const pointsWords = usePointsWords()
  const { sums, begun } = till
  const stamps = sums.stamps.reduce((sum, { count }) => sum + count, 0)
  const off = sums.discount + sums.pointsMoney
  const refused = begun ? sums.refused : null
  const gifts = sums.rewards.flatMap(({ id, giftId }) =>
    giftId === null ? [] : (till.atTill?.rules.rewards.find((one) => one.id === id)?.name ?? []),
  )
  const gives = [
    sums.tenders.rest < sums.total ? t('cards:till.toPay', { sum: format.money(sums.tenders.rest) }) : null,
    off > 0 ? `−${format.money(off)}` : null,
    ...gifts,
    sums.tip > 0 ? t('till:plusTip', { sum: format.money(sums.tip) }) : null,
    sums.earned > 0 ? `+${pointsWords(sums.earned, till.programme?.unit ?? null)}` : null,
    stamps > 0 ? `+${t('rewards:stamps', { count: stamps })}` : null,
  ].filter((part) => part !== null)
  return (
    <div className={classes.save}>
      <div className={classes.refusal}>
        {sums.problem === null && refused !== null ? (
          <p role="alert" className={classes.sentence}>
            {t(`errors:rule.${refused}`, { balance: format.number(till.points ?? 0) })}
          </p>
        ) : sums.problem === null ? (
          <ErrorSentence error={till.refusal} />
        ) : (
          <p role="alert" className={classes.sentence}>
            {t(`till:problem.${sums.problem}`)}
          </p>
        )}
      </div>
      {begun && sums.problem === null && refused === null ? (
        <PrimaryKey
          kind="save"
          loudness="filled"
          label={t('common:save')}
          text={gives.length > 0 ? gives.join(' · ') : t('till:noPoints')}
          price={format.money(sums.total)}
          keys="Enter"
          onClick={till.save}
        />
      ) : (
        <PrimaryKey
          kind="save"
          loudness="outline"
          label={t('common:save')}
          text={sums.tip > 0 ? gives.join(' · ') : t('till:chooseSomething')}
          onClick={till.save}
        />
      )}
    </div>
  )
}
