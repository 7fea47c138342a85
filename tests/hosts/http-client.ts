import { request } from 'node:http'

interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

interface HttpRequest {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** One request exactly as written: `fetch` would not let a test forge Host and Origin. */
export function send(port: number, { method = 'GET', path = '/', headers = {}, body }: HttpRequest): Promise<HttpAnswer> {
  return new Promise((settle, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, method, path, headers: { Host: `127.0.0.1:${port}`, ...headers } },
      (incoming) => {
        const parts: Buffer[] = []
        incoming.on('data', (part: Buffer) => parts.push(part))
        incoming.on('end', () =>
          settle({ status: incoming.statusCode ?? 0, headers: incoming.headers, text: Buffer.concat(parts).toString('utf8') }),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

export interface HttpClient {
  readonly cookie: string
  call(operation: string, input: unknown): Promise<unknown>
  upload(kind: string, name: string, bytes: Uint8Array): Promise<unknown>
}

/** Signs in with the token of the address that the host printed. */
export async function signIn(address: string): Promise<HttpClient> {
  const { port: portText, origin, hash } = new URL(address)
  const port = Number(portText)
  const json = { Origin: origin, 'Content-Type': 'application/json' }
  const opened = await send(port, {
    method: 'POST',
    path: '/session',
    headers: json,
    body: JSON.stringify({ token: hash.slice('#token='.length) }),
  })
  const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? ''
  const post = async (path: string, headers: Record<string, string>, body: string | Uint8Array) => {
    const answer = await send(port, { method: 'POST', path, headers: { ...headers, Cookie: cookie }, body })
    return JSON.parse(answer.text)
  }
  return {
    cookie,
    call: (operation, input) => post(`/api/${operation}`, json, JSON.stringify(input)),
    upload: (kind, name, bytes) =>
      post(
        `/upload/${kind}?name=${encodeURIComponent(name)}`,
        { Origin: origin, 'Content-Type': 'application/octet-stream' },
        bytes,
      ),
  }
}
