import { RHYTHMS } from '#shared/contract/conditions.ts'
import { ZONES } from '#shared/domain/worth/rfm.ts'
import { BoughtTest } from './BoughtTest.tsx'
import { CameTest } from './CameTest.tsx'
import type { LeafKinds } from './leaf-kind.ts'
import { cameWords, visitWords } from './segment-words.ts'
import { VisitsTest } from './VisitsTest.tsx'

/** When somebody comes, what he takes and brings, and how he is missed. */
export const VISIT_LEAVES: LeafKinds<'rhythm' | 'visits' | 'bought' | 'spender' | 'rfm' | 'came' | 'away' | 'touch'> = {
  rhythm: {
    part: 'visits',
    words: ({ is }, { t, format }) => t(`clients:filter.${is}`).toLocaleLowerCase(format.language),
    entries: ({ t }) => [
      {
        key: 'rhythm',
        name: t('segments:kind.rhythm'),
        choices: RHYTHMS.map((is) => ({ key: is, words: t(`clients:filter.${is}`), leaf: { by: 'rhythm', is } })),
      },
    ],
  },
  visits: {
    part: 'visits',
    words: visitWords,
    form: (asked, onApply) => <VisitsTest asked={asked} onApply={onApply} />,
    entries: ({ t, seesMoney }) => [
      {
        key: 'visits',
        name: t('segments:kind.visits'),
        form: (onApply) => <VisitsTest asked={null} onApply={onApply} />,
        choices: seesMoney ? [{ key: 'spender', words: t('segments:kind.spender'), leaf: { by: 'spender' } }] : [],
      },
    ],
  },
  // Offered beside the others about money.
  spender: { part: 'visits', words: (_, { t }) => t('segments:spender'), entries: () => [] },
  rfm: {
    part: 'visits',
    words: ({ zone, ...scores }, { t }) =>
      [
        ...(zone === null ? [] : [t(`worth:zone.${zone}`)]),
        ...(['recency', 'frequency', 'money'] as const).flatMap((by) =>
          scores[by] === null ? [] : [t(`worth:scored.${by}`, { score: scores[by] })],
        ),
      ].join(', '),
    entries: ({ t }) => [
      {
        key: 'rfm',
        name: t('worth:groups'),
        choices: ZONES.map((zone) => ({
          key: zone,
          words: t(`worth:zone.${zone}`),
          leaf: { by: 'rfm', zone, recency: null, frequency: null, money: null },
        })),
      },
    ],
  },
  bought: {
    part: 'visits',
    words: visitWords,
    form: (asked, onApply) => <BoughtTest asked={asked} onApply={onApply} />,
    entries: ({ t }) => [
      {
        key: 'bought',
        name: t('segments:kind.bought'),
        form: (onApply) => <BoughtTest asked={null} onApply={onApply} />,
      },
    ],
  },
  came: {
    part: 'visits',
    words: cameWords,
    form: (asked, onApply) => <CameTest which={asked.which} asked={asked} onApply={onApply} />,
    entries: ({ t }) => [
      {
        key: 'last',
        name: t('segments:kind.lastVisit'),
        form: (onApply) => <CameTest which="last" asked={null} onApply={onApply} />,
      },
      {
        key: 'first',
        name: t('segments:kind.firstVisit'),
        form: (onApply) => <CameTest which="first" asked={null} onApply={onApply} />,
      },
    ],
  },
  away: {
    part: 'visits',
    words: ({ is }, { t }) => t(is ? 'segments:away.yes' : 'segments:away.no'),
    entries: ({ t }) => [
      {
        key: 'away',
        name: t('segments:kind.away'),
        choices: [
          { key: 'yes', words: t('common:yes'), leaf: { by: 'away', is: true } },
          { key: 'no', words: t('common:no'), leaf: { by: 'away', is: false } },
        ],
      },
    ],
  },
  touch: {
    part: 'visits',
    words: ({ has }, { t }) => (has ? t('care:touch.label') : `${t('care:touch.label')}: ${t('fields:list.none')}`),
    entries: ({ t }) => [
      {
        key: 'touch',
        name: t('care:touch.label'),
        choices: [
          { key: 'has', words: t('care:touch.label'), leaf: { by: 'touch', has: true } },
          { key: 'none', words: t('fields:list.none'), leaf: { by: 'touch', has: false } },
        ],
      },
    ],
  },
}
