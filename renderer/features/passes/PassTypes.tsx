import { Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { usePassTerms } from '#renderer/ui/pass-words.ts'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import type { PassType } from '#shared/contract/passes.ts'
import classes from './Passes.module.css'
import { PassTypeForm } from './PassTypeForm.tsx'

/** The kinds of pass the shop sells, each as a sentence. */
export function PassTypes() {
  const { t } = useTranslation('passes')
  const sold = useQuery('loyalty.passTypes', { retired: false }).data
  const retired = useQuery('loyalty.passTypes', { retired: true }).data ?? []
  const [adding, setAdding] = useState(false)
  if (sold === undefined) return null
  const add = (
    <Button leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  )
  return (
    <>
      {sold.map((type) => (
        <OnSale key={type.id} type={type} />
      ))}
      {adding ? (
        <TitledPanel title={t('add')}>
          <PassTypeForm type={null} onDone={() => setAdding(false)} />
        </TitledPanel>
      ) : sold.length === 0 ? (
        <Panel aria-label={t('title')}>
          <EmptyState picture="cup" title={t('none')} text={t('noneHint')}>
            {add}
          </EmptyState>
        </Panel>
      ) : (
        <div className={classes.acts}>{add}</div>
      )}
      {retired.length > 0 && <Retired types={retired} />}
    </>
  )
}

function OnSale({ type }: { readonly type: PassType }) {
  const { t } = useTranslation('passes')
  const format = useFormat()
  const [editing, setEditing] = useState(false)
  return (
    <TitledPanel title={type.name} acts={!editing && <span className={classes.price}>{format.money(type.price)}</span>}>
      {editing ? (
        <PassTypeForm type={type} onDone={() => setEditing(false)} />
      ) : (
        <>
          <PassSentence type={type} />
          <div className={classes.acts}>
            <Button
              variant="outline"
              leftSection={<IconPencil size={20} stroke={1.75} aria-hidden="true" />}
              onClick={() => setEditing(true)}
            >
              {t('change')}
            </Button>
          </div>
        </>
      )}
    </TitledPanel>
  )
}

function PassSentence({ type }: { readonly type: PassType }) {
  const { t } = useTranslation('passes')
  const termsOf = usePassTerms()
  const items = useQuery('catalogue.list', { archived: false }).data ?? []
  const { remindEntries, remindDays } = type
  const goods = [...type.categories, ...items.filter(({ id }) => type.items.includes(id)).map(({ name }) => name)]
  const reminders = [
    remindEntries === null ? null : t('entriesLeft', { count: remindEntries }),
    remindDays === null ? null : t('daysLeft', { count: remindDays }),
  ].filter((part) => part !== null)
  return (
    <>
      <p className={classes.sentence}>{termsOf(type)}</p>
      <p className={classes.quiet}>{goods.length > 0 ? t('forGoods', { what: goods.join(', ') }) : t('everything')}</p>
      {reminders.length > 0 && <p className={classes.quiet}>{t('reminds', { what: reminders.join(', ') })}</p>}
    </>
  )
}

function Retired({ types }: { readonly types: readonly PassType[] }) {
  const { t } = useTranslation('passes')
  const termsOf = usePassTerms()
  const retire = useCommand('loyalty.retirePassType')
  return (
    <section className={classes.retired} aria-label={t('retired')}>
      <h2 className={classes.title}>{t('retired')}</h2>
      <ErrorSentence error={retire.error} />
      <ul>
        {types.map((type) => (
          <li key={type.id}>
            <span>
              {type.name} <small>{termsOf(type)}</small>
            </span>
            <Button
              variant="subtle"
              aria-label={t('sellAgainNamed', { name: type.name })}
              onClick={() => retire.mutate({ opId: newOpId(), id: type.id, retired: false })}
            >
              {t('sellAgain')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
