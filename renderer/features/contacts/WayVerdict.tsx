import { useQuery } from '#renderer/api/hooks.ts'
import { BlockNote } from '#renderer/ui/BlockNote.tsx'
import type { Channel, ContactPurpose } from '#shared/domain/contacts/channel.ts'

interface WayVerdictProps {
  readonly clientId: number
  readonly channel: Channel
  readonly purpose: ContactPurpose
}

/** Says beforehand why he should not be contacted in this way. What has happened is written down all the same. */
export function WayVerdict({ clientId, channel, purpose }: WayVerdictProps) {
  const { data } = useQuery('contacts.verdicts', { clientId, purpose }, { keepPrevious: true })
  const verdict = data?.find((each) => each.channel === channel)?.verdict
  return verdict === undefined || verdict.allowed ? null : <BlockNote verdict={verdict} />
}
