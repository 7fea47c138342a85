import { useTranslation } from 'react-i18next'
import type { Call } from '#shared/contract/calls.ts'
import type { TodayReason } from '#shared/contract/today.ts'

const LONGEST = 120

/** What a call of the list is about, as it stands in the journal. */
export function useCallSubject(): (call: Call) => string {
  const { t } = useTranslation('calls')
  const subject = (reason: TodayReason) => {
    if (reason.why === 'touch') return t('subjectTouch')
    if (reason.why === 'late' || reason.why === 'away') return t('subjectAway')
    if (reason.why === 'list') return reason.name ?? ''
    return 'text' in reason ? reason.text : ''
  }
  return ({ lines }) => (lines[0] === undefined ? '' : subject(lines[0].reason).slice(0, LONGEST).trim())
}
