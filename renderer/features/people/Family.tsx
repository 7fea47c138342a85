import { IconPlus } from '@tabler/icons-react'
import { type CSSProperties, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BoxAct, CardBox } from '#renderer/ui/CardBox.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { RelativeOnCard } from '#shared/contract/people.ts'
import { type Gender, wordFor } from '#shared/domain/relations/relation-words.ts'
import { AddPerson } from './AddPerson.tsx'
import { useDateWords } from './date-words.ts'
import classes from './Family.module.css'
import type { FactDrafts } from './fact-draft.ts'
import { OwnGender } from './OwnGender.tsx'
import type { FutureClient } from './PeopleOverview.tsx'
import { PersonSheet } from './PersonSheet.tsx'
import { RelativeSheet } from './RelativeSheet.tsx'

interface FamilyProps {
  readonly clientId: number
  readonly gender: Gender | null
  readonly family: readonly RelativeOnCard[]
  readonly drafts: FactDrafts
  readonly onDrafts: (drafts: FactDrafts) => void
  readonly onOpenClient: (id: number) => void
  readonly onMakeClient: (person: FutureClient) => void
}

/** The people around him as portraits; pressing one opens what is known of that person. */
export function Family({ clientId, gender, family, drafts, onDrafts, onOpenClient, onMakeClient }: FamilyProps) {
  const { t } = useTranslation('people')
  const { language } = useFormat()
  const dates = useDateWords()
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const close = () => setOpen(null)
  const opened = family.find(({ relationId }) => relationId === open)
  const dateOf = ({ birthday, dates: kept }: RelativeOnCard) => {
    if (birthday) return dates.brief({ kind: 'birthday', label: '', date: birthday })
    const first = kept.find(({ kind }) => kind === 'birthday') ?? kept[0]
    return first && dates.brief(first)
  }
  return (
    <CardBox
      title={t('family')}
      acts={
        <BoxAct icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />} onClick={() => setOpen('new')}>
          {t('addPerson')}
        </BoxAct>
      }
    >
      {family.length === 0 ? (
        <p className={classes.none}>{t('noFamily')}</p>
      ) : (
        <ul className={classes.family} style={{ '--across': family.length > 4 ? 5 : 4 } as CSSProperties}>
          {family.map((relative) => {
            const word = wordFor(relative.kind, relative.gender, language, gender)
            return (
              <li key={relative.relationId}>
                <button type="button" className={classes.person} onClick={() => setOpen(relative.relationId)}>
                  <Face name={relative.called} colour={relative.colour} photo={relative.photo} size={56} />
                  <span className={classes.name}>{relative.called}</span>
                  <span className={classes.small}>
                    {relative.clientId === null ? word : t('relativeClient', { relation: word })}
                  </span>
                  <span className={classes.small}>{dateOf(relative)}</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {gender === null && family.length > 0 && (
        <div className={classes.asked}>
          <span>{t('gender.why')}</span>
          <OwnGender clientId={clientId} gender={gender} />
        </div>
      )}
      <PersonSheet title={t('addPerson')} opened={open === 'new'} onClose={close}>
        <AddPerson clientId={clientId} gender={gender} onDone={close} />
      </PersonSheet>
      <PersonSheet title={opened?.called ?? ''} opened={opened !== undefined} onClose={close}>
        {opened && (
          <RelativeSheet
            key={opened.relationId}
            clientId={clientId}
            gender={gender}
            relative={opened}
            drafts={drafts}
            onDrafts={onDrafts}
            onOpenClient={onOpenClient}
            onMakeClient={onMakeClient}
            onDone={close}
          />
        )}
      </PersonSheet>
    </CardBox>
  )
}
