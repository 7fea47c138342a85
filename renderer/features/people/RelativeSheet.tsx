import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconUserPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { BoxAct, CardBox } from '#renderer/ui/CardBox.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { DataList, DataRow } from '#renderer/ui/DataList.tsx'
import { ErrorSentence, useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { RelativeOnCard } from '#shared/contract/people.ts'
import { type Gender, wordFor } from '#shared/domain/relations/relation-words.ts'
import { DateRows } from './DateRows.tsx'
import { useDateWords } from './date-words.ts'
import { FactsOf } from './FactsOf.tsx'
import { type FactDrafts, keyOfNew, newFact } from './fact-draft.ts'
import type { FutureClient } from './PeopleOverview.tsx'
import { PersonPortrait } from './PersonPortrait.tsx'
import classes from './PersonSheet.module.css'
import type { Tie } from './relation-choices.ts'
import { TieFields } from './TieFields.tsx'

interface RelativeSheetProps {
  readonly clientId: number
  readonly gender: Gender | null
  readonly relative: RelativeOnCard
  readonly drafts: FactDrafts
  readonly onDrafts: (drafts: FactDrafts) => void
  readonly onOpenClient: (id: number) => void
  readonly onMakeClient: (person: FutureClient) => void
  readonly onDone: () => void
}

const KINDS = ['birthday', 'wedding', 'name-day', 'own'] as const
const KINDS_OF_CLIENT = ['wedding', 'name-day', 'own'] as const

/** One of the family: what he is called, what he is to the client, his dates, what is remembered of him. */
export function RelativeSheet(props: RelativeSheetProps) {
  const { clientId, gender, relative, drafts, onDrafts, onOpenClient, onMakeClient, onDone } = props
  const { t } = useTranslation(['people', 'common'])
  const { language } = useFormat()
  const dateWords = useDateWords()
  const fieldErrors = useFieldErrors()
  const update = useCommand('people.updateRelative')
  const remove = useCommand('people.removeRelative')
  const [opId, nextOpId] = useOpId()
  const [name, setName] = useState(relative.called)
  const [tie, setTie] = useState<Tie>({ kind: relative.kind, gender: relative.gender })
  const [untying, setUntying] = useState(false)
  const { personId, clientId: ownCard, birthday } = relative
  const changed =
    tie.kind !== relative.kind || tie.gender !== relative.gender || (ownCard === null && name.trim() !== relative.called)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!changed || update.isPending) return
    const input = { opId, relationId: relative.relationId, clientId, ...tie, name: ownCard === null ? name : null }
    update.mutate(input, { onSettled: nextOpId })
  }
  const nameProblem = fieldErrors(update.error)['name']
  const birthdays = relative.dates.filter(({ kind }) => kind === 'birthday')

  return (
    <>
      <form className={classes.form} onSubmit={save} noValidate>
        <div className={classes.known}>
          <PersonPortrait relative={relative} />
          <div className={classes.knownWords}>
            {wordFor(relative.kind, relative.gender, language, gender)}
            {ownCard !== null && <div>{t('people:isClient')}</div>}
          </div>
          {ownCard !== null && (
            <Button variant="default" onClick={() => onOpenClient(ownCard)}>
              {t('people:openCard')}
            </Button>
          )}
        </div>
        {ownCard === null && (
          <TextInput
            label={t('people:name')}
            autoComplete="off"
            maxLength={200}
            value={name}
            error={nameProblem}
            onChange={({ currentTarget: { value } }) => setName(value)}
          />
        )}
        <TieFields tie={tie} of={gender} onChange={setTie} />
        <ErrorSentence error={nameProblem ? null : update.error} />
        {changed && (
          <div className={classes.actions}>
            <Button type="submit" loading={update.isPending}>
              {t('common:save')}
            </Button>
          </div>
        )}
      </form>
      <CardBox title={t('people:dates')}>
        <DataList>
          {ownCard !== null && birthday !== null && (
            <DataRow label={t('people:date.birthday')} aside={dateWords.next({ kind: 'birthday', label: '', date: birthday })}>
              {dateWords.day({ kind: 'birthday', label: '', date: birthday })}
            </DataRow>
          )}
          <DateRows
            clientId={clientId}
            personId={personId}
            dates={relative.dates}
            named={{ name: relative.called, calendar: relative.nameDayCalendar }}
            kinds={ownCard === null || birthdays.length > 0 ? KINDS : KINDS_OF_CLIENT}
          />
        </DataList>
      </CardBox>
      <CardBox
        title={t('people:factsOf', { name: relative.called })}
        acts={
          <BoxAct
            icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
            onClick={() => onDrafts({ [keyOfNew(personId)]: newFact(personId), ...drafts })}
          >
            {t('people:addFact')}
          </BoxAct>
        }
      >
        <FactsOf
          clientId={clientId}
          personId={personId}
          rows={relative.facts.map((fact) => ({ fact, about: null }))}
          drafts={drafts}
          onDrafts={onDrafts}
        />
      </CardBox>
      <div className={classes.foot}>
        {ownCard === null && (
          <Button
            variant="default"
            leftSection={<IconUserPlus size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => onMakeClient({ personId, name: relative.called, birthday: birthdays[0]?.date ?? null })}
          >
            {t('people:makeClient')}
          </Button>
        )}
        <Button className={classes.ending ?? ''} variant="subtle" color="danger" onClick={() => setUntying(true)}>
          {t('people:untie')}
        </Button>
      </div>
      <ConfirmDialog
        opened={untying}
        title={t('people:untieTitle', { name: relative.called })}
        text={ownCard === null ? t('people:untieText') : t('people:untieClientText')}
        confirm={t('people:untie')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ opId: newOpId(), relationId: relative.relationId }, { onSuccess: onDone })}
        onClose={() => setUntying(false)}
      />
    </>
  )
}
