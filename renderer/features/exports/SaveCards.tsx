import { Button, Modal, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReport } from '#renderer/api/report.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { saveFile } from '#renderer/platform/save-file.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { InputOf, OutputOf } from '#shared/contract/client.ts'
import type { CARD_VERSIONS } from '#shared/contract/exports.ts'
import classes from './SaveCards.module.css'

type Who = InputOf<'exports.cards'>['who']

interface SaveCardsProps {
  readonly who: Who
  /** Of one client. */
  readonly called: string | null
  /** Of a list. */
  readonly count: number
  readonly onDone: () => void
}

/** Clients as a vCard file, for a phone or another program. */
export function SaveCards({ who, called, count, onDone }: SaveCardsProps) {
  const { t } = useTranslation(['exports', 'common'])
  const format = useFormat()
  const { shop, today } = useShop()
  const [version, setVersion] = useState<(typeof CARD_VERSIONS)[number]>('4.0')
  const [withoutPhoto, setWithoutPhoto] = useState(0)
  const cards = useReport('exports.cards')
  const keep = async (file: OutputOf<'exports.cards'>) => {
    const name = called ?? `${shop.name} ${today}`
    const saved = await saveFile(`${name}.vcf`, new TextEncoder().encode(file.text), 'text/vcard')
    if (saved && file.withoutPhoto > 0) setWithoutPhoto(file.withoutPhoto)
    else if (saved) onDone()
  }
  const save = () =>
    cards.mutate(
      { who, version },
      {
        onSuccess: (file) => void keep(file),
      },
    )
  if (withoutPhoto > 0) {
    return (
      <Modal opened onClose={onDone} title={t('exports:saved')} closeButtonProps={{ 'aria-label': t('common:close') }}>
        <p className={classes.text}>{t('exports:withoutPhoto', { count: withoutPhoto })}</p>
        <div className={classes.actions}>
          <Button onClick={onDone} data-autofocus>
            {t('common:close')}
          </Button>
        </div>
      </Modal>
    )
  }
  return (
    <ConfirmDialog
      opened
      title={
        called === null
          ? t('exports:cardsTitle', { count, shown: format.number(count) })
          : t('exports:cardTitle', { name: called })
      }
      text={t('exports:cardsText')}
      confirm={t('exports:save')}
      busy={cards.isPending}
      error={cards.error}
      onConfirm={save}
      onClose={onDone}
    >
      <div className={classes.version}>
        <SegmentedControl
          fullWidth
          aria-label={t('exports:version')}
          value={version}
          data={[
            { value: '4.0', label: t('exports:newPhones') },
            { value: '3.0', label: t('exports:oldPhones') },
          ]}
          onChange={(value) => setVersion(value === '3.0' ? '3.0' : '4.0')}
        />
        <p className={classes.text}>{t('exports:versionHint')}</p>
      </div>
    </ConfirmDialog>
  )
}
