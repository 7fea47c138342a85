import { Button, Modal } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Part } from '#renderer/ui/Part.tsx'
import type { MessageTemplate } from '#shared/contract/messages.ts'
import { TemplateCard } from './TemplateCard.tsx'
import { TemplateForm } from './TemplateForm.tsx'
import classes from './Templates.module.css'
import { useTemplateName } from './template-name.ts'

interface Opened {
  /** As it stood when the form opened; null for a new one. */
  readonly template: MessageTemplate | null
  /** What a new one begins with. */
  readonly copied: MessageTemplate | null
}

/** What the shop writes again and again. */
export function MessageSettings({ title }: { readonly title: string }) {
  const { t } = useTranslation(['messages', 'common'])
  const nameOf = useTemplateName()
  const { data, error } = useQuery('messages.templates', {})
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const templates = (data ?? []).toSorted((one, other) => Number(one.retired) - Number(other.retired))
  const add = (
    <Button
      variant="outline"
      leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
      onClick={() => setOpened({ template: null, copied: null })}
    >
      {t('messages:list.add')}
    </Button>
  )
  return (
    <Part title={title} lead={t('messages:list.lead')} wide>
      <ErrorSentence error={error} />
      {data?.length === 0 ? (
        <EmptyState picture="cup" title={t('messages:list.empty')} text={t('messages:list.emptyHint')}>
          {add}
        </EmptyState>
      ) : (
        <>
          <div>{add}</div>
          <ul className={classes.list} aria-label={t('messages:list.title')}>
            {templates.map((template) => (
              <TemplateCard
                key={template.id}
                template={template}
                onChange={() => setOpened({ template, copied: null })}
                onCopy={() => setOpened({ template: null, copied: template })}
              />
            ))}
          </ul>
        </>
      )}
      <Modal
        opened={opened !== null}
        onClose={close}
        title={opened?.template ? nameOf(opened.template) : t('messages:form.new')}
        size="70rem"
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {opened && (
          <TemplateForm
            key={opened.template?.id ?? 'new'}
            {...opened}
            now={data?.find(({ id }) => id === opened.template?.id) ?? null}
            onDone={close}
          />
        )}
      </Modal>
    </Part>
  )
}
