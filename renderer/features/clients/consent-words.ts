import type { LeafOf } from '#shared/contract/conditions.ts'
import type { LeafKnown } from './leaf-known.ts'

const ANSWERS = { given: 'consent:yes', no: 'consent:no', unasked: 'consent:notAsked' } as const

/** One of the answers that a client may have given. */
export const answerWords = (is: LeafOf<'consent'>['is'], { t }: Pick<LeafKnown, 't'>): string => t(ANSWERS[is])

/** "News and offers, SMS: yes". */
export function consentWords({ purpose, channel, is }: LeafOf<'consent'>, known: LeafKnown): string {
  const { t, format } = known
  const answer = answerWords(is, known).toLocaleLowerCase(format.language)
  if (purpose === 'keep-data') return `${t('consent:purpose.keep-data')}: ${answer}`
  const way = channel === 'all' ? t('consent:allWays') : t(`journal:channel.${channel}`)
  return t('consent:answer', { purpose: t(`consent:purpose.${purpose}`), channel: way, answer })
}
