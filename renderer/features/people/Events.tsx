import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BoxAct, CardBox } from '#renderer/ui/CardBox.tsx'
import { DataList, DataRow } from '#renderer/ui/DataList.tsx'
import { FoldKey } from '#renderer/ui/FoldKey.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { RowKey } from '#renderer/ui/RowKey.tsx'
import type { Fact, RelativeOnCard } from '#shared/contract/people.ts'
import { makeDay, partsOfDay } from '#shared/kernel/day.ts'
import { useDateWords } from './date-words.ts'
import { EventForm } from './EventForm.tsx'
import { inOrder, type LifeEvent } from './event-draft.ts'
import classes from './Facts.module.css'
import { FactAside, isDue } from './FactsOf.tsx'
import { PersonSheet } from './PersonSheet.tsx'

interface EventsProps {
  readonly clientId: number
  readonly facts: readonly Fact[]
  readonly family: readonly RelativeOnCard[]
}

/** So many stand on the overview; all of them are in the timeline too. */
const SHOWN = 3

/** What happens in the life of the client and of his family: what, when, where, with whom. */
export function Events({ clientId, facts, family }: EventsProps) {
  const { t } = useTranslation('people')
  const { list, dayShort, today } = useFormat()
  const dates = useDateWords()
  const [open, setOpen] = useState<LifeEvent | 'new' | null>(null)
  const [all, setAll] = useState(false)
  const events = inOrder([
    ...facts.map((fact) => ({ fact, about: null })),
    ...family.filter(({ clientId: own }) => own === null).flatMap((about) => about.facts.map((fact) => ({ fact, about }))),
  ])
  const close = () => setOpen(null)
  const whenOf = ({ event }: LifeEvent) => {
    const said = ({ year, month, day }: typeof event.when) => {
      const whole = year === null || month === null || day === null ? null : makeDay(year, month, day)
      if (whole !== null) return dayShort(whole)
      // This year goes without saying.
      const thisYear = month !== null && year === partsOfDay(today).year
      return dates.day({ kind: 'own', label: '', date: { year: thisYear ? null : year, month, day } })
    }
    return event.until === null ? said(event.when) : t('event.span', { from: said(event.when), until: said(event.until) })
  }
  const shown = all || events.length <= SHOWN + 1 ? events : events.filter((one, at) => at < SHOWN || isDue(one.fact))
  return (
    <CardBox
      title={t('event.title')}
      acts={
        <BoxAct icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />} onClick={() => setOpen('new')}>
          {t('event.add')}
        </BoxAct>
      }
    >
      {events.length === 0 ? (
        <p className={classes.none}>{t('event.none')}</p>
      ) : (
        <DataList>
          {shown.map((one) => {
            const { fact, about, event } = one
            const company = [...event.companions.map(({ called }) => called), event.company].filter(Boolean)
            const second = [about?.called, event.place, company.length > 0 && t('event.with', { names: list(company) })]
            return (
              <DataRow key={fact.id} label={whenOf(one)} aside={fact.question === null ? null : <FactAside fact={fact} />}>
                <RowKey aria-haspopup="dialog" onClick={() => setOpen(one)}>
                  {fact.text}
                  <span className={classes.question}>{second.filter(Boolean).join(' · ')}</span>
                  {isDue(fact) && fact.question !== null && <span className={classes.question}>{fact.question.text}</span>}
                </RowKey>
              </DataRow>
            )
          })}
        </DataList>
      )}
      {events.length > SHOWN + 1 && (
        <FoldKey open={all} onFold={setAll}>
          {all ? t('showFewer') : t('event.showAll', { count: events.length })}
        </FoldKey>
      )}
      <PersonSheet title={t(open === 'new' ? 'event.add' : 'event.change')} opened={open !== null} onClose={close}>
        {open !== null && (
          <EventForm
            key={open === 'new' ? 'new' : open.fact.id}
            clientId={clientId}
            family={family}
            event={open === 'new' ? null : open}
            onDone={close}
          />
        )}
      </PersonSheet>
    </CardBox>
  )
}
