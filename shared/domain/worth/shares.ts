/** A part of a whole in hundredths of a percent; nothing of nothing is nothing. */
export function shareIn(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part * 10_000) / whole)
}

/**
 * The fifth of the clients who brought most, rounded up to whole clients, and their share of what all brought, in hundredths of a percent (after
 * V. Pareto's observation that few bring most).
 */
export function bestFifth(spent: readonly number[]): { readonly clients: number; readonly share: number } {
  const most = [...spent].sort((one, other) => other - one)
  const clients = Math.ceil(most.length / 5)
  const add = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
  return { clients, share: shareIn(add(most.slice(0, clients)), add(most)) }
}
