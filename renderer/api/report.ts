import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import type { InputOf, OutputOf, ReadName } from '#shared/contract/client.ts'
import { withAllowance } from './allowance.ts'
import { call, upload } from './api.ts'
import type { ApiError } from './errors.ts'

/** A slow read for which someone has asked: it is not asked again by itself when something is written. */
export function useReport<N extends ReadName>(name: N): UseMutationResult<OutputOf<N>, ApiError, InputOf<N>> {
  return useMutation<OutputOf<N>, ApiError, InputOf<N>>({
    mutationKey: [name],
    mutationFn: (input) => withAllowance(name, () => call(name, input)),
  })
}

/** Hands a file over; answers its passing name. */
export function useUpload(kind: 'import' | 'photo'): UseMutationResult<string, ApiError, File> {
  return useMutation<string, ApiError, File>({ mutationFn: (file) => upload(kind, file) })
}
