import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { Group } from '#renderer/ui/Part.tsx'
import { PinDialog } from './PinDialog.tsx'

/** One's own PIN, which everybody changes alone; nothing in a shop without a password. */
export function OwnPin({ id }: { readonly id: string }) {
  const { t } = useTranslation('access')
  const { me, guard } = useShop()
  const people = useQuery('access.atTill', guard === null ? null : {}).data
  const [open, setOpen] = useState(false)
  const ways = people?.find((person) => person.id === me.id)?.ways ?? []
  const [shows] = ways
  if (guard === null || shows === undefined) return null
  return (
    <Group title={t('settings.own.title')} hint={t('settings.own.hint')} id={id}>
      <div>
        <Button variant="outline" onClick={() => setOpen(true)}>
          {t(`settings.own.${ways.includes('pin') ? 'change' : 'set'}`)}
        </Button>
      </div>
      <PinDialog
        of={open ? { id: me.id, name: me.name || t('role.owner'), shows, at: null, removable: false } : null}
        onClose={() => setOpen(false)}
      />
    </Group>
  )
}
