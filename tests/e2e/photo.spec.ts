import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { OutputOf } from '#shared/contract/client.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { chromiumOptions, findChromium } from '../../scripts/find-chromium.mjs'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'
import { inOneLanguage } from './in-one-language.ts'
import { makeClient } from './make-client.ts'
import { heldAs, movingGif, pixelBomb } from './pictures.ts'

const fakeCamera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
test.use({ launchOptions: chromiumOptions(await findChromium(), ...fakeCamera) })

type Call = (operation: string, input: unknown) => Promise<unknown>
type Colour = 'red' | 'green' | 'blue' | 'yellow'

for (const language of ['en', 'uk'] as const) {
  const { clients, common, errors, people, portrait } = catalogues[language]
  const say = (text: string, values: Readonly<Record<string, string>>) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))

  const openShop = async (page: Page, call: Call) => {
    await foundShop(call, { language })
    const id = await makeClient(call, { name: 'Олена' })
    await page.reload()
    await page.goto(`${new URL(page.url()).origin}/#/clients/${id}`)
    await expect(page.getByRole('heading', { level: 1, name: 'Олена' })).toBeVisible()
    return id
  }
  const portraitKey = (page: Page) => page.getByRole('button', { name: say(clients.changePhotoOf, { name: 'Олена' }) })
  const dialog = (page: Page) => page.getByRole('dialog', { name: say(clients.photoTitle, { name: 'Олена' }) })
  const choose = async (page: Page, name: string, buffer: Buffer) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('dialog').last().getByRole('button', { name: portrait.choose }).click(),
    ])
    if (buffer.byteLength < 1024 * 1024) return chooser.setFiles({ name, mimeType: 'image/jpeg', buffer })
    // Bytes handed to the browser one by one take many seconds when they are millions.
    const file = test.info().outputPath(name)
    await writeFile(file, buffer)
    return chooser.setFiles(file)
  }
  const keep = async (page: Page) => {
    await page.getByRole('button', { name: portrait.framing.keep }).click()
    await expect(page.getByRole('button', { name: portrait.framing.keep })).toBeHidden()
  }
  const photoOf = async (call: Call, id: number) => ((await call('clients.card', { id })) as OutputOf<'clients.card'>).photo
  /** What the shop keeps: the file's bytes, and the colours of its four quarters as a browser shows them. */
  const kept = async (page: Page, call: Call, id: number) => {
    const address = `${new URL(page.url()).origin}/files/photo/${await photoOf(call, id)}`
    const bytes = await (await page.request.get(address)).body()
    const shown = await page.evaluate(async (data) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]))
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      pen?.drawImage(bitmap, 0, 0)
      const nameAt = (right: number, down: number): Colour => {
        const place = [Math.floor(bitmap.width * right), Math.floor(bitmap.height * down)] as const
        const [r = 0, g = 0, b = 0] = pen?.getImageData(...place, 1, 1).data ?? []
        return r > 128 ? (g > 128 ? 'yellow' : 'red') : g > b ? 'green' : 'blue'
      }
      const quarters = [nameAt(0.25, 0.25), nameAt(0.75, 0.25), nameAt(0.25, 0.75), nameAt(0.75, 0.75)]
      return { width: bitmap.width, height: bitmap.height, quarters }
    }, bytes.toString('base64'))
    return { bytes, ...shown }
  }
  /** A JPEG drawn by the browser: red, green, blue and yellow quarters, or noise all over. */
  const drawn = async (page: Page, width: number, height: number, noise: boolean) => {
    const data = await page.evaluate(
      async ([w, h, isNoise]) => {
        const canvas = new OffscreenCanvas(w, h)
        const pen = canvas.getContext('2d')
        if (!pen) throw new Error('no canvas')
        if (isNoise) {
          const picture = pen.createImageData(w, h)
          for (let at = 0; at < picture.data.length; at += 1) picture.data[at] = at % 4 === 3 ? 255 : Math.random() * 256
          pen.putImageData(picture, 0, 0)
        } else
          for (const [place, colour] of ['#f00', '#0c0', '#00f', '#ff0'].entries()) {
            pen.fillStyle = colour
            pen.fillRect(((place % 2) * w) / 2, (Math.floor(place / 2) * h) / 2, w / 2, h / 2)
          }
        const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })
        // As text: some millions of numbers would take a minute on their way out of the page.
        const reader = new FileReader()
        const read = new Promise((settle) => reader.addEventListener('load', settle))
        reader.readAsDataURL(blob)
        await read
        return typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : ''
      },
      [width, height, noise] as const,
    )
    return Buffer.from(data, 'base64')
  }

  inOneLanguage('uk', language, () => {
    test('what is no photo is refused, each with its reason, and the card stays as it is', async ({ shop: { page, call } }) => {
      const id = await openShop(page, call)
      await portraitKey(page).click()
      const wrong = [
        ['letter.jpg', Buffer.from('Dear Olena, how are you?'), 'photo-not-picture'],
        ['nothing.jpg', Buffer.alloc(0), 'photo-empty'],
        [
          'drawing.svg',
          Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
          'photo-is-program',
        ],
        ['bomb.png', pixelBomb, 'photo-too-many-pixels'],
        ['heavy.jpg', Buffer.concat([await drawn(page, 40, 40, false), Buffer.alloc(40 * 1024 * 1024)]), 'photo-too-heavy'],
        ['cut-off.jpg', (await drawn(page, 400, 400, true)).subarray(0, 700), 'photo-damaged'],
      ] as const
      for (const [name, bytes, rule] of wrong) {
        await choose(page, name, bytes)
        await expect(dialog(page).getByText(errors.rule[rule]), name).toBeVisible()
      }
      expect(await photoOf(call, id)).toBeNull()
    })

    test('however the camera was held, the photo stands upright, small, and without where it was taken', async ({
      shop: { page, call },
    }) => {
      test.slow()
      const id = await openShop(page, call)
      const jpeg = await drawn(page, 120, 80, false)
      const upright: readonly (readonly Colour[])[] = [
        ['red', 'green', 'blue', 'yellow'],
        ['green', 'red', 'yellow', 'blue'],
        ['yellow', 'blue', 'green', 'red'],
        ['blue', 'yellow', 'red', 'green'],
        ['red', 'blue', 'green', 'yellow'],
        ['blue', 'red', 'yellow', 'green'],
        ['yellow', 'green', 'blue', 'red'],
        ['green', 'yellow', 'red', 'blue'],
      ]
      for (const [index, quarters] of upright.entries()) {
        await portraitKey(page).click()
        await choose(page, 'telephone.jpg', heldAs(index + 1, jpeg))
        await keep(page)
        const photo = await kept(page, call, id)
        expect(photo, `held as ${index + 1}`).toMatchObject({ quarters, width: 80, height: 80 })
        expect(photo.bytes.includes('Exif')).toBe(false)
      }

      await portraitKey(page).click()
      await choose(page, 'large.jpg', await drawn(page, 3000, 2000, true))
      await keep(page)
      const large = await kept(page, call, id)
      expect(large).toMatchObject({ width: 512, height: 512 })
      expect(large.bytes.length).toBeLessThanOrEqual(200 * 1024)

      await portraitKey(page).click()
      await choose(page, 'moving.gif', movingGif)
      await keep(page)
      expect((await kept(page, call, id)).quarters[0]).toBe('red')
    })
  })

  inOneLanguage('en', language, () => {
    test('the part that is kept is chosen by dragging, by the arrows and by the zoom', async ({ shop: { page, call } }) => {
      const id = await openShop(page, call)
      await portraitKey(page).click()
      await choose(page, 'quarters.jpg', await drawn(page, 600, 600, false))
      const frame = page.getByRole('img', { name: portrait.framing.label })
      await page.getByRole('slider', { name: portrait.framing.zoom }).focus()
      for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowRight')
      const box = await frame.boundingBox()
      if (!box) throw new Error('no frame')
      // To the bottom right corner: yellow alone.
      await page.mouse.move(box.x + 200, box.y + 200)
      await page.mouse.down()
      await page.mouse.move(box.x + 20, box.y + 20, { steps: 4 })
      await page.mouse.up()
      await frame.focus()
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('ArrowRight')
        await page.keyboard.press('ArrowDown')
      }
      await keep(page)
      expect((await kept(page, call, id)).quarters).toEqual(['yellow', 'yellow', 'yellow', 'yellow'])
      await portraitKey(page).click()
      await page.getByRole('button', { name: clients.removePhoto }).click()
      await expect(dialog(page)).toBeHidden()
      expect(await photoOf(call, id)).toBeNull()
    })

    test('a picture is dropped onto the card, or pasted; let go beside it, the program stays', async ({
      shop: { page, call },
    }) => {
      const id = await openShop(page, call)
      const jpeg = (await drawn(page, 100, 100, false)).toString('base64')
      const transfer = () =>
        page.evaluateHandle((data) => {
          const files = new DataTransfer()
          const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
          files.items.add(new File([bytes], 'photo.jpg', { type: 'image/jpeg' }))
          return files
        }, jpeg)
      const isTaken = await page
        .getByRole('navigation')
        .evaluate(
          (rail, dataTransfer) => !rail.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })),
          await transfer(),
        )
      expect(isTaken, 'the browser does not open the file').toBe(true)
      await expect(page.getByRole('dialog')).toBeHidden()
      await page.getByRole('tabpanel').dispatchEvent('drop', { dataTransfer: await transfer() })
      await keep(page)
      const dropped = await photoOf(call, id)
      expect(dropped).not.toBeNull()
      await page.evaluate(
        (files) => {
          document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true }))
        },
        await transfer(),
      )
      await keep(page)
      const pasted = await photoOf(call, id)
      expect(pasted).not.toBeNull()
      expect(pasted).not.toBe(dropped)
    })

    test('the camera is seen, taken, taken again, and off as soon as it is not looked through', async ({
      shop: { page, call },
    }) => {
      await page.addInitScript(() => {
        const media = navigator.mediaDevices
        const open = media.getUserMedia.bind(media)
        const tracks: MediaStreamTrack[] = []
        media.getUserMedia = async (wish) => {
          const stream = await open(wish)
          tracks.push(...stream.getTracks())
          return stream
        }
        Object.assign(window, { lightsOn: () => tracks.filter(({ readyState }) => readyState === 'live').length })
      })
      const lightsOn = () => page.evaluate(() => (window as unknown as { lightsOn: () => number }).lightsOn())
      const id = await openShop(page, call)
      await portraitKey(page).click()
      await page.getByRole('button', { name: portrait.takeWith, exact: true }).click()
      await expect(page.getByLabel(portrait.camera.label)).toBeVisible()
      const shoot = page.getByRole('button', { name: portrait.camera.shoot })
      await expect(shoot).toBeFocused()
      expect(await lightsOn()).toBe(1)
      await shoot.click()
      await expect(page.getByRole('img', { name: portrait.framing.label })).toBeVisible()
      expect(await lightsOn()).toBe(0)
      await page.getByRole('button', { name: portrait.camera.again }).click()
      await shoot.click()
      await keep(page)
      expect((await kept(page, call, id)).width).toBeGreaterThan(200)

      await portraitKey(page).click()
      await page.getByRole('button', { name: portrait.takeWith, exact: true }).click()
      await expect(shoot).toBeEnabled()
      await page.keyboard.press('Escape')
      await expect(dialog(page)).toBeHidden()
      expect(await lightsOn()).toBe(0)
    })
  })

  inOneLanguage('uk', language, () => {
    for (const [name, trouble] of [
      ['NotFoundError', 'none'],
      ['NotAllowedError', 'refused'],
      ['NotReadableError', 'busy'],
    ] as const)
      test(`a camera that cannot be had is told of: ${name}`, async ({ shop: { page, call } }) => {
        await page.addInitScript((problem) => {
          navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', problem))
        }, name)
        await openShop(page, call)
        await portraitKey(page).click()
        await page.getByRole('button', { name: portrait.takeWith, exact: true }).click()
        await expect(page.getByRole('alert').filter({ hasText: portrait.camera[trouble] })).toBeVisible()
        await expect(page.getByRole('button', { name: common.retry })).toBeVisible()
        await page.getByRole('button', { name: common.back, exact: true }).click()
        await expect(page.getByRole('button', { name: portrait.choose })).toBeVisible()
      })

    test('a relative who is no client has a portrait, too', async ({ shop: { page, call } }) => {
      const id = await openShop(page, call)
      const who = { kind: 'person', name: 'Тарас', gender: 'male' }
      await call('people.addRelative', { opId: 'photo-taras', clientId: id, kind: 'child', who, birthday: null })
      await page
        .getByRole('region', { name: people.family })
        .getByRole('button', { name: /^Тарас/ })
        .click()
      await page.getByRole('button', { name: say(clients.changePhotoOf, { name: 'Тарас' }) }).click()
      await choose(page, 'taras.jpg', await drawn(page, 100, 100, false))
      await keep(page)
      const { family } = (await call('people.ofClient', { clientId: id })) as OutputOf<'people.ofClient'>
      expect(family).toMatchObject([{ called: 'Тарас', photo: expect.any(String) }])
      // Only the inner sheet has closed.
      await expect(page.getByRole('dialog', { name: 'Тарас' })).toBeVisible()
    })
  })
}
