import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconLock, IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { takesScan } from '#renderer/ui/scanner.ts'
import { isMasked } from '#shared/domain/access/masks.ts'
import { MOST_ON_CARD } from '#shared/domain/clients/most-on-card.ts'
import classes from './ProfileForm.module.css'
import type { FieldProblem } from './use-problems.ts'

interface ListRowProps {
  readonly of: 'phones' | 'codes'
  readonly label: string
  readonly add: string
  readonly type: 'tel' | 'text'
  readonly values: readonly string[]
  readonly focus: boolean
  readonly problem: FieldProblem | undefined
  /** A scanner may fill it. */
  readonly scan?: boolean
  readonly onChange: (values: readonly string[]) => void
  readonly onOpenClient: (id: number) => void
}

/** Several values of one kind: phones, codes. There is always one field to type into. */
export function ListRow({ of, label, add, type, scan = false, values, focus, problem, onChange, onOpenClient }: ListRowProps) {
  const { t } = useTranslation(['clients', 'common', 'entrance'])
  const [added, setAdded] = useState(false)
  const shown = values.length === 0 ? [''] : values
  const replace = (index: number, value: string) => onChange(shown.map((each, place) => (place === index ? value : each)))
  const wrong = (index: number) =>
    problem !== undefined && (problem.place ?? shown.findIndex((each) => each.trim() === problem.value)) === index
  const placed = shown.some((_, index) => wrong(index))
  return (
    <fieldset className={classes.row} aria-label={label}>
      <span className={classes.label}>{label}</span>
      <div className={classes.stack}>
        {shown.map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the values have no other identity, and typing changes them.
          <div key={index} className={classes.several}>
            <TextInput
              className={classes.grow ?? ''}
              readOnly={isMasked(value)}
              leftSection={isMasked(value) && <IconLock size={18} stroke={1.75} aria-hidden="true" />}
              description={isMasked(value) && index === shown.findIndex(isMasked) ? t('entrance:maskedStay') : null}
              inputWrapperOrder={['label', 'input', 'error', 'description']}
              type={type}
              aria-label={shown.length === 1 ? label : `${label} ${index + 1}`}
              autoComplete="off"
              {...(scan ? takesScan : {})}
              value={value}
              autoFocus={(focus && index === 0) || (added && index === shown.length - 1)}
              error={problem !== undefined && (wrong(index) || (!placed && index === 0)) ? problem.sentence : null}
              onChange={(event) => replace(index, event.currentTarget.value)}
            />
            {value !== '' && !isMasked(value) && (
              <ActionIcon
                aria-label={`${t('common:remove')}: ${value}`}
                onClick={() => onChange(shown.filter((_, place) => place !== index))}
              >
                <IconX size={18} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
            )}
          </div>
        ))}
        {problem?.clientId != null && (
          <Button variant="outline" size="sm" onClick={() => problem.clientId !== null && onOpenClient(problem.clientId)}>
            {t('clients:openHolder')}
          </Button>
        )}
        {shown.at(-1) !== '' && shown.length < MOST_ON_CARD[of] && (
          <Button
            className={classes.addMore ?? ''}
            variant="subtle"
            size="sm"
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
            onClick={() => {
              setAdded(true)
              onChange([...shown, ''])
            }}
          >
            {add}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
