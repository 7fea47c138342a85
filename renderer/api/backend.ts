import { desktop } from '#renderer/platform/desktop.ts'
import { bridgeTransport } from './bridge-transport.ts'
import { fetchTransport } from './fetch-transport.ts'
import type { Transport } from './transport.ts'

/** The way to the backend of this window. */
export const backend: Transport = desktop ? bridgeTransport(desktop) : fetchTransport(window)
