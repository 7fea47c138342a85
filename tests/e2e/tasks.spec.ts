import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

const GUEST = 'Zenovia'
const PROMISE = 'Put the blue cup aside'
const NOTE = 'Came for it, was delighted'

test('a promise made at the till stands on Today, is done with a note and its next step, and told in the timeline', async ({
  shop: { page, call },
}) => {
  const { common, tasks, till, timeline, today } = catalogues.en
  await foundShop(call, { language: 'en' })
  await makeClient(call, { name: GUEST })
  const origin = new URL(page.url()).origin
  const open = () =>
    call('tasks.list', { list: 'open', assigneeId: null, text: '', offset: 0, limit: 10 }) as Promise<OutputOf<'tasks.list'>>

  // At the till, while the guest stands there.
  await page.goto(`${origin}/#/`)
  await page.reload()
  await page.getByRole('combobox', { name: till.searchLabel }).fill(GUEST)
  await expect(page.getByRole('option', { name: GUEST }).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: tasks.remind.of.replace('{{name}}', GUEST) }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: common.save }).click()
  await expect(form.getByText(catalogues.en.errors.field.missing)).toBeVisible()
  await form.getByLabel(tasks.form.what).fill(PROMISE)
  await form.getByText(tasks.kind.give, { exact: true }).click()
  await form.getByLabel(tasks.form.hour).fill('25')
  await page.keyboard.press('Control+Enter')
  await expect(form.getByText(tasks.problem.hour)).toBeVisible()
  await form.getByLabel(tasks.form.hour).fill('')
  await form.getByRole('button', { name: tasks.when.today }).click()
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: tasks.said.added })).toContainText(PROMISE)

  // On Today, where it is done with a note; what usually comes after a gift is one key away.
  await page.goto(`${origin}/#/today`)
  await expect(page.getByText(PROMISE).first()).toBeVisible()
  const first = page.getByRole('region', { name: today.startWith })
  await first.getByRole('button', { name: today.act.done, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(tasks.done.note).fill(NOTE)
  await dialog.getByRole('button', { name: /whether it was liked/ }).click()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(today.empty.title)).toBeVisible()
  expect((await open()).rows).toMatchObject([
    { kind: 'ask', text: `Ask whether it was liked: ${PROMISE}`, client: { called: GUEST } },
  ])

  // Taken back, the promise is open again and its next step is gone; done once more, it stays.
  const bar = page.getByRole('status').filter({ hasText: tasks.said.done })
  await bar.getByRole('button', { name: common.undo }).click()
  await expect(first).toBeVisible()
  expect((await open()).rows).toMatchObject([{ kind: 'give', text: PROMISE }])
  await first.getByRole('button', { name: today.act.done, exact: true }).click()
  await dialog.getByLabel(tasks.done.note).fill(NOTE)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()

  // By keys: a task for nobody, every second week, found on the page of all tasks and put off.
  await page.keyboard.press('n')
  await form.getByLabel(tasks.form.what).fill('Order the beans')
  await form.getByLabel(tasks.form.repeats).selectOption('weeks')
  await form.getByLabel(tasks.repeat.every).fill('2')
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
  await page.getByRole('button', { name: tasks.all }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'Order the beans' })
  await expect(row).toContainText(tasks.repeat.each.weeks_other.replace('{{count}}', '2'))
  await row.getByRole('button', { name: tasks.act.later }).click()
  await dialog.getByRole('button', { name: tasks.snooze.confirm }).click()
  await expect(page.getByText(tasks.none.due)).toBeVisible()
  await page.getByRole('button', { name: tasks.list.over }).click()
  await expect(page.getByRole('listitem').filter({ hasText: PROMISE })).toContainText(NOTE)

  // In the search a letter is a letter, not the key for a new task.
  await page.getByRole('searchbox', { name: tasks.search }).pressSequentially(GUEST, { delay: 80 })
  await expect(form).toBeHidden()
  await expect(page.getByRole('searchbox', { name: tasks.search })).toHaveValue(GUEST)

  // On the card the promise is told as done.
  await page.getByRole('button', { name: GUEST }).click()
  await page.getByRole('tab', { name: timeline.title }).click()
  await expect(page.getByText(timeline.task.done)).toBeVisible()
  await expect(page.getByText(NOTE)).toBeVisible()
})

test('a visit is followed up by a rule that the owner writes as a sentence', async ({ shop: { page, call } }) => {
  const { common, settings, tasks } = catalogues.uk
  await foundShop(call, { language: 'uk' })
  await page.goto(`${new URL(page.url()).origin}/#/settings/reminders`)
  await page.reload()
  await expect(page.getByRole('heading', { name: settings.part.reminders.name })).toBeVisible()
  await page.getByRole('button', { name: tasks.followUps.usual }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'подякувати за візит' })).toContainText(
    tasks.kind.write.toLowerCase(),
  )
  await page.locator('#setting-followUps').getByRole('button', { name: tasks.followUps.add }).click()
  await page.getByLabel(tasks.followUps.days).fill('0')
  await page.getByRole('button', { name: common.save }).click()
  await expect(page.getByText(tasks.followUps.daysWrong)).toBeVisible()
  await page.getByLabel(tasks.followUps.days).fill('3')
  await page.getByLabel(tasks.followUps.text).fill('чи зручний був столик')
  await page.keyboard.press('Control+Enter')
  const rule = page.getByRole('listitem').filter({ hasText: 'чи зручний був столик' })
  await expect(rule).toContainText('Через 3 дні після першого візиту')
  await rule.getByRole('button', { name: tasks.followUps.end }).click()
  await expect(rule).toBeHidden()
  await page.getByRole('status').getByRole('button', { name: common.undo }).click()
  await expect(rule).toBeVisible()
})
