import { useTranslation } from 'react-i18next'
import type { ContactRulesTold } from '#shared/contract/consent.ts'

/** A minute of the day as a clock shows it: "09:00". */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** The rules in words, for the blanks and for a conflict. */
export function useRuleWords() {
  const { t } = useTranslation(['consent', 'common'])
  const offers = (count: number) => (count === 0 ? t('consent:noOffers') : t('consent:atMost', { count }))
  const days = (count: number) => t('common:days', { count })
  return {
    offers,
    days,
    inShort: ({ allowance, restDays, quietHours, quietDays }: ContactRulesTold) =>
      [
        offers(allowance),
        `${t('consent:blocked.short.resting')}: ${days(restDays)}`,
        quietHours === null ? t('consent:rules.quietOff') : `${clockOf(quietHours.from)}–${clockOf(quietHours.until)}`,
        `${t('consent:rules.holidays')}: ${t(quietDays ? 'common:yes' : 'common:no').toLowerCase()}`,
      ].join('; '),
  }
}
