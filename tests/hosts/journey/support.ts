import type { Day } from './day.ts'

/** Somebody helps from afar. Each asking is put on record, which the next one counts: no two files are the same. */
export async function collectForSupport({ atWindow }: Day): Promise<void> {
  await atWindow('support.collect', {})
}
