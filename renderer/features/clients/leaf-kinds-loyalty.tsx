import { REACHES } from '#shared/contract/conditions.ts'
import type { LeafChoice, LeafKinds } from './leaf-kind.ts'
import { spanWords } from './leaf-known.ts'
import { PointsTest } from './PointsTest.tsx'

/** What somebody gathered or owes, and how he may be reached. */
export const LOYALTY_LEAVES: LeafKinds<'tier' | 'points' | 'debt' | 'reach'> = {
  tier: {
    part: 'loyalty',
    words: ({ name }, { t }) => `${t('clients:column.tier')}: ${name ?? t('fields:list.none')}`,
    entries: ({ t, levels }) =>
      levels.length === 0
        ? []
        : [
            {
              key: 'tier',
              name: t('clients:column.tier'),
              choices: [
                ...levels.map((name): LeafChoice => ({ key: name, words: name, leaf: { by: 'tier', name } })),
                { key: 'no level', words: t('fields:list.none'), leaf: { by: 'tier', name: null } },
              ],
            },
          ],
  },
  points: {
    part: 'loyalty',
    words({ from, until }, known) {
      const written = (value: number | null) => (value === null ? null : known.format.number(value))
      return `${known.t('clients:column.points')}: ${spanWords(known, written(from), written(until))}`
    },
    form: (asked, onApply) => <PointsTest asked={asked} onApply={onApply} />,
    entries: ({ t }) => [
      {
        key: 'points',
        name: t('clients:column.points'),
        form: (onApply) => <PointsTest asked={null} onApply={onApply} />,
      },
    ],
  },
  debt: {
    part: 'loyalty',
    words: ({ owes }, { t }) => t(owes ? 'clients:owes' : 'clients:owesNothing'),
    entries: ({ t }) => [
      {
        key: 'debt',
        name: t('clients:column.debt'),
        choices: [
          { key: 'owes', words: t('clients:owes'), leaf: { by: 'debt', owes: true } },
          { key: 'nothing', words: t('clients:owesNothing'), leaf: { by: 'debt', owes: false } },
        ],
      },
    ],
  },
  reach: {
    part: 'contact',
    words: ({ is }, { t }) => t(`clients:reach.${is}`),
    entries: ({ t }) => [
      {
        key: 'reach',
        name: t('clients:part.contact'),
        choices: REACHES.map((is) => ({ key: is, words: t(`clients:reach.${is}`), leaf: { by: 'reach', is } })),
      },
    ],
  },
}
