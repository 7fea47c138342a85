import type { OutputOf } from '#shared/contract/client.ts'
import { dayInNumbers } from '#shared/domain/dates/typed-day.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { addDays } from '#shared/kernel/day.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

const NAMES = ['Ada', 'Boris', 'Clara', 'Dmytro', 'Emma', 'Fedir', 'Greta', 'Hanna', 'Ivan', 'Julia'] as const

test('ten calls of the morning are worked through with keys only, and what was agreed comes up again on its day', async ({
  shop: { page, call },
}) => {
  const { calls, journal, today } = catalogues.en
  await foundShop(call, { language: 'en' })
  // The journey is made at any hour.
  const { rules, version } = (await call('contacts.rules', {})) as OutputOf<'contacts.rules'>
  await call('contacts.saveRules', { opId: 'never-quiet', version, rules: { ...rules, quietHours: null } })
  const state = (await call('shop.state', {})) as Extract<OutputOf<'shop.state'>, { state: 'ready' }>
  const tomorrow = addDays(state.today, 1)
  const ids: number[] = []
  for (const [place, name] of NAMES.entries()) {
    const clientId = await makeClient(call, { name, phones: [`067 123 45 6${place}`] })
    const due = { day: state.today, minute: null, repeat: null, cause: null }
    const task = { kind: 'call', text: `Invite ${name}`, clientId, assigneeId: state.me.id, ...due }
    await call('tasks.add', { opId: `promise-of-a-call-${place}`, ...task })
    ids.push(clientId)
  }
  // One whom nobody can call stands apart.
  const karl = await makeClient(call, { name: 'Karl' })
  const unreachable = { kind: 'call', text: 'Invite Karl', clientId: karl, assigneeId: state.me.id, minute: null }
  await call('tasks.add', { opId: 'promise-of-a-call-karl', ...unreachable, day: state.today, repeat: null, cause: null })

  await page.goto(`${new URL(page.url()).origin}/#/today`)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: today.title })).toBeVisible()
  await page.getByRole('button', { name: calls.open }).press('Enter')
  const panel = (name: string) => page.getByRole('region', { name, exact: true })
  const at = async (name: string, number: number) => {
    await expect(panel(name).getByRole('heading', { level: 2, name })).toBeVisible()
    await expect(page.getByText(calls.progress.replace('{{number}}', String(number)).replace('{{total}}', '10'))).toBeVisible()
  }
  const key = page.keyboard

  await at('Ada', 1)
  await expect(panel('Ada').getByRole('link', { name: calls.dial.replace('{{number}}', '067 123 45 60') })).toHaveAttribute(
    'href',
    'tel:+380671234560',
  )
  // Who is not called was looked at with the mouse: the keys go on with the call.
  await page.getByRole('button', { name: calls.blocked_one.replace('{{count}}', '1') }).click()
  await expect(page.getByRole('dialog', { name: calls.blockedTitle })).toContainText('Karl')
  await key.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await key.press('1')
  await key.press('Enter')
  // Nobody answers: tomorrow again. A message was left: in two days.
  await at('Boris', 2)
  await key.press('5')
  await key.press('Enter')
  await at('Clara', 3)
  await key.press('4')
  await key.press('Enter')
  // A note alone says too little; with the outcome it is kept.
  await at('Dmytro', 4)
  await key.press('n')
  await key.type('comes on Friday, 1 cake', { delay: 60 })
  await key.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: journal.outcomeNeeded })).toBeVisible()
  await key.press('Escape')
  await key.press('2')
  await key.press('Enter')
  // Who wants to think it over is asked when; the day is typed.
  await at('Emma', 5)
  await key.press('3')
  await expect(page.getByRole('textbox', { name: journal.nextDay })).toBeFocused()
  // As fast as a person, not as a scanner.
  await key.type(dayInNumbers(tomorrow, '/'), { delay: 80 })
  await key.press('Enter')
  // Passed over, and come back to; back again, and passed over once more.
  await at('Fedir', 6)
  await key.press('s')
  await at('Greta', 6)
  await key.press('b')
  await at('Fedir', 6)
  await key.press('s')
  for (const [place, name] of ['Greta', 'Hanna', 'Ivan', 'Julia'].entries()) {
    await at(name, 6 + place)
    await key.press('1')
    await key.press('Enter')
  }
  await expect(page.getByRole('heading', { name: calls.over })).toBeVisible()
  await key.press('Shift+Tab')
  await key.press('Enter')
  await at('Fedir', 10)
  await key.press('6')
  await key.press('Enter')
  const results = page.getByRole('list', { name: calls.results })
  await expect(results.getByRole('listitem')).toHaveCount(NAMES.length)
  await expect(results.getByRole('listitem').filter({ hasText: 'Boris' })).toContainText('tomorrow')
  await expect(results.getByRole('listitem').filter({ hasText: 'Emma' })).toContainText('tomorrow')
  await key.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: today.title })).toBeVisible()

  // Nothing is left today; the tasks of tomorrow are those that were agreed on.
  expect(await call('contacts.callList', { who: 'all' })).toMatchObject({ calls: [], blocked: [{ client: { called: 'Karl' } }] })
  const open = (await call('tasks.list', {
    list: 'open',
    assigneeId: null,
    text: '',
    offset: 0,
    limit: 50,
  })) as OutputOf<'tasks.list'>
  expect(open.rows.map(({ client, shown }) => [client?.called, shown.day])).toEqual([
    ['Karl', state.today],
    ['Boris', tomorrow],
    ['Emma', tomorrow],
    ['Clara', addDays(state.today, 2)],
  ])
  const asked = { clientId: ids[3], channel: null, mood: null, before: null, limit: 5 }
  const { last } = (await call('contacts.ofClient', asked)) as OutputOf<'contacts.ofClient'>
  expect(last).toMatchObject({ outcome: 'agreed', answer: 'comes on Friday, 1 cake', subject: 'Invite Dmytro' })
})
