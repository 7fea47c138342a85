import { Modal } from '@mantine/core'
import { useEffect, useEffectEvent, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type Forbidden, refuseAllForbidden, useForbidden } from '#renderer/api/allowance.ts'
import { call, newOpId } from '#renderer/api/api.ts'
import { ApiError } from '#renderer/api/errors.ts'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useScanner } from '#renderer/ui/scanner.ts'
import type { AtTill } from '#shared/contract/access.ts'
import { Entrance, useChosen } from './Entrance.tsx'
import classes from './LendDialog.module.css'
import type { Prove } from './SecretEntry.tsx'
import { useRightName } from './use-right-name.ts'

/** Opens by itself where something was refused for want of a right: somebody who may allows it, and it goes on with all that was entered. */
export function LendDialog() {
  const forbidden = useForbidden()
  useEffect(() => {
    // Whoever goes to another page by its address has given up what he began on this one.
    window.addEventListener('hashchange', refuseAllForbidden)
    return () => {
      window.removeEventListener('hashchange', refuseAllForbidden)
      refuseAllForbidden()
    }
  }, [])
  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || forbidden === null) return
    // Only this one closes, and not the dialog under it, in which the act began.
    event.stopImmediatePropagation()
    forbidden.answer(false)
  })
  // Before the effects in which dialogs begin to listen.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => leave(event)
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [])
  return forbidden === null ? null : <Asking key={`${forbidden.operation} ${forbidden.right}`} forbidden={forbidden} />
}

function Asking({ forbidden }: { readonly forbidden: Forbidden }) {
  const { t } = useTranslation(['entrance', 'common'])
  const rightName = useRightName()
  const { data, error } = useQuery('access.atTill', {})
  // What is scanned meanwhile is neither a client nor somebody who enters.
  useScanner(() => {})
  return (
    <Modal
      opened
      onClose={() => forbidden.answer(false)}
      closeOnEscape={false}
      size="56rem"
      zIndex={400}
      title={t('entrance:lend.title')}
      closeButtonProps={{ 'aria-label': t('common:cancel') }}
    >
      <p className={classes.text}>{t('entrance:lend.text', { right: rightName(forbidden.right) })}</p>
      <ErrorSentence error={error} />
      {data && <Lenders people={data} forbidden={forbidden} />}
    </Modal>
  )
}

function Lenders({ people, forbidden }: { readonly people: readonly AtTill[]; readonly forbidden: Forbidden }) {
  const { t } = useTranslation('entrance')
  const { me } = useShop()
  const others = people.filter(({ id }) => id !== me.id)
  const choice = useChosen(others, null)
  const { operation, answer } = forbidden
  const prove: Prove = async ({ id: employeeId }, way, secret) => {
    await call('access.lend', { opId: newOpId(), employeeId, way, secret, operation })
    answer(true)
  }
  if (others.length === 0) return <p className={classes.text}>{t('lend.nobody')}</p>
  return (
    <Entrance
      question={t('lend.title')}
      people={others}
      chosen={choice.chosen}
      onChoose={choice.choose}
      confirm={t('lend.allow')}
      prove={prove}
      beneath={<ErrorSentence error={forbidden.still ? new ApiError('RULE', { rule: 'lender-without-right' }) : null} />}
    />
  )
}
