import { describe, expect, it } from 'vitest'
import { shapeTable } from '#shared/domain/imports/table-shape.ts'
import { isVisitHeader } from './header-words.ts'
import { guessVisitMapping } from './mapping.ts'
import { splitByWhitespace } from './whitespace-table.ts'

describe('columns of sales are recognised', () => {
  it.each([
    [
      'Loyverse',
      'Date,Receipt number,Receipt type,Item,Quantity,Gross sales,Customer name,Store',
      'day,receipt,ignore,item,quantity,total,client,ignore',
    ],
    ['Square', 'Date,Time,Item,Qty,Net Sales,Transaction ID,Customer ID', 'day,time,item,quantity,amount,receipt,client'],
    ['camel case', 'InvoiceNo,Description,Quantity,InvoiceDate,UnitPrice,CustomerID', 'receipt,item,quantity,day,price,client'],
    [
      'a Ukrainian till',
      'Дата;Час;№ чека;Код клієнта;Товар;К-сть;Ціна;Сума',
      'day;time;receipt;client;item;quantity;price;amount',
    ],
    [
      'a Russian till',
      'Дата и время;Номер чека;Номер карты;Наименование;Кол-во;Сумма чека',
      'day;receipt;client;item;quantity;total',
    ],
    [
      'a Romanian till',
      'Data;Ora;Nr. bon;Cod client;Denumire;Cantitate;Preț unitar;Valoare',
      'day;time;receipt;client;item;quantity;price;amount',
    ],
    [
      'a Polish till',
      'Data;Godzina;Nr paragonu;Nr karty;Nazwa towaru;Ilość;Cena;Wartość',
      'day;time;receipt;client;item;quantity;price;amount',
    ],
    ['a list by hand', 'Клієнт;Дата візиту;Товари;Сплачено', 'client;day;items;amount'],
  ])('of %s', (_, headers, fields) => {
    const sign = headers.includes(';') ? ';' : ','
    expect(guessVisitMapping(headers.split(sign), [])).toEqual(fields.split(sign))
  })

  it('without headers by what stands in them and how it repeats', () => {
    const rows = [
      ['1001', '05.01.2023', '09:58', 'K001', 'Кава', '2', '120,00'],
      ['1001', '05.01.2023', '09:58', 'K001', 'Торт', '1', '85,00'],
      ['1002', '05.01.2023', '10:12', 'K002', 'Кава', '1', '60,00'],
      ['1003', '06.01.2023', '09:40', 'K001', 'Кава', '1', '60,00'],
    ]
    expect(guessVisitMapping(['A', 'B', 'C', 'D', 'E', 'F', 'G'], rows)).toEqual([
      'receipt',
      'day',
      'time',
      'client',
      'item',
      'quantity',
      'amount',
    ])
  })

  it('under unknown headers only a day and a time are taken', () => {
    const rows = [
      ['0001', '2023-01-05', '9:58', 'Tea', '12.00'],
      ['0001', '2023-01-06', '9:59', 'Tea', '12.00'],
    ]
    expect(guessVisitMapping(['alpha', 'beta', 'gamma', 'delta', 'epsilon'], rows)).toEqual([
      'ignore',
      'day',
      'time',
      'ignore',
      'ignore',
    ])
  })

  it('a sum that stands on every row of its receipt is the receipt’s', () => {
    const headers = ['Date', 'Receipt', 'Item', 'Amount']
    const row = (receipt: number, item: string, amount: number) => ['2023-01-05', String(receipt), item, `${amount}.00`]
    const repeated = [1, 2, 3].flatMap((receipt) => [row(receipt, 'Tea', 40 + receipt), row(receipt, 'Jam', 40 + receipt)])
    expect(guessVisitMapping(headers, repeated)).toEqual(['day', 'receipt', 'item', 'total'])
    expect(guessVisitMapping(headers, [...repeated, row(4, 'Tea', 40), row(4, 'Jam', 55)])).toEqual([
      'day',
      'receipt',
      'item',
      'amount',
    ])
  })

  it('where everything costs the same, the sums are the rows’', () => {
    const rows = [1, 1, 2, 2, 3, 3, 4, 4].map((receipt) => ['2023-01-05', String(receipt), 'Tea', '12.00'])
    expect(guessVisitMapping(['Date', 'Receipt', 'Item', 'Amount'], rows)).toEqual(['day', 'receipt', 'item', 'amount'])
  })

  it('a title may stand above the headers', () => {
    const table = shapeTable([['Продажі за січень'], [], ['Дата', 'Чек', 'Товар'], ['05.01.2023', '1', 'Кава']], isVisitHeader)
    expect(table).toEqual({ headers: ['Дата', 'Чек', 'Товар'], rows: [['05.01.2023', '1', 'Кава']], firstRow: 4 })
  })
})

describe('columns parted by spaces', () => {
  it.each([
    [' 1  2   3\r\n 4  5   6\r\n', [['1', '2', '3'], ['4', '5', '6'], []]],
    [
      'a b  c\nd e  f',
      [
        ['a b', 'c'],
        ['d e', 'f'],
      ],
    ],
    ['1 2 3\n4 5', null],
    ['one\ntwo', null],
    ['', null],
  ])('%j', (text, records) => {
    expect(splitByWhitespace(text)).toEqual(records)
  })
})
