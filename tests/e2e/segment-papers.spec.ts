import { randomUUID } from 'node:crypto'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { emptyVisit } from '../empty-visit.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { makeClient } from './make-client.ts'

const { calls, clients, common, fields, labels, letters, papers, segments, shell, today, whom } = catalogues.uk

test('a segment is put together and kept, and its call list, labels, letters and sheet of the day are printed for it alone', async ({
  shop: { page, call },
}) => {
  await foundShop(call, { language: 'uk' })
  const { rules, version } = (await call('contacts.rules', {})) as OutputOf<'contacts.rules'>
  await call('contacts.saveRules', { opId: randomUUID(), version, rules: { ...rules, quietHours: null } })
  const state = (await call('shop.state', {})) as Extract<OutputOf<'shop.state'>, { state: 'ready' }>
  const field = { instead: null, name: 'Адреса', kind: 'text', unit: '', options: [], onCard: true, inList: false }
  const { id: fieldId } = (await call('fields.setField', { opId: randomUUID(), ...field })) as { id: number }
  const texts = [{ language: 'uk', channel: 'mail', subject: 'Зачинені на ремонт', text: 'Вітаємо, {name}!' }]
  const template = { id: null, version: 0, kind: 'own', name: 'Ремонт', purpose: 'service', plainSms: false, texts }
  await call('messages.saveTemplate', { opId: randomUUID(), ...template })
  for (const [place, name] of ['Олена Коваленко', 'Тарас Бондар', 'Ірина Шевчук'].entries()) {
    const clientId = await makeClient(call, { name, phones: [`067 123 45 6${place}`], marketingGiven: true })
    const value = { kind: 'text', text: `вул. Шевченка ${place + 5}, 79000 Львів` }
    await call('fields.setValue', { opId: randomUUID(), clientId, fieldId, version: 0, value })
    const task = { kind: 'do', text: `Подякувати: ${name}`, clientId, assigneeId: state.me.id }
    await call('tasks.add', { opId: randomUUID(), ...task, day: state.today, minute: null, repeat: null, cause: null })
    const line = { itemId: null, name: 'Торт', quantity: 1000, minutes: null, price: (place + 1) * 10_000 }
    await call('visits.log', { opId: randomUUID(), clientId, lines: [line], ...emptyVisit })
  }
  const IN = ['Тарас Бондар', 'Ірина Шевчук']
  const only = async (paper: () => Promise<string>) => {
    for (const name of IN) await expect.poll(paper).toContain(name)
    expect(await paper()).not.toContain('Олена Коваленко')
  }

  // Who brought 150 and more in all.
  await page.goto(`${new URL(page.url()).origin}/#/clients`)
  await page.reload()
  await page.getByRole('button', { name: clients.filter.all }).click()
  await page.getByRole('button', { name: fields.list.filter, exact: true }).click()
  await page.getByRole('button', { name: segments.open }).click()
  const builder = page.getByRole('dialog', { name: segments.title })
  await builder.getByRole('button', { name: segments.add, exact: true }).click()
  await page.getByRole('button', { name: segments.kind.visits }).click()
  await page.getByLabel(segments.figure.label).selectOption('sum')
  await page.getByLabel(segments.number).fill('150')
  await page.getByLabel(segments.within).selectOption('ever')
  await page.getByRole('button', { name: segments.apply }).click()
  await builder.getByRole('button', { name: segments.show }).click()
  await page.getByRole('button', { name: fields.list.keepTab }).click()
  await page.getByLabel(fields.list.tabName).fill('Щедрі')
  await page.getByRole('button', { name: common.save, exact: true }).click()
  await expect(page.getByRole('button', { name: /^Щедрі/ })).toBeVisible()

  await page.evaluate(() => {
    window.print = () => {
      document.title = document.querySelector('[data-on-paper]')?.textContent ?? ''
    }
  })
  const printed = () => page.title()
  const ofList = async (name: string) => {
    await page.getByRole('button', { name: clients.moreOfList }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await ofList(labels.ofList)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel(whom.label)).toContainText('Щедрі')
  await dialog.getByText(labels.addresses, { exact: true }).click()
  await dialog.getByRole('button', { name: labels.print }).click()
  await only(printed)
  expect(await printed()).toContain('вул. Шевченка 6')
  // For everybody, without going back to the list.
  await dialog.getByLabel(whom.label).selectOption(clients.filter.all)
  await dialog.getByRole('button', { name: labels.print }).click()
  await expect.poll(printed).toContain('Олена Коваленко')
  await dialog.getByRole('button', { name: common.close }).click()

  await ofList(letters.ofList)
  await dialog.getByLabel(letters.text, { exact: true }).selectOption('Ремонт')
  await dialog.getByRole('button', { name: letters.print_few.replace('{{count}}', '2') }).click()
  await only(printed)
  await dialog.getByRole('button', { name: common.close }).click()

  await ofList(calls.ofList)
  await expect(page.getByRole('heading', { level: 1, name: calls.title })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Ірина Шевчук' })).toBeVisible()
  await page.getByRole('button', { name: calls.print }).click()
  await only(printed)
  expect(await printed()).toContain('Щедрі')

  await page.getByRole('button', { name: today.toToday }).click()
  await page.getByLabel(whom.label).selectOption('Щедрі')
  await expect(page.getByText('Подякувати: Олена Коваленко')).toHaveCount(0)
  await page.getByRole('button', { name: today.print }).click()
  await only(printed)

  // As a report: the list with its name, and one without any told in words.
  await page.getByRole('navigation', { name: shell.sections }).getByRole('link', { name: shell.clients }).click()
  await page.getByRole('button', { name: /^Щедрі/ }).click()
  await ofList(clients.printList)
  const sheet = page.getByRole('region', { name: papers.sheet })
  await expect(sheet.getByRole('table').getByRole('row')).toHaveCount(3)
  await expect(sheet).toContainText('Щедрі')
  await expect(page.getByLabel(papers.who).locator('option:checked')).toHaveText('Щедрі')
  await page.goBack()
  await page.getByRole('button', { name: clients.filter.all }).click()
  await page.getByRole('searchbox', { name: clients.filterClients }).fill('Олена')
  await expect(page.getByRole('list', { name: clients.list }).getByRole('listitem')).toHaveCount(1)
  await ofList(clients.printList)
  await expect(sheet.getByRole('table').getByRole('row')).toHaveCount(2)
  await expect(sheet).toContainText(segments.lookedFor.replace('{{text}}', 'Олена'))
  await expect(sheet.getByRole('table')).toContainText('Олена Коваленко')
})
