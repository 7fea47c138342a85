import { useTranslation } from 'react-i18next'
import { useChangeWords } from '#renderer/ui/change-words.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import type { AuditLine } from '#shared/contract/audit.ts'
import { AUDIT_FACTS } from '#shared/domain/audit/told.ts'

export interface FieldWords {
  readonly field: string
  readonly before: string | null
  readonly after: string
  readonly nothing: boolean
}

interface LineWords {
  /** What was done. */
  readonly act: string
  readonly by: string
  readonly device: string
  readonly fields: readonly FieldWords[]
}

type Fact = AuditLine['facts'][number]
type FactValue = Fact['after']

/** An entry in words. What this version has no words for is told by its kind. */
export function useAuditWords(): (line: AuditLine) => LineWords {
  const { t, i18n } = useTranslation(['audit', 'timeline', 'shell', 'common'])
  const format = useFormat()
  const changeWords = useChangeWords()
  const bundle = (namespace: string) =>
    i18n.getResourceBundle(i18n.language, namespace) as { readonly operation: Readonly<Record<string, string>> }
  const said = (name: Fact['name'], value: FactValue): string => {
    if (value === null) return t('timeline:nothing')
    if (typeof value === 'boolean') return t(value ? 'common:yes' : 'common:no')
    if (typeof value === 'string') return AUDIT_FACTS[name] === 'day' ? format.dayShort(value) : value
    if (name === 'receiptNo') return String(value)
    return AUDIT_FACTS[name] === 'money' ? format.money(value) : format.number(value)
  }
  const factWords = ({ name, before, after }: Fact): FieldWords => ({
    field: t(`audit:fact.${name}`),
    before: before === null ? null : said(name, before),
    after: said(name, after),
    nothing: after === null,
  })
  const device = (named: string): string => {
    if (named === 'desktop') return t('audit:desktop')
    const browser = /^browser-(\d+)$/.exec(named)?.[1]
    return browser === undefined ? named : t('audit:browser', { number: browser })
  }
  return (line) => ({
    act:
      bundle('audit').operation[line.operation] ?? bundle('timeline').operation[line.operation] ?? t(`audit:group.${line.group}`),
    by: line.by === null ? t('audit:byItself') : line.by.name || t('shell:owner'),
    device: line.by === null ? '' : device(line.device),
    fields: [
      ...line.facts.map(factWords),
      ...line.changes.map((change) => {
        const { field, before, after } = changeWords(change)
        return { field, before: change.before === null ? null : before, after, nothing: change.after === null }
      }),
    ],
  })
}
