import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconRefresh, IconSnowflake, IconTicket } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { usePassState } from '#renderer/ui/pass-words.ts'
import type { HeldPass } from '#shared/contract/passes.ts'
import { type Free, piecesFor } from './free.ts'
import { addPass, passFor, payByPass, payInstead } from './passes-held.ts'
import classes from './Strip.module.css'
import { fitsFor, withUsual } from './use-gifts.ts'
import type { TillState } from './use-till.ts'

/** The guest's passes: one tap pays with one, another takes that back; what is over or ending can be bought anew. */
export function PassKeys({ till }: { readonly till: TillState }) {
  const { t } = useTranslation('passes')
  const { atTill, basket } = till
  const held = atTill?.standing?.passes ?? []
  const onOffer = atTill?.rules.passTypes ?? []
  if (held.length === 0 && onOffer.length === 0) return null
  const sold = onOffer.filter(({ id }) => basket.lines.some(({ passTypeId }) => passTypeId === id))
  const usable = held.some(({ problem }) => problem === null || problem === 'pass-frozen')
  return (
    <section className={classes.gifts} aria-label={t('title')}>
      {held.map((pass) => (
        <PassKey key={pass.id} till={till} pass={pass} />
      ))}
      {sold.map(({ id, name }) => (
        <UseKey key={`new ${id}`} till={till} free={{ kind: 'new-pass', id }} name={name} words={t('useNew')} ending={false} />
      ))}
      {onOffer.length > 0 && !usable && sold.length === 0 && (
        <UnstyledButton className={classes.gift ?? ''} onClick={() => till.openSheet('passes')}>
          <IconTicket size={18} stroke={1.75} aria-hidden="true" />
          {t('sell')}
        </UnstyledButton>
      )}
    </section>
  )
}

function PassKey({ till, pass }: { readonly till: TillState; readonly pass: HeldPass }) {
  const { t } = useTranslation('passes')
  const stateOf = usePassState()
  const { id, name, typeId, problem, remind, owner } = pass
  const words = owner === null ? stateOf(pass) : `${owner.called} · ${stateOf(pass)}`
  const type = till.atTill?.rules.passTypes.find((one) => one.id === typeId)
  const renewing = till.basket.lines.some(({ passTypeId }) => passTypeId === typeId)
  const over = problem === 'pass-ended' || problem === 'pass-empty'
  return (
    <span className={classes.pair}>
      {problem === 'pass-frozen' ? (
        <FrozenKey pass={pass} />
      ) : over ? (
        <span className={classes.next}>
          {name}: {stateOf(pass)}
        </span>
      ) : (
        <UseKey till={till} free={{ kind: 'pass', id }} name={name} words={words} ending={remind !== null} />
      )}
      {type && owner === null && (over || remind !== null) && !renewing && (
        <UnstyledButton
          className={classes.gift ?? ''}
          aria-label={t('renewNamed', { name })}
          onClick={() => till.change(addPass(till.basket, type))}
        >
          <IconRefresh size={18} stroke={1.75} aria-hidden="true" />
          {t('renew')}
        </UnstyledButton>
      )}
    </span>
  )
}

interface UseKeyProps {
  readonly till: TillState
  readonly free: Free
  readonly name: string
  readonly words: string
  readonly ending: boolean
}

/** Pays with a pass for the fitting line of the basket, else for what of the usual fits, else asks for what. */
function UseKey({ till, free, name, words, ending }: UseKeyProps) {
  const { basket, change, atTill } = till
  const pass = passFor(atTill, free)
  if (!pass) return null
  const on = basket.lines.some((line) => line.free?.kind === free.kind && line.free.id === free.id)
  const take = () => {
    const next = payByPass(basket, free, pass, fitsFor(till, free)) ?? withUsual(till, free)
    if (next) change(next)
    else till.openFree(free)
  }
  const taken = piecesFor(basket, free)
  return (
    <UnstyledButton
      className={classes.gift ?? ''}
      data-on={on || undefined}
      aria-pressed={on}
      aria-label={`${name}, ${words}`}
      onClick={on ? () => change(payInstead(basket, free, pass)) : take}
    >
      {on ? <IconCheck size={18} stroke={2} aria-hidden="true" /> : <IconTicket size={18} stroke={1.75} aria-hidden="true" />}
      <span className={classes.two}>
        <span className={classes.name}>{name}</span>
        <small data-ending={(ending && !on) || undefined}>{taken > 1 ? `× ${taken}` : words}</small>
      </span>
    </UnstyledButton>
  )
}

/** A pass that rests: it can be woken today. */
function FrozenKey({ pass }: { readonly pass: HeldPass }) {
  const { t } = useTranslation('passes')
  const stateOf = usePassState()
  const [asking, setAsking] = useState(false)
  const [opId, nextOpId] = useOpId()
  const end = useCommand('loyalty.endFreeze')
  const { freeze } = pass
  const close = () => {
    setAsking(false)
    end.reset()
    nextOpId()
  }
  return (
    <>
      <UnstyledButton
        className={classes.gift ?? ''}
        aria-label={`${pass.name}, ${stateOf(pass)}. ${t('endFreeze')}`}
        onClick={() => setAsking(true)}
      >
        <IconSnowflake size={18} stroke={1.75} aria-hidden="true" />
        <span className={classes.two}>
          <span className={classes.name}>{pass.name}</span>
          <small>{stateOf(pass)}</small>
        </span>
      </UnstyledButton>
      {freeze && (
        <ConfirmDialog
          opened={asking}
          title={t('endFreezeTitle', { name: pass.name })}
          text={t('endFreezeText')}
          confirm={t('endFreeze')}
          busy={end.isPending}
          error={end.error}
          onClose={close}
          onConfirm={() => end.mutate({ opId, freezeId: freeze.id }, { onSuccess: close })}
        />
      )}
    </>
  )
}
