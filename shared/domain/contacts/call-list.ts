/** So long nobody else is given a client who is being called: the quarter of an hour of an approach. */
export const CALL_HELD_MS = 15 * 60_000
