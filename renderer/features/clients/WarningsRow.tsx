import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { Warnings } from '#renderer/ui/Warnings.tsx'
import { WARNING_KINDS, type Warning } from '#shared/contract/clients.ts'
import { presetFor } from '#shared/domain/presets/preset-for.ts'
import classes from './ProfileForm.module.css'

interface WarningsRowProps {
  readonly value: readonly Warning[]
  readonly problem: string | undefined
  readonly onChange: (value: readonly Warning[]) => void
}

/** What must not be missed: a kind and a few words. The kinds stand ready as keys, and what such a shop often notes. */
export function WarningsRow({ value, problem, onChange }: WarningsRowProps) {
  const { t } = useTranslation(['clients', 'common'])
  const { shop, me } = useShop()
  const usual = presetFor(shop.venue, me.language, shop.currency).warnings
  const missing = usual.filter(({ kind, text }) => !value.some((each) => each.kind === kind && each.text === text))
  return (
    <fieldset className={classes.row} aria-label={t('clients:field.warnings')}>
      <span className={classes.label}>{t('clients:field.warnings')}</span>
      <div className={classes.stack}>
        {value.map((warning, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two warnings may read the same while they are being typed.
          <div key={index} className={classes.several}>
            <span className={classes.kind}>
              <Warnings warnings={[{ kind: warning.kind, text: '' }]} />
            </span>
            <TextInput
              className={classes.grow ?? ''}
              aria-label={t('clients:warningWords', { kind: t(`common:warning.${warning.kind}`) })}
              placeholder={t(`clients:warningHint.${warning.kind}`)}
              autoComplete="off"
              value={warning.text}
              autoFocus={warning.text === ''}
              onChange={(event) => {
                const text = event.currentTarget.value
                onChange(value.map((each, place) => (place === index ? { ...each, text } : each)))
              }}
            />
            <ActionIcon
              aria-label={`${t('common:remove')}: ${t(`common:warning.${warning.kind}`)} ${warning.text}`}
              onClick={() => onChange(value.filter((_, place) => place !== index))}
            >
              <IconX size={18} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </div>
        ))}
        {problem !== undefined && (
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        )}
        <div className={classes.chips}>
          {WARNING_KINDS.map((kind) => (
            <Button
              key={kind}
              variant="default"
              size="sm"
              leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => onChange([...value, { kind, text: '' }])}
            >
              {t(`common:warning.${kind}`)}
            </Button>
          ))}
        </div>
        {missing.length > 0 && (
          <div className={classes.chips}>
            {missing.slice(0, 4).map((warning) => (
              <button
                key={`${warning.kind} ${warning.text}`}
                type="button"
                className={classes.suggestion}
                onClick={() => onChange([...value, warning])}
              >
                {warning.text}
              </button>
            ))}
          </div>
        )}
      </div>
    </fieldset>
  )
}
