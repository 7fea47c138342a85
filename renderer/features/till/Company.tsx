import { Button, UnstyledButton } from '@mantine/core'
import { IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PersonKey } from '#renderer/ui/ToggleKey.tsx'
import type { Companion } from './basket.ts'
import { useDetailsWords } from './details-words.ts'
import type { TillState } from './use-till.ts'
import classes from './Work.module.css'

const OFFERED = 2

/** Who came along, and what is seldom needed behind one button. */
export function Company({ till }: { readonly till: TillState }) {
  const { t } = useTranslation('till')
  const details = useDetailsWords(till)
  const { basket, change, arrival } = till
  const chosen = basket.companions
  const offered = (arrival?.companions ?? []).filter(({ id }) => !chosen.some((each) => each.id === id))
  const people: readonly Companion[] = [...chosen, ...offered.slice(0, Math.max(0, OFFERED - chosen.length))]
  const isChosen = (id: number) => chosen.some((each) => each.id === id)
  const toggle = ({ id, called, colour, photo }: Companion) =>
    change({
      ...basket,
      companions: isChosen(id) ? chosen.filter((each) => each.id !== id) : [...chosen, { id, called, colour, photo }],
    })
  return (
    <div className={classes.company}>
      {till.guest.kind === 'client' && (
        <div className={classes.people}>
          <span className={classes.label}>{t('with')}</span>
          {people.map((person) => (
            <PersonKey
              key={person.id}
              name={person.called}
              colour={person.colour}
              photo={person.photo}
              on={isChosen(person.id)}
              onClick={() => toggle(person)}
            />
          ))}
          <UnstyledButton
            className={classes.someone ?? ''}
            onClick={() => till.openSheet('companions')}
            aria-label={t('someoneElse')}
            title={t('someoneElse')}
          >
            <IconPlus size={20} stroke={1.75} aria-hidden="true" />
          </UnstyledButton>
        </div>
      )}
      <Button
        variant="subtle"
        size="sm"
        className={classes.details ?? ''}
        data-set={details !== '' || undefined}
        rightSection={<IconChevronRight size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() => till.openSheet('details')}
      >
        {details || t('details.open')}
      </Button>
    </div>
  )
}
