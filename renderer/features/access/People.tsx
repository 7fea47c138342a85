import { UnstyledButton } from '@mantine/core'
import { Face } from '#renderer/ui/Face.tsx'
import type { AtTill } from '#shared/contract/access.ts'
import classes from './People.module.css'

interface PeopleProps {
  /** The question, for the reader. */
  readonly label: string
  readonly people: readonly AtTill[]
  readonly chosen: number | null
  readonly onChoose: (employeeId: number) => void
}

/** Who can enter, as tiles for fingers. */
export function People({ label, people, chosen, onChoose }: PeopleProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: keys of one question, not fields of a form.
    <div className={classes.people} role="group" aria-label={label}>
      {people.map(({ id, name, colour }) => (
        <UnstyledButton
          key={id}
          className={classes.person ?? ''}
          aria-pressed={id === chosen}
          aria-label={name}
          onClick={() => onChoose(id)}
        >
          <Face name={name} colour={colour} size={56} />
          <span className={classes.name}>{name}</span>
        </UnstyledButton>
      ))}
    </div>
  )
}
