import { Modal, SegmentedControl, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FormFoot } from '#renderer/ui/FormFoot.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { type Bounds, isRising, STEPS } from '#shared/domain/worth/rfm.ts'
import { typedAmount } from '#shared/i18n/format.ts'
import { currencyOf, parseMoney } from '#shared/kernel/money.ts'
import classes from './Rfm.module.css'
import worth from './Worth.module.css'

/** Whether clients are scored by fifths or by steps of the shop's own. */
export function ScoringDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['worth', 'common'])
  const { data, error } = useQuery('worth.scoring', {})
  return (
    <Modal
      opened
      size="44rem"
      onClose={onClose}
      title={t('worth:scoring.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <ErrorSentence error={error} />
      {data && <ScoringForm key={data.version} kept={data} onDone={onClose} />}
    </Modal>
  )
}

const FIGURES = ['recency', 'frequency', 'money'] as const
type Figure = (typeof FIGURES)[number]
type Draft = Readonly<Record<Figure, readonly string[]>>

/** Which score each step leads to. */
const SCORES_OF = { recency: [5, 4, 3, 2], frequency: [2, 3, 4, 5], money: [2, 3, 4, 5] } as const satisfies Record<
  Figure,
  unknown
>

/** What a café might begin with; money is left to the owner, whose prices are his own. */
const USUAL = { recency: [7, 30, 60, 120], frequency: [2, 5, 15, 40] }

function ScoringForm({ kept, onDone }: { readonly kept: OutputOf<'worth.scoring'>; readonly onDone: () => void }) {
  const { t } = useTranslation(['worth', 'errors'])
  const { currency, language } = useFormat()
  const [own, setOwn] = useState(kept.bounds !== null)
  const [draft, setDraft] = useState<Draft>(() => ({
    recency: (kept.bounds?.recency ?? USUAL.recency).map(String),
    frequency: (kept.bounds?.frequency ?? USUAL.frequency).map(String),
    money: kept.bounds?.money.map((amount) => typedAmount(amount, currency, language)) ?? Array.from({ length: STEPS }, () => ''),
  }))
  const [tried, setTried] = useState(false)
  const [opId, nextOpId] = useOpId()
  const save = useCommand('worth.saveScoring')
  const stepsOf = (figure: Figure) => draft[figure].map((text) => readStep(figure, text, currency))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const bounds = own ? boundsOf(stepsOf) : null
    if (own && bounds === null) return
    save.mutate(
      { opId, version: kept.version, bounds },
      {
        onSuccess: onDone,
        onError: ({ code }) => {
          if (code !== 'OFFLINE') nextOpId()
          if (code === 'CONFLICT') refreshAll()
        },
      },
    )
  }
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
      <SegmentedControl
        aria-label={t('worth:scoring.title')}
        value={own ? 'own' : 'fifths'}
        data={(['fifths', 'own'] as const).map((value) => ({ value, label: t(`worth:scoring.${value}`) }))}
        onChange={(value) => setOwn(value === 'own')}
      />
      <p className={worth.hint}>{t(own ? 'worth:scoring.ownHint' : 'worth:scoring.fifthsHint')}</p>
      {own &&
        FIGURES.map((figure) => (
          <fieldset key={figure} className={classes.steps}>
            <legend>{t(`worth:scoring.${figure}`, { currency: currencyOf(currency).symbol })}</legend>
            {SCORES_OF[figure].map((score, place) => (
              <TextInput
                key={score}
                label={t(`worth:axis.${figure}.s${score}`)}
                inputMode={figure === 'money' ? 'decimal' : 'numeric'}
                autoComplete="off"
                maxLength={14}
                value={draft[figure][place] ?? ''}
                error={tried && stepsOf(figure)[place] === null ? t('errors:field.not-a-number') : null}
                onChange={({ currentTarget: { value } }) =>
                  setDraft({ ...draft, [figure]: draft[figure].map((one, at) => (at === place ? value : one)) })
                }
              />
            ))}
            {tried && known(stepsOf(figure)) !== null && rising(stepsOf(figure)) === null && (
              <p className={classes.unclear} role="alert">
                {t('worth:scoring.notRising')}
              </p>
            )}
          </fieldset>
        ))}
      <FormFoot busy={save.isPending} error={save.error} onCancel={onDone} />
    </form>
  )
}

type Steps = readonly (number | null)[]

const known = (steps: Steps) => {
  const read = steps.filter((step) => step !== null)
  return read.length === steps.length ? read : null
}

const rising = (steps: Steps) => {
  const read = known(steps)
  return read !== null && isRising(read) ? read : null
}

function boundsOf(stepsOf: (figure: Figure) => Steps): Bounds | null {
  const [recency, frequency, money] = FIGURES.map((figure) => rising(stepsOf(figure)))
  return recency && frequency && money ? { recency, frequency, money } : null
}

const LEAST: Readonly<Record<Figure, number>> = { recency: 0, frequency: 2, money: 1 }

function readStep(figure: Figure, text: string, currency: Parameters<typeof parseMoney>[1]): number | null {
  const read = figure === 'money' ? parseMoney(text, currency) : /^\d{1,4}$/.test(text.trim()) ? Number(text) : null
  return read === null || read < LEAST[figure] ? null : read
}
