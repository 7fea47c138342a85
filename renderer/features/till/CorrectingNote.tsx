import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Correcting } from './unsaved.ts'
import type { TillState } from './use-till.ts'
import classes from './Work.module.css'

/** A saved visit is laid out again: saving replaces it. */
export function CorrectingNote({ till, correcting }: { readonly till: TillState; readonly correcting: Correcting }) {
  const { t } = useTranslation('till')
  const { guest } = till
  const { of } = correcting
  const goesOver = of !== null && (guest.kind === 'passer-by' || (guest.kind === 'client' && guest.face.id !== of.id))
  return (
    <div className={classes.correcting} role="status">
      <IconPencil size={20} stroke={1.75} aria-hidden="true" />
      <span>
        {t('correcting', { receipt: correcting.receiptNo ?? '' })} {goesOver && t('correctingOf', { name: of.called })}
      </span>
      <Button variant="subtle" size="sm" onClick={till.clear}>
        {t('leaveAsItWas')}
      </Button>
    </div>
  )
}
