import { Button } from '@mantine/core'
import { IconDoorEnter, IconDoorExit } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { ClientFace } from '#shared/contract/clients.ts'
import { GoodbyeDialog } from './GoodbyeDialog.tsx'

/** At the till: he says that he is leaving. Of who said so before, that he is back, for whoever serves him. */
export function GoodbyeKey({ client }: { readonly client: ClientFace }) {
  const { t } = useTranslation('consent')
  const format = useFormat()
  const [asking, setAsking] = useState(false)
  const { data } = useQuery('contacts.consents', client.barred === null ? null : { clientId: client.id })
  const goodbye = data?.goodbye ?? null
  if (goodbye !== null)
    return goodbye.today ? null : (
      <Badge tone="info" icon={<IconDoorEnter stroke={1.75} aria-hidden="true" />}>
        {t('back', { day: format.day(goodbye.day) })}
      </Badge>
    )
  return (
    <>
      <Button
        variant="subtle"
        size="sm"
        leftSection={<IconDoorExit size={18} stroke={1.75} aria-hidden="true" />}
        onClick={() => setAsking(true)}
      >
        {t('goodbye')}
      </Button>
      {asking && <GoodbyeDialog client={client} onClose={() => setAsking(false)} />}
    </>
  )
}
