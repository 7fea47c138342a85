import classes from './ChangeFields.module.css'

interface ChangeFieldsProps {
  readonly fields: readonly {
    readonly field: string
    /** Null where nothing stood there, or only what is there is told. */
    readonly before: string | null
    readonly after: string
    /** It was taken away, and `after` is the word for nothing. */
    readonly nothing: boolean
  }[]
}

/** What stood there and what stands there since, field by field. */
export function ChangeFields({ fields }: ChangeFieldsProps) {
  if (fields.length === 0) return null
  return (
    <dl className={classes.fields}>
      {fields.map(({ field, before, after, nothing }) => (
        <div key={`${field} ${before} ${after}`}>
          <dt>{field}</dt>
          <dd>
            {before !== null && <del>{before}</del>}
            {before !== null && <span aria-hidden="true"> → </span>}
            <ins data-nothing={nothing || undefined}>{after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
