import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NameForm } from './NameForm.tsx'

export interface Nameless {
  readonly id: number
  readonly called: string
  readonly version: number
}

interface NameKeyProps {
  readonly client: Nameless
  readonly variant: 'soft' | 'outline'
  /** The card has its name. */
  readonly onNamed: (clientId: number) => void
}

/** Opens the small form for the name that a regular has just told. */
export function NameKey({ client, variant, onNamed }: NameKeyProps) {
  const { t } = useTranslation(['nameless', 'common'])
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant={variant} aria-label={t('nameless:keyOf', { called: client.called })} onClick={() => setOpen(true)}>
        {t('nameless:key')}
      </Button>
      <Modal
        opened={open}
        size="lg"
        onClose={() => setOpen(false)}
        title={t('nameless:title')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <NameForm
          client={client}
          onCancel={() => setOpen(false)}
          onNamed={(id) => {
            setOpen(false)
            onNamed(id)
          }}
        />
      </Modal>
    </>
  )
}
