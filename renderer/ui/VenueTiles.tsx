import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type VenueKind, venueKinds } from '#shared/domain/presets/preset.ts'
import classes from './VenueTiles.module.css'
import { venuePictures } from './venue-pictures.tsx'

interface VenueTilesProps {
  /** The question, for the reader; drawn by the caller. */
  readonly label: string
  readonly value: VenueKind | null
  readonly onChange: (venue: VenueKind) => void
  /** Id of the sentence that says what is missing. */
  readonly describedBy?: string | undefined
}

/** The six kinds of venue as pictures, one to be chosen; arrows go from one to the next. */
export function VenueTiles({ label, value, onChange, describedBy }: VenueTilesProps) {
  const { t } = useTranslation('place')
  const name = useId()
  return (
    <div className={classes.tiles} role="radiogroup" aria-label={label} aria-describedby={describedBy}>
      {venueKinds.map((venue) => (
        <label key={venue} className={classes.tile} data-chosen={venue === value || undefined}>
          <input
            type="radio"
            className={classes.input}
            name={name}
            value={venue}
            checked={venue === value}
            onChange={() => onChange(venue)}
          />
          <svg className={classes.picture} viewBox="0 0 64 48" aria-hidden="true">
            {venuePictures[venue]}
          </svg>
          <span>{t(`venueOf.${venue}`)}</span>
        </label>
      ))}
    </div>
  )
}
