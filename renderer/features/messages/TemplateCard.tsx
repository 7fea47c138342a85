import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { channelIcons } from '#renderer/ui/contact-words.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { MessageTemplate, TemplateText } from '#shared/contract/messages.ts'
import { type FieldNames, type MergePart, parseMerge } from '#shared/domain/messages/merge.ts'
import { WRITTEN_CHANNELS } from '#shared/domain/messages/template.ts'
import { languageNames, languages } from '#shared/i18n/languages.ts'
import classes from './Templates.module.css'
import { useTemplateName } from './template-name.ts'
import { useFieldNames } from './use-field-names.ts'

interface TemplateCardProps {
  readonly template: MessageTemplate
  readonly onChange: () => void
  readonly onCopy: () => void
}

/** One text in the list: what it is called and is, how it begins, by what and in which languages it is written. */
export function TemplateCard({ template, onChange, onCopy }: TemplateCardProps) {
  const { t } = useTranslation(['messages', 'journal'])
  const { language } = useFormat()
  const names = useFieldNames()
  const name = useTemplateName()(template)
  const [opId, nextOpId] = useOpId()
  const retire = useCommand('messages.retireTemplate')
  const { id, purpose, texts, retired } = template
  const written = languages.filter((each) => texts.some((text) => text.language === each))
  const shown: TemplateText | undefined = texts.find((text) => text.language === language) ?? texts[0]
  return (
    <li className={classes.card}>
      <div className={classes.cardWords}>
        <h3 className={classes.name}>
          {name}
          <Badge size="mini" tone={purpose === 'marketing' ? 'info' : 'plain'}>
            {t(`journal:purpose.${purpose}`)}
          </Badge>
          {retired && <Badge size="mini">{t('messages:list.retired')}</Badge>}
        </h3>
        {shown && (
          <p className={classes.begins} lang={shown.language}>
            {parseMerge(shown.text).parts.map((part, index) => shortly(part, index, names))}
          </p>
        )}
        <p className={classes.facts}>
          {WRITTEN_CHANNELS.filter((channel) => texts.some((text) => text.channel === channel)).map((channel) => {
            const Icon = channelIcons[channel]
            return (
              <span key={channel} className={classes.fact}>
                <Icon size={16} stroke={1.75} aria-hidden="true" />
                {t(`journal:channel.${channel}`)}
              </span>
            )
          })}
          <span>{written.map((each) => languageNames[each]).join(', ')}</span>
        </p>
        <ErrorSentence error={retire.error} />
      </div>
      <div className={classes.cardActs}>
        <Button variant="default" size="sm" aria-label={`${t('messages:list.change')}: ${name}`} onClick={onChange}>
          {t('messages:list.change')}
        </Button>
        <Button variant="subtle" size="sm" aria-label={`${t('messages:list.copy')}: ${name}`} onClick={onCopy}>
          {t('messages:list.copy')}
        </Button>
        <Button
          variant="subtle"
          size="sm"
          aria-label={`${t(retired ? 'messages:list.useAgain' : 'messages:list.retire')}: ${name}`}
          loading={retire.isPending}
          onClick={() => retire.mutate({ opId, id, retired: !retired }, { onSettled: nextOpId })}
        >
          {t(retired ? 'messages:list.useAgain' : 'messages:list.retire')}
        </Button>
      </div>
    </li>
  )
}

/** A field by the first of its names alone. */
function shortly(part: MergePart, index: number, names: FieldNames): ReactNode {
  if (typeof part === 'string') return part
  return (
    <span key={index} className={classes.field}>
      {part.fields.slice(0, 1).map((field) => names[field])}
    </span>
  )
}
