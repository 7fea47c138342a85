import type { IncomingMessage } from 'node:http'

/** Past this a sender is no longer heard out: the connection is cut. */
const DRAINED_AT_MOST = 128 * 1024 * 1024

/**
 * Reads a body of at most `limit` bytes. A longer one is read to its end and thrown away, because a browser that is answered in the
 * middle of sending sees a broken connection instead of the refusal. Null means too long.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length <= limit) parts.push(part)
    else parts.length = 0
    if (length > DRAINED_AT_MOST) {
      request.destroy()
      break
    }
  }
  return length > limit ? null : Buffer.concat(parts)
}

/** The parsed JSON object of a body, or undefined when it is none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
