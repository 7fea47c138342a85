import { useTranslation } from 'react-i18next'
import { FindClient } from '#renderer/ui/FindClient.tsx'
import { PersonKey } from '#renderer/ui/ToggleKey.tsx'
import type { ClientFace } from '#shared/contract/clients.ts'
import classes from './Household.module.css'

export type Candidate = Pick<ClientFace, 'id' | 'called' | 'colour' | 'photo'> & { readonly points?: number }

interface AddMemberProps {
  /** Of the client's family, in no household yet. */
  readonly relatives: readonly Candidate[]
  readonly except: readonly number[]
  readonly onAdd: (candidate: Candidate) => void
}

/** Adds to a household: one of the family by one press, anybody else by name, phone or code. */
export function AddMember({ relatives, except, onAdd }: AddMemberProps) {
  const { t } = useTranslation('households')
  const add = ({ id, called, colour, photo }: Candidate, points?: number) => {
    onAdd({ id, called, colour, photo, ...(points === undefined ? {} : { points }) })
  }
  return (
    <div className={classes.adding}>
      {relatives.length > 0 && (
        <fieldset className={classes.choice}>
          <legend>{t('relatives')}</legend>
          {relatives.map((one) => (
            <PersonKey
              key={one.id}
              name={one.called}
              colour={one.colour}
              photo={one.photo}
              on={false}
              onClick={() => add(one, one.points)}
            />
          ))}
        </fieldset>
      )}
      <FindClient label={t('search')} except={except} onChoose={(hit) => add(hit)} />
    </div>
  )
}
