import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import classes from './Sheets.module.css'
import type { TillState } from './use-till.ts'

/** How many points are taken as money off: all that fit, half of them, or a number. */
export function PointsForm({ till, onDone }: { readonly till: TillState; readonly onDone: () => void }) {
  const { t } = useTranslation(['till', 'common', 'errors'])
  const format = useFormat()
  const { basket, change, sums } = till
  const most = sums.spendable
  const [typed, setTyped] = useState(() => String(basket.spendPoints > 0 ? Math.min(basket.spendPoints, most) : most))
  const wanted = /^\d{1,9}$/.test(typed.trim()) ? Number(typed.trim()) : null
  const worth = (count: number) => format.money(count * (till.programme?.pointWorth ?? 0))
  const problem =
    wanted === null
      ? t('errors:field.not-a-number')
      : wanted > most
        ? t('till:points.most', { points: format.number(most), sum: worth(most) })
        : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (wanted === null || problem !== null) return
    change({ ...basket, spendPoints: wanted })
    onDone()
  }
  const half = Math.floor(most / 2)
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
      <p className={classes.hint}>{t('till:points.most', { points: format.number(most), sum: worth(most) })}</p>
      <div className={classes.chips}>
        {[...new Set([most, half].filter((count) => count > 0))].map((count) => (
          <ToggleKey key={count} on={wanted === count} onClick={() => setTyped(String(count))}>
            {format.number(count)} · −{worth(count)}
          </ToggleKey>
        ))}
      </div>
      <TextInput
        label={t('till:points.howMany')}
        inputMode="numeric"
        maxLength={9}
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={problem}
      />
      <div className={classes.foot}>
        {basket.spendPoints > 0 && (
          <Button
            variant="subtle"
            onClick={() => {
              change({ ...basket, spendPoints: 0 })
              onDone()
            }}
          >
            {t('till:points.none')}
          </Button>
        )}
        <Button type="submit" disabled={problem !== null}>
          {wanted === null ? t('till:points.take') : `${t('till:points.take')} · −${worth(wanted)}`}
        </Button>
      </div>
    </form>
  )
}
