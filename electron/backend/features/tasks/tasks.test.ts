import { describe, expect, test } from 'vitest'
import { aClient, DAY, openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'

async function shopWithTwo() {
  const shop = await openTestShop()
  const { id: clientId } = await shop.call('clients.create', aClient())
  const { id: julia } = await shop.call('staff.add', { name: 'Юля', colour: 3 })
  const owner = (await shop.call('staff.list', {}))[0]?.id ?? 0
  return { shop, clientId, julia, owner }
}

const aTask = (assigneeId: number, fields: Partial<InputOf<'tasks.add'>> = {}): Omit<InputOf<'tasks.add'>, 'opId'> => ({
  kind: 'do',
  text: 'Відкласти синю чашку',
  clientId: null,
  assigneeId,
  day: '2026-11-12',
  minute: null,
  repeat: null,
  ...fields,
})
const listed = async (shop: TestShop, fields: Partial<InputOf<'tasks.list'>> = {}) =>
  shop.call('tasks.list', { list: 'open', assigneeId: null, text: '', offset: 0, limit: 50, ...fields })
const texts = async (shop: TestShop, fields: Partial<InputOf<'tasks.list'>> = {}) =>
  (await listed(shop, fields)).rows.map(({ text }) => text)
const byDevice = (shop: TestShop, device: string, id: number, version: number) =>
  shop.backend.dispatch({ device, employeeId: null }, 'tasks.done', {
    opId: `done-at-${device}`,
    id,
    version,
    note: '',
    next: null,
  })

describe('a task', () => {
  test('is written for an employee with its day and hour, and done with a note', async () => {
    const { shop, clientId, julia } = await shopWithTwo()
    const { id, version } = await shop.call('tasks.add', aTask(julia, { clientId, minute: 930 }))
    expect(await shop.call('tasks.get', { id })).toMatchObject({
      text: 'Відкласти синю чашку',
      client: { id: clientId, called: 'Олена Коваленко' },
      assignee: { id: julia, name: 'Юля', colour: 3 },
      due: { day: '2026-11-12', minute: 930 },
      state: 'open',
      over: null,
      created: { day: '2026-11-11', by: 'Соломія' },
    })
    expect(await shop.call('tasks.done', { id, version, note: 'забрала', next: null })).toEqual({
      version: 2,
      nextId: null,
      nextDay: null,
    })
    expect(await shop.call('tasks.get', { id })).toMatchObject({
      state: 'done',
      over: { day: '2026-11-11', by: 'Соломія', note: 'забрала' },
    })
    expect(await texts(shop)).toEqual([])
    expect(await texts(shop, { list: 'over' })).toEqual(['Відкласти синю чашку'])
  })

  test('brings the next step about when it is done, and takes it along when that is taken back', async () => {
    const { shop, clientId, julia } = await shopWithTwo()
    const { id, version } = await shop.call('tasks.add', aTask(julia, { clientId, kind: 'call' }))
    const next = { kind: 'call', text: 'Передзвонити', day: '2026-11-25', minute: null } as const
    const done = await shop.call('tasks.done', { id, version, note: 'думає', next })
    expect(done).toMatchObject({ nextDay: '2026-11-25' })
    expect(await shop.call('tasks.get', { id: done.nextId ?? 0 })).toMatchObject({
      client: { id: clientId },
      assignee: { id: julia },
      text: 'Передзвонити',
    })
    await shop.call('tasks.takeBack', { id, version: done.version })
    expect(await texts(shop)).toEqual(['Відкласти синю чашку'])
    expect(await shop.refused('tasks.get', { id: done.nextId ?? 0 })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('whose next step somebody has been at since is not taken back', async () => {
    const { shop, julia, owner } = await shopWithTwo()
    const { id, version } = await shop.call('tasks.add', aTask(julia))
    const next = { kind: 'do', text: 'Далі', day: '2026-11-13', minute: null } as const
    const done = await shop.call('tasks.done', { id, version, note: '', next })
    await shop.call('tasks.assign', { id: done.nextId ?? 0, version: 1, assigneeId: owner })
    expect(await shop.rule('tasks.takeBack', { id, version: done.version })).toBe('task-went-on')
  })

  test('put off is spoken of on its new day; its due day stays', async () => {
    const { shop, julia } = await shopWithTwo()
    const { id, version } = await shop.call('tasks.add', aTask(julia, { day: '2026-11-11', minute: 900 }))
    expect(await texts(shop, { list: 'due' })).toEqual(['Відкласти синю чашку'])
    await shop.call('tasks.snooze', { id, version, day: '2026-11-18', minute: 600 })
    expect(await texts(shop, { list: 'due' })).toEqual([])
    expect(await shop.call('tasks.get', { id })).toMatchObject({
      due: { day: '2026-11-11', minute: 900 },
      shown: { day: '2026-11-18', minute: 600 },
    })
    shop.clock += 7 * DAY
    expect(await texts(shop, { list: 'due' })).toEqual(['Відкласти синю чашку'])
    expect(await shop.rule('tasks.snooze', { id, version: 2, day: '2026-11-17', minute: null })).toBe('task-in-past')
  })

  test('changes hands and says whose it was', async () => {
    const { shop, julia, owner } = await shopWithTwo()
    const { id, version } = await shop.call('tasks.add', aTask(julia))
    await shop.call('tasks.assign', { id, version, assigneeId: owner })
    expect(await shop.call('tasks.get', { id })).toMatchObject({ assignee: { id: owner }, from: 'Юля', version: 2 })
  })

  test('is dropped with a reason, and may be brought back', async () => {
    const { shop, julia } = await shopWithTwo()
    const { id, version } = await shop.call('tasks.add', aTask(julia, { repeat: { every: 1, unit: 'weeks', from: 'due' } }))
    expect(await shop.refused('tasks.drop', { id, version, reason: ' ' })).toMatchObject({ code: 'INPUT' })
    await shop.call('tasks.drop', { id, version, reason: 'чашку розбито' })
    expect(await texts(shop)).toEqual([])
    expect(await shop.call('tasks.get', { id })).toMatchObject({ state: 'dropped', over: { note: 'чашку розбито' } })
    expect(await shop.rule('tasks.done', { id, version: 2, note: '', next: null })).toBe('task-dropped-already')
    await shop.call('tasks.takeBack', { id, version: 2 })
    expect(await texts(shop)).toEqual(['Відкласти синю чашку'])
  })

  test('just added by mistake is gone when taken back; one that was changed, or is of yesterday, stays', async () => {
    const { shop, julia } = await shopWithTwo()
    const mistake = await shop.call('tasks.add', aTask(julia))
    await shop.call('tasks.takeBack', mistake)
    expect(await shop.refused('tasks.get', { id: mistake.id })).toMatchObject({ code: 'NOT_FOUND' })
    const kept = await shop.call('tasks.add', aTask(julia, { day: '2026-11-20' }))
    shop.clock += DAY
    expect(await shop.rule('tasks.takeBack', kept)).toBe('task-undo-too-late')
    const { version } = await shop.call('tasks.update', { id: kept.id, version: 1, ...aTask(julia, { text: 'Інше' }) })
    expect(await shop.rule('tasks.takeBack', { id: kept.id, version })).toBe('task-undo-too-late')
  })

  test('that two change at once is written once, and the other sees how it stands', async () => {
    const { shop, julia, owner } = await shopWithTwo()
    const { id, version } = await shop.call('tasks.add', aTask(julia))
    await shop.call('tasks.update', { id, version, ...aTask(owner, { text: 'Нове' }) })
    const refusal = await shop.refused('tasks.update', { id, version, ...aTask(julia, { text: 'Інше' }) })
    expect(refusal).toMatchObject({
      code: 'CONFLICT',
      details: { current: { text: 'Нове', assignee: { id: owner }, version: 2 } },
    })
    for (const operation of ['tasks.snooze', 'tasks.drop', 'tasks.assign', 'tasks.done', 'tasks.takeBack'] as const) {
      const input = { 'tasks.snooze': { day: '2026-11-20', minute: null }, 'tasks.drop': { reason: 'ні' } } as const
      const rest = { 'tasks.assign': { assigneeId: owner }, 'tasks.done': { note: '', next: null }, ...input }
      const fields = operation === 'tasks.takeBack' ? {} : rest[operation]
      expect(await shop.refused(operation, { id, version, ...fields } as InputOf<typeof operation>)).toMatchObject({
        code: 'CONFLICT',
      })
    }
  })

  test('done at two tills at once is done once, and a series goes on once', async () => {
    const { shop, julia } = await shopWithTwo()
    const repeat = { every: 1, unit: 'weeks', from: 'due' } as const
    const { id, version } = await shop.call('tasks.add', aTask(julia, { repeat }))
    const answers = await Promise.all([byDevice(shop, 'till-1', id, version), byDevice(shop, 'till-2', id, version)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'RULE', details: { rule: 'task-done-already' } } })
    const open = await listed(shop)
    expect(open.rows.map(({ due }) => due.day)).toEqual(['2026-11-19'])
  })

  test('cannot be for who left, for an archived or merged card, for a day gone by, or about nothing', async () => {
    const { shop, clientId, julia, owner } = await shopWithTwo()
    await shop.call('staff.leave', { id: julia, version: 1, handTo: null })
    expect(await shop.rule('tasks.add', aTask(julia))).toBe('employee-left')
    expect(await shop.rule('tasks.add', aTask(owner, { day: '2026-11-10' }))).toBe('task-in-past')
    expect(await shop.refused('tasks.add', aTask(owner, { text: '  ' }))).toMatchObject({ code: 'INPUT' })
    expect(await shop.refused('tasks.add', aTask(owner, { text: 'а'.repeat(301) }))).toMatchObject({ code: 'INPUT' })
    expect(await shop.refused('tasks.add', aTask(owner, { minute: 1440 }))).toMatchObject({ code: 'INPUT' })
    expect(await shop.refused('tasks.add', aTask(owner, { repeat: { every: 0, unit: 'days', from: 'due' } }))).toMatchObject({
      code: 'INPUT',
    })
    expect(await shop.refused('tasks.add', aTask(owner, { clientId: 999 }))).toMatchObject({ code: 'NOT_FOUND' })
    await shop.call('clients.archive', { id: clientId, archived: true })
    expect(await shop.rule('tasks.add', aTask(owner, { clientId }))).toBe('client-archived')
  })
})

describe('a task that repeats', () => {
  test('makes its next one when done, keeps its day of the month, and ends when dropped', async () => {
    const { shop, julia } = await shopWithTwo()
    const repeat = { every: 1, unit: 'months', from: 'due' } as const
    let { id, version } = await shop.call('tasks.add', aTask(julia, { day: '2027-01-31', minute: 600, repeat }))
    const days: (string | null)[] = []
    for (let round = 0; round < 3; round += 1) {
      const { nextId, nextDay } = await shop.call('tasks.done', { id, version, note: '', next: null })
      days.push(nextDay)
      id = nextId ?? 0
      version = 1
    }
    expect(days).toEqual(['2027-02-28', '2027-03-31', '2027-04-30'])
    expect(await shop.call('tasks.get', { id })).toMatchObject({ due: { minute: 600 }, repeat })
    await shop.call('tasks.drop', { id, version, reason: 'годі' })
    expect(await texts(shop)).toEqual([])
  })

  test('of which only the words are changed stays one of the 31st', async () => {
    const { shop, julia } = await shopWithTwo()
    const repeat = { every: 1, unit: 'months', from: 'due' } as const
    const first = await shop.call('tasks.add', aTask(julia, { day: '2027-01-31', repeat }))
    const { nextId } = await shop.call('tasks.done', { ...first, note: '', next: null })
    const changed = aTask(julia, { day: '2027-02-28', text: 'Полити й підживити', repeat })
    const { version } = await shop.call('tasks.update', { id: nextId ?? 0, version: 1, ...changed })
    const done = await shop.call('tasks.done', { id: nextId ?? 0, version, note: '', next: null })
    expect(done.nextDay).toBe('2027-03-31')
  })

  test('done and taken back, again and again, has one open task at any time', async () => {
    const { shop, julia } = await shopWithTwo()
    const { id } = await shop.call('tasks.add', aTask(julia, { repeat: { every: 2, unit: 'days', from: 'done' } }))
    for (let version = 1; version < 8; version += 2) {
      await shop.call('tasks.done', { id, version, note: '', next: null })
      expect((await listed(shop)).rows.map(({ due }) => due.day)).toEqual(['2026-11-13'])
      await shop.call('tasks.takeBack', { id, version: version + 1 })
      expect((await listed(shop)).rows.map((row) => row.id)).toEqual([id])
    }
  })
})

describe('the list of tasks', () => {
  test('goes by day and hour, by employee, by words of the task or of whom it concerns, page by page', async () => {
    const { shop, clientId, julia, owner } = await shopWithTwo()
    await shop.call('tasks.add', aTask(julia, { text: 'Третє', day: '2026-11-12', minute: 600 }))
    await shop.call('tasks.add', aTask(owner, { text: 'Перше: об’єднати столи', day: '2026-11-11', clientId }))
    await shop.call('tasks.add', aTask(julia, { text: 'Друге', day: '2026-11-12' }))
    expect(await texts(shop)).toEqual(['Перше: об’єднати столи', 'Друге', 'Третє'])
    expect(await texts(shop, { assigneeId: julia })).toEqual(['Друге', 'Третє'])
    expect(await texts(shop, { list: 'due' })).toEqual(['Перше: об’єднати столи'])
    expect(await texts(shop, { text: "ОБ'ЄДН" })).toEqual(['Перше: об’єднати столи'])
    expect(await texts(shop, { text: 'коваленко' })).toEqual(['Перше: об’єднати столи'])
    expect(await texts(shop, { text: 'немає такого' })).toEqual([])
    expect(await texts(shop, { text: "%' OR 1" })).toEqual([])
    const page = await listed(shop, { offset: 1, limit: 1 })
    expect([page.rows.map(({ text }) => text), page.more]).toEqual([['Друге'], true])
    shop.clock += DAY
    expect((await listed(shop)).counts).toEqual({ open: 3, overdue: 1, today: 2 })
    expect((await listed(shop, { assigneeId: julia })).counts).toEqual({ open: 2, overdue: 0, today: 2 })
  })
})

describe('a reminder that is taken up', () => {
  async function shopWithBirthday() {
    const { shop, julia } = await shopWithTwo()
    const { id: clientId } = await shop.call('clients.create', aClient({ birthday: { year: 1986, month: 11, day: 11 } }))
    const cause = 'birthday 2026'
    const take = () => aTask(julia, { clientId, kind: 'call', text: 'Привітати', cause })
    const reminders = async () => (await shop.call('today.list', { who: 'all', limitEach: 20 })).kinds[0]?.lines.length
    return { shop, clientId, cause, take, reminders }
  }

  test('is silent while its task is open and after it is done, and waits again when that is taken back', async () => {
    const { shop, take, reminders } = await shopWithBirthday()
    expect(await reminders()).toBe(1)
    const added = await shop.call('tasks.add', take())
    expect(await reminders()).toBe(0)
    await shop.call('tasks.takeBack', added)
    expect(await reminders()).toBe(1)
    const again = await shop.call('tasks.add', take())
    await shop.call('tasks.done', { ...again, note: '', next: null })
    expect(await reminders()).toBe(0)
    shop.clock += DAY
    expect(await reminders()).toBe(0)
  })

  test('is one task, whoever else takes it up, and can no longer be answered as a reminder', async () => {
    const { shop, clientId, cause, take } = await shopWithBirthday()
    await shop.call('tasks.add', take())
    expect(await shop.refused('tasks.add', take())).toMatchObject({ details: { rule: 'task-taken-up', name: 'Юля' } })
    expect(await shop.rule('today.mark', { clientId, cause, mark: 'done', until: null })).toBe('reminder-marked')
  })

  test('was answered by another meanwhile: there is nothing to take up', async () => {
    const { shop, clientId, cause, take } = await shopWithBirthday()
    await shop.call('today.mark', { clientId, cause, mark: 'dismissed', until: null })
    expect(await shop.rule('tasks.add', take())).toBe('reminder-marked')
    expect(await shop.refused('tasks.add', { ...take(), clientId: null })).toMatchObject({ code: 'INPUT' })
  })

  test('of one client waits again when its task is given to another client', async () => {
    const { shop, take, reminders } = await shopWithBirthday()
    const { id, version } = await shop.call('tasks.add', take())
    const { id: other } = await shop.call('clients.create', aClient({ name: 'Інший' }))
    const { cause: _, ...changed } = take()
    await shop.call('tasks.update', { id, version, ...changed, clientId: other })
    expect(await reminders()).toBe(1)
  })
})

describe('a task on Today', () => {
  const linesOf = async (shop: TestShop, who: 'mine' | 'all' = 'all') =>
    (await shop.call('today.list', { who, limitEach: 20 })).kinds.flatMap(({ kind, lines }) =>
      lines.map(({ client, cause, reason }) => [kind, client?.called ?? null, reason.why === 'task' ? reason.text : cause]),
    )

  test('stands there from its day on, calls among the calls, the earliest hour first, also about nobody', async () => {
    const { shop, clientId, julia, owner } = await shopWithTwo()
    await shop.call('tasks.add', aTask(julia, { text: 'О третій', day: '2026-11-12', minute: 900 }))
    await shop.call('tasks.add', aTask(owner, { text: 'Будь-коли', day: '2026-11-12', clientId }))
    await shop.call('tasks.add', aTask(owner, { text: 'Про столик', day: '2026-11-12', clientId, kind: 'call' }))
    await shop.call('tasks.add', aTask(owner, { text: 'Пізніше', day: '2026-11-13' }))
    expect(await linesOf(shop)).toEqual([])
    shop.clock += DAY
    expect(await linesOf(shop)).toEqual([
      ['promise', 'Олена Коваленко', 'Будь-коли'],
      ['promise', null, 'О третій'],
      ['call', 'Олена Коваленко', 'Про столик'],
    ])
    expect(await linesOf(shop, 'mine')).toEqual([
      ['promise', 'Олена Коваленко', 'Будь-коли'],
      ['call', 'Олена Коваленко', 'Про столик'],
    ])
    expect(await shop.call('today.list', { who: 'all', limitEach: 1 })).toMatchObject({ total: 3, mine: 2 })
    await shop.call('clients.archive', { id: clientId, archived: true })
    expect(await linesOf(shop)).toEqual([['promise', null, 'О третій']])
  })

  test.each(['done', 'dismissed'] as const)(
    'answered there with %s is over, and open again when that is taken back',
    async (mark) => {
      const { shop, clientId, julia } = await shopWithTwo()
      const { id } = await shop.call('tasks.add', aTask(julia, { clientId, day: '2026-11-11' }))
      const key = { clientId, cause: `task ${id}` }
      for (let time = 0; time < 2; time += 1) {
        const { markId } = await shop.call('today.mark', { ...key, mark, until: null })
        expect(await linesOf(shop)).toEqual([])
        expect((await shop.call('tasks.get', { id })).state).toBe(mark === 'done' ? 'done' : 'dropped')
        expect(await shop.rule('today.mark', { ...key, mark: 'done', until: null })).toMatch(/^task-(done|dropped)-already$/)
        await shop.call('today.takeBack', { markId })
        expect((await linesOf(shop)).length).toBe(1)
      }
      const { id: other } = await shop.call('clients.create', aClient({ name: 'Інший' }))
      expect(await shop.refused('today.mark', { ...key, clientId: other, mark, until: null })).toMatchObject({
        code: 'NOT_FOUND',
      })
    },
  )

  test('put off there comes back on its day, and done then goes on with its series', async () => {
    const { shop, clientId, julia } = await shopWithTwo()
    const repeat = { every: 1, unit: 'weeks', from: 'due' } as const
    const { id } = await shop.call('tasks.add', aTask(julia, { clientId, day: '2026-11-11', repeat }))
    const key = { clientId, cause: `task ${id}` }
    const { markId } = await shop.call('today.mark', { ...key, mark: 'later', until: '2026-11-13' })
    expect(await linesOf(shop)).toEqual([])
    await shop.call('today.takeBack', { markId })
    expect((await linesOf(shop)).length).toBe(1)
    await shop.call('today.mark', { ...key, mark: 'later', until: '2026-11-13' })
    shop.clock += 2 * DAY
    await shop.call('today.mark', { ...key, mark: 'done', until: null })
    expect((await listed(shop)).rows.map(({ due }) => due.day)).toEqual(['2026-11-18'])
  })
})

describe('who leaves', () => {
  test('leaves his open tasks to whom he hands over, with his name on them; coming back changes nothing', async () => {
    const { shop, julia, owner } = await shopWithTwo()
    const { id: danylo } = await shop.call('staff.add', { name: 'Данило', colour: 4 })
    const { id } = await shop.call('tasks.add', aTask(julia))
    const over = await shop.call('tasks.add', aTask(julia, { text: 'Зроблене' }))
    await shop.call('tasks.done', { ...over, note: '', next: null })
    expect((await shop.call('staff.list', {})).map(({ name, tasks }) => [name, tasks])).toContainEqual(['Юля', 1])
    expect(await shop.call('staff.leave', { id: julia, version: 1, handTo: danylo })).toEqual({
      version: 2,
      clients: 0,
      tasks: 1,
    })
    expect(await shop.call('tasks.get', { id })).toMatchObject({ assignee: { id: danylo }, from: 'Юля' })
    expect(await shop.call('tasks.get', { id: over.id })).toMatchObject({ assignee: { id: julia } })
    await shop.call('staff.comeBack', { id: julia, version: 2 })
    expect(await shop.call('tasks.get', { id })).toMatchObject({ assignee: { id: danylo } })
    expect(await shop.call('staff.leave', { id: danylo, version: 1, handTo: null })).toMatchObject({ tasks: 1 })
    expect(await shop.call('tasks.get', { id })).toMatchObject({ assignee: { id: owner }, from: 'Данило' })
  })

  test('does not get the next of a series whose last he had', async () => {
    const { shop, julia, owner } = await shopWithTwo()
    const { id, version } = await shop.call('tasks.add', aTask(julia, { repeat: { every: 1, unit: 'weeks', from: 'due' } }))
    const { version: left } = await shop.call('tasks.done', { id, version, note: '', next: null })
    const [next] = (await listed(shop)).rows
    await shop.call('tasks.drop', { id: next?.id ?? 0, version: 1, reason: 'ні' })
    await shop.call('staff.leave', { id: julia, version: 1, handTo: null })
    await shop.call('tasks.takeBack', { id: next?.id ?? 0, version: 2 })
    await shop.call('tasks.done', { id: next?.id ?? 0, version: 3, note: '', next: null })
    expect((await listed(shop)).rows.map(({ assignee }) => assignee.id)).toEqual([owner])
    expect(left).toBe(2)
  })
})

describe('tasks of a client', () => {
  test('are among his open matters with planned gifts and questions whose day has come', async () => {
    const { shop, clientId, julia } = await shopWithTwo()
    await shop.call('tasks.add', aTask(julia, { clientId }))
    const { id: giftId } = await shop.call('loyalty.saveGift', { id: null, version: 0, name: 'Чашка', cost: 1, stock: null })
    await shop.call('loyalty.planGift', { clientId, giftId, day: '2026-12-01', why: 'ювілей' })
    const question = { text: 'Як склали іспит?', askAfter: '2026-11-11' }
    await shop.call('people.addFact', { clientId, personId: null, labelId: null, text: 'Іспит', question })
    const told = async () => {
      const { tasks, gifts, questions } = await shop.call('tasks.openMatters', { clientId })
      return [tasks.map(({ text }) => text), gifts.map(({ name, day }) => [name, day]), questions.map(({ text }) => text)]
    }
    expect(await told()).toEqual([['Відкласти синю чашку'], [['Чашка', '2026-12-01']], []])
    shop.clock += DAY
    expect(await told()).toEqual([['Відкласти синю чашку'], [['Чашка', '2026-12-01']], ['Як склали іспит?']])
  })

  test('go with a card that is merged, and come back with it', async () => {
    const { shop, clientId, julia } = await shopWithTwo()
    const { id: double } = await shop.call('clients.create', aClient({ name: 'Олена К.' }))
    const { id } = await shop.call('tasks.add', aTask(julia, { clientId: double }))
    const { mergeId } = await shop.call('clients.merge', {
      survivorId: clientId,
      survivorVersion: 1,
      mergedId: double,
      mergedVersion: 1,
      fields: {},
    })
    expect(await shop.call('tasks.get', { id })).toMatchObject({ client: { id: clientId } })
    expect(await shop.rule('tasks.add', aTask(julia, { clientId: double }))).toBe('client-merged')
    await shop.call('clients.undoMerge', { mergeId })
    expect(await shop.call('tasks.get', { id })).toMatchObject({ client: { id: double } })
  })

  test('that are invented go with the sample; one of a real client keeps its invented employee', async () => {
    const shop = await openTestShop({ shop: { sampleClients: 3 } })
    const { rows } = await shop.call('clients.list', { ...wholeList, sort: 'visits', descending: true, limit: 1 })
    const staff = await shop.call('staff.list', {})
    const [nazar] = staff.filter(({ role, name }) => role === 'employee' && name === 'Назар')
    const { id: real } = await shop.call('clients.create', aClient({ name: 'Справжня' }))
    await shop.call('tasks.add', aTask(nazar?.id ?? 0, { text: 'Вигадане', clientId: rows[0]?.id ?? 0 }))
    await shop.call('tasks.add', aTask(nazar?.id ?? 0, { text: 'Справжнє', clientId: real }))
    await shop.call('shop.removeSample', {})
    expect(await texts(shop)).toEqual(['Справжнє'])
    expect((await shop.call('staff.list', {})).map(({ name }) => name)).toEqual(['Соломія', 'Назар'])
  })
})
