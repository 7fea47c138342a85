import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { MailAccount } from '#shared/domain/sending/account.ts'
import type { Handover } from '#shared/domain/sending/message.ts'
import { htmlOf } from './html.ts'
import { type Parcel, type Patience, plainDetail } from './parcel.ts'
import { isCertificateTrouble, isNoEncryption, isUnknownHost } from './trouble.ts'

/** What the library tells of a failure. */
interface MailTrouble extends Error {
  readonly code?: string
  readonly originalCode?: string
  readonly command?: string
  readonly response?: string
  readonly responseCode?: number
}

/**
 * Hands one mail to the shop's server. Only what the server itself refused, or what ended before the whole text was given to it, is said to be not taken;
 * once it has the text and does not answer, nobody knows.
 */
export async function carryMail(account: MailAccount, password: string, parcel: Parcel, patience: Patience): Promise<Handover> {
  const message = await compose(account, parcel)
  const connection = new SMTPConnection({
    host: account.host,
    port: account.port,
    secure: account.encryption === 'tls',
    requireTLS: account.encryption === 'starttls',
    tls: { minVersion: 'TLSv1.2' },
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    dnsTimeout: patience.connect,
    socketTimeout: patience.answer,
    socketCloseTimeout: 0,
  })
  let given = false
  try {
    await settled((done) => {
      connection.once('error', done)
      connection.connect(done)
    })
    if (account.user !== '') await settled((done) => connection.login({ user: account.user, pass: password }, done))
    const text = Readable.from([message], { objectMode: false })
    // The server asks for the text only after it has agreed to sender and recipient.
    text.once('end', () => {
      given = true
    })
    await settled((done) => {
      connection.once('error', done)
      connection.send({ from: account.fromAddress, to: [parcel.to] }, text, done)
    })
    connection.quit()
    return { outcome: 'sent', providerId: messageId(account, parcel) }
  } catch (error) {
    connection.close()
    return mailTrouble(error as MailTrouble, given, password)
  }
}

/** A callback as a promise; what is called again after it settled changes nothing. */
function settled(begin: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((settle, fail) => begin((error) => (error ? fail(error) : settle())))
}

function compose(account: MailAccount, { to, subject, body, language, reference, at }: Parcel): Promise<Buffer> {
  const { fromName, fromAddress, replyTo } = account
  return new MailComposer({
    from: { name: fromName, address: fromAddress },
    to: { name: '', address: to },
    ...(replyTo === '' ? {} : { replyTo: { name: '', address: replyTo } }),
    subject,
    text: body,
    html: htmlOf(body, language),
    textEncoding: 'base64',
    date: new Date(at),
    messageId: messageId(account, { reference }),
    headers: { 'Content-Language': language },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}

function messageId({ fromAddress }: MailAccount, { reference }: Pick<Parcel, 'reference'>): string {
  return `<${reference}@${fromAddress.slice(fromAddress.lastIndexOf('@') + 1)}>`
}

function mailTrouble(error: MailTrouble, given: boolean, password: string): Handover {
  const detail = plainDetail(error.response ?? error.message, password)
  const code = error.responseCode ?? 0
  const said = (
    outcome: 'later' | 'account' | 'refused' | 'unknown',
    problem: Extract<Handover, { detail: string }>['problem'],
  ) => ({ outcome, problem, detail }) as const
  if (given) {
    if (error.code !== 'EMESSAGE' || code === 0) return said('unknown', 'no-answer')
    return code >= 500 ? said('refused', 'content-refused') : said('later', 'asked-to-wait')
  }
  if (isCertificateTrouble(error)) return said('account', 'certificate')
  if (error.code === 'EAUTH')
    return code >= 400 && code < 500 ? said('account', 'asked-to-wait') : said('account', 'login-refused')
  if (error.code === 'EDNS' || isUnknownHost(error)) return said('account', 'host-not-found')
  if (error.code === 'EENVELOPE') {
    if (code < 500) return said('later', 'asked-to-wait')
    if (error.command === 'MAIL FROM') return said('account', code === 530 ? 'login-refused' : 'sender-refused')
    return error.command === 'RCPT TO' ? said('refused', 'address-refused') : said('refused', 'content-refused')
  }
  if (error.code === 'ETLS' || isNoEncryption(error)) return said('account', 'no-encryption')
  return code >= 400 && code < 500 ? said('account', 'asked-to-wait') : said('account', 'not-reached')
}
