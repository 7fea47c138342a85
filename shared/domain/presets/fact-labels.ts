import type { VenueKind } from './preset.ts'
import { inFive } from './venue-source.ts'

/** What shops of all kinds want to remember of a guest, under the word that stands on the card. */
export const labelNames = {
  drink: inFive(['Usual drink', 'П’є зазвичай', 'Пьёт обычно', 'Bea de obicei', 'Pije zwykle']),
  coffee: inFive(['Coffee', 'Кава', 'Кофе', 'Cafea', 'Kawa']),
  milk: inFive(['Milk, sugar', 'Молоко, цукор', 'Молоко, сахар', 'Lapte, zahăr', 'Mleko, cukier']),
  snack: inFive(['Snack', 'Закуска', 'Закуска', 'Gustare', 'Przekąska']),
  seat: inFive(['Seat', 'Місце', 'Место', 'Loc', 'Miejsce']),
  diet: inFive(['Does not eat', 'Не їсть', 'Не ест', 'Nu mănâncă', 'Nie je']),
  company: inFive(['Comes with', 'З ким буває', 'С кем бывает', 'Vine cu', 'Z kim bywa']),
  team: inFive(['Team', 'Команда', 'Команда', 'Echipă', 'Drużyna']),
  work: inFive(['Work', 'Робота', 'Работа', 'Serviciu', 'Praca']),
  pet: inFive(['Pet', 'Тварина', 'Питомец', 'Animale', 'Zwierzak']),
  talk: inFive(['Talks about', 'Теми розмов', 'О чём говорим', 'De povestit', 'O czym pogadać']),
  favourite: inFive(['Favourite', 'Улюблене', 'Любимое', 'Preferate', 'Ulubione']),
  aside: inFive(['Put aside', 'Відкласти', 'Отложить', 'De păstrat', 'Odłożyć']),
  size: inFive(['Size', 'Розмір', 'Размер', 'Mărime', 'Rozmiar']),
  delivery: inFive(['Delivery', 'Доставка', 'Доставка', 'Livrare', 'Dostawa']),
  cue: inFive(['Cue', 'Кий', 'Кий', 'Tac', 'Kij']),
  table: inFive(['Table', 'Стіл', 'Стол', 'Masă', 'Stół']),
  game: inFive(['Game', 'Гра', 'Игра', 'Joc', 'Gra']),
  partner: inFive(['Plays with', 'З ким грає', 'С кем играет', 'Joacă cu', 'Z kim gra']),
  level: inFive(['Level', 'Рівень', 'Уровень', 'Nivel', 'Poziom']),
  starch: inFive(['Starch', 'Крохмаль', 'Крахмал', 'Apret', 'Krochmal']),
  pickUp: inFive(['Pick-up day', 'День видачі', 'День выдачи', 'Ziua ridicării', 'Dzień odbioru']),
  powder: inFive(['Powder', 'Порошок', 'Порошок', 'Detergent', 'Proszek']),
  folding: inFive(['Folding', 'Складання', 'Складывать', 'Împăturit', 'Składanie']),
  payer: inFive(['Who pays', 'Хто платить', 'Кто платит', 'Cine plătește', 'Kto płaci']),
  coach: inFive(['Coach', 'Тренер', 'Тренер', 'Antrenor', 'Trener']),
  locker: inFive(['Locker', 'Шафка', 'Шкафчик', 'Dulap', 'Szafka']),
  goal: inFive(['Goal', 'Мета', 'Цель', 'Obiectiv', 'Cel']),
  health: inFive(['Health', 'Здоров’я', 'Здоровье', 'Sănătate', 'Zdrowie']),
  training: inFive(['Trains', 'Тренування', 'Тренировки', 'Antrenamente', 'Treningi']),
} as const

export type FactLabel = keyof typeof labelNames

/** The labels a shop of each kind starts with, in their order on the card. */
export const labelsOfVenue: Readonly<Record<VenueKind, readonly FactLabel[]>> = {
  bar: ['drink', 'snack', 'seat', 'company', 'team', 'diet', 'talk'],
  cafe: ['coffee', 'milk', 'seat', 'diet', 'work', 'pet', 'talk'],
  shop: ['favourite', 'aside', 'size', 'diet', 'delivery', 'pet', 'talk'],
  billiards: ['cue', 'table', 'game', 'partner', 'level', 'drink', 'talk'],
  laundry: ['starch', 'pickUp', 'powder', 'folding', 'delivery', 'payer', 'talk'],
  sports: ['coach', 'locker', 'goal', 'training', 'health', 'size', 'talk'],
}
