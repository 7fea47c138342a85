import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Face } from '#renderer/ui/Face.tsx'
import type { DuplicateSide } from '#shared/contract/merges.ts'
import type { Side } from './merge-choice.ts'
import classes from './PairCompare.module.css'

type Texts = readonly [one: string, other: string]

interface PlainRowProps {
  readonly label: string
  /** What becomes of it, where both have something. */
  readonly hint?: string
  readonly texts: Texts
}

/** A field of which there is nothing to choose; left out when neither card has it. */
export function PlainRow({ label, hint, texts: [one, other] }: PlainRowProps) {
  if (one === '' && other === '') return null
  return (
    <div className={classes.row}>
      <span className={classes.label}>
        {label}
        {hint !== undefined && one !== '' && other !== '' && one !== other && <small>{hint}</small>}
      </span>
      <Value text={one} />
      <Value text={other} />
    </div>
  )
}

function Value({ text }: { readonly text: string }) {
  const { t } = useTranslation('duplicates')
  return (
    <span className={classes.value} data-empty={text === '' || undefined}>
      {text || t('nothing')}
    </span>
  )
}

interface ChoiceRowProps {
  readonly label: string
  readonly hint: string
  readonly value: Side | 'both'
  readonly texts: Texts
  /** Shown in place of the texts: the two photos. */
  readonly pictures: { readonly one: DuplicateSide; readonly other: DuplicateSide } | null
  readonly onChoose: (side: Side) => void
  /** Both may be kept. */
  readonly both?: { readonly label: string; readonly onChoose: () => void }
}

/** A field that differs: the one to be kept is pressed. */
export function ChoiceRow({ label, hint, value, texts, pictures, onChoose, both }: ChoiceRowProps) {
  const name = useId()
  return (
    <div className={classes.row} role="radiogroup" aria-label={label} data-differs>
      <span className={classes.label}>
        {label}
        <small>{hint}</small>
        {both && (
          <label className={classes.both} data-chosen={value === 'both' || undefined}>
            <input type="radio" name={name} checked={value === 'both'} onChange={both.onChoose} className={classes.radio} />
            {both.label}
          </label>
        )}
      </span>
      {(['one', 'other'] as const).map((side, at) => (
        <label key={side} className={classes.option} data-chosen={value === side || value === 'both' || undefined}>
          <input type="radio" name={name} checked={value === side} onChange={() => onChoose(side)} className={classes.radio} />
          {pictures ? (
            <Face name={pictures[side].called} colour={pictures[side].colour} photo={pictures[side].photo} size={56} />
          ) : (
            <span className={classes.optionText}>{texts[at]}</span>
          )}
        </label>
      ))}
    </div>
  )
}
