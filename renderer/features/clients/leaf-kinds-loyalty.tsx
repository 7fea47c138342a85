import { REWARDS_AHEAD } from '#shared/domain/loyalty/within-reach.ts'
import { EndsTest } from './EndsTest.tsx'
import type { LeafChoice, LeafKinds } from './leaf-kind.ts'
import { spanWords } from './leaf-known.ts'
import { PassTest } from './PassTest.tsx'

/** What somebody gathered, holds or owes. */
export const LOYALTY_LEAVES: LeafKinds<'tier' | 'points' | 'stamps' | 'reward' | 'pass' | 'debt'> = {
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
    form: (asked, onApply) => <EndsTest asked={asked} onApply={(ends) => onApply({ by: 'points', ...ends })} />,
    entries: ({ t }) => [
      {
        key: 'points',
        name: t('clients:column.points'),
        form: (onApply) => <EndsTest asked={null} onApply={(ends) => onApply({ by: 'points', ...ends })} />,
      },
    ],
  },
  stamps: {
    part: 'loyalty',
    words({ id, full, from, until }, known) {
      const { t, format, stampCards } = known
      const card = stampCards.find(({ seriesId }) => seriesId === id)?.name ?? '…'
      if (full) return t('segments:stamps.full', { card })
      const written = (value: number | null) => (value === null ? null : format.number(value))
      return t('segments:stamps.some', { card, span: spanWords(known, written(from), written(until)) })
    },
    form: ({ id, full, ...ends }, onApply) =>
      full ? null : <EndsTest asked={ends} onApply={(next) => onApply({ by: 'stamps', id, full, ...next })} />,
    entries: ({ t, stampCards }) =>
      stampCards.map(({ seriesId: id, name }) => ({
        key: `stamps ${id}`,
        name: t('segments:kind.stamps', { card: name }),
        form: (onApply) => <EndsTest asked={null} onApply={(ends) => onApply({ by: 'stamps', id, full: false, ...ends })} />,
        choices: [
          {
            key: 'full',
            words: t('segments:stamps.choice'),
            leaf: { by: 'stamps', id, full: true, from: null, until: null },
          },
        ],
      })),
  },
  reward: {
    part: 'loyalty',
    words: ({ is }, { t }) => t(`segments:reward.${is}`),
    entries: ({ t }) => [
      {
        key: 'reward',
        name: t('segments:kind.reward'),
        choices: REWARDS_AHEAD.map((is) => ({
          key: is,
          words: t(`segments:rewardKind.${is}`),
          leaf: { by: 'reward', is },
        })),
      },
    ],
  },
  pass: {
    part: 'loyalty',
    words({ has, days, entries }, { t, format }) {
      if (days === null && entries === null) return t(has ? 'segments:pass.has' : 'segments:pass.none')
      const ends = [
        ...(days === null ? [] : [t('segments:pass.days', { within: t('passes:withinDays', { count: days }) })]),
        ...(entries === null ? [] : [t('segments:pass.entries', { entries: t('passes:entries', { count: entries }) })]),
      ]
      const said = format.listOfOne(ends)
      return has ? said : t('segments:not', { what: said })
    },
    form: ({ has, days, entries }, onApply) =>
      days === null && entries === null ? null : (
        <PassTest asked={{ days, entries }} onApply={(ends) => onApply({ by: 'pass', has, ...ends })} />
      ),
    entries: ({ t, sellsPasses }) =>
      sellsPasses
        ? [
            {
              key: 'pass',
              name: t('segments:kind.pass'),
              form: (onApply) => <PassTest asked={null} onApply={(ends) => onApply({ by: 'pass', has: true, ...ends })} />,
              choices: [
                { key: 'has', words: t('segments:pass.usable'), leaf: { by: 'pass', has: true, days: null, entries: null } },
                {
                  key: 'none',
                  words: t('segments:pass.noUsable'),
                  leaf: { by: 'pass', has: false, days: null, entries: null },
                },
              ],
            },
          ]
        : [],
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
}
