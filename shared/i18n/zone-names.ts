import type { Language } from './languages.ts'

type Names = readonly [uk: string, ru: string, ro: string, pl: string]

/** The places that time zones are called after, which the engine knows but does not tell. English is the zone's own name. */
const names: Readonly<Record<string, Names>> = {
  'America/Anchorage': ['Анкоридж', 'Анкоридж', 'Anchorage', 'Anchorage'],
  'America/Chicago': ['Чикаго', 'Чикаго', 'Chicago', 'Chicago'],
  'America/Denver': ['Денвер', 'Денвер', 'Denver', 'Denver'],
  'America/Edmonton': ['Едмонтон', 'Эдмонтон', 'Edmonton', 'Edmonton'],
  'America/Halifax': ['Галіфакс', 'Галифакс', 'Halifax', 'Halifax'],
  'America/Los_Angeles': ['Лос-Анджелес', 'Лос-Анджелес', 'Los Angeles', 'Los Angeles'],
  'America/New_York': ['Нью-Йорк', 'Нью-Йорк', 'New York', 'Nowy Jork'],
  'America/Phoenix': ['Фінікс', 'Финикс', 'Phoenix', 'Phoenix'],
  'America/Regina': ['Реджайна', 'Реджайна', 'Regina', 'Regina'],
  'America/St_Johns': ['Сент-Джонс', 'Сент-Джонс', 'St. John’s', 'St. John’s'],
  'America/Toronto': ['Торонто', 'Торонто', 'Toronto', 'Toronto'],
  'America/Vancouver': ['Ванкувер', 'Ванкувер', 'Vancouver', 'Vancouver'],
  'America/Winnipeg': ['Вінніпег', 'Виннипег', 'Winnipeg', 'Winnipeg'],
  'Asia/Almaty': ['Алмати', 'Алматы', 'Almatî', 'Ałmaty'],
  'Asia/Jerusalem': ['Єрусалим', 'Иерусалим', 'Ierusalim', 'Jerozolima'],
  'Asia/Nicosia': ['Нікосія', 'Никосия', 'Nicosia', 'Nikozja'],
  'Asia/Tbilisi': ['Тбілісі', 'Тбилиси', 'Tbilisi', 'Tbilisi'],
  'Atlantic/Azores': ['Азорські острови', 'Азорские острова', 'Azore', 'Azory'],
  'Atlantic/Canary': ['Канарські острови', 'Канарские острова', 'Canare', 'Wyspy Kanaryjskie'],
  'Atlantic/Madeira': ['Мадейра', 'Мадейра', 'Madeira', 'Madera'],
  'Australia/Adelaide': ['Аделаїда', 'Аделаида', 'Adelaide', 'Adelajda'],
  'Australia/Brisbane': ['Брисбен', 'Брисбен', 'Brisbane', 'Brisbane'],
  'Australia/Hobart': ['Гобарт', 'Хобарт', 'Hobart', 'Hobart'],
  'Australia/Melbourne': ['Мельбурн', 'Мельбурн', 'Melbourne', 'Melbourne'],
  'Australia/Perth': ['Перт', 'Перт', 'Perth', 'Perth'],
  'Australia/Sydney': ['Сідней', 'Сидней', 'Sydney', 'Sydney'],
  'Europe/Amsterdam': ['Амстердам', 'Амстердам', 'Amsterdam', 'Amsterdam'],
  'Europe/Athens': ['Афіни', 'Афины', 'Atena', 'Ateny'],
  'Europe/Berlin': ['Берлін', 'Берлин', 'Berlin', 'Berlin'],
  'Europe/Bratislava': ['Братислава', 'Братислава', 'Bratislava', 'Bratysława'],
  'Europe/Brussels': ['Брюссель', 'Брюссель', 'Bruxelles', 'Bruksela'],
  'Europe/Bucharest': ['Бухарест', 'Бухарест', 'București', 'Bukareszt'],
  'Europe/Budapest': ['Будапешт', 'Будапешт', 'Budapesta', 'Budapeszt'],
  'Europe/Chisinau': ['Кишинів', 'Кишинёв', 'Chișinău', 'Kiszyniów'],
  'Europe/Copenhagen': ['Копенгаген', 'Копенгаген', 'Copenhaga', 'Kopenhaga'],
  'Europe/Dublin': ['Дублін', 'Дублин', 'Dublin', 'Dublin'],
  'Europe/Helsinki': ['Гельсінкі', 'Хельсинки', 'Helsinki', 'Helsinki'],
  'Europe/Istanbul': ['Стамбул', 'Стамбул', 'Istanbul', 'Stambuł'],
  'Europe/Kyiv': ['Київ', 'Киев', 'Kiev', 'Kijów'],
  'Europe/Lisbon': ['Лісабон', 'Лиссабон', 'Lisabona', 'Lizbona'],
  'Europe/Ljubljana': ['Любляна', 'Любляна', 'Ljubljana', 'Lublana'],
  'Europe/London': ['Лондон', 'Лондон', 'Londra', 'Londyn'],
  'Europe/Madrid': ['Мадрид', 'Мадрид', 'Madrid', 'Madryt'],
  'Europe/Oslo': ['Осло', 'Осло', 'Oslo', 'Oslo'],
  'Europe/Paris': ['Париж', 'Париж', 'Paris', 'Paryż'],
  'Europe/Prague': ['Прага', 'Прага', 'Praga', 'Praga'],
  'Europe/Riga': ['Рига', 'Рига', 'Riga', 'Ryga'],
  'Europe/Rome': ['Рим', 'Рим', 'Roma', 'Rzym'],
  'Europe/Sofia': ['Софія', 'София', 'Sofia', 'Sofia'],
  'Europe/Stockholm': ['Стокгольм', 'Стокгольм', 'Stockholm', 'Sztokholm'],
  'Europe/Tallinn': ['Таллінн', 'Таллин', 'Tallinn', 'Tallinn'],
  'Europe/Vienna': ['Відень', 'Вена', 'Viena', 'Wiedeń'],
  'Europe/Vilnius': ['Вільнюс', 'Вильнюс', 'Vilnius', 'Wilno'],
  'Europe/Warsaw': ['Варшава', 'Варшава', 'Varșovia', 'Warszawa'],
  'Europe/Zagreb': ['Загреб', 'Загреб', 'Zagreb', 'Zagrzeb'],
  'Europe/Zurich': ['Цюрих', 'Цюрих', 'Zürich', 'Zurych'],
  'Pacific/Honolulu': ['Гонолулу', 'Гонолулу', 'Honolulu', 'Honolulu'],
}

const order = ['uk', 'ru', 'ro', 'pl'] as const

/** "Europe/Kyiv" is "Kyiv" to a person. A zone that no country of ours lies in keeps its English name. */
export function zoneName(zone: string, language: Language): string {
  const english = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
  return language === 'en' ? english : (names[zone]?.[order.indexOf(language)] ?? english)
}
