import { type Day, opId } from './day.ts'

/** The month is looked through, and a question of it answered. */
export async function lookThrough({ ask }: Day): Promise<void> {
  const { month, employees } = await ask('loyalty.watch', { month: null })
  const employeeId = employees[0]?.employee.id ?? 1
  await ask('loyalty.watchPieces', { month, piece: 'one-card', employeeId, clientId: null })
  await ask('loyalty.watchOpen', {})
  await ask('loyalty.saveWatchRules', { opId: opId(), ...(await ask('loyalty.watchRules', {})) })
  const about = { month, cause: 'attached', employeeId, clientId: null, count: 3, sum: 0 } as const
  await ask('loyalty.lookAtFinding', { opId: opId(), ...about, looked: true, note: '' })
}
