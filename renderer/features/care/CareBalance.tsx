import { Button, NativeSelect } from '@mantine/core'
import { IconGift } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import { ToToday } from '#renderer/ui/ToToday.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import { partsOfDay } from '#shared/kernel/day.ts'
import classes from './CareBalance.module.css'
import { HandOver } from './HandOver.tsx'

type Balance = OutputOf<'care.balance'>

/** Days that are offered; what else is set stands among them. */
const OFFERED = [30, 60, 90, 120, 180, 365]

interface CareBalanceProps {
  readonly onToday: () => void
  readonly onOpenClient: (id: number) => void
}

/** Who answers for whom, who of the good clients has waited long for a personal gesture, and for whom nobody answers. */
export function CareBalance({ onToday, onOpenClient }: CareBalanceProps) {
  const { t } = useTranslation(['care', 'today'])
  const { data, error } = useQuery('care.balance', {})
  return (
    <Page>
      <PageTitle title={t('care:balance.title')} aside={<ToToday onClick={onToday} />} />
      <ErrorSentence error={error} />
      {data && (
        <div className={classes.columns}>
          <div className={classes.column}>
            <Loads staff={data.staff} />
            <HandOver orphans={data.orphans} total={data.orphansTotal} staff={data.staff} onOpenClient={onOpenClient} />
          </div>
          <Owed balance={data} onOpenClient={onOpenClient} />
        </div>
      )}
    </Page>
  )
}

/** Each caretaker's load as a number and a bar, so that who has more is seen at once. */
function Loads({ staff }: Pick<Balance, 'staff'>) {
  const { t } = useTranslation('care')
  const format = useFormat()
  const most = Math.max(1, ...staff.map(({ clients }) => clients))
  return (
    <TitledPanel title={t('balance.loads')}>
      <ul className={classes.list}>
        {staff.map(({ id, name, colour, clients, weeklyTenths }) => (
          <li key={id} className={classes.load}>
            <Face name={name} colour={colour} size={40} />
            <span className={classes.words}>
              <b>{name}</b>
              <span>
                {t('balance.load', { count: clients })}
                {weeklyTenths > 0 && ` · ${t('balance.weekly', { visits: format.number(weeklyTenths / 10) })}`}
              </span>
              <i className={classes.bar} style={{ width: `${(clients / most) * 100}%` }} aria-hidden="true" />
            </span>
          </li>
        ))}
      </ul>
    </TitledPanel>
  )
}

function Owed({ balance, onOpenClient }: { readonly balance: Balance; readonly onOpenClient: (id: number) => void }) {
  const { t } = useTranslation('care')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const [opId, nextOpId] = useOpId()
  const [wanted, setWanted] = useState<number | null>(null)
  const save = useCommand('care.saveSettings')
  const { owed, owedTotal, gestureDays, version } = balance
  const offered = [...new Set([...OFFERED, gestureDays])].sort((one, other) => one - other)
  const conflict = save.error?.code === 'CONFLICT'
  return (
    <TitledPanel title={t('balance.owed')}>
      <p className={classes.lead}>{t('balance.owedLead')}</p>
      <NativeSelect
        className={classes.days ?? ''}
        label={t('balance.after')}
        disabled={save.isPending}
        value={String(save.isPending && wanted !== null ? wanted : gestureDays)}
        data={offered.map((count) => ({ value: String(count), label: common('days', { count }) }))}
        onChange={({ currentTarget: { value } }) => {
          setWanted(Number(value))
          save.mutate(
            { opId, version, gestureDays: Number(value) },
            { onError: ({ code }) => code === 'CONFLICT' && refreshAll(), onSettled: nextOpId },
          )
        }}
      />
      {conflict ? (
        <p role="alert" className={classes.lead}>
          {t('balance.conflict', { days: gestureDays })}
        </p>
      ) : (
        <ErrorSentence error={save.error} />
      )}
      {owed.length === 0 && <p className={classes.lead}>{t('balance.owedNone')}</p>}
      <ul className={classes.list}>
        {owed.map(({ client, spentYear, last, caretaker }) => (
          <li key={client.id} className={classes.row}>
            <Face name={client.called} colour={client.colour} photo={client.photo} size={40} />
            <span className={classes.words}>
              <b>{client.called}</b>
              <span>
                {[
                  last === null
                    ? t('balance.never')
                    : t('balance.last', { day: format.monthAndDay(partsOfDay(last).month, partsOfDay(last).day) }),
                  // Nothing for whoever may not see what clients spend.
                  spentYear === 0 ? undefined : t('balance.year', { sum: format.roughMoney(spentYear) }),
                  caretaker?.name,
                ]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </span>
            </span>
            <Button
              variant="soft"
              leftSection={<IconGift size={18} stroke={1.75} aria-hidden="true" />}
              aria-label={`${t('balance.choose')}: ${client.called}`}
              onClick={() => onOpenClient(client.id)}
            >
              {t('balance.choose')}
            </Button>
          </li>
        ))}
      </ul>
      {owedTotal > owed.length && <p className={classes.lead}>{t('balance.more', { count: owedTotal - owed.length })}</p>}
    </TitledPanel>
  )
}
