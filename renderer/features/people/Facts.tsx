import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BoxAct, CardBox } from '#renderer/ui/CardBox.tsx'
import { FoldKey } from '#renderer/ui/FoldKey.tsx'
import type { Fact, RelativeOnCard } from '#shared/contract/people.ts'
import classes from './Facts.module.css'
import { FactsOf, isDue } from './FactsOf.tsx'
import { type FactDrafts, keyOfNew, newFact } from './fact-draft.ts'

interface FactsProps {
  readonly clientId: number
  readonly facts: readonly Fact[]
  readonly family: readonly RelativeOnCard[]
  readonly usual: ReactNode
  readonly drafts: FactDrafts
  readonly onDrafts: (drafts: FactDrafts) => void
}

/** Life events stand in a part of their own. */
const isPlain = ({ event }: Fact) => event === null

/** So many rows leave room for the family below. */
const SHOWN = 6

/** What the shop remembers of him and of his family, a line each. */
export function Facts({ clientId, facts, family, usual, drafts, onDrafts }: FactsProps) {
  const { t } = useTranslation('people')
  const [all, setAll] = useState(false)
  const rows = [
    ...facts.filter(isPlain).map((fact) => ({ fact, about: null })),
    // A client's own facts stand on his card; here only what is to be asked of him.
    ...family.flatMap((relative) =>
      relative.facts
        .filter((fact) => isPlain(fact) && (relative.clientId === null || isDue(fact)))
        .map((fact) => ({ fact, about: relative })),
    ),
  ]
  // What is asked today is never folded away, nor what is being written.
  const pressing = ({ fact }: (typeof rows)[number]) => isDue(fact) || drafts[fact.id] !== undefined
  const room = Math.max(0, SHOWN - rows.filter(pressing).length)
  const quiet = rows.filter((row) => !pressing(row))
  const shown = all || rows.length <= SHOWN + 1 ? rows : rows.filter((row) => pressing(row) || quiet.indexOf(row) < room)
  const add = () => onDrafts({ [keyOfNew(null)]: newFact(null), ...drafts })
  return (
    <CardBox
      title={t('facts')}
      acts={
        <BoxAct icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />} onClick={add}>
          {t('addFact')}
        </BoxAct>
      }
    >
      <FactsOf clientId={clientId} personId={null} rows={shown} first={usual} drafts={drafts} onDrafts={onDrafts} />
      {rows.length === 0 && !usual && drafts[keyOfNew(null)] === undefined && <p className={classes.none}>{t('noFacts')}</p>}
      {rows.length > SHOWN + 1 && (
        <FoldKey open={all} onFold={setAll}>
          {all ? t('showFewer') : t('showAll', { count: rows.length })}
        </FoldKey>
      )}
    </CardBox>
  )
}
