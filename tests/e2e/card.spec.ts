import { Buffer } from 'node:buffer'
import type { Page } from '@playwright/test'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { expect, test } from './fixtures.ts'
import { inOneLanguage } from './in-one-language.ts'
import { makeClient } from './make-client.ts'

type Call = (operation: string, input: unknown) => Promise<unknown>

for (const language of ['en', 'uk'] as const) {
  const { clients, common, consent, people, timeline, visits } = catalogues[language]
  const say = (text: string, values: Readonly<Record<string, string>>) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))

  const openCard = async (page: Page, call: Call) => {
    const place = { country: 'UA', currency: 'UAH', zone: 'Europe/Kyiv', dayEndsAt: 4 }
    const shop = { name: 'Kavka', venue: 'billiards', language, ownerName: 'Оксана', sampleClients: 0, ...place }
    await call('shop.create', { opId: 'card-create-shop', ...shop })
    const id = await makeClient(call, { name: 'Олена Коваленко' })
    await page.reload()
    await page.goto(`${new URL(page.url()).origin}/#/clients/${id}`)
    await expect(page.getByRole('heading', { level: 1, name: 'Олена Коваленко' })).toBeVisible()
    return id
  }
  const openPart = (page: Page, part: keyof typeof clients.part) =>
    page.getByRole('tab', { name: clients.part[part], exact: false }).click()
  const stream = (page: Page) => page.getByRole('list', { name: timeline.title }).getByRole('listitem')

  inOneLanguage('uk', language, () => {
    test('the tabs are in the address, and the arrow keys and Back go through them', async ({ shop: { page, call } }) => {
      const id = await openCard(page, call)
      await openPart(page, 'timeline')
      await expect(page).toHaveURL(new RegExp(`/clients/${id}/timeline$`))
      await page.keyboard.press('ArrowRight')
      await expect(page.getByRole('tab', { name: clients.part.loyalty })).toHaveAttribute('aria-selected', 'true')
      await page.goBack()
      await expect(page.getByRole('tab', { name: clients.part.timeline })).toHaveAttribute('aria-selected', 'true')
      await page.reload()
      await expect(page.getByRole('tab', { name: clients.part.timeline })).toHaveAttribute('aria-selected', 'true')
      await openPart(page, 'contact')
      await expect(page.getByRole('list', { name: consent.history })).toContainText(consent.state.given)
    })

    test('a note is written, pinned, changed, found, taken back and brought again', async ({ shop: { page, call } }) => {
      await openCard(page, call)
      await openPart(page, 'timeline')
      await page.getByRole('textbox', { name: timeline.writeNote }).fill('Синя парасолька')
      await page.keyboard.press('Control+Enter')
      await expect(stream(page).filter({ hasText: 'Синя парасолька' })).toBeVisible()
      await page.getByRole('button', { name: timeline.pin, exact: true }).click()
      await expect(page.getByRole('heading', { name: timeline.pinned })).toBeVisible()
      await page.getByRole('button', { name: timeline.editNote }).click()
      await page.getByRole('textbox', { name: timeline.note, exact: true }).fill('Зелена парасолька')
      await page.keyboard.press('Control+Enter')
      await expect(stream(page).filter({ hasText: 'Зелена парасолька' })).toContainText(timeline.edited)
      await page.getByRole('searchbox', { name: timeline.search }).fill('парасо')
      await expect(stream(page).filter({ hasText: 'Зелена парасолька' })).toBeVisible()
      await expect(stream(page).filter({ hasText: timeline.made })).toHaveCount(0)
      await page.getByRole('searchbox', { name: timeline.search }).fill('')
      await page.getByRole('button', { name: timeline.takeBack }).click()
      await expect(page.getByRole('status').filter({ hasText: timeline.takenBack })).toBeVisible()
      await expect(stream(page).filter({ hasText: 'Зелена парасолька' })).toHaveCount(0)
      await page.getByRole('button', { name: common.undo }).click()
      await expect(stream(page).filter({ hasText: 'Зелена парасолька' })).toBeVisible()

      await openPart(page, 'changes')
      await expect(page.getByRole('tabpanel')).toContainText('Синя парасолька')
      await expect(page.getByRole('tabpanel')).toContainText(timeline.operation['timeline.updateNote'])
    })

    test('a note that is too long is kept as typed, with a sentence', async ({ shop: { page, call } }) => {
      await openCard(page, call)
      await openPart(page, 'timeline')
      const note = page.getByRole('textbox', { name: timeline.writeNote })
      await note.fill('я'.repeat(5000))
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText(catalogues[language].errors.field['too-long'])).toBeVisible()
      await page.reload()
      await expect(note).toHaveValue('я'.repeat(5000))
    })
  })

  inOneLanguage('en', language, () => {
    test('a visit in the timeline opens its sheet, and only its kind can be shown', async ({ shop: { page, call } }) => {
      const clientId = await openCard(page, call)
      const line = { itemId: null, name: '', quantity: 1000, minutes: null, price: 18_000 }
      const none = { discount: null, tip: 0, companions: [], spendPoints: 0, day: null, shownTotal: null }
      await call('visits.log', { opId: crypto.randomUUID(), clientId, lines: [line], payment: 'cash', comment: '', ...none })
      await openPart(page, 'timeline')
      await page.getByRole('group', { name: timeline.show }).getByRole('button', { name: timeline.part.visits }).click()
      await expect(stream(page).filter({ hasText: timeline.made })).toHaveCount(0)
      await stream(page).getByRole('button').click()
      await expect(page.getByRole('dialog', { name: visits.visit })).toContainText('180')
    })

    test('files are attached, looked at, removed and brought again; what cannot be kept is refused', async ({
      shop: { page, call },
    }) => {
      await openCard(page, call)
      await openPart(page, 'files')
      const attach = async (name: string, buffer: Buffer) => {
        const chooser = page.waitForEvent('filechooser')
        await page.getByRole('button', { name: timeline.attach }).click()
        await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
      }
      await attach('фільм.mp4', Buffer.alloc(11 * 1024 * 1024))
      await expect(page.getByRole('alert')).toHaveText(say(timeline.tooLarge, { name: 'фільм.mp4' }))
      await attach('порожній.txt', Buffer.alloc(0))
      await expect(page.getByText(catalogues[language].errors.rule['file-empty'])).toBeVisible()

      await attach('обличчя.png', Buffer.from('<script>document.title = "run"</script>'))
      await page.getByRole('button', { name: say(timeline.openFile, { name: 'обличчя.png' }) }).click()
      await expect(page.getByRole('dialog')).toContainText('<script>document.title = "run"</script>')
      await page.keyboard.press('Escape')
      expect(await page.title()).not.toBe('run')

      const long = `${'я'.repeat(300)}.pdf`
      await attach(long, Buffer.from('%PDF-1.7'))
      await expect(page.getByRole('tab', { name: `${clients.part.files} 2` })).toBeVisible()
      const saving = page.waitForEvent('download')
      await page.getByRole('link', { name: /\.pdf/ }).click()
      expect((await saving).suggestedFilename()).toMatch(/^я+.*\.pdf$/)

      await page.getByRole('button', { name: say(timeline.removeFile, { name: 'обличчя.png' }) }).click()
      await expect(page.getByRole('tab', { name: `${clients.part.files} 1` })).toBeVisible()
      await page.getByRole('button', { name: common.undo }).click()
      await expect(page.getByRole('tab', { name: `${clients.part.files} 2` })).toBeVisible()

      await openPart(page, 'timeline')
      await page.getByRole('button', { name: say(timeline.openFile, { name: 'обличчя.png' }) }).click()
      await expect(page.getByRole('dialog')).toContainText('<script>document.title = "run"</script>')
    })

    test('a life event proposes what to ask when it is over', async ({ shop: { page, call } }) => {
      const clientId = await openCard(page, call)
      const events = page.getByRole('region', { name: people.event.title })
      await events.getByRole('button', { name: people.event.add }).click()
      const form = page.getByRole('dialog')
      await form.getByRole('textbox', { name: people.event.what, exact: true }).fill('Похід')
      await form.getByRole('textbox', { name: people.event.where, exact: true }).fill('Карпати')
      const when = form.getByRole('group', { name: people.event.when, exact: true })
      await when.getByRole('textbox', { name: clients.birthday.day }).fill('31')
      await when.getByRole('combobox').selectOption('2')
      await when.getByRole('textbox', { name: clients.birthday.year }).fill('2030')
      await page.keyboard.press('Control+Enter')
      await expect(form.getByText(catalogues[language].errors.rule['date-not-understood'])).toBeVisible()
      await when.getByRole('textbox', { name: clients.birthday.day }).fill('20')
      const asked = say(people.event.ask, { what: 'Карпати' })
      await expect(form.getByRole('textbox', { name: people.question })).toHaveValue(asked)
      await page.keyboard.press('Control+Enter')
      await expect(events).toContainText('Похід')
      await expect(events).toContainText('Карпати')
      const { facts } = (await call('people.ofClient', { clientId })) as { facts: { question: unknown }[] }
      expect(facts[0]?.question).toMatchObject({ text: asked, askAfter: '2030-02-20' })
    })
  })
}
