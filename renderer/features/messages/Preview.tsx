import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { FindClient } from '#renderer/ui/FindClient.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Hit } from '#shared/contract/clients.ts'
import { type FilledPiece, fillMerge, parseMerge, printField } from '#shared/domain/messages/merge.ts'
import { withoutMarks } from '#shared/domain/messages/sms-parts.ts'
import type { WrittenChannel } from '#shared/domain/messages/template.ts'
import { formatList } from '#shared/i18n/format.ts'
import type { Language } from '#shared/i18n/languages.ts'
import classes from './Templates.module.css'
import { useFieldNames } from './use-field-names.ts'

interface PreviewProps {
  readonly language: Language
  readonly channel: WrittenChannel
  readonly subject: string
  readonly text: string
  /** A short message goes out without marks. */
  readonly plain: boolean
  readonly counter: (text: string) => ReactNode
}

/** How a text reads for a client who is there: what was filled in is marked, and what is not known of him is told. */
export function Preview({ language, channel, subject, text, plain, counter }: PreviewProps) {
  const { t } = useTranslation('messages')
  const names = useFieldNames()
  const format = useFormat()
  const likely = useQuery('clients.list', { filter: 'all', text: '', sort: 'visits', descending: true, offset: 0, limit: 1 })
  const [found, setFound] = useState<Pick<Hit, 'id' | 'called'> | null>(null)
  const client = found ?? likely.data?.rows[0] ?? null
  const values = useQuery('messages.fieldsOf', client && { clientId: client.id, language }, { keepPrevious: true })
  const read = (typed: string) => fillMerge(parseMerge(typed, names).parts, values.data ?? {})
  const [filledSubject, filled] = [read(subject), read(text)]
  const missing = [...new Set([...filledSubject.missing, ...filled.missing])]
  const unmarked = channel === 'sms' && plain ? withoutMarks(filled.text) : null
  const [first] = missing
  return (
    <section className={classes.side} aria-label={t('form.preview')}>
      <FindClient
        label={t('form.previewWhom')}
        placeholder={client ? t('form.previewFor', { name: client.called }) : t('form.previewWhom')}
        over
        onChoose={setFound}
      />
      {client === null ? (
        <p className={classes.hint}>{t('form.previewNobody')}</p>
      ) : (
        <div className={classes.paper} data-mail={channel === 'mail' || undefined} lang={language} dir="auto">
          {channel === 'mail' && <strong className={classes.paperSubject}>{filledSubject.pieces.map(piece)}</strong>}
          {text.trim() === '' ? (
            <span className={classes.hint}>{t('form.previewEmpty')}</span>
          ) : (
            (unmarked ?? filled.pieces.map(piece))
          )}
        </div>
      )}
      {counter(unmarked ?? filled.text)}
      {client && first && (
        <p className={classes.problem}>
          {t('form.previewMissing', {
            name: client.called,
            fields: formatList(
              missing.map((field) => names[field]),
              format.language,
            ),
            example: printField({ fields: [first], otherwise: '…' }, names),
          })}
        </p>
      )}
    </section>
  )
}

function piece({ text, kind }: FilledPiece, index: number): ReactNode {
  return kind === 'text' ? (
    text
  ) : (
    <mark key={index} className={classes.filled} data-missing={kind === 'missing' || undefined}>
      {text}
    </mark>
  )
}
