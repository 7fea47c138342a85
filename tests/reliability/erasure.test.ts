import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { aClient, aVisit, openTestShop } from '#electron/backend/test-shop.ts'
import { prove } from './program.ts'

/** Letters that stand in no other word: whoever is found by them in the file is one of the erased. */
const canary = (at: number) =>
  `Zqx${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + (Math.floor(at / 26) % 26))}${at}wv`
const numbered = (at: number) => `7${String(1_000_000 + at * 7).slice(-6)}`

const A_TASK = { kind: 'do', assigneeId: 1, day: '2026-11-12', minute: null, repeat: null } as const

const surname = (at: number) => `Прізвисько${at}х`

interface Traces {
  readonly bytesRead: number
  readonly found: readonly string[]
}

/** What stands of them in any file of the folder. */
function tracesIn(dataDir: string, clients: number): Traces {
  const found: string[] = []
  let bytesRead = 0
  for (const file of readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
    // A copy that was made before is named so, and goes by itself.
    if (!file.isFile() || file.parentPath.endsWith('backups')) continue
    const bytes = readFileSync(join(file.parentPath, file.name))
    const letters = bytes.toString('latin1').toLowerCase()
    bytesRead += bytes.length
    for (let at = 0; at < clients; at += 1) {
      for (const word of [canary(at).toLowerCase(), `67${numbered(at)}`])
        if (letters.includes(word)) found.push(`${file.name}: ${word}`)
      if (bytes.includes(surname(at))) found.push(`${file.name}: ${surname(at)}`)
    }
  }
  return { bytesRead, found }
}

/** Of erased clients no name, number or note stands in any byte of the folder. The control: before, all of them are found there. */
prove('erasure', 3, async (proof) => {
  const clients = proof.size(20, 1_000)
  const shop = await openTestShop()
  const { id: kept } = await shop.call('clients.create', aClient({ name: 'Хто Лишився', phones: ['+380 50 222 33 44'] }))
  const ids: number[] = []
  const names: string[] = []
  for (let at = 0; at < clients; at += 1) {
    const word = canary(at)
    const name = `${word} ${surname(at)}`
    const { id } = await shop.call(
      'clients.create',
      aClient({
        name,
        nickname: `${word}nick`,
        pronunciation: `${word}say`,
        email: `${word}@mail.example`,
        phones: [`+380 67 ${numbered(at)}`],
        note: `${word}note`,
        codes: [`${word}-code`],
        birthday: { year: 1980, month: 3, day: 9 },
        warnings: [{ kind: 'allergy', text: `${word}warning` }],
      }),
    )
    const mother = { kind: 'person', name: `${word}mother`, gender: 'female' } as const
    await shop.call('people.addRelative', { clientId: id, kind: 'parent', who: mother, birthday: null })
    await shop.call('people.addFact', { clientId: id, personId: null, labelId: null, text: `${word}fact`, question: null })
    await shop.call('timeline.addNote', { clientId: id, text: `${word}remark`, pinned: false })
    await shop.call('tasks.add', { ...A_TASK, clientId: id, text: `${word}task` })
    const received = await shop.backend.receive(shop.session, 'file', `${word}.txt`, new TextEncoder().encode(`${word}file`))
    if (received.ok) await shop.call('timeline.addFile', { clientId: id, file: (received.value as { id: string }).id })
    await shop.call('visits.log', aVisit(id, 5_000 + at, { comment: `${word}comment` }))
    ids.push(id)
    names.push(name)
  }
  // Closed, the log is emptied into the file.
  await shop.reopen()
  const control = tracesIn(shop.dataDir, clients).found.length
  expect(control).toBeGreaterThanOrEqual(3 * clients)
  const before = await shop.call('shop.days', { from: '2026-11-11', until: '2026-11-11' })
  for (const [at, clientId] of ids.entries()) await shop.call('privacy.erase', { clientId, typedName: names[at] ?? '' })
  expect(await shop.call('shop.days', { from: '2026-11-11', until: '2026-11-11' })).toEqual(before)
  expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  expect((await shop.call('audit.verify', { printed: null })).broken).toBeNull()
  await shop.backend.close()
  const { bytesRead, found } = tracesIn(shop.dataDir, clients)
  proof.tell({ 'clients erased': clients, 'bytes read': bytesRead, 'traces before': control, traces: found.length })
  expect(found).toEqual([])
  await shop.reopen()
  expect((await shop.call('clients.card', { id: kept })).name).toBe('Хто Лишився')
})
