import { useState } from 'react'
import { useQuery } from '#renderer/api/hooks.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import type { MessageTemplate } from '#shared/contract/messages.ts'
import type { ContactPurpose } from '#shared/domain/contacts/channel.ts'
import { isOfHours, type Verdict } from '#shared/domain/contacts/verdict.ts'
import type { FieldNames, MergeField } from '#shared/domain/messages/merge.ts'
import { type TemplateKind, WRITTEN_CHANNELS, type WrittenChannel } from '#shared/domain/messages/template.ts'
import { useFieldNames } from './use-field-names.ts'

interface Words {
  readonly subject: string
  readonly text: string
}

const NOTHING: Words = { subject: '', text: '' }

interface Wish {
  readonly clientId: number
  /** Those in use. */
  readonly templates: readonly MessageTemplate[]
  readonly kind: TemplateKind | null
}

/** What is being written: by what, which text, and what became of it under the hands of who writes. */
export function useWriting({ clientId, templates, kind }: Wish) {
  const names = useFieldNames()
  const [chosen, setChosen] = useState<number | null | undefined>(undefined)
  const [wanted, setWanted] = useState<WrittenChannel | null>(null)
  const [ownPurpose, setOwnPurpose] = useState<ContactPurpose>('service')
  const [draft, setDraft] = useState<(Words & { readonly of: string }) | null>(null)
  const fitting = kind === null ? undefined : templates.find((template) => template.kind === kind)
  const template = templates.find(({ id }) => id === (chosen === undefined ? fitting?.id : chosen)) ?? null
  const purpose = template?.purpose ?? ownPurpose
  const judged = useQuery('contacts.verdicts', { clientId, purpose }, { keepPrevious: true })
  const verdicts = new Map<string, Verdict>(judged.data?.map(({ channel, verdict }) => [channel, verdict]))
  const allowed = WRITTEN_CHANNELS.find((each) => verdicts.get(each)?.allowed)
  const channel = wanted ?? allowed ?? 'sms'
  const composed = useQuery(
    'messages.compose',
    template === null || !judged.data ? null : { clientId, templateId: template.id, kind: null, channel },
  )
  const of = template === null ? 'own' : `${template.id} ${channel}`
  const written = composed.data?.state === 'written' ? composed.data : null
  const words = draft?.of === of ? draft : template === null || written === null ? NOTHING : inNames(written, names)
  const verdict = verdicts.get(channel)
  const stands = verdict?.allowed === false ? verdict : null
  return {
    names,
    template,
    choose: setChosen,
    purpose,
    setOwnPurpose,
    channel,
    setChannel: setWanted,
    verdicts,
    /** What is in the way, if anything. */
    block: stands,
    /** No text is offered. */
    blocked: stands !== null && !isOfHours(stands.block),
    /** The template has no words for this channel. */
    none: template !== null && composed.data?.state === 'none',
    language: template === null ? null : (written?.language ?? null),
    words,
    setWords: (change: Partial<Words>) => setDraft({ ...words, ...change, of }),
    /** Fields in braces that are still to be written in. */
    missing: (written?.missing ?? []).filter((field) => `${words.subject} ${words.text}`.includes(`{${names[field]}}`)),
    error: judged.error ?? composed.error,
    waits: judged.isPending || (template !== null && composed.isFetching && !composed.data),
  }
}

/** What is missing stands in braces under the name that the reader knows. */
function inNames(
  { subject, text, missing }: Extract<OutputOf<'messages.compose'>, { state: 'written' }>,
  names: FieldNames,
): Words {
  const named = (words: string) =>
    missing.reduce((all, field: MergeField) => all.replaceAll(`{${field}}`, `{${names[field]}}`), words)
  return { subject: named(subject), text: named(text) }
}
