import { IconSnowflake, IconTicket } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { BoxAct, BoxEmpty, CardBox } from '#renderer/ui/CardBox.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePassState, usePassTerms } from '#renderer/ui/pass-words.ts'
import type { PassOfClient } from '#shared/contract/passes.ts'
import { ONE } from '#shared/kernel/money.ts'
import { FreezeDialog } from './FreezeDialog.tsx'
import classes from './Passes.module.css'

interface PassesBoxProps {
  readonly clientId: number
  /** To the till with this client, where a pass is sold; null for a card that is out of use. */
  readonly onSell: (() => void) | null
}

/** A client's passes: how each stands, what it was used for, and when it rested. Nothing where the shop has none. */
export function PassesBox({ clientId, onSell }: PassesBoxProps) {
  const { t } = useTranslation('passes')
  const passes = useQuery('loyalty.passesOf', { clientId }).data ?? []
  const onOffer = useQuery('loyalty.passTypes', { retired: false }).data ?? []
  if (passes.length === 0 && onOffer.length === 0) return null
  return (
    <CardBox
      title={t('title')}
      acts={
        onSell !== null &&
        onOffer.length > 0 && (
          <BoxAct icon={<IconTicket size={18} stroke={1.75} aria-hidden="true" />} onClick={onSell}>
            {t('sell')}
          </BoxAct>
        )
      }
    >
      {passes.length === 0 ? (
        <BoxEmpty>{t('noPass')}</BoxEmpty>
      ) : (
        <ul className={classes.passes}>
          {passes.map((pass) => (
            <Pass key={pass.id} pass={pass} />
          ))}
        </ul>
      )}
    </CardBox>
  )
}

function Pass({ pass }: { readonly pass: PassOfClient }) {
  const { t } = useTranslation(['passes', 'households'])
  const format = useFormat()
  const stateOf = usePassState()
  const termsOf = usePassTerms()
  const [freezing, setFreezing] = useState(false)
  const end = useCommand('loyalty.endFreeze')
  const { name, problem, remind, freeze, freezes, uses, boughtDay, cancelled } = pass
  const usable = problem === null || problem === 'pass-frozen'
  return (
    <li data-over={!usable || undefined}>
      <div className={classes.head}>
        <strong>{name}</strong>
        <Badge size="mini" tone={problem === null ? (remind === null ? 'good' : 'warn') : 'plain'}>
          {cancelled ? t('passes:takenBack') : stateOf(pass)}
        </Badge>
      </div>
      <p className={classes.quiet}>
        {t('passes:bought', { day: format.dayShort(boughtDay) })} · {termsOf(pass)}
      </p>
      {uses.length > 0 && (
        <details className={classes.uses}>
          <summary>{t('passes:usedTimes', { count: uses.reduce((sum, { pieces }) => sum + pieces, 0) })}</summary>
          <ul>
            {uses.map((use, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one visit may stand here twice, and the list is only read.
              <li key={`${use.visitId} ${index}`}>
                {format.dayShort(use.day)} · {use.name}
                {use.pieces > 1 && ` × ${format.quantity(use.pieces * ONE)}`}
                {use.receiptNo !== null && ` · ${t('passes:receipt', { number: use.receiptNo })}`}
                {use.by !== '' && ` · ${t('households:usedBy', { name: use.by })}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {freezes.length > 0 && (
        <ul className={classes.freezes} aria-label={t('passes:freezes')}>
          {freezes.map(({ id, from, until, by }) => (
            <li key={id}>
              <IconSnowflake size={14} stroke={1.75} aria-hidden="true" />
              {until === null
                ? t('passes:freezeOpen', { from: format.dayShort(from), by })
                : t('passes:freezeBetween', { from: format.dayShort(from), until: format.dayShort(until), by })}
            </li>
          ))}
        </ul>
      )}
      {usable && (
        <span className={classes.passActs}>
          {freeze ? (
            <BoxAct onClick={() => end.mutate({ opId: newOpId(), freezeId: freeze.id })}>{t('passes:endFreeze')}</BoxAct>
          ) : (
            <BoxAct icon={<IconSnowflake size={18} stroke={1.75} aria-hidden="true" />} onClick={() => setFreezing(true)}>
              {t('passes:freeze')}
            </BoxAct>
          )}
        </span>
      )}
      <ErrorSentence error={end.error} />
      {freezing && <FreezeDialog pass={pass} onDone={() => setFreezing(false)} />}
    </li>
  )
}
