import { ActionIcon } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '#renderer/ui/Badge.tsx'
import { channelIcons, outcomeTone, useContactHead } from '#renderer/ui/contact-words.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import type { JournalEntry } from '#shared/contract/journal.ts'
import classes from './Journal.module.css'

interface JournalRowProps {
  readonly entry: JournalEntry
  readonly onEdit: () => void
  readonly onTakeBack: () => void
}

/** One conversation: when, how, what came of it, what he said, who spoke with him. */
export function JournalRow({ entry, onEdit, onTakeBack }: JournalRowProps) {
  const { t } = useTranslation('journal')
  const format = useFormat()
  const head = useContactHead()
  const Icon = channelIcons[entry.channel]
  const second = [entry.mood !== null && t(`mood.${entry.mood}`), entry.edited && t('edited'), entry.by].filter(Boolean)
  const what = head(entry)
  return (
    <li className={classes.row}>
      <span className={classes.sign}>
        <Icon size={18} stroke={1.75} aria-hidden="true" />
      </span>
      <div className={classes.words}>
        <span className={classes.first}>
          <span>{what}</span>
          <Badge size="mini" tone={outcomeTone(entry.outcome)}>
            {t(`outcome.${entry.outcome}`)}
          </Badge>
        </span>
        {entry.answer !== '' && <span className={classes.answer}>{entry.answer}</span>}
        <span className={classes.second}>
          <time>{format.instant(entry.at)}</time> · {second.join(' · ')}
        </span>
      </div>
      <span className={classes.acts}>
        {entry.mayEdit && (
          <ActionIcon variant="subtle" aria-label={t('actOn', { act: t('edit'), what })} title={t('edit')} onClick={onEdit}>
            <IconPencil size={18} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        )}
        {entry.mayTakeBack && (
          <ActionIcon
            variant="subtle"
            aria-label={t('actOn', { act: t('takeBack'), what })}
            title={t('takeBack')}
            onClick={onTakeBack}
          >
            <IconTrash size={18} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        )}
      </span>
    </li>
  )
}
