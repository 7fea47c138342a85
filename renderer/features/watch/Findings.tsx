import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FoldKey } from '#renderer/ui/FoldKey.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import type { WatchFinding } from '#shared/contract/watch.ts'
import { useFindingWords } from './finding-words.ts'
import type { Asked } from './PiecesDialog.tsx'
import classes from './Watch.module.css'

interface FindingsProps {
  readonly month: string
  readonly findings: readonly WatchFinding[]
  readonly onShow: (asked: Asked) => void
  readonly onOpenClient: (id: number) => void
}

/** What is worth a question, each as a sentence; what was looked at lies folded beneath. */
export function Findings({ month, findings, onShow, onOpenClient }: FindingsProps) {
  const { t } = useTranslation('watch')
  const [unfolded, setUnfolded] = useState(false)
  const [closing, setClosing] = useState<WatchFinding | null>(null)
  const open = findings.filter(({ looked }) => looked === null)
  const closed = findings.filter(({ looked }) => looked !== null)
  const rowOf = (finding: WatchFinding) => (
    <Row
      key={`${finding.cause} ${finding.employee.id} ${finding.client?.id}`}
      month={month}
      finding={finding}
      onShow={onShow}
      onOpenClient={onOpenClient}
      onInOrder={() => setClosing(finding)}
    />
  )
  return (
    <section className={classes.questions} aria-label={t('questions')}>
      <h3 className={classes.part}>{t('questions')}</h3>
      {open.length > 0 && <ul className={classes.findings}>{open.map(rowOf)}</ul>}
      {closed.length > 0 && (
        <FoldKey open={unfolded} onFold={setUnfolded}>
          {t('lookedAt', { count: closed.length })}
        </FoldKey>
      )}
      {unfolded && <ul className={classes.findings}>{closed.map(rowOf)}</ul>}
      {closing !== null && <LookDialog month={month} finding={closing} onClose={() => setClosing(null)} />}
    </section>
  )
}

interface RowProps extends Omit<FindingsProps, 'findings'> {
  readonly finding: WatchFinding
  readonly onInOrder: () => void
}

function Row({ month, finding, onShow, onOpenClient, onInOrder }: RowProps) {
  const { t } = useTranslation('watch')
  const format = useFormat()
  const words = useFindingWords()
  const [opId, nextOpId] = useOpId()
  const look = useCommand('loyalty.lookAtFinding')
  const { cause, employee, client, looked } = finding
  const { sentence, beside } = words(finding)
  const about = [employee.name, client?.called].filter(Boolean).join(', ')
  return (
    <li className={classes.finding} data-looked={looked !== null || undefined}>
      <div className={classes.words}>
        <p className={classes.sentence}>
          {sentence} {beside}
        </p>
        {looked === null ? (
          <p className={classes.hint}>{t(`mayBe.${cause}`)}</p>
        ) : (
          <p className={classes.hint}>
            {[t('lookedBy', { by: looked.by, when: format.instant(looked.at) }), looked.note].filter(Boolean).join(' · ')}
          </p>
        )}
        <ErrorSentence error={look.error} />
      </div>
      <div className={classes.acts}>
        <TextKey aria-label={`${t('show')}: ${about}`} onClick={() => onShow({ month, piece: cause, employee, client })}>
          {t('show')}
        </TextKey>
        {client !== null && (
          <TextKey aria-label={`${t('card')}: ${client.called}`} onClick={() => onOpenClient(client.id)}>
            {t('card')}
          </TextKey>
        )}
        {looked === null ? (
          <Button variant="default" size="sm" aria-label={`${t('inOrder')}: ${about}`} onClick={onInOrder}>
            {t('inOrder')}
          </Button>
        ) : (
          <Button
            variant="subtle"
            size="sm"
            loading={look.isPending}
            aria-label={`${t('again')}: ${about}`}
            onClick={() => look.mutate({ opId, ...aboutOf(month, finding), looked: false, note: '' }, { onSettled: nextOpId })}
          >
            {t('again')}
          </Button>
        )}
      </div>
    </li>
  )
}

function aboutOf(month: string, { cause, employee, client, count, sum }: WatchFinding) {
  return { month, cause, employeeId: employee.id, clientId: client?.id ?? null, count, sum }
}

interface LookDialogProps {
  readonly month: string
  readonly finding: WatchFinding
  readonly onClose: () => void
}

/** Asks what it was: whoever looks at the month later finds the answer there. */
function LookDialog({ month, finding, onClose }: LookDialogProps) {
  const { t } = useTranslation(['watch', 'common'])
  const words = useFindingWords()
  const [opId] = useOpId()
  const [note, setNote] = useState('')
  const look = useCommand('loyalty.lookAtFinding')
  return (
    <ConfirmDialog
      opened
      title={t('watch:inOrder')}
      text={`${words(finding).sentence} ${t('watch:lookText')}`}
      confirm={t('watch:inOrder')}
      busy={look.isPending}
      error={look.error}
      onClose={onClose}
      onConfirm={() => look.mutate({ opId, ...aboutOf(month, finding), looked: true, note }, { onSuccess: onClose })}
    >
      <TextInput
        label={t('watch:note')}
        placeholder={t('common:optional')}
        autoComplete="off"
        maxLength={300}
        data-autofocus
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
