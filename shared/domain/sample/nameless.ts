import type { VenueKind } from '#shared/domain/presets/preset.ts'
import type { Language } from '#shared/i18n/languages.ts'

/** Guests whose name nobody knows yet, by what everyone recognises them. */
export const namelessGuests: Record<Language, Readonly<Record<VenueKind, readonly [string, string]>>> = {
  en: {
    bar: ['Two at the corner table, stout', 'Grey beard, always counts the change'],
    cafe: ['Two at the window', 'Red scarf, reads standing up'],
    shop: ['Wicker basket, rye only', 'Dog waits outside, grey poodle'],
    billiards: ['Father and son, last table', 'White glove, plays alone'],
    laundry: ['Kitchen whites on Mondays', 'Blue van, three bags'],
    sports: ['Yellow towel, rowing machine', 'Two sisters, mornings'],
  },
  uk: {
    bar: ['Двоє за столиком у кутку', 'Сива борода, завжди рахує решту'],
    cafe: ['Двоє біля вікна', 'Червоний шарф, читає стоячи'],
    shop: ['Плетений кошик, лише житній', 'Песик чекає надворі, сірий пудель'],
    billiards: ['Батько із сином, крайній стіл', 'Біла рукавичка, грає наодинці'],
    laundry: ['Щопонеділка кухарські кітелі', 'Синій бус, три мішки'],
    sports: ['Жовтий рушник, гребний тренажер', 'Дві сестри, зранку'],
  },
  ru: {
    bar: ['Двое за столиком в углу', 'Седая борода, всегда считает сдачу'],
    cafe: ['Двое у окна', 'Красный шарф, читает стоя'],
    shop: ['Плетёная корзина, только ржаной', 'Собака ждёт снаружи, серый пудель'],
    billiards: ['Отец с сыном, крайний стол', 'Белая перчатка, играет в одиночку'],
    laundry: ['По понедельникам поварские кители', 'Синий микроавтобус, три мешка'],
    sports: ['Жёлтое полотенце, гребной тренажёр', 'Две сестры, по утрам'],
  },
  ro: {
    bar: ['Doi la masa din colț', 'Barbă căruntă, numără mereu restul'],
    cafe: ['Doi la geam', 'Fular roșu, citește în picioare'],
    shop: ['Coș împletit, doar secară', 'Cățelul așteaptă afară, pudel gri'],
    billiards: ['Tată și fiu, ultima masă', 'Mănușă albă, joacă singur'],
    laundry: ['Halate de bucătar, lunea', 'Dubiță albastră, trei saci'],
    sports: ['Prosop galben, aparat de vâslit', 'Două surori, dimineața'],
  },
  pl: {
    bar: ['Dwoje przy stoliku w kącie', 'Siwa broda, zawsze liczy resztę'],
    cafe: ['Dwoje przy oknie', 'Czerwony szalik, czyta na stojąco'],
    shop: ['Wiklinowy koszyk, tylko żytni', 'Pies czeka na zewnątrz, szary pudel'],
    billiards: ['Ojciec z synem, ostatni stół', 'Biała rękawiczka, gra solo'],
    laundry: ['W poniedziałki kitle kucharskie', 'Niebieski bus, trzy worki'],
    sports: ['Żółty ręcznik, wioślarz', 'Dwie siostry, rano'],
  },
}

/** Which of the invented clients are these: the last of those awaited now, and one who has been here today. */
export const NAMELESS_AT: readonly number[] = [5, 8]
