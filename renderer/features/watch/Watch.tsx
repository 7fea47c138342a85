import { Button, NativeSelect } from '@mantine/core'
import { IconAdjustments, IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { queryClient } from '#renderer/api/query-client.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PrintSheet } from '#renderer/ui/PrintSheet.tsx'
import { printSheet } from '#renderer/ui/print-sheet.ts'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import { addDays, addMonths, type Day } from '#shared/kernel/day.ts'
import { EmployeeTable } from './EmployeeTable.tsx'
import { Findings } from './Findings.tsx'
import { useFindingWords } from './finding-words.ts'
import { type Asked, PiecesDialog } from './PiecesDialog.tsx'
import { RulesDialog } from './RulesDialog.tsx'
import classes from './Watch.module.css'

interface WatchProps {
  /** A visit lies over the page: the list it was chosen from waits beneath. */
  readonly covered: boolean
  readonly onOpenClient: (id: number) => void
  readonly onOpenVisit: (id: number) => void
  /** Shows what is on record of an employee on some days; null for who may not read it. */
  readonly onRecord: ((employeeId: number, from: Day, until: Day) => void) | null
}

/** A month of cards by employee: what is worth a question first, then all the numbers, each with what stands behind it. */
export function Watch({ covered, onOpenClient, onOpenVisit, onRecord }: WatchProps) {
  const { t } = useTranslation(['watch', 'audit', 'common'])
  const format = useFormat()
  const { shop } = useShop()
  const words = useFindingWords()
  const [chosen, setChosen] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [ruling, setRuling] = useState(false)
  const { data, error, dataUpdatedAt } = useQuery('loyalty.watch', { month: chosen }, { keepPrevious: true })
  // What is told beside the rail was counted in the morning: what has just been counted takes its place.
  useEffect(() => {
    if (dataUpdatedAt > 0) void queryClient.invalidateQueries({ queryKey: ['loyalty.watchOpen'] })
  }, [dataUpdatedAt])
  const head = useQuery('audit.head', onRecord === null ? null : {}).data?.head ?? null
  const month = data === undefined ? '' : format.monthAndYear(`${data.month}-01`)
  const open = data?.findings.filter(({ looked }) => looked === null) ?? []
  return (
    <TitledPanel
      title={t('watch:title')}
      acts={
        <>
          {data && (
            <NativeSelect
              aria-label={t('watch:month')}
              value={data.month}
              data={monthsBetween(data.first, data.last).map((value) => ({ value, label: format.monthAndYear(`${value}-01`) }))}
              onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            />
          )}
          <Button
            variant="default"
            leftSection={<IconAdjustments size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => setRuling(true)}
          >
            {t('watch:rules')}
          </Button>
          <Button
            variant="default"
            disabled={data === undefined}
            leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => void printSheet('watch')}
          >
            {t('common:print')}
          </Button>
        </>
      }
    >
      <p className={classes.hint}>{t('watch:lead')}</p>
      <ErrorSentence error={error} />
      {data && data.findings.length === 0 && (
        <EmptyState
          picture="cup"
          title={t('watch:nothing', { month })}
          text={t(data.employees.length === 0 ? 'watch:noVisits' : 'watch:nothingHint')}
        />
      )}
      {data && data.findings.length > 0 && (
        <Findings month={data.month} findings={data.findings} onShow={setAsked} onOpenClient={onOpenClient} />
      )}
      {data && data.employees.length > 0 && (
        <EmployeeTable
          employees={data.employees}
          onShow={(shown) => setAsked({ month: data.month, ...shown })}
          onRecord={
            onRecord && ((employeeId) => onRecord(employeeId, `${data.month}-01`, addDays(addMonths(`${data.month}-01`, 1), -1)))
          }
        />
      )}
      {asked !== null && (
        <PiecesDialog
          asked={asked}
          opened={!covered}
          onClose={() => setAsked(null)}
          onOpenClient={onOpenClient}
          onOpenVisit={onOpenVisit}
        />
      )}
      {ruling && <RulesDialog onClose={() => setRuling(false)} />}
      {data && (
        <PrintSheet name="watch" paged>
          <h1>
            {shop.name}: {t('watch:title')}, {month}
          </h1>
          {open.map((finding) => {
            const { sentence, beside } = words(finding)
            return (
              <p key={sentence}>
                {sentence} {beside}
              </p>
            )
          })}
          <EmployeeTable employees={data.employees} onShow={null} onRecord={null} />
          <p>{t('watch:lead')}</p>
          {head && <p>{t('audit:head', { seq: format.number(head.seq), code: head.code })}</p>}
        </PrintSheet>
      )}
    </TitledPanel>
  )
}

/** The latest first. */
function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let day: Day = `${last}-01`; day >= `${first}-01`; day = addMonths(day, -1)) months.push(day.slice(0, 7))
  return months
}
