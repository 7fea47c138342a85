import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { SayLine } from '#renderer/ui/Say.tsx'
import { focusTillSearch } from '#renderer/ui/SearchField.tsx'
import type { InputOf } from '#shared/contract/client.ts'
import type { SayLine as Line } from '#shared/contract/clients.ts'
import type { MARK_KINDS } from '#shared/domain/say/mark.ts'
import type { Answered } from './AnsweredLine.tsx'
import { type Answer, AnswerForm } from './AnswerForm.tsx'
import { SayIcon } from './SayIcon.tsx'
import type { Said } from './say-sentence.ts'

/** Questions, dates and suggestions are answered; a welcome is just said. */
type Answerable = Exclude<
  Extract<Line, { readonly id: number | null } | { readonly kind: 'suggestion' }>,
  { readonly kind: 'gift' }
>

const NOTHING_TYPED: Answer = { words: '', next: null }

interface SaidLineProps {
  readonly clientId: number
  readonly line: Answerable
  readonly said: Said
  /** The answer box of this question is open. */
  readonly open: boolean
  readonly onOpen: () => void
  /** What was made of it; `text` is the answer, or what was to be said. */
  readonly onAnswered: (answered: Pick<Answered, 'id' | 'of' | 'mark' | 'text'>) => void
}

/** How the line is named when it is answered. */
function subjectOf(line: Answerable): InputOf<'people.answer'>['line'] {
  if (line.kind === 'suggestion') return { kind: 'suggestion', itemId: line.itemId }
  if (line.kind === 'question') return { kind: 'question', id: line.id }
  if (line.id !== null) return { kind: 'date', id: line.id, of: null }
  if ('dateKind' in line && line.dateKind === 'name-day') return { kind: 'name-day' }
  return { kind: 'date', id: null, of: line.about?.personId ?? null }
}

/** A question, a date or a suggestion, and what was made of it: said, put off, or never again. Then the cursor is in the search again. */
export function SaidLine({ clientId, line, said, open, onOpen, onAnswered }: SaidLineProps) {
  const { t } = useTranslation('say')
  const [opId] = useOpId()
  const answer = useCommand('people.answer')
  const isQuestion = line.kind === 'question'
  const isOffer = line.kind === 'suggestion'
  const isOwnDate = 'dateKind' in line && line.dateKind === 'own'
  const yes = isQuestion ? t('asked') : isOffer ? t('offered') : isOwnDate ? t('said') : t('wished')

  const mark = (kind: (typeof MARK_KINDS)[number], { words, next }: Answer = NOTHING_TYPED, saved?: () => void) => {
    focusTillSearch()
    if (answer.isPending || answer.isSuccess) return
    const input = { opId, clientId, line: subjectOf(line), mark: kind, words, next }
    const done = ({ markId }: { readonly markId: number }) => {
      saved?.()
      onAnswered({
        id: markId,
        of: 'mark',
        mark: { asked: yes, 'not-now': t('notNow'), never: t('never') }[kind],
        text: words.trim() || said.text,
      })
    }
    void send()

    /** To its end also when the guest has been left meanwhile. */
    async function send() {
      try {
        done(await answer.mutateAsync(input))
      } catch {
        // A refusal is shown by the mutation's own error.
      }
    }
  }

  const asking = isQuestion && open
  return (
    <SayLine
      icon={<SayIcon line={line} />}
      {...said}
      onOpen={isQuestion && !open ? onOpen : undefined}
      below={
        (asking || answer.error !== null) && (
          <>
            {asking && (
              <AnswerForm factId={line.id} question={said.text} onAnswer={(given, saved) => mark('asked', given, saved)} />
            )}
            <ErrorSentence error={answer.error} />
          </>
        )
      }
    >
      {!asking && (
        <Button variant="note" size="sm" onClick={() => mark('asked')}>
          {yes}
        </Button>
      )}
      <Button variant="subtle" size="sm" onClick={() => mark('not-now')}>
        {t('notNow')}
      </Button>
      <Button variant="subtle" size="sm" onClick={() => mark('never')}>
        {t('never')}
      </Button>
    </SayLine>
  )
}
