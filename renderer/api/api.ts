import type { Call, InputOf, OperationName, OutputOf } from '#shared/contract/client.ts'
import type { Answer } from '#shared/contract/errors.ts'
import { withAllowance } from './allowance.ts'
import { backend } from './backend.ts'
import { ApiError } from './errors.ts'
import { noticeLocked } from './query-client.ts'

/** Asks the backend. Rejects with `ApiError`. The backend has parsed its own output, so the type is the contract's word. */
export const call: Call = async <N extends OperationName>(name: N, input: InputOf<N>) =>
  unwrap(await backend.call(name, input)) as OutputOf<N>

/**
 * Hands a file over and gets its passing name, for the operation that will use it: `photoFile`, `file`. What whoever works here may not hand
 * in is asked of somebody who may, in place; his word is good for `use` as well, so that he is asked once. Rejects with `ApiError`.
 */
export async function upload(kind: 'import' | 'photo' | 'file', file: File, use: OperationName): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const handIn = async () => unwrap(await backend.upload(kind, file.name, bytes)) as { readonly id: string }
  return (await withAllowance(use, handIn)).id
}

export function fileUrl(kind: 'photo' | 'file', id: string): string {
  return backend.fileUrl(kind, id)
}

/** Made when a form opens and kept until its command has been answered, so that a repeated sending is carried out once. */
export function newOpId(): string {
  return crypto.randomUUID()
}

function unwrap(answer: Answer): unknown {
  if (answer.ok) return answer.value
  if (answer.error.code === 'LOCKED') noticeLocked()
  throw new ApiError(answer.error.code, answer.error.details)
}
