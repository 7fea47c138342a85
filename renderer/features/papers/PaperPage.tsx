import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useReportAtOnce } from '#renderer/api/report.ts'
import { ReportPaper } from '#renderer/ui/ReportPaper.tsx'
import type { PaperRow } from '#shared/contract/papers.ts'
import { daysBetween } from '#shared/kernel/day.ts'
import { type Handed, useAsked, type What, type WhatOf } from './asked.ts'
import { Desk } from './Desk.tsx'
import { PaperSettings } from './PaperSettings.tsx'
import classes from './Papers.module.css'
import { PaperTable } from './PaperTable.tsx'
import type { PaperName } from './papers.ts'
import { useChosenWords } from './use-chosen-words.ts'

/** So many days of dates that come back every year go on one sheet. */
const LONGEST_YEAR = 366

interface PaperPageProps {
  readonly paper: PaperName
  /** With what it begins, where another page led here; null as usual. */
  readonly handed: Handed | null
  /** The sheet of a day, week or month, which another feature draws: handed to `show`, null until it is known and where there were no visits. */
  readonly figures: (asked: WhatOf<'days'>, show: (sheet: ReactNode | null, waiting: boolean) => ReactNode) => ReactNode
  readonly onBack: () => void
  readonly onOpenClient: (id: number) => void
  /** Shows the clients behind what an employee brought. */
  readonly onEmployee: (asked: WhatOf<'staff'>, employeeId: number, name: string) => void
}

/** One report: what it tells of, how it will look on paper, and the ways to take it along. */
export function PaperPage({ paper, handed, figures, onBack, onOpenClient, onEmployee }: PaperPageProps) {
  const { t } = useTranslation('papers')
  const { asked, change } = useAsked(paper, handed)
  const settings = <PaperSettings asked={asked} change={change} handed={handed} />
  const open = ({ clientId, employeeId, cells }: PaperRow) => {
    if (clientId !== null) onOpenClient(clientId)
    else if (employeeId !== null && asked.paper === 'staff') onEmployee(asked, employeeId, String(cells[0]))
  }
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Button variant="subtle" leftSection={<IconArrowLeft size={20} stroke={1.75} aria-hidden="true" />} onClick={onBack}>
          {t('back')}
        </Button>
        <h2 className={classes.title}>{t(`of.${paper}.name`)}</h2>
      </div>
      {asked.paper === 'days' ? (
        figures(asked, (sheet, waiting) => (
          <Desk
            key={JSON.stringify(asked)}
            what={asked}
            settings={settings}
            hint={t('tableHint')}
            rows={sheet === null ? 0 : 1}
            waiting={waiting}
            draw={() => sheet}
          />
        ))
      ) : (
        <TablePaper asked={asked} handed={handed} settings={settings} onOpen={open} />
      )}
    </div>
  )
}

interface TablePaperProps {
  readonly asked: What
  readonly handed: Handed | null
  readonly settings: ReactNode
  readonly onOpen: (row: PaperRow) => void
}

function TablePaper(props: TablePaperProps) {
  const { asked, settings } = props
  const problem = problemOf(asked)
  return problem === null ? (
    <AskedTable key={JSON.stringify(asked)} {...props} />
  ) : (
    <Desk what={asked} settings={settings} problem={problem} rows={0} waiting={false} draw={() => null} />
  )
}

function AskedTable({ asked, handed, settings, onOpen }: TablePaperProps) {
  const { t } = useTranslation('papers')
  const chosen = useChosenWords(handed)(asked)
  const { data: table, error } = useReportAtOnce('papers.table', { what: asked })
  return (
    <Desk
      what={asked}
      settings={settings}
      rows={table?.rows.length ?? 0}
      more={table?.more ?? 0}
      wide={(table?.columns.length ?? 0) > 8}
      waiting={table === undefined && error === null}
      error={error}
      draw={(shown, onPaper) =>
        table === undefined ? null : (
          <ReportPaper title={t(`of.${asked.paper}.name`)} chosen={chosen}>
            <PaperTable table={table} shown={shown} onOpen={onPaper ? null : onOpen} />
          </ReportPaper>
        )
      }
    />
  )
}

function problemOf(asked: What): 'wrongSpan' | 'longSpan' | null {
  if (!('from' in asked)) return null
  if (asked.from > asked.until) return 'wrongSpan'
  return asked.paper === 'celebrations' && daysBetween(asked.from, asked.until) >= LONGEST_YEAR ? 'longSpan' : null
}
