import { IconCoffee, IconHeartHandshake, IconMessageCircleQuestion, IconMessages, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Say, SayLine } from '#renderer/ui/Say.tsx'
import { wordFor } from '#shared/domain/relations/relation-words.ts'
import classes from './CallList.module.css'

/** What there is to speak of: at most five lines, of what is known already. */
export function CallTalk({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation('calls')
  const format = useFormat()
  const { data: sheet, error } = useQuery('contacts.callSheet', { clientId })
  if (sheet === undefined) return <ErrorSentence error={error} />
  const { question, usual, family, last, open, lastVisitDay } = sheet
  const relatives = family.map(({ name, relation, gender }) => `${name} (${wordFor(relation, gender, format.language)})`)
  const nothing = question === null && usual === null && last === null && family.length + open.length === 0
  const icon = (Icon: typeof IconUsers) => <Icon size={26} stroke={1.75} aria-hidden="true" />
  return (
    <section className={classes.talk} aria-label={t('say')}>
      <h3 className={classes.label}>{t('say')}</h3>
      {nothing ? (
        <p className={classes.quiet}>{t('sayNothing')}</p>
      ) : (
        <Say label={t('say')}>
          {question && (
            <SayLine icon={icon(IconMessageCircleQuestion)} text={question.text} detail={question.about ?? undefined} />
          )}
          {open.length > 0 && <SayLine icon={icon(IconHeartHandshake)} text={t('promised', { what: format.list(open) })} />}
          {last && (
            <SayLine
              icon={icon(IconMessages)}
              text={t('last', { when: format.relativeDay(last.day), by: last.by })}
              detail={last.answer || undefined}
            />
          )}
          {usual !== null && <SayLine icon={icon(IconCoffee)} text={t('usual', { what: usual })} />}
          {relatives.length > 0 && <SayLine icon={icon(IconUsers)} text={t('family', { names: format.list(relatives) })} />}
        </Say>
      )}
      {lastVisitDay !== null && <p className={classes.quiet}>{t('lastVisit', { when: format.relativeDay(lastVisitDay) })}</p>}
    </section>
  )
}
