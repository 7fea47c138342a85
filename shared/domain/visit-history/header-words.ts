import { foldWords } from '#shared/domain/search/fold.ts'
import type { VisitField } from './fields.ts'

/**
 * What columns of sales are called, parted by semicolons: by hand in the five languages and in the exports of Loyverse, Square, Poster
 * and spreadsheets. Compared folded: case, marks and signs do not count.
 */
const headerWords: Readonly<Record<Exclude<VisitField, 'ignore'>, string>> = {
  client: `
    client; client code; client id; client number; customer; customer id; customer code; customer no; customer number; customer contacts;
    customer name; card; card number; loyalty card; member; member id; buyer; user id; cust id; клієнт; код клієнта; номер клієнта;
    карта; картка; номер картки; номер карти; код картки; дисконтна картка; покупець; гість; клиент; код клиента; номер клиента;
    номер карты; код карты; дисконтная карта; карта лояльности; покупатель; гость; client cod; cod client; codul clientului; card;
    număr card; nr card; card de fidelitate; cumpărător; klient; kod klienta; numer klienta; id klienta; karta; numer karty; nr karty;
    karta stałego klienta; nabywca`,
  day: `
    date; day; visit date; transaction date; order date; sale date; purchase date; invoice date; receipt date; date and time; datetime;
    timestamp; created at; closed at; date time; дата; день; дата візиту; дата покупки; дата чека; дата продажу; дата замовлення;
    дата і час; дата та час; дата визита; дата продажи; дата заказа; дата и время; data; ziua; data vizitei; data vânzării;
    data comenzii; data și ora; data bonului; dzień; data wizyty; data sprzedaży; data zakupu; data zamówienia; data i godzina;
    data paragonu`,
  time: `
    time; hour; visit time; transaction time; order time; час; година; час візиту; час чека; время; час покупки; время визита;
    время чека; ora; timp; ora vizitei; ora bonului; godzina; czas; godzina wizyty; godzina paragonu`,
  receipt: `
    receipt; receipt number; receipt no; receipt id; transaction; transaction id; transaction number; transaction no; order; order id;
    order number; order no; invoice; invoice no; invoice number; bill; bill number; check; check number; ticket; ticket number; чек;
    номер чека; № чека; чек №; квитанція; номер квитанції; замовлення; номер замовлення; рахунок; номер рахунку; транзакція; квитанция;
    номер квитанции; заказ; номер заказа; счет; номер счета; транзакция; bon; număr bon; nr bon; bon fiscal; chitanță; număr chitanță;
    comandă; număr comandă; nr comandă; tranzacție; factură; paragon; numer paragonu; nr paragonu; rachunek; numer rachunku; zamówienie;
    numer zamówienia; transakcja; numer transakcji; faktura`,
  item: `
    item; item name; product; product name; good; article; description; service; sku name; товар; назва товару; послуга; позиція; страва;
    найменування; назва; номенклатура; наименование; название; название товара; услуга; позиция; блюдо; produs; denumire; articol;
    denumire produs; serviciu; nume produs; produkt; towar; nazwa; nazwa towaru; nazwa produktu; usługa; pozycja`,
  items: `
    items; products; goods; services; basket; cart; order items; товари; послуги; позиції; страви; склад замовлення; кошик; товары;
    услуги; позиции; блюда; состав заказа; корзина; produse; articole; servicii; coș; produkty; towary; usługi; pozycje; koszyk`,
  quantity: `
    quantity; qty; count; units; pieces; pcs; number of items; кількість; к-сть; кіл-сть; шт; к-ть; одиниць; количество; кол-во; кол; cantitate;
    cant; buc; bucăți; număr produse; ilość; szt; sztuk; liczba`,
  price: `
    price; unit price; item price; price each; ціна; ціна за одиницю; ціна за шт; цена; цена за единицу; цена за шт; preț; preț unitar; cena;
    cena jednostkowa; cena za sztukę`,
  amount: `
    amount; sum; line total; line amount; net sales; sales; value; subtotal; money; spent; revenue; сума; вартість; сума рядка; до сплати;
    сплачено; сумма; стоимость; сумма строки; к оплате; оплачено; sumă; valoare; valoare linie; de plată; plătit; kwota; wartość;
    wartość pozycji; do zapłaty; zapłacono; suma`,
  total: `
    total; receipt total; order total; invoice total; grand total; bill total; total collected; gross sales; check total; разом; усього;
    всього; сума чека; сума замовлення; загальна сума; итого; всего; сумма чека; сумма заказа; общая сумма; total bon; total comandă;
    total general; valoare bon; razem; łącznie; suma paragonu; suma zamówienia; wartość paragonu; wartość zamówienia`,
}

const fieldOfHeader = new Map(
  Object.entries(headerWords).flatMap(([field, headers]) =>
    headers.split(';').map((header) => [headerKey(header), field as VisitField]),
  ),
)

/** Null when the header is none that is known. */
export function fieldOfVisitHeader(header: string): VisitField | null {
  return header.length > 60 ? null : (fieldOfHeader.get(headerKey(header)) ?? null)
}

export function isVisitHeader(header: string): boolean {
  return fieldOfVisitHeader(header) !== null
}

function headerKey(header: string): string {
  return foldWords(header.replace(/([a-z])([A-Z])/g, '$1 $2')).join(' ')
}
