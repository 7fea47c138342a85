import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { AtTill } from '#shared/contract/access.ts'
import { Entrance } from './Entrance.tsx'
import { useEntering } from './use-entering.ts'

/** Somebody else takes the till over as it stands; until he has shown who he is, nothing changes. */
export function ChangeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['entrance', 'common'])
  const { data, error } = useQuery('access.atTill', {})
  return (
    <Modal
      opened
      onClose={onClose}
      size="56rem"
      title={t('entrance:changeTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <ErrorSentence error={error} />
      {data && <Change people={data} />}
    </Modal>
  )
}

function Change({ people }: { readonly people: readonly AtTill[] }) {
  const { t } = useTranslation('entrance')
  const { me } = useShop()
  // Whether anybody has a badge is not known here; a scan of another code is refused as one that nobody has.
  const entering = useEntering(people, { badges: true, except: me.id })
  return (
    <Entrance
      question={t('changeTitle')}
      people={entering.people}
      chosen={entering.chosen}
      onChoose={entering.choose}
      badgeOf={entering.badgeOf}
      confirm={t('enter')}
      prove={entering.prove}
      beneath={<ErrorSentence error={entering.refusal} />}
    />
  )
}
