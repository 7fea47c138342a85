import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DataList, DataRow } from '#renderer/ui/DataList.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { RowKey } from '#renderer/ui/RowKey.tsx'
import type { Fact, RelativeOnCard } from '#shared/contract/people.ts'
import { FactEditor } from './FactEditor.tsx'
import classes from './Facts.module.css'
import { draftOf, type FactDraft, type FactDrafts, keyOfNew } from './fact-draft.ts'

interface FactRow {
  readonly fact: Fact
  /** Named in place of the label where the fact is about one of the family. */
  readonly about: Pick<RelativeOnCard, 'personId' | 'called'> | null
}

interface FactsOfProps {
  readonly clientId: number
  /** Whose facts these are; null is the client himself, among whose facts his family's stand too. */
  readonly personId: number | null
  readonly rows: readonly FactRow[]
  readonly first?: ReactNode
  readonly drafts: FactDrafts
  readonly onDrafts: (drafts: FactDrafts) => void
}

/** Facts as rows of which each is edited where it stands; a new one is written on top. */
export function FactsOf({ clientId, personId, rows, first, drafts, onDrafts }: FactsOfProps) {
  const { t } = useTranslation(['people', 'common'])
  const keep = (key: string, draft: FactDraft | null) => {
    const { [key]: _, ...others } = drafts
    onDrafts(draft === null ? others : { ...others, [key]: draft })
  }
  const editor = (key: string, draft: FactDraft, now: Fact | undefined, about: FactRow['about'] = null) => (
    <FactEditor
      key={key}
      clientId={clientId}
      draft={draft}
      now={now}
      about={about?.called ?? null}
      onDraft={(next) => keep(key, next)}
      onDone={() => keep(key, null)}
    />
  )
  const added = drafts[keyOfNew(personId)]
  const shown = new Set(rows.map(({ fact }) => String(fact.id)))
  // A fact that someone took off meanwhile: what was being typed is still here.
  const lost = Object.entries(drafts).filter(
    ([key, draft]) => draft.before !== null && !shown.has(key) && (personId === null || draft.personId === personId),
  )
  return (
    <DataList>
      {added && editor(keyOfNew(personId), added, undefined)}
      {lost.map(([key, draft]) => editor(key, draft, undefined))}
      {first}
      {rows.map(({ fact, about }) => {
        const key = String(fact.id)
        const draft = drafts[key]
        if (draft) return editor(key, draft, fact, about)
        return (
          <DataRow key={key} label={about?.called ?? fact.label?.name ?? ''} aside={<FactAside fact={fact} />}>
            <RowKey title={t('common:edit')} onClick={() => keep(key, draftOf(fact, about?.personId ?? personId))}>
              {fact.text}
              {isDue(fact) && fact.question !== null && <span className={classes.question}>{fact.question.text}</span>}
            </RowKey>
          </DataRow>
        )
      })}
    </DataList>
  )
}

/** Its question stands under it while it is to be asked. */
export function isDue({ question }: Fact): boolean {
  return question !== null && ['fresh', 'ageing', 'put-off'].includes(question.state)
}

/** When it is asked, and for what asks nothing the day it was heard. */
export function FactAside({ fact: { question, day } }: { readonly fact: Fact }) {
  const { t } = useTranslation('people')
  const format = useFormat()
  switch (question?.state) {
    case 'fresh':
    case 'ageing':
      return <span className={classes.ask}>{t('ask.today')}</span>
    case 'put-off':
      return <span className={classes.ask}>{t('ask.next')}</span>
    case 'not-due':
      return t('ask.after', { day: format.dayShort(question.askAfter) })
    case 'asked':
    case 'never':
      return t(`ask.${question.state}`)
    default:
      return format.dayShort(day)
  }
}
