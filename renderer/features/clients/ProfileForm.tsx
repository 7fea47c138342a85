import { NativeSelect, Textarea, TextInput, type TextInputProps } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isMasked } from '#shared/domain/access/masks.ts'
import { isLanguage, languageNames, languages } from '#shared/i18n/languages.ts'
import { BirthdayRow } from './BirthdayRow.tsx'
import { ConsentRow } from './ConsentRow.tsx'
import { ListRow } from './ListRow.tsx'
import classes from './ProfileForm.module.css'
import type { FieldName, ProfileFields } from './profile-fields.ts'
import type { Problems } from './use-problems.ts'
import { WarningsRow } from './WarningsRow.tsx'

interface ProfileFormProps {
  readonly fields: ProfileFields
  readonly first: FieldName
  readonly problems: Problems
  /** An answer that was given once may be withdrawn; a new client's may not yet. */
  readonly consentWithdrawable: boolean
  /** A card without a name has only what he is known by, and nothing to reach him. */
  readonly nameless: boolean
  readonly onChange: (fields: ProfileFields) => void
  readonly onOpenClient: (id: number) => void
}

/** All fields of a card, a line each, with what is wrong said at the field. */
export function ProfileForm({
  fields,
  first,
  problems,
  consentWithdrawable,
  nameless,
  onChange,
  onOpenClient,
}: ProfileFormProps) {
  const { t } = useTranslation(['clients', 'nameless', 'entrance'])
  const set = <Name extends FieldName>(field: Name, value: ProfileFields[Name]) => onChange({ ...fields, [field]: value })
  const rowClasses = {
    root: classes.row ?? '',
    label: classes.label ?? '',
    wrapper: classes.control ?? '',
    error: classes.error ?? '',
    description: classes.error ?? '',
  }
  const text = (
    field: 'name' | 'nickname' | 'pronunciation' | 'email',
    extra: Pick<TextInputProps, 'label' | 'type' | 'placeholder' | 'readOnly' | 'leftSection' | 'description'> = {},
  ) => (
    <TextInput
      label={t(`clients:field.${field}`)}
      {...extra}
      classNames={rowClasses}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={fields[field]}
      autoComplete="off"
      autoFocus={first === field || (nameless && field === 'nickname' && !NAMELESS_FIELDS.includes(first))}
      error={problems[field]?.sentence}
      onChange={(event) => set(field, event.currentTarget.value)}
    />
  )
  return (
    <>
      {nameless ? (
        text('nickname', { label: t('nameless:knownBy'), placeholder: t('nameless:descriptionHint') })
      ) : (
        <>
          {text('name')}
          {text('nickname', { placeholder: t('clients:hint.nickname') })}
          {text('pronunciation', { placeholder: t('clients:hint.pronunciation') })}
          <ListRow
            of="phones"
            label={t('clients:field.phones')}
            add={t('clients:addPhone')}
            type="tel"
            values={fields.phones}
            focus={first === 'phones'}
            problem={problems.phones}
            onChange={(phones) => set('phones', phones)}
            onOpenClient={onOpenClient}
          />
          {text('email', {
            type: 'email',
            ...(isMasked(fields.email) && {
              readOnly: true,
              leftSection: <IconLock size={18} stroke={1.75} aria-hidden="true" />,
              description: t('entrance:maskedStay'),
            }),
          })}
          <BirthdayRow
            value={fields.birthday}
            focus={first === 'birthday'}
            problem={problems.birthday?.sentence}
            onChange={(birthday) => set('birthday', birthday)}
          />
          <NativeSelect
            classNames={rowClasses}
            label={t('clients:field.language')}
            value={fields.language}
            autoFocus={first === 'language'}
            data={[
              { value: '', label: t('clients:languageUnknown') },
              ...languages.map((value) => ({ value, label: languageNames[value] })),
            ]}
            onChange={({ currentTarget: { value } }) => set('language', isLanguage(value) ? value : '')}
          />
        </>
      )}
      <WarningsRow
        value={fields.warnings}
        problem={problems.warnings?.sentence}
        onChange={(warnings) => set('warnings', warnings)}
      />
      <Textarea
        classNames={rowClasses}
        label={t('clients:field.note')}
        autosize
        minRows={2}
        maxRows={8}
        value={fields.note}
        autoFocus={first === 'note'}
        error={problems.note?.sentence}
        onChange={(event) => set('note', event.currentTarget.value)}
      />
      <ListRow
        of="codes"
        label={t('clients:field.codes')}
        add={t('clients:addCode')}
        type="text"
        scan
        values={fields.codes}
        focus={first === 'codes'}
        problem={problems.codes}
        onChange={(codes) => set('codes', codes)}
        onOpenClient={onOpenClient}
      />
      {!nameless && (
        <ConsentRow value={fields.consent} withdrawable={consentWithdrawable} onChange={(consent) => set('consent', consent)} />
      )}
    </>
  )
}

/** What the form of a card without a name can begin with. */
const NAMELESS_FIELDS: readonly FieldName[] = ['nickname', 'warnings', 'note', 'codes']
