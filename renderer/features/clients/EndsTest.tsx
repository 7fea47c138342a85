import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Filters.module.css'

interface Ends {
  readonly from: number | null
  readonly until: number | null
}

interface EndsTestProps {
  /** What it is at first; null for a new one. */
  readonly asked: Ends | null
  readonly onApply: (ends: Ends) => void
}

/** How many of something clients have. */
export function EndsTest({ asked, onApply }: EndsTestProps) {
  const { t } = useTranslation(['segments', 'fields'])
  const [ends, setEnds] = useState({ from: String(asked?.from ?? ''), until: String(asked?.until ?? '') })
  const [unclear, setUnclear] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const typed = [ends.from.trim(), ends.until.trim()]
    const [from = null, until = null] = typed.map((text) => (/^\d{1,9}$/.test(text) ? Number(text) : null))
    const unread = (typed[0] !== '' && from === null) || (typed[1] !== '' && until === null)
    if (unread || (from === null && until === null) || (from ?? 0) > (until ?? Number.POSITIVE_INFINITY)) return setUnclear(true)
    onApply({ from, until })
  }
  return (
    <form className={classes.test} onSubmit={submit}>
      <div className={classes.span}>
        {(['from', 'until'] as const).map((end) => (
          <TextInput
            key={end}
            label={t(`fields:list.${end}`)}
            inputMode="numeric"
            maxLength={9}
            autoComplete="off"
            value={ends[end]}
            onChange={({ currentTarget }) => {
              setUnclear(false)
              setEnds({ ...ends, [end]: currentTarget.value })
            }}
          />
        ))}
      </div>
      {unclear && (
        <p className={classes.unclear} role="alert">
          {t('segments:problem')}
        </p>
      )}
      <Button type="submit" variant="soft">
        {t('segments:apply')}
      </Button>
    </form>
  )
}
