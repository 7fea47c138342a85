import type { Day } from './day.ts'

/** The owner looks through what was done, and whether the record is whole. */
export async function lookBack({ ask, today, clientId }: Day): Promise<void> {
  const asked = { employeeId: null, group: null, clientId, from: today, until: today, before: null, limit: 50 } as const
  await ask('audit.list', asked)
  const { head } = await ask('audit.head', {})
  await ask('audit.verify', { printed: head })
}
