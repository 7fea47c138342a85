import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { copyText } from '#renderer/platform/outside.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useReader } from '#renderer/ui/PlaceSelects.tsx'
import { type PictureName, pictures } from '#renderer/ui/pictures.tsx'
import type { RefusalFacts } from '#shared/contract/shop.ts'
import { formatBytes, formatInstant } from '#shared/i18n/format.ts'
import classes from './Refused.module.css'

/** Reasons that lie outside the file: something is not reachable, or someone else has it. */
const outside: readonly RefusalFacts['reason'][] = ['locked', 'disk', 'network-path', 'engine']

/** Reasons that only say that the end of the record is missing: someone who knows that may go on without it. */
const losses: readonly RefusalFacts['reason'][] = ['behind-mark', 'missing-log', 'vanished']

/** Reasons that lie in the file itself: trying again helps only once another file is in its place, a good copy helps at once. */
const spoilt: readonly RefusalFacts['reason'][] = ['empty-file', 'not-a-database', 'foreign', 'damaged', 'vanished', 'stale-log']

interface RefusedProps {
  readonly refusal: RefusalFacts
  /** The way back from a copy; `leads`: it is what helps here. */
  readonly wayBack: (leads: boolean) => ReactNode
}

/** Instead of a shop that was not opened: what is known, that nothing was touched, and the next step. */
export function Refused({ refusal, wayBack }: RefusedProps) {
  const { t } = useTranslation(['refused', 'common'])
  const retry = useCommand('shop.retry')
  const [opId, nextOpId] = useOpId()
  const [copied, setCopied] = useState(false)
  const [asking, setAsking] = useState(false)
  const facts = useFacts(refusal)
  const moment = useMoment()
  const { reason, newestBackup } = refusal
  const copyLeads = newestBackup !== null && spoilt.includes(reason)
  const picture: PictureName = outside.includes(reason) ? 'plug' : 'file'
  const tryAgain = (acceptLoss: boolean) =>
    retry.mutate({ opId, acceptLoss }, { onSuccess: () => setAsking(false), onSettled: nextOpId })
  const copy = async () => {
    setCopied(await copyText([reason, ...facts.map(({ label, value }) => `${label}: ${value}`)].join('\n')))
  }
  return (
    <main className={classes.page}>
      <svg className={classes.picture} viewBox="0 0 160 120" aria-hidden="true">
        {pictures[picture]}
      </svg>
      <div className={classes.words}>
        <h1 className={classes.title}>{t(`refused:reason.${reason}.title`)}</h1>
        <p className={classes.what}>{t(`refused:reason.${reason}.what`)}</p>
        <p className={classes.untouched}>
          <IconCheck className={classes.sign} stroke={2} aria-hidden="true" />
          {t('refused:untouched')}
        </p>
      </div>

      <section className={classes.next}>
        <h2 className={classes.heading}>{t('refused:whatNext')}</h2>
        <p className={classes.step}>{t(`refused:reason.${reason}.next`)}</p>
        {copyLeads && <p className={classes.step}>{t('refused:copyHere', { at: moment(newestBackup.at) })}</p>}
        <div className={classes.actions}>
          {copyLeads && wayBack(true)}
          <Button variant={copyLeads ? 'default' : 'filled'} loading={retry.isPending} onClick={() => tryAgain(false)}>
            {t('common:retry')}
          </Button>
          {losses.includes(reason) && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('refused:goOn')}
            </Button>
          )}
          {!copyLeads && reason !== 'locked' && reason !== 'network-path' && wayBack(false)}
          <p className={classes.still} role="status">
            {retry.data?.state === 'refused' && t('refused:stillRefused')}
          </p>
        </div>
        <ErrorSentence error={retry.error} />
        <ConfirmDialog
          opened={asking}
          title={t('refused:goOnSure')}
          text={t('refused:goOnText')}
          confirm={t('refused:goOn')}
          danger
          busy={retry.isPending}
          onConfirm={() => tryAgain(true)}
          onClose={() => setAsking(false)}
        />
      </section>

      <section className={classes.facts}>
        <div className={classes.factsHead}>
          <h2 className={classes.heading}>{t('refused:facts')}</h2>
          <Button
            variant="subtle"
            size="sm"
            leftSection={copied ? <IconCheck size={18} stroke={1.75} /> : <IconCopy size={18} stroke={1.75} />}
            onClick={() => void copy()}
          >
            {copied ? t('refused:copied') : t('refused:copy')}
          </Button>
        </div>
        <dl className={classes.list}>
          {facts.map(({ label, value }) => (
            <div key={label} className={classes.fact}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </main>
  )
}

/** In the time of this computer: no shop is open whose time it could be. */
function useMoment(): (at: number) => string {
  const language = useReader()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  // Measured from a year long gone, so that the year is always written.
  return (at) => formatInstant(at, language, timeZone, '1970-01-01')
}

function useFacts(refusal: RefusalFacts): readonly { readonly label: string; readonly value: string }[] {
  const { t } = useTranslation('refused')
  const language = useReader()
  const moment = useMoment()
  const { file, size, modifiedAt, lastKnownAt, newestBackup, holder, detail } = refusal
  const rows: [string, string | null][] = [
    [t('holder'), holder && t('holderOf', { since: moment(holder.since), host: holder.host, pid: holder.pid })],
    [t('file'), file],
    [t('size'), size === null ? t('noFile') : formatBytes(size, language)],
    [t('changedAt'), modifiedAt === null ? null : moment(modifiedAt)],
    [t('lastKnownAt'), lastKnownAt === null ? null : moment(lastKnownAt)],
    [t('newestBackup'), newestBackup ? t('backupOf', { at: moment(newestBackup.at), file: newestBackup.file }) : t('noBackup')],
    [t('detail'), detail],
  ]
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))
}
