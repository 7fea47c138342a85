import { SegmentedControl } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReport } from '#renderer/api/report.ts'
import { saveFile } from '#renderer/platform/save-file.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { InputOf } from '#shared/contract/client.ts'
import type { CARD_VERSIONS } from '#shared/contract/exports.ts'
import classes from './Exports.module.css'

type Version = (typeof CARD_VERSIONS)[number]

interface CardsExport {
  readonly version: Version
  readonly setVersion: (version: Version) => void
  readonly save: (who: InputOf<'exports.cards'>['who'], name: string) => void
  readonly busy: boolean
  readonly error: unknown
  /** How many cards had to go without their photo, once the file is saved; 0 before. */
  readonly withoutPhoto: number
  /** What there is to say beneath the choice. */
  readonly note: ReactNode
}

/** Saves contacts as vCards; `onSaved` unless there is something left to say. */
export function useCardsExport(onSaved: () => void): CardsExport {
  const { t } = useTranslation('exports')
  const [version, setVersion] = useState<Version>('4.0')
  const [withoutPhoto, setWithoutPhoto] = useState(0)
  const cards = useReport('exports.cards')
  const save: CardsExport['save'] = (who, name) => {
    const keep = async (text: string, left: number) => {
      const saved = await saveFile(`${name}.vcf`, new TextEncoder().encode(text), 'text/vcard')
      if (saved && left > 0) setWithoutPhoto(left)
      else if (saved) onSaved()
    }
    cards.mutate({ who, version }, { onSuccess: (file) => void keep(file.text, file.withoutPhoto) })
  }
  return {
    version,
    setVersion,
    save,
    busy: cards.isPending,
    error: cards.error,
    withoutPhoto,
    note: (
      <>
        <div role="status">
          {withoutPhoto > 0 && <p className={classes.saved}>{`${t('saved')}. ${t('withoutPhoto', { count: withoutPhoto })}`}</p>}
        </div>
        <ErrorSentence error={cards.error} />
      </>
    ),
  }
}

/** For phones of today, or older ones. */
export function CardVersion({ value, onChange }: { readonly value: Version; readonly onChange: (version: Version) => void }) {
  const { t } = useTranslation('exports')
  return (
    <div className={classes.version}>
      <SegmentedControl
        fullWidth
        aria-label={t('version')}
        value={value}
        data={[
          { value: '4.0', label: t('newPhones') },
          { value: '3.0', label: t('oldPhones') },
        ]}
        onChange={(chosen) => onChange(chosen === '3.0' ? '3.0' : '4.0')}
      />
      <p className={classes.text}>{t('versionHint')}</p>
    </div>
  )
}
