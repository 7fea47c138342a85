import { Button, Modal } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { OfferCard, OfferKeys } from '#renderer/ui/OfferCard.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import type { Reward } from '#shared/contract/rewards.ts'
import { RewardForm } from './RewardForm.tsx'
import classes from './Rewards.module.css'
import { useRewardWords } from './reward-words.ts'

/** The catalogue of what points buy: cards in a sentence, each with its price. */
export function Rewards() {
  const { t } = useTranslation(['rewards', 'common'])
  const { data, error } = useQuery('loyalty.rewards', {})
  const sold = useQuery('catalogue.list', { archived: false }).data ?? []
  const archived = useQuery('catalogue.list', { archived: true }).data ?? []
  const items = [...sold, ...archived]
  const gifts = useQuery('loyalty.gifts', {}).data ?? []
  const words = useRewardWords(items, gifts)
  const [opened, setOpened] = useState<Reward | 'new' | null>(null)
  const reward = opened === 'new' ? null : opened
  const rewards = (data ?? []).toSorted((one, other) => Number(one.retired) - Number(other.retired))
  const add = (
    <Button
      variant="outline"
      leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
      onClick={() => setOpened('new')}
    >
      {t('rewards:add')}
    </Button>
  )
  return (
    <section className={classes.rewards} aria-label={t('rewards:title')}>
      <div className={classes.head}>
        <h2>{t('rewards:title')}</h2>
        {rewards.length > 0 && add}
      </div>
      <ErrorSentence error={error} />
      {data && rewards.length === 0 && (
        <EmptyState picture="cup" title={t('rewards:empty')} text={t('rewards:emptyHint')}>
          {add}
        </EmptyState>
      )}
      <ul className={classes.list}>
        {rewards.map((one) => (
          <RewardCard key={one.id} reward={one} words={words(one)} onChange={() => setOpened(one)} />
        ))}
      </ul>
      <Modal
        opened={opened !== null}
        onClose={() => setOpened(null)}
        title={reward === null ? t('rewards:add') : reward.name}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {opened !== null && (
          <RewardForm
            key={reward?.id ?? 'new'}
            reward={reward}
            now={rewards.find(({ id }) => id === reward?.id) ?? null}
            items={items}
            gifts={gifts}
            inWords={(one) => [one.name, words(one).gives, words(one).limits].filter(Boolean).join(' · ')}
            onDone={() => setOpened(null)}
          />
        )}
      </Modal>
    </section>
  )
}

interface RewardCardProps {
  readonly reward: Reward
  readonly words: { readonly gives: string; readonly limits: string }
  readonly onChange: () => void
}

function RewardCard({ reward, words, onChange }: RewardCardProps) {
  const { t } = useTranslation('rewards')
  const pointsWords = usePointsWords()
  const [opId, nextOpId] = useOpId()
  const retire = useCommand('loyalty.retireReward')
  const { id, name, cost, retired } = reward
  return (
    <OfferCard
      name={name}
      figure={pointsWords(cost, null)}
      retired={retired}
      acts={
        <OfferKeys
          name={name}
          words={{ change: t('change'), retire: t(retired ? 'giveAgain' : 'retire') }}
          busy={retire.isPending}
          onChange={onChange}
          onRetire={() => retire.mutate({ opId, id, retired: !retired }, { onSettled: nextOpId })}
        />
      }
    >
      <p>{words.gives}</p>
      {words.limits !== '' && <p className={classes.hint}>{words.limits}</p>}
      <ErrorSentence error={retire.error} />
    </OfferCard>
  )
}
