import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { DuplicatePairs } from '#shared/contract/merges.ts'
import { ChoiceRow, PlainRow } from './CompareRows.tsx'
import { CHOSEN, type Choice, differs, mergedFields, otherSide, type Side, usualChoice } from './merge-choice.ts'
import classes from './PairCompare.module.css'
import { useReasonWords } from './reason-words.ts'
import { useFieldTexts } from './use-field-texts.ts'

type Pair = DuplicatePairs['rows'][number]

interface PairCompareProps {
  readonly pair: Pair
  readonly onMerged: (merge: { readonly mergeId: number; readonly survivor: string; readonly visits: number }) => void
  readonly onApart: () => void
  readonly onLater: () => void
  readonly onOpenClient: (id: number) => void
}

/** Two cards side by side, and what becomes of them. Give it the pair as `key`. */
export function PairCompare({ pair, onMerged, onApart, onLater, onOpenClient }: PairCompareProps) {
  const { t } = useTranslation('duplicates')
  const format = useFormat()
  const reasonOf = useReasonWords()
  const texts = useFieldTexts()
  const [choice, setChoice] = useState<Choice>(() => usualChoice(pair))
  const [opId, nextOpId] = useOpId()
  const merge = useCommand('clients.merge')
  const twoPeople = useCommand('clients.twoPeople')
  const survivor = pair[choice.survivor]
  const merged = pair[otherSide(choice.survivor)]

  const join = async () => {
    if (merge.isPending) return
    try {
      const { mergeId } = await merge.mutateAsync({
        opId,
        survivorId: survivor.id,
        survivorVersion: survivor.version,
        mergedId: merged.id,
        mergedVersion: merged.version,
        fields: mergedFields(pair, choice),
      })
      onMerged({ mergeId, survivor: survivor.called, visits: merged.visits })
    } catch {
      // Told below; what is shown may be old.
      nextOpId()
      refreshAll()
    }
  }
  const part = async () => {
    try {
      await twoPeople.mutateAsync({ opId, one: pair.one.id, other: pair.other.id })
      onApart()
    } catch {
      nextOpId()
    }
  }
  const conflict = merge.error?.code === 'CONFLICT'

  return (
    <div className={classes.compare}>
      <header className={classes.head}>
        <div>
          <h2 className={classes.title}>{t('question')}</h2>
          <p className={classes.reason}>{reasonOf(pair)}</p>
        </div>
        <Badge tone={pair.score >= SURE ? 'warn' : 'plain'}>{format.percent(pair.score * 100)}</Badge>
      </header>
      <div className={classes.scroller}>
        <div className={classes.grid}>
          <div className={classes.sides} role="radiogroup" aria-label={t('survivor')}>
            <span />
            {(['one', 'other'] as const).map((side) => (
              <SideHead
                key={side}
                card={pair[side]}
                stays={choice.survivor === side}
                onStay={() => setChoice({ ...choice, survivor: side })}
                onOpen={() => onOpenClient(pair[side].id)}
              />
            ))}
          </div>
          {CHOSEN.map((field) =>
            differs(pair, field) ? (
              <ChoiceRow
                key={field}
                label={t(`field.${field}`)}
                hint={t('choose')}
                value={choice.fields[field] ?? choice.survivor}
                texts={[texts(pair.one)[field], texts(pair.other)[field]]}
                pictures={field === 'photo' ? pair : null}
                onChoose={(side) => setChoice({ ...choice, fields: { ...choice.fields, [field]: side } })}
              />
            ) : (
              <PlainRow key={field} label={t(`field.${field}`)} texts={[texts(pair.one)[field], texts(pair.other)[field]]} />
            ),
          )}
          {differs(pair, 'note') ? (
            <ChoiceRow
              label={t('field.note')}
              hint={choice.note === 'both' ? t('joined') : t('choose')}
              value={choice.note}
              texts={[pair.one.note, pair.other.note]}
              pictures={null}
              onChoose={(side: Side) => setChoice({ ...choice, note: side })}
              both={{ label: t('keepBoth'), onChoose: () => setChoice({ ...choice, note: 'both' }) }}
            />
          ) : (
            <PlainRow label={t('field.note')} texts={[pair.one.note, pair.other.note]} />
          )}
          {JOINED.map((field) => (
            <PlainRow
              key={field}
              label={t(`field.${field}`)}
              hint={t('joined')}
              texts={[texts(pair.one)[field], texts(pair.other)[field]]}
            />
          ))}
          <PlainRow
            label={t('field.consent')}
            hint={t('stricter')}
            texts={[texts(pair.one).consent, texts(pair.other).consent]}
          />
          {ADDED.map((field) => (
            <PlainRow
              key={field}
              label={t(`field.${field}`)}
              hint={`${t('added')}: ${field === 'spent' ? format.money(pair.one.spent + pair.other.spent) : format.number(pair.one[field] + pair.other[field])}`}
              texts={[texts(pair.one)[field], texts(pair.other)[field]]}
            />
          ))}
          <PlainRow label={t('field.lastVisit')} texts={[texts(pair.one).lastVisit, texts(pair.other).lastVisit]} />
          <PlainRow label={t('field.createdAt')} texts={[texts(pair.one).createdAt, texts(pair.other).createdAt]} />
        </div>
      </div>
      <footer className={classes.foot}>
        <p className={classes.promise}>
          <IconCheck size={18} stroke={2} aria-hidden="true" />
          {t('promise')}
        </p>
        {conflict ? (
          <p className={classes.conflict} role="alert">
            {t('conflict')}
          </p>
        ) : (
          <ErrorSentence error={merge.error ?? twoPeople.error} />
        )}
        <div className={classes.actions}>
          <Button variant="subtle" onClick={onLater}>
            {t('later')}
          </Button>
          <Button variant="outline" loading={twoPeople.isPending} onClick={() => void part()}>
            {t('twoPeople')}
          </Button>
          <Button loading={merge.isPending} onClick={() => void join()}>
            {t('merge')}
          </Button>
        </div>
      </footer>
    </div>
  )
}

/** From this likeness on, hardly any pair is two people's. */
const SURE = 85
const JOINED = ['phones', 'codes', 'warnings'] as const
const ADDED = ['visits', 'spent', 'points'] as const

interface SideHeadProps {
  readonly card: Pair['one']
  readonly stays: boolean
  readonly onStay: () => void
  readonly onOpen: () => void
}

function SideHead({ card, stays, onStay, onOpen }: SideHeadProps) {
  const { t } = useTranslation('duplicates')
  return (
    <div className={classes.side} data-chosen={stays || undefined}>
      <label className={classes.stay}>
        <input type="radio" name="survivor" checked={stays} onChange={onStay} className={classes.radio} />
        <Face name={card.called} colour={card.colour} photo={card.photo} size={48} />
        <span className={classes.sideWords}>
          <strong>{card.called}</strong>
          <span>{t(stays ? 'stays' : 'goes')}</span>
        </span>
      </label>
      <button type="button" className={classes.open} onClick={onOpen}>
        {t('openCard')}
      </button>
    </div>
  )
}
