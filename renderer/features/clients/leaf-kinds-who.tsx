import { TagChip } from '#renderer/ui/TagChip.tsx'
import type { LeafOf } from '#shared/contract/conditions.ts'
import type { OwnField } from '#shared/contract/fields.ts'
import { AGE_BANDS } from '#shared/domain/fields/age-band.ts'
import { DateTest, MONTHS_OF_YEAR } from './DateTest.tsx'
import { FactTest } from './FactTest.tsx'
import { FieldTest } from './FieldTest.tsx'
import type { LeafChoice, LeafKinds } from './leaf-kind.ts'
import { type LeafKnown, spanWords } from './leaf-known.ts'

/** Who somebody is: what stands on his card. */
export const WHO_LEAVES: LeafKinds<'tag' | 'category' | 'caretaker' | 'gender' | 'age' | 'birthday' | 'date' | 'fact' | 'field'> =
  {
    tag: {
      part: 'who',
      words({ id, has }, { t, setup }) {
        const tag = setup?.tags.find((one) => one.id === id)?.name ?? '…'
        return has ? tag : t('fields:list.without', { tag })
      },
      phrase({ id, has }, { t, setup }) {
        const tag = setup?.tags.find((one) => one.id === id)?.name ?? '…'
        return t(has ? 'segments:tagged' : 'segments:untagged', { tag })
      },
      entries: ({ t, setup }) =>
        some('tag', t('fields:tags'), setup?.tags, (tag) => ({
          key: tag.id,
          words: <TagChip tag={tag} size="md" />,
          leaf: { by: 'tag', id: tag.id, has: true },
          without: { label: t('fields:list.without', { tag: tag.name }), leaf: { by: 'tag', id: tag.id, has: false } },
        })),
    },
    category: {
      part: 'who',
      words({ id }, { t, setup }) {
        const name = setup?.categories.find((one) => one.id === id)?.name
        return `${t('fields:category')}: ${id === null ? t('fields:list.none') : (name ?? '…')}`
      },
      entries: ({ t, setup }) =>
        some(
          'category',
          t('fields:category'),
          setup?.categories,
          ({ id, name }) => ({ key: id, words: name, leaf: { by: 'category', id } }),
          { key: 'none', words: t('fields:list.none'), leaf: { by: 'category', id: null } },
        ),
    },
    caretaker: {
      part: 'who',
      words({ id }, { t, staff }) {
        const name = staff.find((one) => one.id === id)?.name
        return `${t('staff:caretakerLabel')}: ${id === null ? t('staff:nobody').toLocaleLowerCase() : (name ?? '…')}`
      },
      entries: ({ t, caretakers }) =>
        some(
          'caretaker',
          t('staff:caretakerLabel'),
          caretakers,
          ({ id, name }) => ({ key: id, words: name, leaf: { by: 'caretaker', id } }),
          { key: 'none', words: t('staff:nobody'), leaf: { by: 'caretaker', id: null } },
        ),
    },
    gender: {
      part: 'who',
      words: ({ gender }, { t }) =>
        gender === null ? `${t('people:gender.label')}: ${t('fields:list.notKnown')}` : t(`people:gender.${gender}`),
      entries: ({ t }) => [
        {
          key: 'gender',
          name: t('people:gender.label'),
          choices: [
            { key: 'female', words: t('people:gender.female'), leaf: { by: 'gender', gender: 'female' } },
            { key: 'male', words: t('people:gender.male'), leaf: { by: 'gender', gender: 'male' } },
            { key: 'none', words: t('fields:list.notKnown'), leaf: { by: 'gender', gender: null } },
          ],
        },
      ],
    },
    age: {
      part: 'who',
      words: ({ band }, { t }) =>
        `${t('fields:ageLabel')}: ${band === null ? t('fields:list.notKnown') : t(`fields:age.${band}`)}`,
      entries: ({ t }) =>
        some(
          'age',
          t('fields:ageLabel'),
          AGE_BANDS,
          (band) => ({ key: band, words: t(`fields:age.${band}`), leaf: { by: 'age', band } }),
          { key: 'none', words: t('fields:list.notKnown'), leaf: { by: 'age', band: null } },
        ),
    },
    birthday: {
      part: 'who',
      words: ({ month }, { t, format }) =>
        month === null ? t('segments:born.now') : t('segments:born.month', { month: format.monthName(month) }),
      entries: ({ t, format }) => [
        {
          key: 'birthday',
          name: t('segments:kind.birthday'),
          choices: [
            { key: 'now', words: t('segments:thisMonth'), leaf: { by: 'birthday', month: null } },
            ...MONTHS_OF_YEAR.map(
              (month): LeafChoice => ({ key: month, words: format.monthName(month), leaf: { by: 'birthday', month } }),
            ),
          ],
        },
      ],
    },
    date: {
      part: 'who',
      words: ({ kind, month }, { t, format }) =>
        `${t(`people:date.${kind}`)}: ${month === null ? t('segments:when.this-month') : format.monthName(month)}`,
      form: (asked, onApply) => <DateTest asked={asked} onApply={onApply} />,
      entries: ({ t }) => [
        { key: 'date', name: t('segments:kind.date'), form: (onApply) => <DateTest asked={null} onApply={onApply} /> },
      ],
    },
    fact: {
      part: 'who',
      words({ labelId, text, has }, { t, labels }) {
        const label = labelId === null ? null : (labels.find(({ id }) => id === labelId)?.name ?? '…')
        const said = text === '' ? null : t('segments:fact.words', { text })
        const what = [label, said].filter((one) => one !== null).join(' ')
        return t(has ? 'segments:fact.known' : 'segments:fact.unknown', { what })
      },
      form: (asked, onApply) => <FactTest asked={asked} onApply={onApply} />,
      entries: ({ t }) => [
        { key: 'fact', name: t('segments:kind.fact'), form: (onApply) => <FactTest asked={null} onApply={onApply} /> },
      ],
    },
    field: {
      part: 'who',
      words({ id, test }, known) {
        const field = known.setup?.fields.find((one) => one.id === id)
        return field ? `${field.name}: ${testWords(field, test, known)}` : '…'
      },
      entries: (known) =>
        (known.setup?.fields ?? []).map((field) => {
          const { id, name, kind } = field
          const typed = kind === 'text' || kind === 'number' || kind === 'date'
          return {
            key: `field ${id}`,
            name,
            choices: fieldChoices(field, known),
            ...(typed && { form: (onApply) => <FieldTest id={id} kind={kind} onApply={onApply} /> }),
          }
        }),
    },
  }

/** One entry with a choice for each of them; none where there are none. */
function some<One>(
  key: string,
  name: string,
  all: readonly One[] | undefined,
  choice: (one: One) => LeafChoice,
  ...others: readonly LeafChoice[]
) {
  return all === undefined || all.length === 0 ? [] : [{ key, name, choices: [...all.map(choice), ...others] }]
}

function fieldChoices({ id, kind, options }: OwnField, { t }: LeafKnown): LeafChoice[] {
  const asked = (key: string | number, words: string, test: LeafOf<'field'>['test']): LeafChoice => ({
    key,
    words,
    leaf: { by: 'field', id, test },
  })
  return [
    ...(kind === 'choice' ? options.map((one) => asked(one.id, one.name, { is: 'choice', optionId: one.id })) : []),
    ...(kind === 'yes-no'
      ? [asked('yes', t('common:yes'), { is: 'yes-no', yes: true }), asked('no', t('common:no'), { is: 'yes-no', yes: false })]
      : []),
    asked('filled', t('fields:list.filled'), { is: 'filled', filled: true }),
    asked('empty', t('fields:list.empty'), { is: 'filled', filled: false }),
  ]
}

function testWords(field: OwnField, test: LeafOf<'field'>['test'], known: LeafKnown): string {
  const { t, format, ownValue } = known
  const number = (value: number | null) => (value === null ? null : ownValue(field, { kind: 'number', number: value }))
  const day = (value: string | null) => (value === null ? null : format.dayShort(value))
  switch (test.is) {
    case 'filled':
      return t(test.filled ? 'fields:list.filled' : 'fields:list.empty')
    case 'containing':
      return `„${test.text}”`
    case 'number':
      return spanWords(known, number(test.from), number(test.until))
    case 'date':
      return spanWords(known, day(test.from), day(test.until))
    case 'choice':
      return ownValue(field, { kind: 'choice', optionId: test.optionId })
    case 'yes-no':
      return t(test.yes ? 'common:yes' : 'common:no').toLocaleLowerCase()
  }
}
