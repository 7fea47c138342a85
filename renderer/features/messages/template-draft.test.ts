import { describe, expect, test } from 'vitest'
import type { MessageTemplate } from '#shared/contract/messages.ts'
import { messagesOf } from '#shared/domain/presets/messages/messages-of.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { languages } from '#shared/i18n/languages.ts'
import { draftOf, placeOf, readDraft, textAt, withKind, withText } from './template-draft.ts'

const templates = messagesOf('laundry').map((message, index): MessageTemplate => {
  const { kind, purpose, texts } = message
  return { id: index + 1, kind, purpose, texts: [...texts], name: '', plainSms: false, retired: false, version: 1 }
})
const names = catalogues.uk.messages.field
const place = placeOf('uk', 'sms')

describe('a text while it is worded', () => {
  test.each(languages)('is read back as it was stored by who reads %s', (language) => {
    const own = catalogues[language].messages.field
    for (const template of templates) {
      const { id: _, retired: _r, version: _v, ...fields } = template
      expect(readDraft(draftOf(template, own), own)).toEqual({ fields, problem: null })
    }
  })

  test('keeps fields by their keys, and leaves out what is empty', () => {
    const begun = withKind(draftOf(null, names), 'birthday')
    const draft = withText(withText(begun, place, { text: ' {ім’я|"друже"} ' }), placeOf('pl', 'mail'), {
      subject: 'Tylko temat',
    })
    expect(textAt(draft, place).text).toBe(' {ім’я|"друже"} ')
    expect(readDraft(draft, names)).toEqual({
      fields: {
        kind: 'birthday',
        name: '',
        purpose: 'greeting',
        plainSms: false,
        texts: [{ language: 'uk', channel: 'sms', subject: '', text: '{first-name|"друже"}' }],
      },
      problem: null,
    })
  })

  test('says in which text a field is not understood', () => {
    const draft = withText(draftOf(null, names), placeOf('ro', 'mail'), { subject: '{nume}', text: 'Bună ziua' })
    expect(readDraft(draft, names).problem).toMatchObject({ kind: 'unknown-field', written: 'nume', place: 'ro mail' })
  })
})
