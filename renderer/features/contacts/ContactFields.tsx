import { SegmentedControl, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { channelIcons, moodIcons } from '#renderer/ui/contact-words.ts'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import { CHANNELS, CONTACT_PURPOSES } from '#shared/domain/contacts/channel.ts'
import { CONTACT_DIRECTIONS, MOODS } from '#shared/domain/contacts/outcome.ts'
import { ChoiceTiles } from './ChoiceTiles.tsx'
import classes from './ContactDialog.module.css'
import { type ContactDraft, withWay } from './contact-draft.ts'
import { useSubjects } from './use-subjects.ts'

interface PartProps {
  readonly draft: ContactDraft
}

/** By which channel, and who began. */
export function Way({ draft, onChange }: PartProps & { readonly onChange: (draft: ContactDraft) => void }) {
  const { t } = useTranslation('journal')
  return (
    <>
      <ChoiceTiles
        label={t('channelTitle')}
        value={draft.channel}
        focusFirst
        options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`), Icon: channelIcons[value] }))}
        onChange={(channel) => onChange(withWay(draft, { channel }))}
      />
      <div>
        <span className={classes.label}>{t('directionTitle')}</span>
        <SegmentedControl
          fullWidth
          aria-label={t('directionTitle')}
          value={draft.direction}
          data={CONTACT_DIRECTIONS.map((value) => ({ value, label: t(`direction.${value}`) }))}
          onChange={(direction) => onChange(withWay(draft, { direction }))}
        />
      </div>
    </>
  )
}

/** What for, and about what: one touch for what is usual. */
export function About({ draft, onChange }: PartProps & { readonly onChange: (more: Partial<ContactDraft>) => void }) {
  const { t } = useTranslation('journal')
  const subjects = useSubjects()
  return (
    <>
      <ChoiceTiles
        label={t('purposeTitle')}
        value={draft.purpose}
        options={CONTACT_PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        onChange={(purpose) => onChange({ purpose })}
      />
      <div className={classes.group}>
        <TextInput
          label={t('subject')}
          placeholder={t('subjectHint')}
          autoComplete="off"
          maxLength={120}
          value={draft.subject}
          onChange={({ currentTarget }) => onChange({ subject: currentTarget.value })}
        />
        <div className={classes.keys}>
          {subjects[draft.purpose].map((subject) => (
            <ToggleKey
              key={subject}
              on={draft.subject === subject}
              onClick={() => onChange({ subject: draft.subject === subject ? '' : subject })}
            >
              {subject}
            </ToggleKey>
          ))}
        </div>
      </div>
    </>
  )
}

/** How he was; nothing where nobody could tell. */
export function MoodKeys({
  value,
  onChange,
}: {
  readonly value: ContactDraft['mood']
  readonly onChange: (mood: ContactDraft['mood']) => void
}) {
  const { t } = useTranslation('journal')
  return (
    <fieldset className={classes.group}>
      <legend className={classes.label}>{t('moodTitle')}</legend>
      <div className={classes.keys}>
        {MOODS.map((mood) => {
          const Icon = moodIcons[mood]
          return (
            <ToggleKey key={mood} on={mood === value} onClick={() => onChange(mood === value ? null : mood)}>
              <Icon size={20} stroke={1.75} aria-hidden="true" />
              {t(`mood.${mood}`)}
            </ToggleKey>
          )
        })}
      </div>
    </fieldset>
  )
}
