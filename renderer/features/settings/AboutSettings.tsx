import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { copyText } from '#renderer/platform/outside.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { NumberText } from '#renderer/ui/NumberText.tsx'
import { Group, Part } from '#renderer/ui/Part.tsx'
import { useReader } from '#renderer/ui/PlaceSelects.tsx'
import { formatBytes } from '#shared/i18n/format.ts'
import classes from './AboutSettings.module.css'
import { Fact, Facts } from './Facts.tsx'
import { idOfTopic } from './parts.ts'
import { Support } from './Support.tsx'

const steps = ['close', 'copy', 'install', 'check'] as const

/** What this is, where its data lie, and how they come to another computer. */
export function AboutSettings() {
  const { t } = useTranslation('settings')
  const language = useReader()
  const about = useQuery('shop.about', {})
  const [copied, setCopied] = useState(false)
  if (about.data === undefined) return <ErrorSentence error={about.error} />
  const { version, sqlite, dataDir, fileBytes, clients, visits, movements } = about.data
  const copy = async () => {
    setCopied(await copyText(dataDir))
  }
  return (
    <Part title={t('part.about.name')}>
      <Facts>
        <Fact label={t('version')} id={idOfTopic('version')}>
          Regulars {version}
        </Fact>
        <Fact label={t('database')}>SQLite {sqlite}</Fact>
        <Fact label={t('folder')} id={idOfTopic('folder')}>
          <span>{dataDir}</span>
          <Button
            variant="subtle"
            size="sm"
            leftSection={copied ? <IconCheck size={18} stroke={1.75} /> : <IconCopy size={18} stroke={1.75} />}
            onClick={() => void copy()}
          >
            {copied ? t('copied') : t('copyPath')}
          </Button>
        </Fact>
        <Fact label={t('fileSize')}>{formatBytes(fileBytes, language)}</Fact>
        <Fact label={t('clients')}>
          <NumberText value={clients} />
        </Fact>
        <Fact label={t('visits')}>
          <NumberText value={visits} />
        </Fact>
        <Fact label={t('movements')}>
          <NumberText value={movements} />
        </Fact>
      </Facts>
      <Group title={t('moveTitle')} id={idOfTopic('move')}>
        <ol className={classes.steps}>
          {steps.map((step) => (
            <li key={step}>{t(`moveSteps.${step}`)}</li>
          ))}
        </ol>
        <p className={classes.once}>{t('moveOnce')}</p>
      </Group>
      <Support id={idOfTopic('support')} />
    </Part>
  )
}
