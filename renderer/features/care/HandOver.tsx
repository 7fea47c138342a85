import { Button, NativeSelect, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import { SavedBar } from '#renderer/ui/SavedBar.tsx'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import type { CareMove } from '#shared/contract/care.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import classes from './CareBalance.module.css'

type Balance = OutputOf<'care.balance'>

interface HandOverProps extends Pick<Balance, 'orphans' | 'staff'> {
  readonly total: number
  readonly onOpenClient: (id: number) => void
}

/** For whom nobody answers any more: the fair proposal, changed where somebody knows better, confirmed in one action and taken back in another. */
export function HandOver({ orphans, total, staff, onOpenClient }: HandOverProps) {
  const { t } = useTranslation('care')
  const [chosen, setChosen] = useState<ReadonlyMap<number, number | null>>(new Map())
  const [done, setDone] = useState<{ readonly moves: readonly CareMove[]; readonly left: number } | null>(null)
  const [opId, nextOpId] = useOpId()
  const hand = useCommand('care.handOver')
  const toOf = ({ client, to }: Balance['orphans'][number]) => (chosen.has(client.id) ? (chosen.get(client.id) ?? null) : to)
  const moves = orphans.flatMap((orphan): CareMove[] => {
    const to = toOf(orphan)
    return to === null ? [] : [{ clientId: orphan.client.id, from: orphan.from?.id ?? null, to }]
  })
  const confirm = () =>
    hand.mutate(
      { opId, moves, back: false },
      {
        onSuccess: ({ done: made, left }) => {
          setChosen(new Map())
          setDone({ moves: made, left })
        },
        onSettled: nextOpId,
      },
    )
  const takeBack = () => {
    if (done === null || done.moves.length === 0) return
    const back = done.moves.map(({ clientId, from, to }) => ({ clientId, from: to, to: from }))
    hand.mutate({ opId, moves: back, back: true }, { onSuccess: () => setDone(null), onSettled: nextOpId })
  }
  return (
    <TitledPanel title={t('balance.orphans')}>
      {orphans.length === 0 ? (
        <p className={classes.lead}>{t('balance.orphansNone')}</p>
      ) : (
        <p className={classes.lead}>{t('balance.orphansLead')}</p>
      )}
      <ul className={classes.list}>
        {orphans.map((orphan) => {
          const { client, from, visits, of, to } = orphan
          const told = [
            from === null ? t('balance.nobody') : t('balance.left', { name: from.name }),
            visits > 0 && toOf(orphan) === to
              ? `${staff.find(({ id }) => id === to)?.name ?? ''}: ${t('balance.served', { visits, of })}`
              : null,
          ]
          return (
            <li key={client.id} className={classes.row}>
              <UnstyledButton className={classes.client ?? ''} onClick={() => onOpenClient(client.id)}>
                <Face name={client.called} colour={client.colour} photo={client.photo} size={40} />
                <span className={classes.words}>
                  <b>{client.called}</b>
                  <span>{told.filter((part) => part !== null).join(' · ')}</span>
                </span>
              </UnstyledButton>
              <NativeSelect
                aria-label={t('balance.next', { name: client.called })}
                value={toOf(orphan) ?? ''}
                data={[
                  ...staff.map(({ id, name }) => ({ value: String(id), label: name })),
                  { value: '', label: t('balance.nobodyYet') },
                ]}
                onChange={({ currentTarget: { value } }) =>
                  setChosen(new Map(chosen).set(client.id, value === '' ? null : Number(value)))
                }
              />
            </li>
          )
        })}
      </ul>
      {total > orphans.length && <p className={classes.lead}>{t('balance.more', { count: total - orphans.length })}</p>}
      <ErrorSentence error={hand.error} />
      {moves.length > 0 && (
        <Button loading={hand.isPending} onClick={confirm}>
          {t('balance.handOver', { count: moves.length })}
        </Button>
      )}
      {done && (
        <SavedBar
          key={done.moves[0]?.clientId ?? 0}
          title={[t('balance.handed', { count: done.moves.length })]}
          facts={done.left > 0 ? [t('balance.stayed', { count: done.left })] : []}
          onUndo={takeBack}
          onGone={() => setDone(null)}
        />
      )}
    </TitledPanel>
  )
}
