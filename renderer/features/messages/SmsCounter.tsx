import { useTranslation } from 'react-i18next'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { type SmsLength, smsLength, withoutMarks } from '#shared/domain/messages/sms-parts.ts'
import classes from './Write.module.css'

/** From so many parts on it is said that they cost as many messages. */
const MANY_PARTS = 3

interface SmsCounterProps {
  readonly text: string
  /** Takes the marks off; absent where they are taken off later. */
  readonly onPlain?: (text: string) => void
}

/** In how many parts a short message goes out, and what would make them fewer. */
export function SmsCounter({ text, onPlain }: SmsCounterProps) {
  const { t } = useTranslation('messages')
  const length = smsLength(text)
  const plain = onPlain && withoutMarks(text)
  const words = ({ parts, left }: SmsLength) =>
    t('length', { parts: t('parts', { count: parts }), left: t('left', { count: left }) })
  if (text === '') return null
  return (
    <div className={classes.counter}>
      <span>{words(length)}</span>
      {length.parts >= MANY_PARTS && <span className={classes.dear}>{t('manyParts', { count: length.parts })}</span>}
      {plain && (
        <span>
          <TextKey onClick={() => onPlain(plain)}>{t('withoutMarks')}</TextKey>{' '}
          {t('withoutMarksTo', { length: words(smsLength(plain)) })}
        </span>
      )}
    </div>
  )
}
