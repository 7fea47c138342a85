import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isMasked } from '#shared/domain/access/masks.ts'
import classes from './Masked.module.css'

/** A phone or an address as whoever reads may see it: one that is masked says so, and is never dialled or written to from here. */
export function Seen({ address }: { readonly address: string }) {
  const { t } = useTranslation('entrance')
  if (!isMasked(address)) return address
  return (
    <span className={classes.masked} title={t('masked')}>
      <IconLock size="1em" stroke={1.75} role="img" aria-label={t('masked')} />
      {address}
    </span>
  )
}
