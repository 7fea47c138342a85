import { SegmentedControl, Select, useMantineColorScheme } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { keepTextSize, type TextSize, textSize, textSizes } from '#renderer/ui/appearance.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { isLanguage, languageNames, languages } from '#shared/i18n/languages.ts'
import classes from './PersonalChoices.module.css'

export function LanguageChoice() {
  const { t } = useTranslation('shell')
  const { me } = useShop()
  const updateMe = useCommand('shop.updateMe')
  const choose = (value: string | null) => {
    if (value !== null && isLanguage(value) && value !== me.language)
      updateMe.mutate({ opId: newOpId(), name: me.name, language: value })
  }
  return (
    <div>
      <Select
        label={t('language')}
        data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        value={me.language}
        onChange={choose}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
      <ErrorSentence error={updateMe.error} />
    </div>
  )
}

export function AppearanceChoice() {
  const { t } = useTranslation('shell')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <fieldset className={classes.choice}>
      <legend>{t('appearance')}</legend>
      <SegmentedControl
        fullWidth
        value={colorScheme}
        onChange={setColorScheme}
        data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(`appearanceOf.${value}`) }))}
      />
    </fieldset>
  )
}

export function TextSizeChoice() {
  const { t } = useTranslation('shell')
  const format = useFormat()
  const [size, setSize] = useState<TextSize>(textSize)
  const choose = (value: string) => {
    const chosen = textSizes.find((each) => String(each) === value) ?? 100
    keepTextSize(chosen)
    setSize(chosen)
  }
  return (
    <fieldset className={classes.choice}>
      <legend>{t('textSize')}</legend>
      <SegmentedControl
        fullWidth
        value={String(size)}
        onChange={choose}
        data={textSizes.map((each) => ({ value: String(each), label: format.percent(each * 100) }))}
      />
    </fieldset>
  )
}
