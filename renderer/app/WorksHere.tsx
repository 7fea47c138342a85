import { Button, Popover, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconLock, IconUserShare } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { AppearanceChoice, LanguageChoice, TextSizeChoice } from './PersonalChoices.tsx'
import bar from './TopBar.module.css'
import { LOCK_KEYS } from './use-lock.ts'
import classes from './WorksHere.module.css'

interface WorksHereProps {
  readonly onLock: () => void
  readonly onChange: () => void
}

/** Who works here now: how that person wants the screen, and, where a password guards the shop, the change of hands. */
export function WorksHere({ onLock, onChange }: WorksHereProps) {
  const { t } = useTranslation(['shell', 'entrance'])
  const { me, guard } = useShop()
  const [opened, setOpened] = useState(false)
  const change = () => {
    setOpened(false)
    onChange()
  }
  return (
    <Popover position="bottom-end" trapFocus returnFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <UnstyledButton
          className={`${bar.chip} ${bar.who}`}
          title={t('shell:worksHere', { name: me.name })}
          onClick={() => setOpened(!opened)}
        >
          <Face name={me.name} colour={me.colour} size={34} />
          <span className={bar.word}>{me.name}</span>
          <IconChevronDown size="1rem" stroke={1.75} aria-hidden="true" />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.sheet ?? ''} aria-label={t('shell:worksHere', { name: me.name })}>
        {guard !== null && (
          <div className={classes.hands}>
            <Button
              fullWidth
              justify="start"
              leftSection={<IconLock size={20} stroke={1.75} aria-hidden="true" />}
              rightSection={<KeyHint keys={LOCK_KEYS} />}
              aria-keyshortcuts="Control+L"
              onClick={onLock}
            >
              {t('entrance:lock')}
            </Button>
            <Button
              fullWidth
              justify="start"
              variant="outline"
              leftSection={<IconUserShare size={20} stroke={1.75} aria-hidden="true" />}
              onClick={change}
            >
              {t('entrance:change')}
            </Button>
            <p className={classes.stays}>{t('entrance:lockHint')}</p>
          </div>
        )}
        <LanguageChoice />
        <AppearanceChoice />
        <TextSizeChoice />
      </Popover.Dropdown>
    </Popover>
  )
}
