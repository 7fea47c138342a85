/** The one place of the screens that reads the clock. Instants are ms UTC. */
export const clock = { now: (): number => Date.now() }
