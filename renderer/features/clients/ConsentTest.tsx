import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CONSENTS, type LeafOf } from '#shared/contract/conditions.ts'
import { CONSENT_CHANNELS, CONSENT_PURPOSES } from '#shared/domain/contacts/consent.ts'
import { answerWords } from './consent-words.ts'
import type { OnApply } from './leaf-kind.ts'
import { useLeafKnown } from './leaf-known.ts'
import { TestForm } from './TestForm.tsx'

type Asked = LeafOf<'consent'>

interface ConsentTestProps {
  /** What it is at first; null for a new one. */
  readonly asked: Asked | null
  readonly onApply: OnApply
}

/** To what clients agreed, and for which way of reaching them. */
export function ConsentTest({ asked, onApply }: ConsentTestProps) {
  const { t } = useTranslation(['segments', 'consent', 'journal'])
  const known = useLeafKnown()
  const [purpose, setPurpose] = useState<Asked['purpose']>(asked?.purpose ?? 'marketing')
  const [channel, setChannel] = useState<Asked['channel']>(asked?.channel ?? 'sms')
  const [is, setIs] = useState<Asked['is']>(asked?.is ?? 'given')
  return (
    <TestForm onApply={() => onApply({ by: 'consent', purpose, channel: purpose === 'keep-data' ? 'all' : channel, is })}>
      <NativeSelect
        label={t('segments:consent.purpose')}
        value={purpose}
        data={CONSENT_PURPOSES.map((each) => ({ value: each, label: t(`consent:purpose.${each}`) }))}
        onChange={({ currentTarget }) => setPurpose(CONSENT_PURPOSES.find((each) => each === currentTarget.value) ?? 'marketing')}
      />
      {purpose !== 'keep-data' && (
        <NativeSelect
          label={t('segments:consent.channel')}
          value={channel}
          data={CONSENT_CHANNELS.map((each) => ({
            value: each,
            label: each === 'all' ? t('consent:allWays') : t(`journal:channel.${each}`),
          }))}
          onChange={({ currentTarget }) => setChannel(CONSENT_CHANNELS.find((each) => each === currentTarget.value) ?? 'all')}
        />
      )}
      <NativeSelect
        label={t('segments:consent.answer')}
        value={is}
        data={CONSENTS.map((each) => ({ value: each, label: answerWords(each, known) }))}
        onChange={({ currentTarget }) => setIs(CONSENTS.find((each) => each === currentTarget.value) ?? 'given')}
      />
    </TestForm>
  )
}
