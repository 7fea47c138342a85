import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useReader } from '#renderer/ui/PlaceSelects.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import classes from './Backups.module.css'
import { useMoment } from './use-moment.ts'

/** What is in a copy, beside what is there now, so that it is seen what would be lost. */
export function CopyPreview({ copy }: { readonly copy: OutputOf<'backups.read'> }) {
  const { t } = useTranslation('backups')
  const language = useReader()
  const { moment } = useMoment()
  const { now } = copy
  const number = (value: number) => formatNumber(value, language)
  const lastVisit = (at: number | null) => (at === null ? t('noVisits') : moment(at))
  const rows: readonly (readonly [label: string, then: string, now: string | null])[] = [
    [t('shop'), copy.shopName, now?.shopName ?? null],
    [t('madeAt'), copy.at === null ? t('unknownTime') : moment(copy.at), null],
    [t('clients'), number(copy.clients), now && number(now.clients)],
    [t('visits'), number(copy.visits), now && number(now.visits)],
    [t('lastVisit'), lastVisit(copy.lastVisitAt), now && lastVisit(now.lastVisitAt)],
    [t('pictures'), number(copy.photos + copy.files), null],
  ]
  return (
    <>
      <table className={classes.preview}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('inCopy')}</th>
            {now && <th scope="col">{t('inShop')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, then, there]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{then}</td>
              {now && <td>{there}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {now && !now.same && <Warning>{t('anotherShop', { name: copy.shopName, here: now.shopName })}</Warning>}
      {copy.sumsDiffering > 0 && <Warning>{t('sumsDiffer', { count: copy.sumsDiffering })}</Warning>}
      <p className={classes.text}>{t(now ? 'replaces' : 'takesPlace')}</p>
    </>
  )
}

function Warning({ children }: { readonly children: string }) {
  return (
    <p className={classes.warning}>
      <IconAlertTriangle size={20} stroke={1.75} aria-hidden="true" />
      <span>{children}</span>
    </p>
  )
}
