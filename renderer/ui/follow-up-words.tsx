import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { FollowUpRule } from '#shared/contract/tasks.ts'

/** A rule as a sentence: "3 days after a first visit: call – how it went". */
export function useFollowUpWords(): (rule: Pick<FollowUpRule, 'item' | 'days' | 'act' | 'text'>) => ReactNode {
  const { t } = useTranslation('tasks')
  const act = useAct()
  return ({ item, days, act: what, text }) => (
    <Trans
      t={t}
      i18nKey={item === null ? 'followUps.ruleFirst' : 'followUps.ruleItem'}
      count={days}
      values={{ item: item?.name ?? '', act: act(what), text }}
      components={{ b: <strong /> }}
    />
  )
}

/** The rule of a kind of venue, after a first visit, as bare text among others. */
export function useFirstVisitWords(): (rule: Pick<FollowUpRule, 'days' | 'act' | 'text'>) => string {
  const { t } = useTranslation('tasks')
  const act = useAct()
  return ({ days, act: what, text }) => t('followUps.ruleFirst', { count: days, act: act(what), text }).replaceAll(/<\/?b>/g, '')
}

/** What is to be done, as it stands within a sentence. */
function useAct(): (act: FollowUpRule['act']) => string {
  const { t, i18n } = useTranslation('tasks')
  return (act) => t(`kind.${act}`).toLocaleLowerCase(i18n.language)
}
