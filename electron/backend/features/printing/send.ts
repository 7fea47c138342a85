import { connect } from 'node:net'

interface Printer {
  readonly host: string
  readonly port: number
}

/**
 * Hands bytes to a printer in the network. Rejects when it is not there, stops answering, or when it took longer than `patience` (in milliseconds)
 * in all. A printer says nothing of paper that has run out.
 */
export function sendToPrinter({ host, port }: Printer, bytes: Uint8Array, patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port })
    let written = false
    const done = (error: Error | null) => {
      clearTimeout(waiting)
      socket.destroy()
      if (error === null) resolve()
      else reject(error)
    }
    // Some keep the line open for the next slip: what is written is on its way then.
    const waiting = setTimeout(() => done(written ? null : new Error('the printer did not answer')), patience)
    socket.on('error', done)
    socket.on('close', () => done(written ? null : new Error('the printer hung up')))
    // What it says of itself is not wanted, and would hold up its hanging up.
    socket.resume()
    socket.on('connect', () => {
      socket.end(bytes, () => {
        written = true
      })
    })
  })
}
