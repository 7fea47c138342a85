import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { useNow } from '#renderer/platform/use-now.ts'
import { useFormat } from './format.tsx'
import classes from './ReportPaper.module.css'
import { ShopLogo } from './ShopLogo.tsx'

interface ReportPaperProps {
  readonly title: string
  /** What was chosen, in words: the period, who is meant, in which order. */
  readonly chosen: readonly string[]
  readonly children: ReactNode
}

/** What every report has in common, on the screen as on paper: whose it is, what it tells of, when it was made and by whom. */
export function ReportPaper({ title, chosen, children }: ReportPaperProps) {
  const { t } = useTranslation('papers')
  const format = useFormat()
  const { shop, me } = useShop()
  const now = useNow()
  return (
    <div className={classes.paper}>
      <header className={classes.head}>
        <p className={classes.shop}>
          <ShopLogo className={classes.logo} />
          <b>{shop.name}</b>
          <span>{t('printed', { when: format.instantInFull(now), who: me.name })}</span>
        </p>
        <h1>{title}</h1>
        {chosen.length > 0 && <p className={classes.chosen}>{chosen.join(' · ')}</p>}
      </header>
      {children}
    </div>
  )
}
