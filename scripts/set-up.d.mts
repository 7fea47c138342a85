/** Builds the program when its sources have changed since; false when that fails. */
export function buildWhenStale(): Promise<boolean>
