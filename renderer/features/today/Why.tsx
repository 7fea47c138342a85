import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { useWhen } from '#renderer/ui/use-when.ts'
import type { TodayReason } from '#shared/contract/today.ts'
import { wordFor } from '#shared/domain/relations/relation-words.ts'
import { addDays, daysBetween } from '#shared/kernel/day.ts'
import { TaskWhy } from './TaskWhy.tsx'

const strong = { b: <strong /> }

interface WhyProps {
  readonly reason: TodayReason
  /** The client's name stands above; else what is to be done does. */
  readonly named: boolean
}

/** The sentence of a line, with what matters in bold. Its first letter becomes a capital by the style of what it stands in. */
export function Why({ reason, named }: WhyProps): ReactNode {
  const { t } = useTranslation(['today', 'common'])
  const format = useFormat()
  const when = useWhen()
  switch (reason.why) {
    case 'birthday':
    case 'date':
      return (
        <>
          {reason.about !== null && <About about={reason.about} />}
          <Kept reason={reason} />
        </>
      )
    case 'name-day':
      return <Trans t={t} i18nKey="reason.nameDay" values={{ when: when(reason.day) }} components={strong} />
    case 'question': {
      const { about, fact, text } = reason
      const named = about === null || fact.includes(about.name) || text.includes(about.name)
      return (
        <>
          {!named && <About about={about} />}
          <Trans t={t} i18nKey="reason.question" values={{ fact, text }} components={strong} />
        </>
      )
    }
    case 'gift': {
      const { name, because, left } = reason
      return (
        <>
          <Trans t={t} i18nKey="reason.gift" values={{ name, because }} components={strong} />
          {left === 0 && ` ${t('reason.giftGone')}`}
        </>
      )
    }
    case 'pass': {
      const { name, entries, days } = reason
      return (
        <>
          {entries !== null && (
            <>
              <Trans t={t} i18nKey="reason.passEntries" values={{ name }} count={entries} components={strong} />{' '}
            </>
          )}
          {days !== null && (
            <Trans
              t={t}
              i18nKey="reason.passEnds"
              values={{ name, when: when(addDays(format.today, days)) }}
              components={strong}
            />
          )}
        </>
      )
    }
    case 'task':
      return <TaskWhy reason={reason} named={named} />
    case 'follow-up': {
      const { after, item, day, text } = reason
      const values = { when: when(day), item: item ?? '', text }
      const key = after === 'item' ? 'reason.afterItem' : 'reason.afterFirst'
      return <Trans t={t} i18nKey={key} values={values} components={strong} />
    }
    case 'debt': {
      const { debt, since, limit } = reason
      const days = daysBetween(since, format.today)
      const time = days < 14 ? t('common:days', { count: days }) : t('reason.weeks', { count: Math.floor(days / 7) })
      return (
        <>
          <Trans t={t} i18nKey="reason.debt" values={{ sum: format.money(debt), time }} components={strong} />
          {limit !== null && debt > limit && ` ${t('reason.overLimit', { sum: format.money(limit) })}`}
        </>
      )
    }
    case 'list':
      return reason.name === null ? (
        t('reason.chosen')
      ) : (
        <Trans t={t} i18nKey="reason.list" values={{ name: reason.name }} components={strong} />
      )
    case 'late':
    case 'away':
    case 'touch':
    case 'gesture':
      return <Missed reason={reason} />
  }
}

type OfCare = Extract<TodayReason, { readonly why: 'late' | 'away' | 'touch' | 'gesture' }>
const MONTH = 30

/** Somebody is missed, or has been given no attention for long. */
function Missed({ reason }: { readonly reason: OfCare }) {
  const { t } = useTranslation(['today', 'common'])
  const { roughMoney } = useFormat()
  switch (reason.why) {
    case 'late':
      return (
        <>
          <Trans
            t={t}
            i18nKey={reason.everyDays === 1 ? 'reason.lateDaily' : 'reason.late'}
            count={reason.everyDays}
            values={{ days: reason.everyDays === 1 ? t('common:days', { count: reason.days }) : reason.days }}
            components={strong}
          />{' '}
          {reason.lost && `${t('reason.lost')} `}
          <Monthly money={reason.monthly} />
        </>
      )
    case 'away':
      return (
        <>
          <Trans t={t} i18nKey="reason.away" count={reason.days} values={{ group: reason.group }} components={strong} />{' '}
          <Monthly money={reason.monthly} />
        </>
      )
    case 'touch':
      return <Trans t={t} i18nKey="reason.touch" count={reason.days} components={strong} />
    case 'gesture':
      return (
        <>
          {reason.days === null ? (
            <Trans t={t} i18nKey="reason.gestureNever" components={strong} />
          ) : (
            <Trans t={t} i18nKey="reason.gesture" count={Math.floor(reason.days / MONTH)} components={strong} />
          )}{' '}
          {reason.spentYear > 0 && t('reason.spentYear', { sum: roughMoney(reason.spentYear) })}
        </>
      )
  }
}

function Monthly({ money }: { readonly money: number }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  return money === 0 ? null : (
    <Trans t={t} i18nKey="reason.monthly" values={{ sum: format.roughMoney(money) }} components={strong} />
  )
}

type About = NonNullable<Extract<TodayReason, { readonly why: 'question' }>['about']>

function About({ about }: { readonly about: About }) {
  const { t } = useTranslation('today')
  const { language } = useFormat()
  const who = `${about.name} (${wordFor(about.relation, about.gender, language)})`
  return <>{t('reason.about', { who })} </>
}

/** A date that comes back every year. */
function Kept({ reason }: { readonly reason: Extract<TodayReason, { readonly why: 'birthday' | 'date' }> }) {
  const { t } = useTranslation('today')
  const { today } = useFormat()
  const when = useWhen()
  const { day, years } = reason
  const values = { when: when(day), label: reason.why === 'date' ? reason.label : '' }
  const count = years === null ? {} : { count: years }
  const kind = reason.why === 'birthday' ? 'birthday' : reason.kind
  const past = day < today
  const key = () => {
    switch (kind) {
      case 'birthday':
        if (years === null) return past ? 'reason.birthdayWas' : 'reason.birthday'
        return past ? 'reason.birthdayWasYears' : 'reason.birthdayYears'
      case 'wedding':
        return years === null ? 'reason.wedding' : 'reason.weddingYears'
      case 'name-day':
        return 'reason.nameDay'
      case 'own':
        return years === null ? 'reason.own' : 'reason.ownYears'
    }
  }
  return <Trans t={t} i18nKey={key()} values={values} {...count} components={strong} />
}
