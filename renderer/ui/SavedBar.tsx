import { IconArrowBackUp, IconCheck, IconPrinter } from '@tabler/icons-react'
import { Fragment, useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './SavedBar.module.css'

interface SavedBarProps {
  /** "Saved", "Julia": a line breaks between the parts sooner than within one. */
  readonly title: readonly string[]
  /** "180 ₴", "+18 points" */
  readonly facts: readonly string[]
  readonly onUndo: () => void
  /** Prints its slip. */
  readonly onPrint?: () => void
  /** The ten seconds are over. */
  readonly onGone: () => void
}

const SHOWN_MS = 10_000

/** What was just saved, with ten seconds to undo it. Give it the visit's id as `key`, so that each visit has its own ten seconds. */
export function SavedBar({ title, facts, onUndo, onPrint, onGone }: SavedBarProps) {
  const { t } = useTranslation('common')
  const gone = useEffectEvent(onGone)
  useEffect(() => {
    const timer = setTimeout(() => gone(), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [])

  return (
    <div className={classes.bar} role="status">
      <IconCheck className={classes.sign} stroke={1.75} aria-hidden="true" />
      <span className={classes.words}>
        <strong>
          <Parts of={title} />
        </strong>
        <span>
          <Parts of={facts} />
        </span>
      </span>
      {onPrint && (
        <button type="button" className={classes.undo} onClick={onPrint}>
          <IconPrinter size="1.125rem" stroke={1.75} aria-hidden="true" />
          {t('slip')}
        </button>
      )}
      <button type="button" className={classes.undo} onClick={onUndo}>
        <IconArrowBackUp size="1.125rem" stroke={1.75} aria-hidden="true" />
        {t('undo')}
      </button>
      <i className={classes.line} />
    </div>
  )
}

function Parts({ of: parts }: { readonly of: readonly string[] }) {
  return parts.map((part, index) => (
    <Fragment key={part}>
      <span className={classes.part}>
        {part}
        {index < parts.length - 1 && '\u00a0·'}
      </span>{' '}
    </Fragment>
  ))
}
