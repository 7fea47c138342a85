import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, storedFileHeaders } from '#electron/host/content-security.ts'
import { PROGRAMS, programLink } from '#shared/domain/messages/links.ts'
import { languages } from '#shared/i18n/languages.ts'
import { createPatience } from './crashes.ts'
import { heldWords } from './held.ts'
import { languageOfLocale, menuTemplate } from './menu.ts'
import { pdfOptions, printOptions, printOrder } from './printing.ts'
import { isAllowedNavigation, isTrustedSender, mayOpenOutside } from './trust.ts'
import { windowOptions } from './window-options.ts'

describe('the window', () => {
  const preferences = windowOptions('/program/preload.cjs').webPreferences

  it('keeps the page in its sandbox, apart from Node and from the preload script', () => {
    expect(preferences).toMatchObject({
      preload: '/program/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
    })
  })

  it('enables no further feature of the engine', () => {
    expect(preferences).not.toHaveProperty('enableBlinkFeatures')
    expect(preferences).not.toHaveProperty('additionalArguments')
  })
})

describe('the content security policy', () => {
  const directives = new Map(
    contentSecurityPolicy()
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
  )

  it('allows nothing that is not named', () => expect(directives.get('default-src')).toEqual(["'none'"]))

  it('runs only scripts that the program ships', () => expect(directives.get('script-src')).toEqual(["'self'"]))

  it('names no other host, no wildcard and no eval', () => {
    const sources = [...directives.values()].flat()
    expect(sources.filter((source) => /[*]|:\/\/|unsafe-eval|^https?:/.test(source))).toEqual([])
  })

  it('forbids frames, forms to elsewhere and another base address', () => {
    for (const name of ['frame-ancestors', 'form-action', 'base-uri']) expect(directives.get(name)).toEqual(["'none'"])
  })

  it('lets a stored picture load and run nothing', () => {
    expect(storedFileHeaders({ mime: 'image/svg+xml' })).toMatchObject({
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    })
  })
})

describe('navigation', () => {
  it.each(['app://regulars/', 'app://regulars/index.html#/till', 'app://regulars/files/photo/1'])('%s is ours', (address) => {
    expect(isAllowedNavigation(address)).toBe(true)
  })

  it.each([
    'https://example.com/',
    'http://127.0.0.1:8080/',
    'file:///etc/passwd',
    'app://regulars.example/',
    'app://other/',
    'app://user@regulars/',
    'app:regulars',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    'APP://evil@regulars',
    'not an address',
    '',
  ])('%s is not', (address) => {
    expect(isAllowedNavigation(address)).toBe(false)
  })
})

describe('another program', () => {
  it('is opened by every address that the screens make', () => {
    const signs = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(fc.constantFrom(...PROGRAMS), signs, signs, (program, subject, text) => {
        const to = program === 'mail' ? "o'neill+kava@пошта.example" : '+380671234567'
        expect(mayOpenOutside(programLink(program, to, { subject, text }).href)).toBe(true)
      }),
    )
  })

  it.each([
    'https://example.com/',
    'https://wa.me.example.com/380671234567',
    'https://user@wa.me/380671234567',
    'https://wa.me/380671234567?text=a&phone=1',
    'https://wa.me/../380671234567',
    'http://wa.me/380671234567',
    'https://t.me/joinchat/abc',
    'https://t.me/+380671234567#x',
    'tg://resolve?domain=x',
    'viber://forward?text=x',
    'viber://chat?number=%2B380671234567&text=x',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-msdt:/id PCWDiagnostic',
    'search-ms:query=x',
    'tel:*21*1234#',
    'tel:+380671234567;phone-context=x',
    'sms:+380671234567?body=x&body=y',
    'sms:+380671234567 /x',
    'mailto:a@b.c?attach=/etc/passwd',
    'mailto:a@b.c?bcc=d@e.f',
    'mailto:a@b.c?body=x&subject=y&cc=d@e.f',
    'mailto:a@b.c,d@e.f',
    'mailto:a@b.c?body="x"',
    'mailto:a@b.c\nmailto:d@e.f',
    'MAILTO:a@b.c',
    ' tel:+380671234567',
    'regulars://till',
    '',
    `sms:+380671234567?body=${'a'.repeat(2100)}`,
  ])('is not opened by %s', (address) => {
    expect(mayOpenOutside(address)).toBe(false)
  })
})

describe('a message', () => {
  it('is taken from the top frame of our own screens', () => {
    expect(isTrustedSender({ url: 'app://regulars/', parent: null })).toBe(true)
  })

  it.each([
    ['a frame inside the page', { url: 'app://regulars/', parent: {} }],
    ['another origin', { url: 'https://example.com/', parent: null }],
    ['a file', { url: 'file:///tmp/x.html', parent: null }],
    ['a frame that has gone', null],
  ])('is refused from %s', (_name, frame) => {
    expect(isTrustedSender(frame)).toBe(false)
  })
})

describe('printing', () => {
  it('always names the paper, A4 when nothing was said', () => {
    expect(printOptions(printOrder.parse({}))).toMatchObject({ silent: false, pageSize: 'A4' })
    expect(pdfOptions(printOrder.parse({}))).toMatchObject({ pageSize: 'A4' })
    const turned = printOrder.parse({ paper: 'letter', turned: true })
    expect(printOptions(turned)).toMatchObject({ pageSize: 'Letter', landscape: true, margins: { marginType: 'default' } })
    expect(pdfOptions(turned)).toMatchObject({ pageSize: 'Letter', landscape: true })
  })

  it('measures a receipt in micrometres for the printer and in inches for a PDF', () => {
    const order = printOrder.parse({ paper: 'receipt-80', lengthMillimetres: 127 })
    expect(printOptions(order).pageSize).toEqual({ width: 80_000, height: 127_000 })
    expect(pdfOptions(order).pageSize).toEqual({ width: expect.closeTo(3.1496, 4), height: 5 })
  })

  it('leaves the margins of a page to the print style sheet, and a roll none', () => {
    expect(printOptions(printOrder.parse({})).margins).toEqual({ marginType: 'default' })
    expect(printOptions(printOrder.parse({ paper: 'receipt-58' })).margins).toEqual({ marginType: 'none' })
  })

  it('gives a roll a length even when none was said', () => {
    expect(printOptions(printOrder.parse({ paper: 'receipt-58' })).pageSize).toEqual({ width: 58_000, height: 200_000 })
  })

  it.each([{ paper: 'a0' }, { paper: 'a4', lengthMillimetres: 0 }, { paper: 'a4', silent: true }, null])(
    'refuses %o',
    (order) => {
      expect(printOrder.safeParse(order).success).toBe(false)
    },
  )
})

describe('a page that dies', () => {
  it.each([
    ['three times in a row', [0, 100, 200], true],
    ['a fourth time within a minute', [0, 100, 200, 300], false],
    ['a fourth time, the first long ago', [0, 40_000, 50_000, 60_000], true],
    ['after the clock was set back', [90_000_000, 90_000_100, 90_000_200, 0], true],
  ])('%s: is it shown again?', (_, moments, shown) => {
    const mayShowAgain = createPatience()
    expect(moments.map((at) => mayShowAgain(at)).at(-1)).toBe(shown)
  })
})

describe('the menu', () => {
  const labels = (items: ReturnType<typeof menuTemplate>): string[] =>
    items
      .flatMap((item) => [item.label ?? '', ...(Array.isArray(item.submenu) ? labels(item.submenu) : [])])
      .filter((label) => label !== '')
  const roles = (items: ReturnType<typeof menuTemplate>): string[] =>
    items
      .flatMap((item) => [item.role ?? '', ...(Array.isArray(item.submenu) ? roles(item.submenu) : [])])
      .filter((role) => role !== '')

  it.each(languages)('speaks %s and no English by accident', (language) => {
    const items = menuTemplate(language, 'win32')
    const withoutLabel = items
      .flatMap((item) => (Array.isArray(item.submenu) ? item.submenu : []))
      .filter((item) => item.role && !item.label)
    expect(withoutLabel).toEqual([])
    const english = new Set(labels(menuTemplate('en', 'win32')))
    expect(labels(items).filter((label) => english.has(label)).length).toBe(language === 'en' ? english.size : 0)
  })

  it.each(['win32', 'darwin', 'linux'] as const)('on %s it can paste and leave, but not reload or open tools', (platform) => {
    const all = roles(menuTemplate('uk', platform))
    expect(all).toEqual(expect.arrayContaining(['paste', 'quit']))
    expect(all.filter((role) => /reload|devtools/i.test(role))).toEqual([])
  })

  it.each([
    ['uk-UA', 'uk'],
    ['ro', 'ro'],
    ['de-DE', 'en'],
    ['', 'en'],
  ])('before a shop is open, %s is spoken to in %s', (locale, language) => {
    expect(languageOfLocale(locale)).toBe(language)
  })
})

it.each(languages)('a second start says in %s who has the shop', (language) => {
  const { title, sentence } = heldWords(language, { host: 'browser', pid: 4711 })
  expect(title).not.toBe('')
  expect(sentence).toContain('4711')
  expect(heldWords(language, { host: 'desktop', pid: 4711 }).sentence).not.toBe(sentence)
  expect(heldWords(language, null).sentence).not.toContain('{{')
})
