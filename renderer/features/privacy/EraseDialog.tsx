import { Button, Modal, Progress, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProgress } from '#renderer/api/backend-events.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useReportAtOnce } from '#renderer/api/report.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { RefusalSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import classes from './Known.module.css'

interface EraseDialogProps {
  readonly clientId: number
  readonly onClose: () => void
  readonly onOpenClient: (id: number) => void
  readonly onErased: () => void
}

/** Says what goes, stays and ends, has the name typed, and erases. */
export function EraseDialog({ clientId, onClose, onOpenClient, onErased }: EraseDialogProps) {
  const { t } = useTranslation(['privacy', 'errors', 'common'])
  const format = useFormat()
  const { data, error } = useReportAtOnce('privacy.look', { clientId })
  const [opId, nextOpId] = useOpId()
  const erase = useCommand('privacy.erase')
  const progress = useProgress(opId)
  const [typedName, setTypedName] = useState('')
  const folded = (text: string) => foldWords(text).join(' ')
  const ready = data !== undefined && folded(typedName) === folded(data.fullName)
  if (erase.data)
    return (
      <Modal opened onClose={onErased} title={t('privacy:erased')} closeButtonProps={{ 'aria-label': t('common:close') }}>
        <p className={classes.lead}>{t('privacy:erasedText')}</p>
        {erase.data.atClose && <p className={classes.lead}>{t('privacy:atClose')}</p>}
        <Button onClick={onErased} data-autofocus>
          {t('common:close')}
        </Button>
      </Modal>
    )
  const money = (sum: number) => format.money(sum, 'full')
  const hindrance = data?.hindrance ?? null
  return (
    <ConfirmDialog
      opened
      danger
      long
      title={t('privacy:eraseTitle', { name: data?.called ?? '' })}
      text={t('privacy:eraseText')}
      confirm={t('privacy:eraseNow')}
      busy={erase.isPending}
      error={erase.error ?? error}
      onClose={onClose}
      onConfirm={() => {
        if (!ready || hindrance !== null) return
        erase.mutate({ opId, clientId, typedName }, { onError: (problem) => problem.code !== 'OFFLINE' && nextOpId() })
      }}
    >
      {data && <Plan plan={data} onOpenClient={onOpenClient} />}
      {hindrance !== null && (
        <RefusalSentence>
          {t(`errors:rule.${hindrance.rule}`, { debtMoney: money(hindrance.sum), leftMoney: money(hindrance.sum) })}
        </RefusalSentence>
      )}
      {data && hindrance === null && (
        <TextInput
          label={t('privacy:typeName', { name: data.fullName })}
          value={typedName}
          autoComplete="off"
          data-autofocus
          onChange={({ currentTarget }) => setTypedName(currentTarget.value)}
        />
      )}
      {progress !== null && erase.isPending && <Progress value={(100 * progress.done) / Math.max(1, progress.total)} />}
    </ConfirmDialog>
  )
}

interface PlanProps {
  readonly plan: OutputOf<'privacy.look'>
  readonly onOpenClient: (id: number) => void
}

function Plan({ plan, onOpenClient }: PlanProps) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const money = (sum: number) => format.money(sum, 'full')
  const { goes, stays, ends, openTasks, waitingMessages, mergedCards, giftCards, tied, mentions } = plan
  const counted = (key: 'endsPoints' | 'endsStamps' | 'endsPasses' | 'endsTasks' | 'endsMessages', count: number) =>
    count > 0 ? [t(key, { count })] : []
  const ending = [
    ...counted('endsPoints', ends.points),
    ...counted('endsStamps', ends.stamps),
    ...counted('endsPasses', ends.passes),
    ...(ends.vouchers > 0 ? [t('endsVouchers', { sum: money(ends.vouchers) })] : []),
    ...counted('endsTasks', openTasks),
    ...counted('endsMessages', waitingMessages),
  ]
  const going = goes.map(({ group, rows }) => `${t(`group.${group}`)}: ${format.number(rows)}`)
  const merged = mergedCards > 0 ? [t('mergedCards', { count: mergedCards })] : []
  const staying = [
    t('staysVisits', { count: stays.visits, sum: money(stays.spent) }),
    ...(giftCards > 0 ? [t('giftCards', { sum: money(giftCards) })] : []),
  ]
  return (
    <div className={classes.plan}>
      <div className={classes.beside}>
        <Lines title={t('goes')} lines={[...going, ...merged]} />
        <Lines title={t('stays')} lines={staying} />
        {ending.length > 0 && <Lines title={t('ends')} lines={ending} />}
      </div>
      {tied.length > 0 && (
        <Lines
          title={t('tied')}
          lines={tied.map(({ how, id, called }) => (
            <Other key={`${how} ${id}`} called={called} beside={t(`how.${how}`)} onOpen={() => onOpenClient(id)} />
          ))}
        />
      )}
      {mentions.length > 0 && (
        <div>
          <Lines
            title={t('mentions')}
            lines={mentions.map(({ clientId, called, where, text }) => (
              <Other
                key={`${where} ${clientId} ${text}`}
                called={called}
                beside={`${t(`where.${where}`)}: ${text}`}
                onOpen={clientId === null ? null : () => onOpenClient(clientId)}
              />
            ))}
          />
          <p className={classes.quiet}>{t('mentionsHint')}</p>
        </div>
      )}
      <p className={classes.quiet}>{t('copies')}</p>
    </div>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly ReactNode[] }) {
  return (
    <div>
      <h3 className={classes.planTitle}>{title}</h3>
      <ul className={classes.planList}>
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are read once and never change their order
          <li key={place}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

interface OtherProps {
  readonly called: string
  readonly beside: string
  readonly onOpen: (() => void) | null
}

function Other({ called, beside, onOpen }: OtherProps) {
  if (onOpen === null || called === '') return `${called} ${beside}`.trim()
  return (
    <>
      <TextKey onClick={onOpen}>{called}</TextKey> {beside}
    </>
  )
}
