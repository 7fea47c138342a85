import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '#renderer/ui/Badge.tsx'
import { changeWords, useChangeWords, useOperationWords } from '#renderer/ui/change-words.ts'
import { outcomeTone, useContactHead } from '#renderer/ui/contact-words.ts'
import { useEventDates } from '#renderer/ui/event-dates.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { useMovementNotes, useMovementWords } from '#renderer/ui/movement-words.ts'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import { formatBytes } from '#shared/i18n/format.ts'
import classes from './Timeline.module.css'

/** What an entry says: its first line, and a quiet second one with what goes with it and who did it. */
export function EntryWords({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation(['timeline', 'consent', 'clients', 'till', 'journal', 'common'])
  const format = useFormat()
  const eventDates = useEventDates()
  const toWords = useChangeWords()
  const operationWords = useOperationWords()
  const movementWords = useMovementWords()
  const movementNotes = useMovementNotes()
  const contactHead = useContactHead()
  const lines = (first: ReactNode, ...second: readonly (string | null | false)[]) => (
    <>
      <span className={classes.first}>{first}</span>
      <Second parts={[...second, entry.by]} />
    </>
  )
  const asked = (question: { text: string; askAfter: string } | null) =>
    question !== null && t('timeline:askAfter', { day: format.dayShort(question.askAfter), question: question.text })

  switch (entry.kind) {
    case 'visit':
      return lines(
        <>
          <span data-void={entry.state === 'void' || undefined}>
            {entry.what === '' ? !entry.cameAlong && t('till:bareAmount') : entry.what.replaceAll(' × ', '\u00a0×\u00a0')}
          </span>
          {entry.imported && <Badge size="mini">{t('timeline:fromFile')}</Badge>}
          {entry.state === 'void' && <Badge size="mini">{t('timeline:voided')}</Badge>}
          {entry.returned > 0 && <Badge size="mini">{t('timeline:returned', { sum: format.money(entry.returned) })}</Badge>}
        </>,
        entry.receiptNo !== null && t('clients:receiptNo', { number: entry.receiptNo }),
        entry.tip > 0 && t('timeline:tip', { sum: format.money(entry.tip) }),
        entry.points !== 0 && `${entry.points > 0 ? '+' : ''}${t('common:points', { count: entry.points })}`,
        entry.comment,
      )
    case 'contact':
      return lines(
        <>
          <span>{contactHead(entry)}</span>
          <Badge size="mini" tone={outcomeTone(entry.outcome)}>
            {t(`journal:outcome.${entry.outcome}`)}
          </Badge>
        </>,
        entry.answer,
        entry.mood !== null && t(`journal:mood.${entry.mood}`),
      )
    case 'task':
      return lines(
        <>
          <span data-void={entry.state === 'dropped' || undefined}>{entry.text}</span>
          <Badge size="mini" tone={entry.state === 'done' ? 'good' : 'plain'}>
            {t(`timeline:task.${entry.state}`)}
          </Badge>
        </>,
        entry.note,
      )
    case 'note':
      return lines(
        <span className={classes.note}>{entry.text}</span>,
        entry.praises !== null && t('timeline:praises', { name: entry.praises }),
        entry.edited && t('timeline:edited'),
      )
    case 'fact':
      return lines(
        <Fact entry={entry} ended={entry.ended} />,
        entry.answers !== null && t('timeline:answered', { question: entry.answers }),
        asked(entry.question),
      )
    case 'fact-ended':
      return lines(<Fact entry={entry} ended />, t('timeline:noLonger'))
    case 'event':
      return lines(
        <Fact entry={entry} ended={entry.ended} />,
        eventDates(entry.when, entry.until),
        entry.place,
        entry.company.length > 0 && t('timeline:with', { names: format.list(entry.company) }),
        asked(entry.question),
      )
    case 'points':
      return lines(movementWords(entry.movement), ...movementNotes(entry.movement))
    case 'consent':
      return lines(
        t(`consent:timeline.${entry.state}`, {
          about:
            entry.purpose === 'keep-data'
              ? t('consent:purpose.keep-data')
              : t('consent:about', {
                  purpose: t(`consent:purpose.${entry.purpose}`),
                  channel: entry.channel === 'all' ? t('consent:allWays') : t(`journal:channel.${entry.channel}`),
                }),
        }),
      )
    case 'reach':
      return lines(t(`consent:timeline.${entry.what}`), entry.text)
    case 'file':
      return lines(entry.file.name, formatBytes(entry.file.size, format.language))
    case 'change':
      return lines(operationWords(entry.operation), ...entry.changes.slice(0, 4).map((change) => changeWords(change, toWords)))
    case 'made':
      return lines(
        entry.importedFrom === null ? t('timeline:made') : t('timeline:imported', { file: entry.importedFrom }),
        entry.opening.visits > 0 && t('timeline:openingVisits', { count: entry.opening.visits }),
      )
    default:
      return null
  }
}

/** The quiet line: whatever there is to say, parted by dots. */
function Second({ parts }: { readonly parts: readonly (string | null | false)[] }) {
  const said = parts.filter((part) => typeof part === 'string' && part !== '')
  return said.length === 0 ? null : <span className={classes.second}>{said.join(' · ')}</span>
}

interface FactProps {
  readonly entry: { readonly about: string | null; readonly label: string | null; readonly text: string }
  readonly ended: boolean
}

function Fact({ entry: { about, label, text }, ended }: FactProps) {
  const head = [about, label].filter(Boolean).join(', ')
  return (
    <>
      {head !== '' && <span className={classes.about}>{head}</span>}
      <span data-void={ended || undefined}>{text}</span>
    </>
  )
}
