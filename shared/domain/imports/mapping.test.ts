import { describe, expect, it } from 'vitest'
import { guessMapping, headerFingerprint } from './mapping.ts'

describe('columns are recognised', () => {
  it.each([
    [
      'Loyverse',
      'Customer name,Email,Phone,Address,City,Country,Customer code,Points balance,Note,First visit,Last visit,Total visits,Total spent',
      'name,email,phone,ignore,ignore,ignore,code,points,note,firstVisit,lastVisit,visits,spent',
    ],
    [
      'Square',
      'Reference ID,First Name,Last Name,Email Address,Phone Number,Nickname,Company Name,Birthday,Memo,First Visit,Last Visit,Transaction Count,Lifetime Spend',
      'code,firstName,lastName,email,phone,nickname,ignore,birthday,note,firstVisit,lastVisit,visits,spent',
    ],
    [
      'Google',
      'First Name,Middle Name,Last Name,Phonetic First Name,Nickname,Organization Name,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value',
      'firstName,middleName,lastName,ignore,nickname,ignore,birthday,note,ignore,ignore,email,ignore,phone,ignore,phone',
    ],
    [
      'Outlook',
      'First Name,Middle Name,Last Name,Company,Home Phone,Business Phone,Mobile Phone,E-mail Address,E-mail Type,Birthday,Notes',
      'firstName,middleName,lastName,ignore,phone,phone,phone,email,ignore,birthday,note',
    ],
    [
      'Poster',
      'ПІБ,Номер картки,Телефон,Email,День народження,Бонуси,Сума покупок,Кількість замовлень,Коментар',
      'name,code,phone,email,birthday,points,spent,visits,note',
    ],
    [
      'Altegio',
      'Имя,Фамилия,Телефон,Email,Дата рождения,Продано,Количество визитов,Первый визит,Последний визит,Номер карты,Комментарий',
      'firstName,lastName,phone,email,birthday,spent,visits,firstVisit,lastVisit,code,note',
    ],
    [
      'a Polish list',
      'Imię i nazwisko;Nr telefonu;Data urodzenia;Punkty;Liczba wizyt;Uwagi',
      'name,phone,birthday,points,visits,note',
    ],
    [
      'a Romanian list',
      'Nume;Prenume;Telefon;Data naşterii;Puncte;Observaţii;Limba',
      'lastName,firstName,phone,birthday,points,note,language',
    ],
    [
      'a Ukrainian list',
      "Прізвище;Ім'я;По батькові;Моб. телефон клієнта;Дата народження;Бали;Примітки",
      'lastName,firstName,middleName,phone,birthday,points,note',
    ],
    ['a Russian list', 'ФИО;Телефон (мобильный);Д.Р.;Баллы;Сумма;Примечание', 'name,phone,birthday,points,spent,note'],
  ])('of %s', (_, headers, fields) => {
    expect(guessMapping(headers.split(headers.includes(';') ? ';' : ','), [])).toEqual(fields.split(','))
  })

  it('by their content when the header says nothing', () => {
    const rows = [
      ['Олена Їжак', '067 123 45 67', 'o@example.com', '12.05.1990', '42'],
      ['Тарас Щербак', '050 765 43 21', 't@example.com', '01.02.1985', '17'],
    ]
    expect(guessMapping(['A', 'B', 'C', 'D', 'E'], rows)).toEqual(['name', 'phone', 'email', 'birthday', 'ignore'])
  })

  it('an unknown header over ids or days is left alone, over dialled numbers it is a phone', () => {
    const rows = [
      ['1000123', '2024-05-12', '0440717170120', '+380 67 123 45 67'],
      ['1000124', '2024-06-13', '0223400611032', '+380 50 765 43 21'],
    ]
    expect(guessMapping(['ID', 'Updated', 'Ref', 'Viber'], rows)).toEqual(['ignore', 'ignore', 'ignore', 'phone'])
  })

  it('each field once, except numbers and notes', () => {
    expect(guessMapping(['Email', 'E-mail', 'Phone', 'Mobile', 'Note', 'Comment'], [])).toEqual([
      'email',
      'ignore',
      'phone',
      'phone',
      'note',
      'note',
    ])
  })

  it('and remembered by what they are called, whatever the case', () => {
    expect(headerFingerprint(['Телефон', 'ІМʼЯ'])).toBe(headerFingerprint(['телефон ', "Ім'я"]))
    expect(headerFingerprint(['Phone', 'Name'])).not.toBe(headerFingerprint(['Name', 'Phone']))
  })
})
