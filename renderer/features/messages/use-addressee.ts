import { useState } from 'react'
import type { WrittenChannel } from '#shared/domain/messages/template.ts'
import type { Address, Reach } from './reach.ts'

/** To which number or address it goes. What was chosen, or stood there first, stays it, whatever is done to the card meanwhile. */
export function useAddressee(reach: Reach, channel: WrittenChannel) {
  const [kept, setKept] = useState({ number: reach.numbers[0] ?? null, mail: reach.mails[0] ?? null })
  const there = channel === 'mail' ? reach.mails : reach.numbers
  const chosen: Address | null = (channel === 'mail' ? kept.mail : kept.number) ?? there[0] ?? null
  const gone = chosen !== null && there.every(({ address }) => address !== chosen.address)
  return {
    chosen,
    /** It was taken off the card since: nothing goes there, nor to any other until somebody chooses. */
    gone,
    offered: gone ? [chosen, ...there] : there,
    choose(address: string) {
      const found = there.find((each) => each.address === address)
      if (found) setKept(channel === 'mail' ? { ...kept, mail: found } : { ...kept, number: found })
    },
    /** Of the channel, as it reads on its tile. */
    typedFor: (of: WrittenChannel) => (of === 'mail' ? (kept.mail ?? reach.mails[0]) : (kept.number ?? reach.numbers[0]))?.typed,
  }
}
