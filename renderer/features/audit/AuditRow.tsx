import { useTranslation } from 'react-i18next'
import { ChangeFields } from '#renderer/ui/ChangeFields.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import type { AuditLine } from '#shared/contract/audit.ts'
import classes from './Audit.module.css'
import { useAuditWords } from './audit-words.ts'

interface AuditRowProps {
  readonly line: AuditLine
  readonly onOpenClient: (id: number) => void
}

/** One entry: when, who and where at the left; what was done, to whom, and what stood there before. */
export function AuditRow({ line, onOpenClient }: AuditRowProps) {
  const { t } = useTranslation(['audit', 'timeline'])
  const format = useFormat()
  const words = useAuditWords()
  const { at, seq, allowedBy, client, about, reason, blanked } = line
  const { act, by, device, fields } = words(line)
  return (
    <li className={classes.row}>
      <span className={classes.when}>
        {format.instant(at)}
        <span className={classes.who}>{by}</span>
        {allowedBy !== null && <small>{t('audit:allowedBy', { name: allowedBy })}</small>}
        <small>{[device, t('audit:number', { seq: format.number(seq) })].filter(Boolean).join(' · ')}</small>
      </span>
      <div className={classes.what}>
        <strong>{act}</strong>
        {client !== null && (
          <span className={classes.about}>
            <TextKey onClick={() => onOpenClient(client.id)}>{client.called}</TextKey>
          </span>
        )}
        {about !== '' && <span className={classes.about}>{about}</span>}
        <ChangeFields fields={fields} />
        {reason !== '' && <span className={classes.reason}>{t('timeline:reason', { reason })}</span>}
        {blanked && <span className={classes.reason}>{t('audit:blanked')}</span>}
      </div>
    </li>
  )
}
