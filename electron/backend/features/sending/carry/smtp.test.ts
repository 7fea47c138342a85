import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { MailAccount } from '#shared/domain/sending/account.ts'
import { type MailServer, PASSWORD, startMailServer, trustTestAuthority, USER } from '../test-mail-server.ts'
import type { Parcel } from './parcel.ts'
import { carryMail } from './smtp.ts'

beforeAll(trustTestAuthority)

const patience = { connect: 700, answer: 700 }

async function withServer(options: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(options)
  onTestFinished(() => server.close())
  return server
}

const accountAt = ({ port }: { port: number }, fields: Partial<MailAccount> = {}): MailAccount => ({
  host: 'localhost',
  port,
  encryption: 'tls',
  user: USER,
  fromName: 'Кавʼярня «Ранок»',
  fromAddress: 'ranok@example.com',
  replyTo: '',
  perHour: 10,
  perDay: 10,
  ...fields,
})

const PARCEL: Parcel = {
  to: 'olena@example.org',
  subject: 'Вітаємо, Олено!',
  body: 'Щастя & здоровʼя <3\nВаш «Ранок»',
  language: 'uk',
  reference: '0a1b2c3d-4e5f',
  at: Date.UTC(2026, 10, 11, 8, 24),
}

const carry = (account: MailAccount, { password = PASSWORD, ...parcel }: Partial<Parcel> & { password?: string } = {}) =>
  carryMail(account, password, { ...PARCEL, ...parcel }, patience)

const decoded = (text: string) => Buffer.from(text.replaceAll(/\s/g, ''), 'base64').toString('utf8')

describe('a mail that is taken', () => {
  test.each([
    ['encrypted from the start, with the login PLAIN', { encryption: 'tls', methods: ['PLAIN'] }],
    ['encrypted from the start, with the login LOGIN', { encryption: 'tls', methods: ['LOGIN'] }],
    ['encrypted after the greeting', { encryption: 'starttls', methods: ['PLAIN'] }],
  ] as const)('%s', async (_how, { encryption, methods }) => {
    const server = await withServer({ encryption, methods: [...methods] })
    const handover = await carry(accountAt(server, { encryption }))
    expect(handover).toEqual({ outcome: 'sent', providerId: '<0a1b2c3d-4e5f@example.com>' })
    expect(server.mails).toMatchObject([{ from: 'ranok@example.com', to: ['olena@example.org'], taken: true }])
    expect(server.logins).toEqual([`${USER} ${PASSWORD}`])
  })

  test('says who, what and when in headers, and the same words as text and as a page in which nothing is markup', async () => {
    const server = await withServer()
    await carry(accountAt(server, { replyTo: 'oksana@example.com' }))
    const [{ text } = { text: '' }] = server.mails
    expect(text).toMatch(/^Message-ID: <0a1b2c3d-4e5f@example\.com>\r$/m)
    expect(text).toMatch(/^Date: Wed, 11 Nov 2026 08:24:00 \+0000\r$/m)
    expect(text).toMatch(/^Reply-To: oksana@example\.com\r$/m)
    expect(text).toMatch(/^Content-Language: uk\r$/m)
    expect(text).not.toMatch(/List-Unsubscribe|Regulars|nodemailer/i)
    const [plain = '', page = ''] = [...text.matchAll(/Content-Transfer-Encoding: base64\r\n\r\n([\s\S]*?)\r\n--/g)].map(
      ([, part = '']) => decoded(part),
    )
    expect(plain).toBe('Щастя & здоровʼя <3\nВаш «Ранок»')
    expect(page).toContain('Щастя &amp; здоровʼя &lt;3<br>\nВаш «Ранок»')
  })

  test('takes no further header from a subject with lines in it', async () => {
    const server = await withServer()
    await carry(accountAt(server), { subject: 'Hello\r\nBcc: everyone@example.org' })
    expect(server.mails[0]?.to).toEqual(['olena@example.org'])
    expect(server.mails[0]?.text).not.toMatch(/^Bcc:/m)
  })
})

describe('a server that is not the right one gets nothing', () => {
  test.each([['self-made'], ['other-name'], ['out-of-date']] as const)('with a certificate %s', async (name) => {
    for (const encryption of ['tls', 'starttls'] as const) {
      const server = await withServer({ name, encryption })
      expect(await carry(accountAt(server, { encryption }))).toMatchObject({ outcome: 'account', problem: 'certificate' })
      expect([server.logins, server.mails]).toEqual([[], []])
    }
  })

  test('that does not encrypt', async () => {
    const server = await withServer({ encryption: 'none' })
    expect(await carry(accountAt(server, { encryption: 'starttls' }))).toMatchObject({
      outcome: 'account',
      problem: 'no-encryption',
    })
    expect(await carry(accountAt(server, { encryption: 'tls' }))).toMatchObject({ outcome: 'account', problem: 'no-encryption' })
    expect([server.logins, server.mails]).toEqual([[], []])
  })
})

describe('what surely was not taken is said so', () => {
  test('no server of that name', async () => {
    expect(await carry(accountAt({ port: 465 }, { host: 'no-such-host.invalid' }))).toMatchObject({
      outcome: 'account',
      problem: 'host-not-found',
    })
  })

  test('nothing listens there', async () => {
    expect(await carry(accountAt({ port: 1 }))).toMatchObject({ outcome: 'account', problem: 'not-reached' })
  })

  test('it does not greet', async () => {
    const server = await withServer()
    server.silentAtGreeting = true
    expect(await carry(accountAt(server))).toMatchObject({ outcome: 'account', problem: 'not-reached' })
  })

  test('the login is refused, and the password is not in what is said of it', async () => {
    const server = await withServer()
    const handover = await carry(accountAt(server), { password: 'falsch' })
    expect(handover).toMatchObject({ outcome: 'account', problem: 'login-refused', detail: expect.stringContaining('535') })
    expect(JSON.stringify(handover)).not.toContain('falsch')
  })

  test('the mailbox does not exist, told without its address', async () => {
    const server = await withServer()
    server.recipientAnswers.push(550)
    const handover = await carry(accountAt(server))
    expect(handover).toMatchObject({ outcome: 'refused', problem: 'address-refused' })
    expect(JSON.stringify(handover)).not.toContain('olena')
  })

  test('the server wants to be asked later, and takes it then', async () => {
    const server = await withServer()
    server.recipientAnswers.push(451)
    expect(await carry(accountAt(server))).toMatchObject({ outcome: 'later', problem: 'asked-to-wait' })
    expect(await carry(accountAt(server))).toMatchObject({ outcome: 'sent' })
    expect(server.mails).toHaveLength(1)
  })

  test.each([
    ['later', 'later', 'asked-to-wait'],
    ['never', 'refused', 'content-refused'],
  ] as const)('it has read the text and says %s', async (afterText, outcome, problem) => {
    const server = await withServer()
    server.afterText = afterText
    expect(await carry(accountAt(server))).toMatchObject({ outcome, problem })
  })
})

describe('nobody knows', () => {
  test.each([['silence'], ['take-and-hang-up']] as const)('after the whole text: %s', async (afterText) => {
    const server = await withServer()
    server.afterText = afterText
    expect(await carry(accountAt(server))).toMatchObject({ outcome: 'unknown', problem: 'no-answer' })
    expect(server.mails).toHaveLength(1)
  })
})
