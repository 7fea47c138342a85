import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { JoinForm } from './JoinForm.tsx'
import { NameForm } from './NameForm.tsx'

export interface Nameless {
  readonly id: number
  readonly called: string
  readonly version: number
}

interface NameKeyProps {
  readonly client: Nameless
  readonly variant: 'soft' | 'outline'
  /** The card has its name, or all of it went to the card of this client. */
  readonly onNamed: (clientId: number) => void
}

/** Opens the small form for the name that a regular has just told. */
export function NameKey({ client, variant, onNamed }: NameKeyProps) {
  const { t } = useTranslation(['nameless', 'common'])
  const [open, setOpen] = useState<'name' | 'join' | null>(null)
  const close = () => setOpen(null)
  const done = (id: number) => {
    close()
    onNamed(id)
  }
  return (
    <>
      <Button variant={variant} aria-label={t('nameless:keyOf', { called: client.called })} onClick={() => setOpen('name')}>
        {t('nameless:key')}
      </Button>
      <Modal
        opened={open !== null}
        size="lg"
        onClose={close}
        title={t(open === 'join' ? 'nameless:whose' : 'nameless:title')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {open === 'name' && <NameForm client={client} onCancel={close} onJoin={() => setOpen('join')} onNamed={done} />}
        {open === 'join' && <JoinForm client={client} onBack={() => setOpen('name')} onJoined={done} />}
      </Modal>
    </>
  )
}
