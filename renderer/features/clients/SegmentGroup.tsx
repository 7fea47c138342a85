import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Condition } from '#shared/contract/conditions.ts'
import { HOWS, MOST_DEPTH } from '#shared/domain/segments/tree.ts'
import { FilterMenu } from './FilterMenu.tsx'
import { SegmentLeaf } from './SegmentLeaf.tsx'
import classes from './Segments.module.css'

type How = (typeof HOWS)[number]

interface SegmentGroupProps {
  readonly how: How
  readonly of: readonly Condition[]
  /** The segment itself is the first. */
  readonly depth: number
  /** No condition more can be put into the whole. */
  readonly full: boolean
  readonly onChange: (of: readonly Condition[]) => void
  /** Absent for the segment itself, of which all holds. */
  readonly onHow?: (how: How) => void
  readonly onRemove?: () => void
}

/** Conditions that are asked together, and groups within them. */
export function SegmentGroup({ how, of, depth, full, onChange, onHow, onRemove }: SegmentGroupProps) {
  const { t } = useTranslation('segments')
  const put = (place: number, next: Condition) => onChange(of.map((one, at) => (at === place ? next : one)))
  const drop = (place: number) => onChange(of.filter((_, at) => at !== place))
  return (
    <fieldset className={classes.group} data-inner={depth > 1 || undefined} aria-label={t(`how.${how}`)}>
      {onHow && (
        <div className={classes.head}>
          <NativeSelect
            aria-label={t('how.label')}
            value={how}
            data={HOWS.map((each) => ({ value: each, label: t(`how.${each}`) }))}
            onChange={({ currentTarget }) => onHow(HOWS.find((each) => each === currentTarget.value) ?? 'all')}
          />
          <ActionIcon variant="subtle" aria-label={t('removeGroup')} title={t('removeGroup')} onClick={onRemove}>
            <IconTrash size={20} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </div>
      )}
      {of.length === 0 && <p className={classes.told}>{t('nothingYet')}</p>}
      <ul className={classes.list}>
        {of.map((one, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is being changed must not be drawn anew.
          <li key={place}>
            {one.by === 'group' ? (
              <SegmentGroup
                how={one.how}
                of={one.of}
                depth={depth + 1}
                full={full}
                onChange={(inner) => (inner.length === 0 ? drop(place) : put(place, { ...one, of: [...inner] }))}
                onHow={(next) => put(place, { ...one, how: next })}
                onRemove={() => drop(place)}
              />
            ) : (
              <SegmentLeaf leaf={one} onChange={(leaf) => put(place, leaf)} onRemove={() => drop(place)} />
            )}
          </li>
        ))}
      </ul>
      <div className={classes.keys}>
        <FilterMenu adds="condition" disabled={full} onAdd={(leaf) => onChange([...of, leaf])} />
        {depth < MOST_DEPTH && (
          <FilterMenu
            adds="group"
            disabled={full}
            onAdd={(leaf) => onChange([...of, { by: 'group', how: depth % 2 === 1 ? 'any' : 'all', of: [leaf] }])}
          />
        )}
      </div>
    </fieldset>
  )
}
