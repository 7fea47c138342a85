import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Heard {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What the gateway answers: a status and a text, nothing at all, or it hangs up after it has heard everything. */
type GatewayAnswer =
  | { readonly status: number; readonly text: string; readonly headers?: Record<string, string> }
  | 'silence'
  | 'hang-up'

export interface TestGateway {
  readonly address: string
  readonly heard: Heard[]
  answer: (heard: Heard) => GatewayAnswer
  close(): Promise<void>
}

/** A web server on this machine that keeps what it is asked, and answers as it is told. */
export async function startGateway(answer: (heard: Heard) => GatewayAnswer): Promise<TestGateway> {
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => {
      body += part
    })
    request.once('end', () => {
      const heard = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
      gateway.heard.push(heard)
      const said = gateway.answer(heard)
      if (said === 'hang-up') request.socket.destroy()
      else if (said !== 'silence')
        response.writeHead(said.status, { 'Content-Type': 'application/json', ...said.headers }).end(said.text)
    })
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  const gateway: TestGateway = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard: [],
    answer,
    close() {
      server.closeAllConnections()
      return new Promise((settle) => server.close(() => settle()))
    },
  }
  return gateway
}

export const json = (status: number, value: unknown): GatewayAnswer => ({ status, text: JSON.stringify(value) })
