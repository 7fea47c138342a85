import { errorFacts, type Log } from '#electron/backend/log.ts'

interface Faults {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown
}

/**
 * What nobody has caught is a bug. After one in the middle of something nobody knows how things stand in memory, and the program has to `end`; on the disk
 * each write is whole or not there. Of a promise that nobody waited for, nothing else hangs: it is noted, and the till goes on.
 */
export function watchFaults(program: Faults, log: Log, end: () => void): void {
  program.on('uncaughtException', (error) => {
    log.error('program.fault', errorFacts(error))
    end()
  })
  program.on('unhandledRejection', (error) => log.error('program.rejected', errorFacts(error)))
}
