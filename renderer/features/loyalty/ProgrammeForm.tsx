import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import { ErrorSentence, useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import type { ProgrammeOf } from '#shared/contract/programmes.ts'
import { unitWord } from '#shared/domain/loyalty/unit-word.ts'
import { addDays, type Day, isDay } from '#shared/kernel/day.ts'
import { currencyOf } from '#shared/kernel/money.ts'
import classes from './Programme.module.css'
import { type Blank, fieldsOfRules, type PointsRules, type ProgrammeFields, rulesOf } from './programme-fields.ts'

interface ProgrammeFormProps {
  /** Of the programme that is changed; null starts one. */
  readonly programme: ProgrammeOf<'points'> | null
  readonly rules: PointsRules
  /** The first day the change may have; today unless a later version is being changed. */
  readonly from: Day
  readonly onDone: () => void
}

/** The programme's sentence with blanks to fill in. */
export function ProgrammeForm({ programme, rules, from, onDone }: ProgrammeFormProps) {
  const { t } = useTranslation(['loyalty', 'common', 'errors'])
  const { shop, me, today } = useShop()
  const fieldErrors = useFieldErrors()
  const [opId] = useOpId()
  const [begin] = useState(() => fieldsOfRules(rules, shop.currency, me.language))
  const [fields, setFields] = useState(begin)
  const [start, setStart] = useState<'today' | 'later'>(from > today ? 'later' : 'today')
  const [laterDay, setLaterDay] = useState(from > today ? from : addDays(today, 1))
  const [unclear, setUnclear] = useState<readonly (Blank | 'from')[]>([])
  const changing = useCommand('loyalty.changeProgramme')
  const starting = useCommand('loyalty.startProgramme')
  const set = programme ? changing : starting
  const items = useQuery('catalogue.list', { archived: false }).data ?? []
  const categories = [...new Set([...items.map(({ category }) => category), ...begin.excludedCategories])].filter(
    (name) => name !== '',
  )
  const { symbol } = currencyOf(shop.currency)
  const byField = fieldErrors(set.error)

  const change = (part: Partial<ProgrammeFields>) => {
    setFields({ ...fields, ...part })
    setUnclear([])
  }
  const save = () => {
    const read = rulesOf(fields, rules, shop.currency)
    const day = start === 'today' ? today : laterDay
    if ('unclear' in read || !isDay(day)) return setUnclear('unclear' in read ? read.unclear : ['from'])
    const wanted = { opId, name: programme?.name ?? '', from: day, programme: { kind: 'points' as const, rules: read.rules } }
    if (programme === null) starting.mutate(wanted, { onSuccess: onDone })
    else changing.mutate({ ...wanted, seriesId: programme.seriesId, basedOn: programme.latest }, { onSuccess: onDone })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  useShortcuts(t('loyalty:editing'), [
    { keys: 'Ctrl+Enter', label: t('common:save'), run: save },
    { keys: 'Esc', label: t('common:cancel'), run: onDone },
  ])

  const blank = (name: 'earnPoints' | 'earnAmount' | 'pointWorth' | 'minimumBill', after: string) => (
    <span className={classes.blank}>
      <TextInput
        ref={name === 'earnAmount' ? takeFocus : null}
        className={classes.number ?? ''}
        inputMode="decimal"
        autoComplete="off"
        aria-label={t(`loyalty:blank.${name}`)}
        placeholder={name === 'pointWorth' || name === 'minimumBill' ? '–' : ''}
        value={fields[name]}
        error={unclear.includes(name) || byField[name] !== undefined}
        onChange={(event) => change({ [name]: event.currentTarget.value })}
      />
      {after}
    </span>
  )
  const when = (
    <NativeSelect
      className={classes.choice ?? ''}
      aria-label={t('loyalty:blank.beforeDiscount')}
      value={fields.beforeDiscount ? 'before' : 'after'}
      data={[
        { value: 'after', label: t('loyalty:sentence.after') },
        { value: 'before', label: t('loyalty:sentence.before') },
      ]}
      onChange={(event) => change({ beforeDiscount: event.currentTarget.value === 'before' })}
    />
  )
  const unit = (
    <TextInput
      className={classes.words ?? ''}
      aria-label={t('loyalty:blank.unit')}
      placeholder={t('loyalty:unitHint')}
      autoComplete="off"
      value={fields.unit}
      error={byField['unit']}
      onChange={(event) => change({ unit: event.currentTarget.value })}
    />
  )
  const earned = Number(fields.earnPoints) || 0
  const earnedWord = unitWord(fields.unit, earned, me.language) || t('loyalty:pointsWord', { count: earned })
  const sentences: readonly ReactNode[] = [
    <Trans
      key="earn"
      t={t}
      i18nKey="loyalty:sentence.earn"
      components={{
        amount: blank('earnAmount', symbol),
        points: blank('earnPoints', earnedWord),
      }}
    />,
    <Trans key="worth" t={t} i18nKey="loyalty:sentence.worth" components={{ worth: blank('pointWorth', symbol) }} />,
    <Trans key="minimum" t={t} i18nKey="loyalty:sentence.minimum" components={{ minimum: blank('minimumBill', symbol) }} />,
    <Trans key="discount" t={t} i18nKey="loyalty:sentence.discount" components={{ when }} />,
    <Trans key="unit" t={t} i18nKey="loyalty:sentence.unit" components={{ unit }} />,
  ]

  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t('loyalty:editing')}>
      {sentences.map((sentence, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sentences never change places.
        <div key={place} className={classes.line}>
          {sentence}
        </div>
      ))}
      {categories.length > 0 && (
        <fieldset className={classes.categories}>
          <legend>{t('loyalty:earnNothing')}</legend>
          {categories.map((name) => {
            const out = fields.excludedCategories.includes(name)
            return (
              <ToggleKey
                key={name}
                on={out}
                onClick={() =>
                  change({
                    excludedCategories: out
                      ? fields.excludedCategories.filter((each) => each !== name)
                      : [...fields.excludedCategories, name],
                  })
                }
              >
                {name}
              </ToggleKey>
            )
          })}
        </fieldset>
      )}
      <div className={classes.start}>
        <span>{t('loyalty:validFrom')}</span>
        <SegmentedControl
          aria-label={t('loyalty:validFrom')}
          value={start}
          data={[
            { value: 'today', label: t('common:today') },
            { value: 'later', label: t('loyalty:laterDay') },
          ]}
          onChange={(value) => setStart(value === 'later' ? 'later' : 'today')}
        />
        {start === 'later' && (
          <DayField
            aria-label={t('loyalty:firstDay')}
            min={today}
            value={laterDay}
            error={unclear.includes('from')}
            onChange={setLaterDay}
          />
        )}
      </div>
      {unclear.length > 0 && (
        <p className={classes.problem} role="alert">
          {t(unclear.includes('from') ? 'loyalty:dayNeeded' : 'loyalty:numberNeeded')}
        </p>
      )}
      <ErrorSentence error={set.error} />
      <p className={classes.quiet}>{t('loyalty:oldStays')}</p>
      <div className={classes.actions}>
        <Button variant="subtle" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={set.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  )
}
