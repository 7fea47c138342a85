import { IconBan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isOfHours, type Verdict } from '#shared/domain/contacts/verdict.ts'
import classes from './BlockNote.module.css'
import { type Format, useFormat } from './format.tsx'

type Blocked = Extract<Verdict, { readonly allowed: false }>

/** Why a client must not be contacted now, in words, with the day or the hour from which he may be, and what was said. */
export function BlockNote({ verdict }: { readonly verdict: Blocked }) {
  const { t } = useTranslation('blocks')
  const sentence = useBlockSentence()
  return (
    <div className={classes.note} role="note" aria-label={t('label')} data-soon={isOfHours(verdict.block) || undefined}>
      <IconBan className={classes.sign} stroke={1.75} aria-hidden="true" />
      <span>
        {sentence(verdict)}
        {verdict.reason && <span className={classes.reason}>{t('because', { reason: verdict.reason })}</span>}
      </span>
    </div>
  )
}

/** The same as one sentence: "Rests until 3 December after a refusal." */
export function useBlockSentence(): (verdict: Blocked) => string {
  const { t } = useTranslation('blocks')
  const format = useFormat()
  return ({ block, untilDay, until }) => {
    const key = block === 'allowance-used' && untilDay === null ? 'allowance-none' : block
    return t(`block.${key}`, {
      day: untilDay === null ? '' : format.day(untilDay),
      time: until === null ? '' : timeOf(until, untilDay, format),
    })
  }
}

function timeOf(until: number, untilDay: string | null, format: Format): string {
  return untilDay === format.today ? format.time(until) : format.instant(until)
}
