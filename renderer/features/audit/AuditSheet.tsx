import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PrintSheet } from '#renderer/ui/PrintSheet.tsx'
import type { AuditLine } from '#shared/contract/audit.ts'
import { useAuditWords } from './audit-words.ts'
import { type Checked, useCheckWords } from './check-words.ts'

export const AUDIT_SHEET = 'audit'

interface AuditSheetProps {
  readonly lines: readonly AuditLine[]
  /** What was chosen, in words. */
  readonly chosen: string
  readonly checked: Checked | null
}

/** The entries on paper, with the seal of the last one and what the check found. */
export function AuditSheet({ lines, chosen, checked }: AuditSheetProps) {
  const { t } = useTranslation(['audit', 'settings', 'timeline'])
  const format = useFormat()
  const { shop } = useShop()
  const lineWords = useAuditWords()
  const checkWords = useCheckWords()
  return (
    <PrintSheet name={AUDIT_SHEET} paged words>
      <h1>
        {shop.name}: {t('settings:part.audit.name')}
      </h1>
      <p>{chosen}</p>
      <table>
        <tbody>
          {lines.map((line) => {
            const { act, by, fields } = lineWords(line)
            const told = fields.map(({ field, before, after }) => `${field}: ${before === null ? '' : `${before} → `}${after}`)
            const reason = line.reason === '' ? [] : [t('timeline:reason', { reason: line.reason })]
            return (
              <tr key={line.seq}>
                <td>{format.number(line.seq)}</td>
                <td>{format.instantInFull(line.at)}</td>
                <td>
                  {[by, line.allowedBy !== null && t('audit:allowedBy', { name: line.allowedBy })].filter(Boolean).join(', ')}
                </td>
                <td>
                  {[[act, line.client?.called, line.about].filter(Boolean).join(' · '), ...told, ...reason].join('; ')}
                  {line.blanked && ` (${t('audit:blanked')})`}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {checked !== null && (
        <>
          {checked.head !== null && <p>{t('audit:head', { seq: format.number(checked.head.seq), code: checked.head.code })}</p>}
          <p>
            {t('audit:checkedAt', { when: format.instantInFull(checked.at) })}. {checkWords(checked).sentences.join(' ')}
          </p>
        </>
      )}
    </PrintSheet>
  )
}
