import { Button } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileUrl, upload } from '#renderer/api/api.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { pickFile } from '#renderer/platform/pick-file.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Group } from '#renderer/ui/Part.tsx'
import { openPhoto } from '#renderer/ui/portrait/open-photo.ts'
import classes from './LogoSettings.module.css'
import { idOfTopic } from './parts.ts'

/** The picture on the paper of the shop: chosen, looked at, taken away. It is kept at once. */
export function LogoSettings() {
  const { t } = useTranslation(['settings', 'common'])
  const { shop, logo } = useShop()
  const [opId, nextOpId] = useOpId()
  const set = useCommand('shop.setLogo')
  const [problem, setProblem] = useState<unknown>(null)
  const keep = (photoFile: string | null) => set.mutate({ opId, photoFile }, { onSettled: nextOpId })
  const choose = async () => {
    const file = await pickFile('image/*')
    if (file === null) return
    setProblem(null)
    try {
      const opened = await openPhoto(file)
      try {
        keep(await upload('photo', await opened.whole(), 'shop.setLogo'))
      } finally {
        opened.close()
      }
    } catch (refusal) {
      setProblem(refusal)
    }
  }
  return (
    <Group title={t('settings:topic.logo')} hint={t('settings:logo.hint')} id={idOfTopic('logo')}>
      <div className={classes.logo}>
        {logo !== null && (
          <img
            className={classes.picture}
            src={fileUrl('photo', logo)}
            alt={t('settings:logo.of', { name: shop.name })}
            data-mantine-color-scheme="light"
          />
        )}
        <Button
          variant="default"
          loading={set.isPending}
          leftSection={<IconPhoto size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => void choose()}
        >
          {t(logo === null ? 'settings:logo.choose' : 'settings:logo.other')}
        </Button>
        {logo !== null && (
          <Button variant="subtle" disabled={set.isPending} onClick={() => keep(null)}>
            {t('common:remove')}
          </Button>
        )}
      </div>
      <ErrorSentence error={problem ?? set.error} />
    </Group>
  )
}
