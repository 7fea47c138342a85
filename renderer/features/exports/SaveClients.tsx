import { Button, Modal, SegmentedControl } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { useKeptChoice } from '#renderer/platform/kept-choice.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import type { TableColumn } from '#shared/contract/exports.ts'
import type { Whom } from '#shared/contract/whom.ts'
import { CLIENT_COLUMNS, TABLE_FORMATS } from '#shared/domain/exports/columns.ts'
import { CardVersion, useCardsExport } from './card-version.tsx'
import { Exporting } from './Exporting.tsx'
import classes from './Exports.module.css'
import { useTableExport } from './use-table-export.ts'

const FORMATS = [...TABLE_FORMATS, 'vcard'] as const
type Format = (typeof FORMATS)[number]

/** What an address book needs. */
const BASICS: readonly TableColumn[] = ['name', 'phones', 'email', 'birthday']

interface SaveClientsProps {
  readonly who: Whom
  readonly count: number
  readonly onDone: () => void
}

/** A list of clients as a file: a sheet, CSV, JSON or contacts, with what is chosen of each. */
export function SaveClients({ who, count, onDone }: SaveClientsProps) {
  const { t } = useTranslation(['exports', 'common'])
  const format = useFormat()
  const { shop, today } = useShop()
  const fields = useQuery('fields.setup', {}).data?.fields ?? []
  const [kind, setKind] = useState<Format>('xlsx')
  const own = fields.map(({ id, name }): { key: TableColumn; name: string } => ({ key: `own-${id}`, name }))
  const all = [...CLIENT_COLUMNS.map((key) => ({ key: key as TableColumn, name: t(`exports:column.${key}`) })), ...own]
  const [kept, keep] = useKeptChoice<readonly TableColumn[]>('export-columns')
  const chosen = all.flatMap(({ key }) => (kept === null || kept.includes(key) ? key : []))
  const table = useTableExport()
  const cards = useCardsExport(onDone)
  const name = `${shop.name} ${today}`
  const busy = table.running.at === 'fetching' || cards.busy
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (kind === 'vcard') cards.save(who, name)
    else if (chosen.length > 0) void table.start({ kind: 'clients', who, columns: [...chosen], format: kind }, name)
  }
  const close = () => {
    table.stop()
    onDone()
  }
  return (
    <Modal
      opened
      size="44rem"
      onClose={close}
      title={t('exports:tableTitle', { count, shown: format.number(count) })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
        <SegmentedControl
          fullWidth
          aria-label={t('exports:format')}
          value={kind}
          data={FORMATS.map((value) => ({
            value,
            label: value === 'xlsx' ? 'Excel' : value === 'vcard' ? 'vCard' : value.toUpperCase(),
          }))}
          onChange={(value) => setKind(FORMATS.find((each) => each === value) ?? 'xlsx')}
        />
        <p className={classes.text}>{kind === 'vcard' ? t('exports:cardsText') : t(`exports:formatHint.${kind}`)}</p>
        {kind === 'vcard' ? (
          <CardVersion value={cards.version} onChange={cards.setVersion} />
        ) : (
          <>
            <fieldset className={classes.columns}>
              <legend className={classes.legend}>{t('exports:columns')}</legend>
              {all.map(({ key, name: called }) => {
                const on = chosen.includes(key)
                return (
                  <ToggleKey
                    key={key}
                    on={on}
                    onClick={() => keep(on ? chosen.filter((each) => each !== key) : [...chosen, key])}
                  >
                    {called}
                  </ToggleKey>
                )
              })}
            </fieldset>
            <div className={classes.quick}>
              <TextKey onClick={() => keep(all.map(({ key }) => key))}>{t('exports:all')}</TextKey>
              <TextKey onClick={() => keep(BASICS)}>{t('exports:basics')}</TextKey>
            </div>
            {chosen.length === 0 && <p className={classes.text}>{t('exports:noColumns')}</p>}
            <Exporting running={table.running} onStop={table.stop} />
          </>
        )}
        {kind === 'vcard' && cards.note}
        <p className={classes.text}>{t('exports:onRecord')}</p>
        <div className={classes.actions}>
          <Button variant="subtle" onClick={close}>
            {t(table.running.at === 'saved' ? 'common:close' : 'common:cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={kind !== 'vcard' && chosen.length === 0} data-autofocus>
            {t('exports:save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
