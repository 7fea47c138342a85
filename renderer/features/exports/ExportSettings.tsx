import { Button, SegmentedControl } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import { Group, Part } from '#renderer/ui/Part.tsx'
import { TABLE_FORMATS, type TableFormat } from '#shared/domain/exports/columns.ts'
import { addDays, addMonths, type Day } from '#shared/kernel/day.ts'
import { Exporting } from './Exporting.tsx'
import classes from './Exports.module.css'
import { SaveClients } from './SaveClients.tsx'
import { useTableExport } from './use-table-export.ts'

interface ExportSettingsProps {
  readonly title: string
  readonly ids: { readonly clients: string; readonly visits: string; readonly everything: string }
}

const everybody = { kind: 'list' as const, filter: 'all' as const, conditions: [], text: '' }

const sign = <IconFileExport size={20} stroke={1.75} aria-hidden="true" />

/** What the shop knows, as files: clients, visits of a period, everything. */
export function ExportSettings({ title, ids }: ExportSettingsProps) {
  const { t } = useTranslation('exports')
  const count = useQuery('clients.list', { ...asList, conditions: [] }).data?.total ?? 0
  const [choosing, setChoosing] = useState(false)
  return (
    <Part title={title} lead={t('onRecord')}>
      <Group title={t('clientsTitle')} hint={t('clientsHint')} id={ids.clients}>
        <div className={classes.part}>
          <Button variant="outline" leftSection={sign} disabled={count === 0} onClick={() => setChoosing(true)}>
            {t('choose')}
          </Button>
        </div>
      </Group>
      <VisitsGroup id={ids.visits} />
      <EverythingGroup id={ids.everything} />
      {choosing && <SaveClients who={everybody} count={count} onDone={() => setChoosing(false)} />}
    </Part>
  )
}

const asList = { filter: 'all', text: '', sort: 'name', descending: false, offset: 0, limit: 1 } as const

function VisitsGroup({ id }: { readonly id: string }) {
  const { t } = useTranslation('exports')
  const { shop, today } = useShop()
  const lastMonth = addMonths(`${today.slice(0, 7)}-01`, -1)
  const [from, setFrom] = useState<Day | ''>(lastMonth)
  const [until, setUntil] = useState<Day | ''>(addDays(addMonths(lastMonth, 1), -1))
  const [format, setFormat] = useState<TableFormat>('xlsx')
  const { running, start, stop } = useTableExport()
  const isClear = from !== '' && until !== '' && from <= until
  return (
    <Group title={t('visitsTitle')} hint={t('visitsHint')} id={id}>
      <div className={classes.period}>
        <DayField label={t('from')} value={from} onChange={setFrom} max={today} />
        <DayField label={t('until')} value={until} onChange={setUntil} max={today} />
        <SegmentedControl
          fullWidth
          aria-label={t('format')}
          value={format}
          data={[
            { value: 'xlsx', label: 'Excel' },
            { value: 'csv', label: 'CSV' },
            { value: 'json', label: 'JSON' },
          ]}
          onChange={(value) => setFormat(TABLE_FORMATS.find((each) => each === value) ?? 'xlsx')}
        />
      </div>
      <div className={classes.part}>
        {from !== '' && until !== '' && from > until && <p className={classes.text}>{t('wait')}</p>}
        <Exporting running={running} onStop={stop} />
        <Button
          variant="outline"
          leftSection={sign}
          loading={running.at === 'fetching'}
          disabled={!isClear}
          onClick={() =>
            void (isClear && start({ kind: 'visits', from, until, format }, `${shop.name} ${t('visitsFile')} ${from} ${until}`))
          }
        >
          {t('save')}
        </Button>
      </div>
    </Group>
  )
}

function EverythingGroup({ id }: { readonly id: string }) {
  const { t } = useTranslation('exports')
  const { shop, today } = useShop()
  const { running, start, stop } = useTableExport()
  return (
    <Group title={t('everythingTitle')} hint={t('everythingHint')} id={id}>
      <div className={classes.part}>
        <Exporting running={running} onStop={stop} />
        <Button
          variant="outline"
          leftSection={sign}
          loading={running.at === 'fetching'}
          onClick={() => void start({ kind: 'everything' }, `${shop.name} ${t('everythingFile')} ${today}`)}
        >
          {t('save')}
        </Button>
      </div>
    </Group>
  )
}
