import type { InputOf } from '#shared/contract/client.ts'
import { type Day, opId } from './day.ts'

/** Tags, categories, own fields and saved ways to look at the list. */
export async function arrange({ ask, clientId }: Day): Promise<void> {
  const { tags, categories } = await ask('fields.setup', {})
  const kept = <T extends { id: number | null }>(all: readonly T[]) => all.map((one) => ({ ...one }))
  await ask('fields.setTags', { opId: opId(), instead: tags, tags: [...kept(tags), { id: null, name: 'Сніданки', colour: 3 }] })
  await ask('fields.setCategories', {
    opId: opId(),
    instead: categories,
    categories: [...kept(categories), { id: null, name: 'Школа' }],
  })
  const options = [{ id: null, name: 'сидячий' }]
  const { id: fieldId } = await ask('fields.setField', {
    opId: opId(),
    instead: null,
    name: 'Абонемент',
    kind: 'choice',
    unit: '',
    options,
    onCard: true,
    inList: true,
  })
  const now = await ask('fields.setup', {})
  await ask('fields.orderFields', { opId: opId(), ids: now.fields.map(({ id }) => id).toReversed() })
  const tagId = now.tags.at(-1)?.id ?? 0
  const categoryId = now.categories.at(-1)?.id ?? 0
  const optionId = now.fields.find(({ id }) => id === fieldId)?.options[0]?.id ?? 0
  await ask('fields.tag', { opId: opId(), clientIds: [clientId], tagId, on: true })
  await ask('fields.categorise', { opId: opId(), clientIds: [clientId], categoryId })
  await ask('fields.setAgeBand', { opId: opId(), clientId, instead: null, band: '25-34' })
  await ask('fields.setValue', { opId: opId(), clientId, fieldId, version: 0, value: { kind: 'choice', optionId } })
  await ask('fields.ofClient', { clientId })
  const looksFor = {
    filter: 'all',
    conditions: [
      { by: 'tag', id: tagId, has: true },
      { by: 'field', id: fieldId, test: { is: 'choice', optionId } },
    ],
  } satisfies Pick<InputOf<'clients.idsOf'>, 'filter' | 'conditions'>
  await ask('clients.idsOf', { ...looksFor, text: '' })
  await ask('segments.count', { ...looksFor, text: '' })
  const { id } = await ask('clients.saveFilter', { opId: opId(), id: null, version: 0, name: 'Вранці', ...looksFor })
  await ask('clients.savedFilters', {})
  await ask('clients.removeFilter', { opId: opId(), id })
  await ask('fields.used', {})
  await ask('fields.retire', { opId: opId(), what: 'tag', id: tagId, retired: true })
}
