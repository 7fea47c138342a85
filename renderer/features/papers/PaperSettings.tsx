import { NativeSelect, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useMay } from '#renderer/api/shop.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PeriodBar } from '#renderer/ui/PeriodBar.tsx'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import type { TableColumn } from '#shared/contract/exports.ts'
import { CLIENT_COLUMNS } from '#shared/domain/exports/columns.ts'
import { MOVEMENT_GROUPS, PAPER_ORDERS } from '#shared/domain/papers/papers.ts'
import type { Day } from '#shared/kernel/day.ts'
import { type Handed, type SpanName, spansFrom, type What, type WhatOf } from './asked.ts'
import classes from './Papers.module.css'
import { usePaperLists } from './use-paper-lists.ts'

interface SettingsProps<W extends What = What> {
  readonly asked: W
  readonly change: (asked: What) => void
}

interface WithHanded {
  readonly handed: Handed | null
}

/** What can be chosen for a report. */
export function PaperSettings({ asked, change, handed }: SettingsProps & WithHanded): ReactNode {
  const { t } = useTranslation('papers')
  const mayNameClients = useMay('clients.export')
  switch (asked.paper) {
    case 'days':
    case 'staff':
      return <PeriodBar {...asked} onChange={(kind, day) => change({ ...asked, kind, day })} />
    case 'clients':
      return <ClientsSettings asked={asked} change={change} handed={handed} />
    case 'lapsed':
      return (
        <Choice
          label={t('lapsed.which')}
          value={asked.who}
          values={['both', 'late', 'lost']}
          words={(who) => t(`lapsed.${who}`)}
          onChange={(who) => change({ ...asked, who })}
        />
      )
    case 'owed':
      return <DayField label={t('onDay')} value={asked.day} onChange={(day) => day !== '' && change({ ...asked, day })} />
    case 'celebrations':
      return <SpanSettings asked={asked} change={change} spans={['thisWeek', 'nextWeek', 'thisMonth', 'nextMonth']} />
    case 'passes':
      return <SpanSettings asked={asked} change={change} spans={['days30', 'thisMonth', 'nextMonth', 'lastMonth']} />
    case 'movements':
      return (
        <>
          <SpanSettings asked={asked} change={change} spans={['thisMonth', 'lastMonth']} />
          <Choice
            label={t('by.label')}
            value={asked.by}
            values={mayNameClients ? MOVEMENT_GROUPS : ['kind']}
            words={(by) => t(`by.${by}`)}
            onChange={(by) => change({ ...asked, by })}
          />
        </>
      )
  }
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly values: readonly Value[]
  readonly words: (value: Value) => string
  readonly onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, value, values, words, onChange }: ChoiceProps<Value>) {
  return (
    <div className={classes.choice}>
      <span className={classes.label}>{label}</span>
      <SegmentedControl
        fullWidth
        aria-label={label}
        value={value}
        data={values.map((each) => ({ value: each, label: words(each) }))}
        onChange={(chosen) => {
          const known = values.find((each) => each === chosen)
          if (known !== undefined) onChange(known)
        }}
      />
    </div>
  )
}

interface SpanProps extends SettingsProps<WhatOf<'celebrations' | 'movements' | 'passes'>> {
  readonly spans: readonly SpanName[]
}

function SpanSettings({ asked, change, spans }: SpanProps) {
  const { t } = useTranslation('papers')
  const { today } = useFormat()
  const known = spansFrom(today)
  const set = (span: { readonly from?: Day; readonly until?: Day }) => change({ ...asked, ...span })
  return (
    <>
      <div className={classes.quick}>
        {spans.map((name) => (
          <ToggleKey
            key={name}
            on={asked.from === known[name].from && asked.until === known[name].until}
            onClick={() => set(known[name])}
          >
            {t(`spans.${name}`)}
          </ToggleKey>
        ))}
      </div>
      <div className={classes.span}>
        <DayField label={t('from')} value={asked.from} onChange={(from) => from !== '' && set({ from })} />
        <DayField label={t('until')} value={asked.until} onChange={(until) => until !== '' && set({ until })} />
      </div>
    </>
  )
}

function ClientsSettings({ asked, change, handed }: SettingsProps<WhatOf<'clients'>> & WithHanded) {
  const { t } = useTranslation(['papers', 'exports'])
  const seesMoney = useMay('clients.money')
  const seesContacts = useMay('clients.contacts')
  const fields = useQuery('fields.setup', {}).data?.fields ?? []
  const lists = usePaperLists(handed)
  const own = fields.map(({ id, name }): { key: TableColumn; name: string } => ({ key: `own-${id}`, name }))
  const seen = CLIENT_COLUMNS.filter(
    (key) => (seesMoney || key !== 'spent') && (seesContacts || (key !== 'phones' && key !== 'email')),
  )
  const all = [...seen.map((key) => ({ key: key as TableColumn, name: t(`exports:column.${key}`) })), ...own]
  const chosen = lists.findIndex((list) => list.of(asked))
  const toggle = (column: TableColumn) => {
    const columns = all.flatMap(({ key }) => (asked.columns.includes(key) !== (key === column) ? [key] : []))
    if (columns.length > 0) change({ ...asked, columns })
  }
  return (
    <>
      <NativeSelect
        label={t('papers:who')}
        value={String(chosen)}
        data={lists.map(({ name }, at) => ({ value: String(at), label: name }))}
        onChange={({ currentTarget: { value } }) => {
          const list = lists[Number(value)]
          if (list) change({ ...asked, filter: list.filter, conditions: [...list.conditions], text: list.text })
        }}
      />
      <NativeSelect
        label={t('papers:order')}
        value={asked.order}
        data={PAPER_ORDERS.filter((order) => seesMoney || order !== 'spent').map((value) => ({
          value,
          label: t(`papers:orders.${value}`),
        }))}
        onChange={({ currentTarget: { value } }) =>
          change({ ...asked, order: PAPER_ORDERS.find((order) => order === value) ?? 'name' })
        }
      />
      <NativeSelect
        label={t('papers:groupBy')}
        value={asked.group ?? 'none'}
        data={(['none', 'category', 'caretaker'] as const).map((value) => ({ value, label: t(`papers:groupings.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ ...asked, group: value === 'category' || value === 'caretaker' ? value : null })
        }
      />
      <fieldset className={classes.columns}>
        <legend className={classes.label}>{t('papers:columns')}</legend>
        {all.map(({ key, name }) => (
          <ToggleKey key={key} on={asked.columns.includes(key)} onClick={() => toggle(key)}>
            {name}
          </ToggleKey>
        ))}
      </fieldset>
    </>
  )
}
