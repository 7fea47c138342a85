import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { LONGEST_LINK, PROGRAMS, programLink } from './links.ts'

const PHONE = '+380671234567'
const text = 'Добрий день & вітаємо!\nДо зустрічі + кава?'

describe('the address of a program', () => {
  it.each([
    ['viber', PHONE, 'viber://chat?number=%2B380671234567', false],
    ['telegram', PHONE, 'https://t.me/+380671234567', false],
    ['sms', PHONE, `sms:+380671234567?body=${encodeURIComponent(text)}`, true],
    ['whatsapp', PHONE, `https://wa.me/380671234567?text=${encodeURIComponent(text)}`, true],
  ] as const)('%s', (program, to, href, carriesText) => {
    expect(programLink(program, to, { text })).toEqual({ href, carriesText })
  })

  test('mail has its subject, and lines parted as mail parts them', () => {
    expect(programLink('mail', 'o.k+kava@example.com', { subject: 'З днем\nнародження', text: 'a\nb\r\nc' })).toEqual({
      href: `mailto:o.k%2Bkava@example.com?subject=${encodeURIComponent('З днем народження')}&body=a%0D%0Ab%0D%0Ac`,
      carriesText: true,
    })
    expect(programLink('mail', 'a@b.c', { text: 'так' }).href).toBe(`mailto:a@b.c?body=${encodeURIComponent('так')}`)
  })

  test('an address that would smuggle something in stays an address', () => {
    expect(programLink('mail', 'a@b.c?bcc=x@y.z&attach=/etc/passwd', { text: '' }).href).toBe(
      'mailto:a@b.c%3Fbcc%3Dx%40y.z%26attach%3D%2Fetc%2Fpasswd',
    )
    expect(programLink('sms', PHONE, { text: '&body=2' }).href).toBe('sms:+380671234567?body=%26body%3D2')
  })

  test('a text too long for it is left out, and the subject stays', () => {
    const long = 'я'.repeat(1000)
    expect(programLink('mail', 'a@b.c', { subject: 'Тема', text: long })).toEqual({
      href: `mailto:a@b.c?subject=${encodeURIComponent('Тема')}`,
      carriesText: false,
    })
    expect(programLink('sms', PHONE, { text: long })).toEqual({ href: 'sms:+380671234567', carriesText: false })
  })

  test('never throws, is never too long, and can be read as an address', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PROGRAMS),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (program, subject, words) => {
          const { href } = programLink(program, program === 'mail' ? 'a@b.c' : PHONE, { subject, text: words })
          expect(href.length).toBeLessThanOrEqual(LONGEST_LINK)
          expect(URL.canParse(href)).toBe(true)
        },
      ),
    )
  })
})
