import { Button, Loader, SegmentedControl, Switch } from '@mantine/core'
import { IconFileTypePdf, IconPrinter, IconTable } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { desktop } from '#renderer/platform/desktop.ts'
import { useKeptChoice } from '#renderer/platform/kept-choice.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PrintSheet, type ReportFormat } from '#renderer/ui/PrintSheet.tsx'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import { PAPERS, type Paper } from '#shared/domain/labels/sheet.ts'
import { namesClients, PAPER_FORMATS } from '#shared/domain/papers/papers.ts'
import type { What } from './asked.ts'
import classes from './Papers.module.css'
import { PAPER_SHEET, usePrinting } from './use-printing.ts'
import { useTableFile } from './use-table-file.ts'

/** Rows on the screen at first, and with each wish for more. */
const AT_ONCE = 100

interface DeskProps {
  readonly what: What
  readonly settings: ReactNode
  /** Something to know about its tables. */
  readonly hint?: string
  /** Why nothing can be made of what was chosen. */
  readonly problem?: 'wrongSpan' | 'longSpan'
  /** Of the table; 1 for a sheet that is no table. Nothing is printed without any. */
  readonly rows: number
  /** Rows that only a file has room for. */
  readonly more?: number
  /** Better printed across. */
  readonly wide?: boolean
  readonly waiting: boolean
  readonly error?: unknown
  /** The sheet with so many rows. */
  readonly draw: (shown: number, onPaper: boolean) => ReactNode
}

/** What is chosen for a report beside the sheet as it will be printed, and the ways to take it along. */
export function Desk({ what, settings, hint, problem, rows, more = 0, wide = false, waiting, error = null, draw }: DeskProps) {
  const { t } = useTranslation(['papers', 'common'])
  const format = useFormat()
  const { shop } = useShop()
  const [kept, keep] = useKeptChoice<Paper>('report-paper')
  const paper = kept ?? (shop.country === 'US' || shop.country === 'CA' ? 'letter' : 'a4')
  const [chosenTurn, setTurned] = useState<boolean | null>(null)
  const turned = chosenTurn ?? wide
  const report: ReportFormat = turned ? `${paper}-turned` : paper
  const [wanted, setWanted] = useState(AT_ONCE)
  const shown = Math.min(rows, wanted)
  const printing = usePrinting({ what, rows, file: `${shop.name} ${t(`papers:of.${what.paper}.name`)} ${format.today}` })
  const file = useTableFile(what, `${shop.name} ${t(`papers:of.${what.paper}.name`)} ${format.today}`)
  const isReady = rows > 0 && !waiting
  useShortcuts(t(`papers:of.${what.paper}.name`), [
    { keys: 'Ctrl+P', label: t('common:print'), run: isReady ? () => printing.begin('print') : null },
  ])
  return (
    <div className={classes.desk}>
      <TitledPanel title={t('papers:settings')}>
        <div className={classes.settings}>
          {settings}
          {problem !== undefined && <p className={classes.problem}>{t(`papers:${problem}`)}</p>}
          <div className={classes.choice}>
            <span className={classes.label}>{t('papers:paper')}</span>
            <div className={classes.paper}>
              <SegmentedControl
                aria-label={t('papers:paper')}
                value={paper}
                data={(Object.keys(PAPERS) as Paper[]).map((value) => ({ value, label: value === 'a4' ? 'A4' : 'Letter' }))}
                onChange={(value) => keep(value === 'letter' ? 'letter' : 'a4')}
              />
              {what.paper !== 'days' && (
                <Switch
                  label={t('papers:turned')}
                  checked={turned}
                  onChange={({ currentTarget }) => setTurned(currentTarget.checked)}
                />
              )}
            </div>
          </div>
          <div className={classes.acts}>
            <Button
              fullWidth
              disabled={!isReady}
              loading={printing.isDrawing}
              leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
              onClick={() => printing.begin('print')}
            >
              {t('common:print')}
            </Button>
            {desktop !== undefined && (
              <Button
                fullWidth
                variant="default"
                disabled={!isReady || printing.isDrawing}
                leftSection={<IconFileTypePdf size={20} stroke={1.75} aria-hidden="true" />}
                onClick={() => printing.begin('pdf')}
              >
                {t('papers:pdf')}
              </Button>
            )}
            <div className={classes.files}>
              {PAPER_FORMATS.map((each) => (
                <Button
                  key={each}
                  variant="default"
                  disabled={!isReady}
                  loading={file.making === each}
                  leftSection={<IconTable size={20} stroke={1.75} aria-hidden="true" />}
                  onClick={() => void file.save(each)}
                >
                  {each === 'xlsx' ? 'Excel' : 'CSV'}
                </Button>
              ))}
            </div>
            <div role="status">
              {printing.isDrawing && rows > 1 && (
                <p className={classes.hint}>
                  {t('papers:making', { done: format.number(printing.drawn), total: format.number(rows) })}{' '}
                  <TextKey onClick={printing.stop}>{t('common:cancel')}</TextKey>
                </p>
              )}
              {file.isSaved && <p className={classes.hint}>{t('common:saved')}</p>}
            </div>
            <ErrorSentence error={error ?? file.error ?? printing.error} />
            {hint !== undefined && <p className={classes.hint}>{hint}</p>}
            {desktop === undefined && <p className={classes.hint}>{t('papers:pdfHint')}</p>}
            {namesClients(what) && <p className={classes.hint}>{t('papers:onRecord')}</p>}
          </div>
        </div>
      </TitledPanel>
      <section className={classes.stage} aria-label={t('papers:sheet')} aria-busy={waiting}>
        {waiting && (
          <p className={classes.waiting} role="status">
            <Loader size="xs" /> {t('common:loading')}
          </p>
        )}
        {!waiting && rows === 0 && error === null && (
          <EmptyState picture="search" title={t('papers:nothing')} text={t('papers:nothingHint')} />
        )}
        {isReady && (
          <>
            <div className={classes.sheet} data-format={report} data-mantine-color-scheme="light">
              {draw(shown, false)}
            </div>
            {shown < rows && (
              <p className={classes.rest}>
                {t('papers:shown', { shown: format.number(shown), total: format.number(rows) })}
                <Button variant="default" onClick={() => setWanted(shown + 5 * AT_ONCE)}>
                  {t('papers:showMore')}
                </Button>
              </p>
            )}
            {more > 0 && <p className={classes.rest}>{t('papers:more', { count: more, shown: format.number(more) })}</p>}
          </>
        )}
        {printing.drawn > 0 && (
          <PrintSheet name={PAPER_SHEET} report={report}>
            {draw(printing.drawn, true)}
          </PrintSheet>
        )}
      </section>
    </div>
  )
}
