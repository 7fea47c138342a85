import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import { FormFoot } from '#renderer/ui/FormFoot.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import type { Item } from '#shared/contract/catalogue.ts'
import type { Gift } from '#shared/contract/gifts.ts'
import type { Reward } from '#shared/contract/rewards.ts'
import classes from './Rewards.module.css'
import { draftOf, type RewardBlank, type RewardDraft, readDraft } from './reward-draft.ts'

const KINDS = ['item', 'percent', 'money', 'gift'] as const

interface RewardFormProps {
  /** As it stood when the form opened; null for a new one. */
  readonly reward: Reward | null
  /** As it stands now. */
  readonly now: Reward | null
  readonly items: readonly Item[]
  readonly gifts: readonly Gift[]
  readonly inWords: (reward: Reward) => string
  readonly onDone: () => void
}

/** What a reward costs, gives, how often and when. */
export function RewardForm({ reward, now, items, gifts, inWords, onDone }: RewardFormProps) {
  const { t } = useTranslation(['rewards', 'common', 'errors'])
  const { shop, me } = useShop()
  const [draft, setDraft] = useState(() => draftOf(reward, shop.currency, me.language))
  const [unclear, setUnclear] = useState<readonly RewardBlank[]>([])
  const [opId, nextOpId] = useOpId()
  const save = useCommand('loyalty.saveReward')
  const conflict = save.error?.code === 'CONFLICT' && now !== null
  const set = (change: Partial<RewardDraft>) => {
    setDraft({ ...draft, ...change })
    setUnclear([])
  }
  const send = (version: number) => {
    const read = readDraft(draft, shop.currency)
    if ('unclear' in read) {
      setUnclear(read.unclear)
      return
    }
    save.mutate(
      { opId, id: reward?.id ?? null, version, ...read.fields },
      {
        onSuccess: onDone,
        onError: ({ code }) => {
          if (code !== 'OFFLINE') nextOpId()
          if (code === 'CONFLICT') refreshAll()
        },
      },
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!conflict) send(reward?.version ?? 0)
  }
  const field = (blank: Exclude<RewardBlank, 'gift'>, label: string, placeholder = '') => (
    <TextInput
      label={label}
      placeholder={placeholder}
      autoComplete="off"
      inputMode={blank === 'name' ? 'text' : 'decimal'}
      maxLength={blank === 'name' ? 60 : 12}
      data-autofocus={blank === 'name' || undefined}
      value={draft[blank]}
      error={unclear.includes(blank) ? t(blank === 'name' ? 'errors:field.missing' : 'errors:field.not-a-number') : null}
      onChange={({ currentTarget }) => set({ [blank]: currentTarget.value })}
    />
  )
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
      <div className={classes.two}>
        {field('name', t('rewards:form.name'))}
        {field('cost', t('rewards:form.cost'))}
      </div>
      <SegmentedControl
        fullWidth
        aria-label={t('rewards:form.what')}
        value={draft.kind}
        data={KINDS.map((value) => ({ value, label: t(`rewards:form.${value}`) }))}
        onChange={(value) => set({ kind: KINDS.find((kind) => kind === value) ?? draft.kind })}
      />
      {draft.kind === 'item' && <Goods draft={draft} items={items} set={set} />}
      <div className={classes.two}>
        {draft.kind === 'item' && field('freeUpTo', t('rewards:form.freeUpTo'), t('rewards:form.noLimit'))}
        {draft.kind === 'percent' && (
          <>
            {field('percent', t('rewards:form.hundredths'))}
            {field('ceiling', t('rewards:form.ceiling'), t('rewards:form.noLimit'))}
          </>
        )}
        {draft.kind === 'money' && field('amount', t('rewards:form.amount'))}
      </div>
      {draft.kind === 'gift' && <GiftOf draft={draft} gifts={gifts} missing={unclear.includes('gift')} set={set} />}
      <div className={classes.two}>
        {field('most', t('rewards:form.most'), t('rewards:form.noLimit'))}
        {draft.most !== '' && field('mostDays', t('rewards:form.mostDays'), t('rewards:form.ever'))}
      </div>
      <div className={classes.two}>
        <DayField label={t('rewards:form.from')} value={draft.from} clearable onChange={(from) => set({ from })} />
        <DayField label={t('rewards:form.until')} value={draft.until} clearable onChange={(until) => set({ until })} />
      </div>
      {unclear.length > 0 && (
        <p role="alert" className={classes.problem}>
          {t('rewards:form.unclear')}
        </p>
      )}
      {conflict ? (
        <ChangedMeanwhile busy={save.isPending} onKeepMine={() => send(now.version)} onTakeTheirs={onDone}>
          {t('rewards:conflict', { value: inWords(now) })}
        </ChangedMeanwhile>
      ) : (
        <FormFoot busy={save.isPending} error={save.error} onCancel={onDone} />
      )}
    </form>
  )
}

interface GoodsProps {
  readonly draft: RewardDraft
  readonly items: readonly Item[]
  readonly set: (change: Partial<RewardDraft>) => void
}

/** The categories and items of which a piece is given. */
function Goods({ draft, items, set }: GoodsProps) {
  const { t } = useTranslation('rewards')
  const pieces = items.filter((item) => item.unit === 'piece' && (!item.archived || draft.items.includes(item.id)))
  const categories = [...new Set([...pieces.map(({ category }) => category), ...draft.categories])].filter((name) => name !== '')
  const toggle = <Value,>(list: readonly Value[], value: Value) =>
    list.includes(value) ? list.filter((one) => one !== value) : [...list, value]
  return (
    <fieldset className={classes.goods}>
      <legend>{t('form.goods')}</legend>
      <div className={classes.chips}>
        {categories.map((name) => (
          <ToggleKey
            key={name}
            on={draft.categories.includes(name)}
            onClick={() => set({ categories: toggle(draft.categories, name) })}
          >
            {name}
          </ToggleKey>
        ))}
        {pieces
          .filter(({ id }) => draft.items.includes(id))
          .map(({ id, name }) => (
            <ToggleKey key={id} on onClick={() => set({ items: toggle(draft.items, id) })}>
              {name}
            </ToggleKey>
          ))}
      </div>
      <NativeSelect
        aria-label={t('oneItem')}
        value=""
        data={[
          { value: '', label: t('oneItem') },
          ...pieces.filter(({ id }) => !draft.items.includes(id)).map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={({ currentTarget }) =>
          currentTarget.value !== '' && set({ items: [...draft.items, Number(currentTarget.value)] })
        }
      />
      {draft.categories.length + draft.items.length === 0 && <p className={classes.hint}>{t('form.goodsHint')}</p>}
    </fieldset>
  )
}

interface GiftOfProps {
  readonly draft: RewardDraft
  readonly gifts: readonly Gift[]
  readonly missing: boolean
  readonly set: (change: Partial<RewardDraft>) => void
}

/** Which gift of the stock is given. */
function GiftOf({ draft, gifts, missing, set }: GiftOfProps) {
  const { t } = useTranslation(['rewards', 'errors'])
  const offered = gifts.filter(({ id, retired }) => !retired || id === draft.giftId)
  if (offered.length === 0) return <p className={classes.hint}>{t('rewards:form.noGifts')}</p>
  return (
    <NativeSelect
      label={t('rewards:form.giftId')}
      value={draft.giftId ?? ''}
      error={missing ? t('errors:field.missing') : null}
      data={[
        { value: '', label: t('rewards:form.chooseGift') },
        ...offered.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      onChange={({ currentTarget }) => set({ giftId: currentTarget.value === '' ? null : Number(currentTarget.value) })}
    />
  )
}
