import type { InputOf } from '#shared/contract/client.ts'
import { type AskBoth, type Day, type HandIn, opId } from './day.ts'

export async function bringList({ ask, handIn }: Day): Promise<void> {
  const table = "Ім'я;Телефон;Бали\nІван Франко;067 222 33 44;12\nЛеся Українка;+380 50 333 44 55;0\n"
  const fileId = await handIn('import', 'клієнти.csv', new TextEncoder().encode(table))
  const reading = { fileId, encoding: null, delimiter: null }
  await ask('imports.read', reading)
  const plan = { ...reading, mapping: ['name', 'phone', 'points'], dateStyle: 'iso' } satisfies InputOf<'imports.preview'>
  await ask('imports.preview', plan)
  const { importId } = await ask('imports.run', { opId: opId(), ...plan })
  await ask('imports.list', {})
  await ask('imports.undo', { opId: opId(), importId })
  await bringCards(ask, handIn)
  await bringVisits(ask, handIn)
}

async function bringCards(ask: AskBoth, handIn: HandIn): Promise<void> {
  const file = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Олена Пчілка\r\nTEL:067 111 22 33\r\nBDAY:--0629\r\nEND:VCARD\r\n'
  const cards = { fileId: await handIn('import', 'контакти.vcf', new TextEncoder().encode(file)), photosFile: null }
  await ask('imports.read', { fileId: cards.fileId, encoding: null, delimiter: null })
  await ask('imports.previewCards', cards)
  await ask('imports.runCards', { opId: opId(), ...cards })
  const who = { kind: 'list', filter: 'all', conditions: [], text: '' } as const
  const exportId = opId()
  await ask('exports.begin', {
    exportId,
    what: { kind: 'clients', who: { ...who, conditions: [] }, columns: ['name'], format: 'xlsx' },
  })
  await ask('exports.portion', { exportId, number: 0 })
  await ask('exports.cards', { who: { kind: 'list', filter: 'all', conditions: [], text: 'Пчілка' }, version: '4.0' })
}

async function bringVisits(ask: AskBoth, handIn: HandIn): Promise<void> {
  const table = 'Код клієнта;Дата;Сума\nA-17;01.10.2026;65,00\n;02.10.2026;40,00\n'
  const fileId = await handIn('import', 'візити.csv', new TextEncoder().encode(table))
  const reading = { fileId, encoding: null, delimiter: null }
  await ask('imports.read', { ...reading, as: 'visits' })
  const plan = {
    ...reading,
    mapping: ['client', 'day', 'amount'],
    dateStyle: 'day-first',
    strangers: 'create',
  } satisfies InputOf<'imports.previewVisits'>
  await ask('imports.previewVisits', plan)
  const { importId } = await ask('imports.runVisits', { opId: opId(), ...plan })
  await ask('imports.undo', { opId: opId(), importId })
}
