import { readFileSync } from 'node:fs'
import type { AddressInfo, Socket } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { SMTPServer } from 'smtp-server'

const certificate = (name: string) => readFileSync(`tests/fixtures/certificates/${name}.pem`, 'utf8')

/** From here on this process trusts the authority of the tests, as a computer trusts those that its system names. */
export function trustTestAuthority(): void {
  setDefaultCACertificates([...getCACertificates('default'), certificate('authority')])
}

/** What the server does with a mail once it has the whole text: takes it; takes it and says nothing; hangs up; says no for now or for good. */
type AfterText = 'take' | 'silence' | 'take-and-hang-up' | 'later' | 'never'

export interface MailServer {
  readonly port: number
  /** Whole mails that it has read to their end, taken or not. */
  readonly mails: { readonly from: string; readonly to: readonly string[]; readonly text: string; readonly taken: boolean }[]
  /** Users and passwords that were given to it. */
  readonly logins: string[]
  connections: number
  afterText: AfterText
  /** Answers to RCPT TO, in this order, until there are none left: 250 then. */
  readonly recipientAnswers: number[]
  loginAnswer: number
  silentAtGreeting: boolean
  /** The network is gone in the middle, before the text. */
  hangsUpAtRecipient: boolean
  close(): Promise<void>
}

interface Options {
  readonly name?: 'server' | 'other-name' | 'out-of-date' | 'self-made'
  readonly encryption?: 'tls' | 'starttls' | 'none'
  readonly methods?: ('PLAIN' | 'LOGIN')[]
}

/** A real mail server on this machine. User "ranok", password "горіхова-мушля". */
export async function startMailServer({
  name = 'server',
  encryption = 'tls',
  methods = ['PLAIN'],
}: Options = {}): Promise<MailServer> {
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    secure: encryption === 'tls',
    hideSTARTTLS: encryption === 'none',
    disabledCommands: encryption === 'none' ? ['STARTTLS'] : [],
    cert: certificate(name),
    key: readFileSync('tests/fixtures/certificates/server.key', 'utf8'),
    authMethods: methods,
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 10,
    onConnect(_session, done) {
      state.connections += 1
      if (!state.silentAtGreeting) done()
    },
    onAuth({ username = '', password }, _session, done) {
      state.logins.push(`${username} ${password}`)
      if (state.loginAnswer === 235 && username === USER && password === PASSWORD) done(null, { user: username })
      else done(refusal(state.loginAnswer === 235 ? 535 : state.loginAnswer, 'Authentication credentials invalid'))
    },
    onRcptTo({ address }, _session, done) {
      if (state.hangsUpAtRecipient) for (const socket of sockets) socket.destroy()
      const code = state.recipientAnswers.shift() ?? 250
      if (code === 250) done()
      else done(refusal(code, code === 451 ? 'Greylisted, try again later' : `<${address}>: no such user here`))
    },
    onData(stream, { envelope }, done) {
      let text = ''
      stream.setEncoding('utf8')
      stream.on('data', (part: string) => {
        text += part
      })
      stream.once('end', () => {
        const { afterText } = state
        const taken = afterText === 'take' || afterText === 'silence' || afterText === 'take-and-hang-up'
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        state.mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), text, taken })
        if (afterText === 'take') done(null, 'OK: queued')
        else if (afterText === 'take-and-hang-up') for (const socket of sockets) socket.destroy()
        else if (afterText === 'later') done(refusal(452, 'Insufficient system storage'))
        else if (afterText === 'never') done(refusal(554, 'Message looks like spam'))
      })
    },
  })
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', () => settle()))
  const state: MailServer = {
    port: (server.server.address() as AddressInfo).port,
    mails: [],
    logins: [],
    connections: 0,
    afterText: 'take',
    recipientAnswers: [],
    loginAnswer: 235,
    silentAtGreeting: false,
    hangsUpAtRecipient: false,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((settle) => server.close(() => settle()))
    },
  }
  return state
}

export const USER = 'ranok'
export const PASSWORD = 'горіхова-мушля'

function refusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}
