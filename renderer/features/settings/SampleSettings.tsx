import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { NumberText } from '#renderer/ui/NumberText.tsx'
import { Part } from '#renderer/ui/Part.tsx'
import { Fact, Facts } from './Facts.tsx'
import { idOfTopic } from './parts.ts'

interface SampleSettingsProps {
  readonly onImport: () => void
  readonly onTill: () => void
}

/** The invented clients, and the one act that takes them all away. */
export function SampleSettings({ onImport, onTill }: SampleSettingsProps) {
  const { t } = useTranslation('settings')
  const { sample } = useShop()
  const [opId, nextOpId] = useOpId()
  const remove = useCommand('shop.removeSample')
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)

  if (sample.clients + sample.visits === 0) {
    return (
      <EmptyState picture="cup" title={t('sampleGone')} text={t('sampleGoneText')}>
        <Button onClick={onImport}>{t('toImport')}</Button>
        <Button variant="outline" onClick={onTill}>
          {t('toTill')}
        </Button>
      </EmptyState>
    )
  }
  const confirm = () =>
    remove.mutate(
      { opId },
      {
        onSuccess: () => {
          close()
          nextOpId()
        },
      },
    )
  return (
    <Part title={t('part.sample.name')} lead={t('sampleLead')}>
      <Facts label={t('sampleLeft')}>
        <Fact label={t('clients')}>
          <NumberText value={sample.clients} />
        </Fact>
        <Fact label={t('visits')}>
          <NumberText value={sample.visits} />
        </Fact>
      </Facts>
      <div>
        <Button id={idOfTopic('removeSample')} variant="soft" color="danger" onClick={() => setAsking(true)}>
          {t('sampleRemove')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('sampleSure')}
        text={t('sampleSureText')}
        confirm={t('sampleRemove')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={confirm}
        onClose={close}
      />
    </Part>
  )
}
