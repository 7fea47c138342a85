import { Button, UnstyledButton } from '@mantine/core'
import { IconBarcode, IconKeyboard, IconWalk } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useMay } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { pictures } from '#renderer/ui/pictures.tsx'
import { focusTillSearch } from '#renderer/ui/SearchField.tsx'
import { useWording } from '#renderer/ui/wording.ts'
import type { TillState } from './use-till.ts'
import classes from './Welcome.module.css'

/** Nobody stands at the till: the day so far, and how to begin. */
export function Welcome({ till }: { readonly till: TillState }) {
  const { t } = useTranslation('till')
  const format = useFormat()
  const { welcome } = useWording()
  const day = useQuery('visits.ofDay', { day: null }).data
  const mayReports = useMay('shop.reports')
  const visits = day?.rows.filter((row) => row.state === 'open' && row.companionOf === null).length
  const number = (value: number | undefined) => (value === undefined ? ' ' : format.number(value))
  const money = (value: number | null | undefined) => (value === undefined || value === null ? ' ' : format.money(value))
  const figures = [
    { label: t('welcome.visits'), value: number(visits) },
    ...(mayReports
      ? [
          { label: t('welcome.takings'), value: money(day?.total) },
          { label: t('welcome.tips'), value: money(day?.tips) },
        ]
      : []),
    { label: t('welcome.passersBy'), value: number(day?.passersBy) },
  ]
  return (
    <div className={classes.welcome}>
      <svg className={classes.picture} viewBox="0 0 160 120" aria-hidden="true">
        {pictures.cup}
      </svg>
      <h1 className={classes.title}>{welcome}</h1>
      <ul className={classes.ways}>
        <li>
          <UnstyledButton className={classes.way ?? ''} onClick={focusTillSearch}>
            <IconKeyboard size={26} stroke={1.75} aria-hidden="true" />
            <span>{t('welcome.type')}</span>
            <KeyHint keys="F2" />
          </UnstyledButton>
        </li>
        <li>
          <UnstyledButton className={classes.way ?? ''} onClick={till.passBy}>
            <IconWalk size={26} stroke={1.75} aria-hidden="true" />
            <span>{t('welcome.passBy')}</span>
            <KeyHint keys="F4" />
          </UnstyledButton>
        </li>
        <li className={classes.way}>
          <IconBarcode size={26} stroke={1.75} aria-hidden="true" />
          <span>{t('welcome.scan')}</span>
        </li>
      </ul>
      <section className={classes.day} aria-label={t('welcome.day')}>
        <h2 className={classes.dayTitle}>
          {t('welcome.day')} · {format.weekdayAndDay(format.today)}
        </h2>
        <dl className={classes.figures}>
          {figures.map(({ label, value }) => (
            <div key={label} className={classes.figure}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Button variant="subtle" className={classes.all ?? ''} onClick={() => till.openSheet('day')}>
          {t('allVisits')}
        </Button>
      </section>
    </div>
  )
}
