import { Button, NativeSelect } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { usePages, useQuery } from '#renderer/api/hooks.ts'
import { useReport } from '#renderer/api/report.ts'
import { DayField } from '#renderer/ui/DayField.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FindClient } from '#renderer/ui/FindClient.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Part } from '#renderer/ui/Part.tsx'
import { printSheet } from '#renderer/ui/print-sheet.ts'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { AUDIT_GROUPS, type AuditGroup } from '#shared/domain/audit/group.ts'
import type { Day } from '#shared/kernel/day.ts'
import classes from './Audit.module.css'
import { AuditCheck } from './AuditCheck.tsx'
import { AuditRow } from './AuditRow.tsx'
import { AUDIT_SHEET, AuditSheet } from './AuditSheet.tsx'
import type { Checked } from './check-words.ts'

const PAGE = 50

/** Stands for the program itself among the people. */
const ITSELF = 0

export interface AuditChosen {
  readonly employeeId: number | null
  readonly from: Day | ''
  readonly until: Day | ''
}

interface AuditProps {
  readonly title: string
  readonly ids: { readonly list: string; readonly check: string }
  /** What the page that led here asks for. */
  readonly first: AuditChosen | null
  readonly onOpenClient: (id: number) => void
}

/** Who did what, when, and what stood there before: filtered, checked and printed. */
export function Audit({ title, ids, first, onOpenClient }: AuditProps) {
  const { t } = useTranslation(['audit', 'shell', 'common'])
  const format = useFormat()
  const staff = useQuery('staff.list', {}).data ?? []
  const [{ employeeId, from, until }, setChosen] = useState<AuditChosen>(first ?? { employeeId: null, from: '', until: '' })
  const [group, setGroup] = useState<AuditGroup | null>(null)
  const [client, setClient] = useState<{ readonly id: number; readonly called: string } | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const verify = useReport('audit.verify')
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = usePages(
    'audit.list',
    (before: number | null) => ({
      employeeId,
      group,
      clientId: client?.id ?? null,
      from: from || null,
      until: until || null,
      before,
      limit: PAGE,
    }),
    ({ rows, more }) => (more ? (rows.at(-1)?.seq ?? null) : null),
  )
  const lines = data?.pages.flatMap(({ rows }) => rows) ?? []
  const filtered = employeeId !== null || group !== null || client !== null || from !== '' || until !== ''
  const people = [
    { value: '', label: t('audit:everyone') },
    ...staff.map(({ id, name }) => ({ value: String(id), label: name || t('shell:owner') })),
    { value: String(ITSELF), label: t('audit:byItself') },
  ]
  const print = async () => {
    const found = await verify.mutateAsync({ printed: null }).catch(() => null)
    if (found === null) return
    // The sheet has to be drawn before the printer is asked.
    flushSync(() => setChecked(found))
    await printSheet(AUDIT_SHEET)
  }
  const chosen = [
    people.find(({ value }) => value === String(employeeId ?? ''))?.label,
    group === null ? t('audit:all') : t(`audit:group.${group}`),
    client?.called,
    [from && format.day(from), until && format.day(until)].filter(Boolean).join(' – '),
  ]
  return (
    <Part title={title} lead={t('audit:lead')} wide>
      <div className={classes.filters} id={ids.list}>
        <NativeSelect
          label={t('audit:person')}
          value={String(employeeId ?? '')}
          data={people}
          onChange={({ currentTarget: { value } }) => setChosen({ employeeId: value === '' ? null : Number(value), from, until })}
        />
        <NativeSelect
          label={t('audit:kind')}
          value={group ?? ''}
          data={[
            { value: '', label: t('audit:all') },
            ...AUDIT_GROUPS.map((value) => ({ value, label: t(`audit:group.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) => setGroup(AUDIT_GROUPS.find((each) => each === value) ?? null)}
        />
        <DayField
          label={t('audit:from')}
          value={from}
          clearable
          onChange={(day) => setChosen({ employeeId, from: day, until })}
        />
        <DayField
          label={t('audit:until')}
          value={until}
          clearable
          onChange={(day) => setChosen({ employeeId, from, until: day })}
        />
        {client === null ? (
          <div className={classes.find}>
            <FindClient label={t('audit:client')} over onChoose={setClient} />
          </div>
        ) : (
          <p className={classes.chosen}>
            <strong>{client.called}</strong>
            <TextKey onClick={() => setClient(null)}>{t('audit:anyClient')}</TextKey>
          </p>
        )}
        <div className={classes.clear}>
          <div className={classes.acts}>
            {filtered && (
              <Button
                variant="subtle"
                onClick={() => {
                  setChosen({ employeeId: null, from: '', until: '' })
                  setGroup(null)
                  setClient(null)
                }}
              >
                {t('audit:clear')}
              </Button>
            )}
            <Button
              variant="default"
              disabled={lines.length === 0}
              loading={verify.isPending}
              leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
              onClick={() => void print()}
            >
              {t('common:print')}
            </Button>
          </div>
        </div>
      </div>
      <ErrorSentence error={error ?? verify.error} />
      {data && lines.length === 0 && <EmptyState picture="search" title={t('audit:none')} text={t('audit:noneHint')} />}
      {lines.length > 0 && (
        <ul className={classes.list} aria-label={title}>
          {lines.map((line) => (
            <AuditRow key={line.seq} line={line} onOpenClient={onOpenClient} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="outline" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('audit:earlier')}
        </Button>
      )}
      <AuditCheck id={ids.check} checked={checked} onChecked={setChecked} />
      <AuditSheet lines={lines} chosen={chosen.filter(Boolean).join(' · ')} checked={checked} />
    </Part>
  )
}
