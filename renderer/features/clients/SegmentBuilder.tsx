import { Button, Modal, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useMay } from '#renderer/api/shop.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import { FootInSight } from '#renderer/ui/FormFoot.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { LIST_FILTERS } from '#shared/contract/clients.ts'
import type { Condition, Leaf } from '#shared/contract/conditions.ts'
import { contradictionIn } from '#shared/domain/segments/contradiction.ts'
import { asksForMoney } from '#shared/domain/segments/leaves.ts'
import { readyMade } from '#shared/domain/segments/ready-made.ts'
import { leavesOf, MOST_LEAVES } from '#shared/domain/segments/tree.ts'
import { useLeafPhrases, useLeafWords } from './condition-words.ts'
import type { Filter } from './list-view.ts'
import { SegmentGroup } from './SegmentGroup.tsx'
import classes from './Segments.module.css'
import { useJoined } from './segment-words.ts'

/** Whom the list is to show. */
interface Meant {
  readonly filter: Filter
  readonly conditions: readonly Condition[]
}

interface SegmentBuilderProps {
  /** From what one begins. */
  readonly meant: Meant
  /** What is typed into the search of the list, which narrows it too. */
  readonly text: string
  readonly onShow: (meant: Meant) => void
  readonly onClose: () => void
}

/** Conditions put together to a sentence, counted while it grows. */
export function SegmentBuilder({ meant, text, onShow, onClose }: SegmentBuilderProps) {
  const { t } = useTranslation(['segments', 'clients', 'common'])
  const format = useFormat()
  const leafWords = useLeafWords()
  const joined = useJoined(useLeafPhrases())
  const seesMoney = useMay('clients.money')
  const items = useQuery('catalogue.list', { archived: false }).data ?? []
  const [{ filter, conditions }, setMeant] = useState(meant)
  const count = useQuery('segments.count', { filter, conditions: [...conditions], text }, { keepPrevious: true })
  const leaves = leavesOf<Leaf>(conditions)
  const excluded = contradictionIn(conditions)
  const base = t(`clients:filter.${filter}`)
  const show = () => onShow({ filter, conditions })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('segments:title')}
      size="xl"
      // Escape in the menu of conditions closes the menu alone: what was put together so far stays.
      closeOnEscape={false}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && event.target instanceof Node && event.currentTarget.contains(event.target)) onClose()
      }}
    >
      <div className={classes.builder}>
        <p className={classes.sentence}>
          {conditions.length === 0 ? base : t('segments:joined', { base, what: joined(conditions) })}
        </p>
        <div className={classes.ready}>
          <p className={classes.label}>{t('segments:ready')}</p>
          <div className={classes.keys}>
            {readyMade(items[0]?.id ?? null)
              .filter((one) => seesMoney || !leavesOf<Leaf>(one.conditions).some(asksForMoney))
              .map((one) => (
                <Button
                  key={one.name ?? one.filter}
                  size="sm"
                  variant="default"
                  onClick={() => setMeant({ filter: one.filter, conditions: one.conditions })}
                >
                  {one.name === null ? t(`clients:filter.${one.filter}`) : t(`segments:readyMade.${one.name}`)}
                </Button>
              ))}
          </div>
        </div>
        <NativeSelect
          className={classes.base ?? ''}
          label={t('segments:base')}
          value={filter}
          data={LIST_FILTERS.map((each) => ({ value: each, label: t(`clients:filter.${each}`) }))}
          onChange={({ currentTarget }) =>
            setMeant({ conditions, filter: LIST_FILTERS.find((each) => each === currentTarget.value) ?? 'all' })
          }
        />
        <SegmentGroup
          how="all"
          of={conditions}
          depth={1}
          full={leaves.length >= MOST_LEAVES}
          onChange={(of) => setMeant({ filter, conditions: of })}
        />
        {leaves.length >= MOST_LEAVES && <p className={classes.told}>{t('segments:most', { number: MOST_LEAVES })}</p>}
        {excluded && (
          <p className={classes.excluded} role="alert">
            {t('segments:excluded', { one: leafWords(excluded[0]), other: leafWords(excluded[1]) })}
          </p>
        )}
        <ErrorSentence error={count.error} />
      </div>
      <FootInSight lined>
        <div className={classes.found}>
          <strong role="status" data-old={count.isPlaceholderData || undefined}>
            {count.data === undefined
              ? t('segments:counting')
              : count.data.count === 0
                ? t('segments:nobody')
                : t('segments:ofAll', { number: format.number(count.data.count), of: format.number(count.data.of) })}
          </strong>
          <span className={classes.faces} aria-hidden="true">
            {count.data?.first.map(({ id, called, colour, photo }) => (
              <Face key={id} name={called} colour={colour} photo={photo} size={32} />
            ))}
          </span>
        </div>
        <Button variant="subtle" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button onClick={show}>{t('segments:show')}</Button>
      </FootInSight>
    </Modal>
  )
}
