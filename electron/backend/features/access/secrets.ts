import type { Context } from '#electron/backend/context.ts'
import { notFound, refuse } from '#shared/contract/errors.ts'
import { type SecretKind, secretProblem } from '#shared/domain/access/secrets.ts'
import { findEmployee } from '../shop/index.ts'

/** Refuses what can be guessed at once. */
export function requireGoodSecret({ db, shop }: Context, employeeId: number, kind: SecretKind, secret: string): void {
  const employee = findEmployee(db, employeeId) ?? notFound()
  const problem = secretProblem(kind, secret, [employee.name, shop.name])
  if (problem !== null) refuse(problem)
}
