import { Popover, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import { AppearanceChoice, LanguageChoice, TextSizeChoice } from './PersonalChoices.tsx'
import bar from './TopBar.module.css'
import classes from './WorksHere.module.css'

/** Who works here now, and how that person wants the screen: language, light or dark, size of the text. */
export function WorksHere() {
  const { t } = useTranslation('shell')
  const { me } = useShop()
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={`${bar.chip} ${bar.who}`} title={t('worksHere', { name: me.name })}>
          <Face name={me.name} colour={me.colour} size={34} />
          <span className={bar.word}>{me.name}</span>
          <IconChevronDown size="1rem" stroke={1.75} aria-hidden="true" />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.sheet ?? ''} aria-label={t('worksHere', { name: me.name })}>
        <LanguageChoice />
        <AppearanceChoice />
        <TextSizeChoice />
      </Popover.Dropdown>
    </Popover>
  )
}
