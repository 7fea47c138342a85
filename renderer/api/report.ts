import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
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

/** The same for a page that exists to show it: asked once, as the page opens. */
export function useReportAtOnce<N extends ReadName>(
  name: N,
  input: InputOf<N>,
): UseMutationResult<OutputOf<N>, ApiError, InputOf<N>> {
  const report = useReport(name)
  const { mutate } = report
  const asked = JSON.stringify(input)
  useEffect(() => mutate(JSON.parse(asked) as InputOf<N>), [mutate, asked])
  return report
}

/** Hands a file over that will be read for an import; answers its passing name. */
export function useUpload(): UseMutationResult<string, ApiError, File> {
  return useMutation<string, ApiError, File>({ mutationFn: (file) => upload('import', file, 'imports.read') })
}
