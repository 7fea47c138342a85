import { Button, Checkbox } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clock } from '#renderer/platform/clock.ts'
import { recoveryCodeOf } from '#shared/domain/access/secrets.ts'
import { formatInstant } from '#shared/i18n/format.ts'
import { useReader } from './PlaceSelects.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { printSheet } from './print-sheet.ts'
import classes from './RecoverySheet.module.css'

const SHEET = 'recovery'
/** So that the year is always written: the sheet is read long after. */
const LONG_AGO = '1970-01-01'

/** A new code, by chance; it is known to nobody until it is sent. */
export function newRecoveryCode(): string {
  return recoveryCodeOf(crypto.getRandomValues(new Uint8Array(20)))
}

interface RecoverySheetProps {
  readonly shopName: string
  readonly code: string
  /** Whether somebody said that it is put away. */
  readonly kept: boolean
  readonly onKept: (kept: boolean) => void
}

/** The code that a new password can be set with, for paper: shown once, printed, put away. */
export function RecoverySheet({ shopName, code, kept, onKept }: RecoverySheetProps) {
  const { t } = useTranslation('entrance')
  const language = useReader()
  const [at] = useState(() => clock.now())
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return (
    <div className={classes.sheet}>
      <p className={classes.lead}>{t('sheet.lead')}</p>
      <output className={classes.code} aria-label={t('sheet.code')}>
        {code.split('-').map((group) => (
          <span key={group}>{group}</span>
        ))}
      </output>
      <Button
        variant="outline"
        leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => void printSheet(SHEET)}
      >
        {t('sheet.print')}
      </Button>
      <Checkbox label={t('sheet.kept')} checked={kept} onChange={(event) => onKept(event.currentTarget.checked)} />
      <PrintSheet name={SHEET}>
        <h1>{t('sheet.of', { shop: shopName })}</h1>
        <p className={classes.printed}>{code}</p>
        <p>{t('sheet.use')}</p>
        <p>{t('sheet.keep')}</p>
        <p>{t('sheet.made', { at: formatInstant(at, language, timeZone, LONG_AGO) })}</p>
      </PrintSheet>
    </div>
  )
}
