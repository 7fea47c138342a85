import { useState } from 'react'
import { call, newOpId } from '#renderer/api/api.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { useKeptChoice } from '#renderer/platform/kept-choice.ts'
import { useScanner } from '#renderer/ui/scanner.ts'
import type { AtTill } from '#shared/contract/access.ts'
import { useChosen } from './Entrance.tsx'
import type { Prove } from './SecretEntry.tsx'

/** Coming to work at this till by PIN, password or badge; `first` is chosen for whoever was here last. */
export function useEntering(people: readonly AtTill[], { badges, except }: { badges: boolean; except: number | null }) {
  const [last, keepLast] = useKeptChoice<number>('works-here')
  const others = people.filter(({ id }) => id !== except)
  const choice = useChosen(others, last)
  const [refusal, setRefusal] = useState<unknown>(null)

  const entered = (employeeId: number) => {
    keepLast(employeeId)
    refreshAll()
  }
  const prove: Prove = async ({ id: employeeId }, way, secret) => {
    setRefusal(null)
    await call('access.enter', { opId: newOpId(), employeeId, way, secret })
    entered(employeeId)
  }
  const scan = async (code: string) => {
    setRefusal(null)
    try {
      const { entered: enough, employeeId } = await call('access.scan', { opId: newOpId(), secret: code })
      if (enough) entered(employeeId)
      else choice.recognise(employeeId)
    } catch (error) {
      setRefusal(error)
    }
  }
  useScanner((code) => {
    if (badges) void scan(code)
  })
  return { ...choice, people: others, prove, refusal }
}
