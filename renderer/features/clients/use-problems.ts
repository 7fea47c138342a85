import { ApiError } from '#renderer/api/errors.ts'
import { useErrorSentence, useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import type { FieldName } from './profile-fields.ts'

export interface FieldProblem {
  readonly sentence: string
  /** What was refused, as typed, where a field has several values. */
  readonly value: string | null
  readonly place: number | null
  /** The client to whom the code belongs. */
  readonly clientId: number | null
}
export type Problems = Readonly<Partial<Record<FieldName, FieldProblem>>>

const fieldOfRule: Readonly<Record<string, FieldName>> = {
  'name-missing': 'name',
  'description-missing': 'nickname',
  'phone-not-understood': 'phones',
  'email-not-understood': 'email',
  'birthday-not-understood': 'birthday',
  'code-taken': 'codes',
}

/** A refusal, taken apart into the sentences that stand at a field and the rest that stands below the form. */
export function useProblems(error: unknown): { problems: Problems; rest: unknown } {
  const sentenceOf = useErrorSentence()
  const sentencesOf = useFieldErrors()
  if (!(error instanceof ApiError)) return { problems: {}, rest: error }
  const details = error.details ?? {}
  const { rule } = details
  const field = error.code === 'RULE' && typeof rule === 'string' ? fieldOfRule[rule] : undefined
  if (field !== undefined) {
    const typed = details['phone'] ?? details['code']
    const value = typeof typed === 'string' ? typed : null
    const clientId = typeof details['clientId'] === 'number' ? details['clientId'] : null
    return { problems: { [field]: { sentence: sentenceOf(error), value, place: null, clientId } }, rest: null }
  }
  const problems = Object.entries(sentencesOf(error)).map(([path, sentence]) => {
    const [name = '', place] = path.split('.')
    return [name, { sentence, value: null, place: place === undefined ? null : Number(place), clientId: null }] as const
  })
  return { problems: Object.fromEntries(problems), rest: error }
}
