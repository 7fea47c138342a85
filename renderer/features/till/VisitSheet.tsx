import { Button } from '@mantine/core'
import { IconArrowBackUp, IconBan, IconPencil, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { useWording } from '#renderer/ui/wording.ts'
import type { Reversal, VisitDetail } from '#shared/contract/visits.ts'
import { ClientFinder } from './ClientFinder.tsx'
import { HandBack } from './HandBack.tsx'
import { ReasonForm } from './ReasonForm.tsx'
import { ReturnForm } from './ReturnForm.tsx'
import { SlipKey } from './SlipKey.tsx'
import { VisitLines } from './VisitLines.tsx'
import classes from './VisitSheet.module.css'

interface VisitSheetProps {
  readonly visitId: number
  /** Lays it out at the till to be put right; null where there is no till. */
  readonly onCorrect: ((visit: VisitDetail) => void) | null
  readonly onVisit: (visitId: number | null) => void
  readonly onOpenCard: (clientId: number) => void
  /** Its slip is asked for by the keys; to be said when it is being printed. Null where it is not. */
  readonly onPrint: (() => void) | null
}

type Act = 'void' | 'return' | 'attach'

/** One visit, and what may still be done with it. */
export function VisitSheet({ visitId, onCorrect, onVisit, onOpenCard, onPrint }: VisitSheetProps) {
  const { t } = useTranslation(['visits', 'till', 'common'])
  const format = useFormat()
  const { passerBy } = useWording()
  const asked = useQuery('visits.get', { id: visitId })
  const [act, setAct] = useState<Act | null>(null)
  const [back, setBack] = useState<Reversal | null>(null)
  const visit = asked.data
  if (asked.error) return <ErrorSentence error={asked.error} />
  if (visit === undefined) return null
  const open = visit.state === 'open'
  const own = visit.companionOf === null
  const reversed = (reversal: Reversal) => {
    setBack(reversal)
    setAct(null)
  }
  const toggle = (wanted: Act) => setAct(act === wanted ? null : wanted)
  const canAttach = open && own && visit.client === null && visit.day === format.today
  return (
    <article className={classes.sheet} aria-label={title(visit, t('visits:receipt', { receipt: visit.receiptNo ?? '' }))}>
      <header className={classes.head}>
        <div>
          <h2 className={classes.title}>{visit.client?.called ?? passerBy}</h2>
          <p className={classes.when}>
            {[
              visit.receiptNo === null ? null : t('visits:receipt', { receipt: visit.receiptNo }),
              format.instant(visit.at),
              visit.servedBy?.name ?? visit.employee,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {!open && <Badge tone="danger">{t('visits:void')}</Badge>}
        {visit.imported && <Badge>{t('visits:fromFile')}</Badge>}
        {visit.corrects !== null && <Badge tone="info">{t('visits:corrected')}</Badge>}
      </header>
      {visit.voided && (
        <p className={classes.note}>
          {t('visits:voidedBy', { name: visit.voided.by, when: format.instant(visit.voided.at) })}
          {visit.voided.reason !== '' && ` · ${visit.voided.reason}`}
        </p>
      )}
      <VisitLines visit={visit} />
      <div className={classes.acts}>
        {visit.client !== null && (
          <Button variant="default" size="sm" onClick={() => visit.client && onOpenCard(visit.client.id)}>
            {t('visits:openCard')}
          </Button>
        )}
        {canAttach && (
          <Button
            variant="soft"
            size="sm"
            leftSection={<IconUserPlus size={18} stroke={1.75} />}
            onClick={() => toggle('attach')}
          >
            {t('visits:attach')}
          </Button>
        )}
        {onCorrect && open && own && visit.editable && visit.returned === 0 && (
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPencil size={18} stroke={1.75} />}
            onClick={() => onCorrect(visit)}
          >
            {t('visits:correct')}
          </Button>
        )}
        {open && own && visit.lines.length > 0 && (
          <Button
            variant="default"
            size="sm"
            leftSection={<IconArrowBackUp size={18} stroke={1.75} />}
            onClick={() => toggle('return')}
          >
            {t('visits:return')}
          </Button>
        )}
        {open && own && (
          <Button
            variant="subtle"
            color="danger"
            size="sm"
            leftSection={<IconBan size={18} stroke={1.75} />}
            onClick={() => toggle('void')}
          >
            {t('visits:voidAct')}
          </Button>
        )}
      </div>
      <SlipKey visit={visit} onAsked={onPrint} />
      {act === 'void' && <VoidVisit visit={visit} onDone={reversed} />}
      {act === 'return' && <ReturnForm visit={visit} onDone={reversed} />}
      {act === null && back !== null && <HandBack reversal={back} />}
      {act === 'attach' && <AttachVisit visit={visit} onDone={() => setAct(null)} />}
      {visit.correctedBy !== null && (
        <Button variant="subtle" size="sm" onClick={() => onVisit(visit.correctedBy)}>
          {t('visits:seeCorrection')}
        </Button>
      )}
    </article>
  )
}

const title = (visit: VisitDetail, receipt: string) => (visit.client ? `${visit.client.called} · ${receipt}` : receipt)

function VoidVisit({ visit, onDone }: { readonly visit: VisitDetail; readonly onDone: (reversal: Reversal) => void }) {
  const { t } = useTranslation('visits')
  const [opId] = useOpId()
  const command = useCommand('visits.void')
  return (
    <section className={classes.form} aria-label={t('voidAct')}>
      <ReasonForm
        text={visit.client === null ? t('voidTextPasserBy') : t('voidText')}
        reasons={[t('reasons.mistake'), t('reasons.wrongClient'), t('reasons.twice')]}
        confirm={t('voidAct')}
        danger
        busy={command.isPending}
        error={command.error}
        onSubmit={(reason) => command.mutate({ opId, visitId: visit.id, reason }, { onSuccess: (reversal) => onDone(reversal) })}
      />
    </section>
  )
}

function AttachVisit({ visit, onDone }: { readonly visit: VisitDetail; readonly onDone: () => void }) {
  const { t } = useTranslation('visits')
  const [opId] = useOpId()
  const command = useCommand('visits.attach')
  return (
    <section className={classes.form} aria-label={t('attach')}>
      <p className={classes.hint}>{t('attachText')}</p>
      <ClientFinder
        except={[]}
        onChoose={(hit) => command.mutate({ opId, visitId: visit.id, clientId: hit.id }, { onSuccess: onDone })}
      />
      <ErrorSentence error={command.error} />
    </section>
  )
}
