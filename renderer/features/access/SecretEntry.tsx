import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSecondsUntil } from '#renderer/platform/use-seconds-until.ts'
import { ErrorSentence, waitsUntil } from '#renderer/ui/ErrorSentence.tsx'
import { PinPad } from '#renderer/ui/PinPad.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import type { AtTill } from '#shared/contract/access.ts'
import { PASSWORD } from '#shared/domain/access/secrets.ts'
import classes from './SecretEntry.module.css'

export type Way = AtTill['ways'][number]

/** Tells the program what was typed; rejects with `ApiError`. */
export type Prove = (person: AtTill, way: Way, secret: string) => Promise<void>

interface SecretEntryProps {
  readonly person: AtTill
  /** What follows when it is right: the verb of the key. */
  readonly confirm: string
  readonly prove: Prove
  /** What is known already, such as a badge. */
  readonly note?: string | null
  /** Keys under it: what else can be done. */
  readonly children?: ReactNode
}

/** PIN or password of one person; tells how many tries are left, and counts a wait down. */
export function SecretEntry({ person, confirm, prove, note = null, children }: SecretEntryProps) {
  const { t } = useTranslation('entrance')
  const [way, setWay] = useState<Way>(person.ways[0] ?? 'pin')
  const [secret, setSecret] = useState('')
  const [refusal, setRefusal] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const refusalId = useId()
  const waiting = useSecondsUntil(waitsUntil(refusal)) > 0

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (secret === '' || busy || waiting) return
    setBusy(true)
    try {
      await prove(person, way, secret)
    } catch (error) {
      setRefusal(error)
    } finally {
      setSecret('')
      setBusy(false)
    }
  }
  const type = (typed: string) => {
    setSecret(typed)
    if (typed !== '') setRefusal(null)
  }
  const other = person.ways.find((each) => each !== way)
  const label = t(way === 'pin' ? 'pinOf' : 'passwordOf', { name: person.name })
  return (
    <form className={classes.entry} onSubmit={(event) => void submit(event)}>
      {note !== null && (
        <p className={classes.note} role="status">
          {note}
        </p>
      )}
      <h2 className={classes.label}>{label}</h2>
      {way === 'pin' ? (
        <PinPad
          label={label}
          confirm={confirm}
          value={secret}
          onChange={type}
          disabled={waiting}
          busy={busy}
          describedBy={refusalId}
        />
      ) : (
        <>
          <PasswordInput
            key={String(waiting)}
            className={classes.password ?? ''}
            aria-label={label}
            aria-describedby={refusalId}
            autoComplete="off"
            autoFocus
            data-autofocus
            maxLength={PASSWORD.longest}
            value={secret}
            disabled={waiting}
            onChange={(event) => type(event.currentTarget.value)}
          />
          <Button type="submit" className={classes.password ?? ''} loading={busy} disabled={secret === '' || waiting}>
            {confirm}
          </Button>
        </>
      )}
      <div id={refusalId} className={classes.refusal}>
        <ErrorSentence error={refusal} />
      </div>
      {other !== undefined && (
        <TextKey
          onClick={() => {
            setWay(other)
            setSecret('')
          }}
        >
          {t(other === 'pin' ? 'withPin' : 'withPassword')}
        </TextKey>
      )}
      {children}
    </form>
  )
}
