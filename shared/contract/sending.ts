import { z } from 'zod'
import { CONTACT_PURPOSES } from '#shared/domain/contacts/channel.ts'
import { BLOCKS } from '#shared/domain/contacts/verdict.ts'
import { MAIL_ENCRYPTIONS, SMS_GATEWAYS } from '#shared/domain/sending/account.ts'
import { MESSAGE_STATES, SENDING_PROBLEMS, SENT_CHANNELS } from '#shared/domain/sending/message.ts'
import { sendingOrigin } from '#shared/domain/sending/web-address.ts'
import { command, job, query } from './define.ts'
import { addressSeen } from './sensitive.ts'
import { day, id, instant, language, line, nothing, opId, requiredLine, version } from './values.ts'

const LONGEST_MESSAGE = { subject: 200, mail: 20_000, sms: 1_600 } as const

const channel = z.enum(SENT_CHANNELS)
const problem = z.enum(SENDING_PROBLEMS)

const whole = (least: number, most: number) => z.int('not-a-number').min(least, 'too-small').max(most, 'too-large')
const limits = { perHour: whole(1, 1_000), perDay: whole(1, 10_000) }

const address = requiredLine(200).regex(/^[^\s@,;<>]+@[^\s@,;<>]+$/, 'not-understood')
const mailAccount = z.strictObject({
  host: requiredLine(200).regex(/^[\w.\-:[\]]+$/, 'not-understood'),
  port: whole(1, 65_535),
  encryption: z.enum(MAIL_ENCRYPTIONS),
  user: line(200),
  fromName: line(80),
  fromAddress: address,
  replyTo: z.union([z.literal(''), address]),
  ...limits,
})

/** Plain http only within the shop's own network, where a telephone or a box of its own sends. */
const webAddress = requiredLine(1_000).refine((text) => sendingOrigin(text) !== null, 'not-understood')

const smsAccount = z
  .strictObject({
    gateway: z.enum(SMS_GATEWAYS),
    address: webAddress,
    user: line(100),
    sender: line(40),
    own: z
      .strictObject({
        method: z.enum(['POST', 'PUT', 'GET']),
        contentType: z.enum(['json', 'form', 'text']),
        headers: z
          .array(
            z.strictObject({
              name: z.string().regex(/^[A-Za-z][\w-]{0,60}$/, 'not-understood'),
              value: line(500).regex(/^[\x20-\x7e]*$/, 'not-understood'),
            }),
          )
          .max(10, 'too-large'),
        body: z.string().max(4_000, 'too-long'),
        successWhen: line(200),
      })
      .nullable(),
    ...limits,
  })
  .refine(({ gateway, own }) => (gateway === 'own') === (own !== null), { path: ['own'], message: 'missing' })

/** What is said of a password: when it was set, and whether it can still be read here. */
const password = z.object({ setAt: instant.nullable(), readable: z.boolean() })

/** Null: the one that is kept stays. It is never given out again. */
const newPassword = z.string().min(1, 'missing').max(500, 'too-long').nullable()

const accountState = z.object({
  /** There is an account, with its password. */
  ready: z.boolean(),
  set: z.boolean(),
  lastSentAt: instant.nullable(),
  /** What stood in the way at the last try, when that was not sent. */
  problem: problem.nullable(),
  triedAt: instant.nullable(),
})

const message = z.object({
  id,
  client: z.object({ id, called: z.string() }),
  channel,
  purpose: z.enum(CONTACT_PURPOSES),
  address: addressSeen,
  /** That one is no longer on the card: let go again, it goes to this. */
  againTo: addressSeen.nullable(),
  subject: z.string(),
  body: z.string(),
  state: z.enum(MESSAGE_STATES),
  /** Of one that waits: not before. */
  nextAt: instant.nullable(),
  attempts: z.int(),
  problem: problem.nullable(),
  detail: z.string(),
  block: z.enum(BLOCKS).nullable(),
  blockUntil: day.nullable(),
  createdAt: instant,
  by: z.string(),
  changedAt: instant,
  sentAt: instant.nullable(),
})
export type SentMessage = z.infer<typeof message>

const counts = z.record(z.enum(MESSAGE_STATES), z.int())

export const sendingOperations = {
  /** Whether the program can send by each channel itself, and how it fares. */
  state: query('clients.read', nothing, z.object({ mail: accountState, sms: accountState, counts })),
  accounts: query(
    'shop.edit',
    nothing,
    z.object({
      mail: z.object({ settings: mailAccount.nullable(), version, password }),
      sms: z.object({ settings: smsAccount.nullable(), version, password }),
    }),
  ),
  saveMail: command(
    'shop.edit',
    z.strictObject({ opId, version, settings: mailAccount, password: newPassword }),
    z.object({ version }),
  ),
  saveSms: command(
    'shop.edit',
    z.strictObject({ opId, version, settings: smsAccount, password: newPassword }),
    z.object({ version }),
  ),
  /** The account and its password go; what waits stays waiting. */
  removeAccount: command('shop.edit', z.strictObject({ opId, channel, version }), nothing),
  /** Sends one message to the shop itself by the saved account, outside the outbox; answers what came of it. */
  tryOut: job(
    'shop.edit',
    z.strictObject({ opId, channel, to: requiredLine(200) }),
    z.object({
      outcome: z.enum(['sent', 'later', 'account', 'refused', 'unknown']),
      problem: problem.nullable(),
      detail: z.string(),
    }),
  ),
  /** Puts one message into the outbox; refused where the client must not be contacted. In quiet hours it waits for their end. */
  send: command(
    'messages.send',
    z.strictObject({
      opId,
      clientId: id,
      channel,
      purpose: z.enum(CONTACT_PURPOSES),
      /** One of those on the card; it goes there or nowhere. */
      address: requiredLine(200),
      subject: line(LONGEST_MESSAGE.subject),
      body: z.string().trim().min(1, 'missing').max(LONGEST_MESSAGE.mail, 'too-long'),
      language,
      /** The line of Today that it answers, which is done with it; null for something said this once. */
      cause: requiredLine(80).nullable(),
      templateId: id.nullable(),
    }),
    z.object({ id, waitsUntil: instant.nullable() }),
  ),
  messages: query(
    'clients.read',
    z.strictObject({
      clientId: id.nullable(),
      states: z.array(z.enum(MESSAGE_STATES)).max(MESSAGE_STATES.length, 'too-large'),
      before: id.nullable(),
      limit: whole(1, 200),
    }),
    z.object({ rows: z.array(message), more: z.boolean(), counts }),
  ),
  /** Addresses of a client that were turned away for good and have taken nothing since. */
  ofClient: query(
    'clients.read',
    z.strictObject({ clientId: id }),
    z.object({ doubtful: z.array(z.object({ channel, address: addressSeen, at: instant, problem })) }),
  ),
  /** Takes back what still waits; all of it for null. What has surely not left is left at that. */
  stop: command(
    'messages.send',
    z.strictObject({ opId, ids: z.array(id).min(1, 'missing').max(200, 'too-large').nullable() }),
    z.object({ stopped: z.int() }),
  ),
  /** Lets what surely has not left go again; to the first address on the card where its own is no longer there (`againTo`). */
  retry: command(
    'messages.send',
    z.strictObject({ opId, ids: z.array(id).min(1, 'missing').max(200, 'too-large') }),
    z.object({ queued: z.int() }),
  ),
  /** Somebody found out whether a message of which nothing is known has arrived. If not, it goes again. */
  decide: command('messages.send', z.strictObject({ opId, id, arrived: z.boolean() }), nothing),
}
