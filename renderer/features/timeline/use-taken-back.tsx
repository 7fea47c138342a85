import { type ReactNode, useState } from 'react'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { SavedBar } from '#renderer/ui/SavedBar.tsx'
import classes from './Timeline.module.css'

const LETTERS = 60

/** Takes a note or a file off the card at once, with ten seconds to bring it again. */
export function useTakenBack(
  operation: 'timeline.endNote' | 'timeline.removeFile',
  title: string,
): { readonly take: (id: number, name: string) => void; readonly bar: ReactNode } {
  const endNote = useCommand('timeline.endNote')
  const removeFile = useCommand('timeline.removeFile')
  const [taken, setTaken] = useState<{ readonly id: number; readonly name: string } | null>(null)
  const ofNote = operation === 'timeline.endNote'
  const write = (id: number, off: boolean, onSuccess: () => void) =>
    ofNote
      ? endNote.mutate({ opId: newOpId(), id, ended: off }, { onSuccess })
      : removeFile.mutate({ opId: newOpId(), id, removed: off }, { onSuccess })
  const short = (name: string) => (name.length > LETTERS ? `${name.slice(0, LETTERS).trimEnd()}…` : name)
  return {
    take: (id, name) => write(id, true, () => setTaken({ id, name })),
    bar: (
      <>
        <ErrorSentence error={endNote.error ?? removeFile.error} />
        {taken && (
          <div className={classes.takenBack}>
            <SavedBar
              key={taken.id}
              title={[title]}
              facts={[short(taken.name)]}
              onUndo={() => write(taken.id, false, () => setTaken(null))}
              onGone={() => setTaken(null)}
            />
          </div>
        )}
      </>
    ),
  }
}
