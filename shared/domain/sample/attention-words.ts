import { inFive } from '#shared/domain/presets/venue-source.ts'

/** What guests answered when they were asked; true of a man and a woman, and of whatever was asked. */
export const answers = [
  inFive([
    'It went well, glad that somebody remembered',
    'Усе вийшло, приємно, що пам’ятаємо',
    'Всё получилось, приятно, что помним',
    'A ieșit bine, i-a plăcut că ne-am amintit',
    'Udało się, miło, że pamiętamy',
  ]),
  inFive([
    'Better than hoped, photos next time',
    'Краще, ніж очікувалося; наступного разу будуть фото',
    'Лучше, чем ожидалось; в следующий раз будут фото',
    'Mai bine decât spera; data viitoare aduce poze',
    'Lepiej, niż można było liczyć; następnym razem będą zdjęcia',
  ]),
  inFive([
    'It was put off to next month',
    'Перенесли на наступний місяць',
    'Перенесли на следующий месяц',
    'S-a amânat pe luna viitoare',
    'Przełożone na przyszły miesiąc',
  ]),
] as const

/** For what guests praised whoever served them. */
export const praises = [
  inFive([
    'Praised the warm welcome: “as if at home”',
    'Хвалить привітність: «як удома»',
    'Хвалит приветливость: «как дома»',
    'Laudă primirea caldă: „ca acasă”',
    'Chwali serdeczne powitanie: „jak w domu”',
  ]),
  inFive([
    'Thanked for remembering the usual without a word',
    'Дякує, що звичне пам’ятають без слів',
    'Благодарит, что обычное помнят без слов',
    'Mulțumește că i se știe obiceiul fără să spună nimic',
    'Dziękuje, że bez słowa pamiętamy to, co zwykle',
  ]),
  inFive([
    'Glad that everything was ready in time before the train',
    'Радість, що все встигли до поїзда',
    'Радость, что всё успели до поезда',
    'Se bucură că totul a fost gata înainte de tren',
    'Cieszy się, że zdążyliśmy przed pociągiem',
  ]),
] as const

/** What was spoken about with those who had not come for a while, and came again. */
export const calls = [
  {
    subject: inFive([
      'Not seen for a while: is all well?',
      'Давно не бачились: чи все гаразд?',
      'Давно не виделись: всё ли в порядке?',
      'Nu ne-am văzut de mult: totul e bine?',
      'Dawno się nie widzieliśmy: wszystko w porządku?',
    ]),
    answer: inFive([
      'was ill, better now',
      'була хвороба, уже краще',
      'была болезнь, уже лучше',
      'a fost o răceală, acum e bine',
      'choroba, już lepiej',
    ]),
  },
  {
    subject: inFive([
      'Asked why there were no visits lately',
      'Запитали, чому давно не було візитів',
      'Спросили, почему давно не было визитов',
      'Am întrebat de ce nu a mai trecut pe la noi',
      'Pytanie, dlaczego ostatnio bez wizyt',
    ]),
    answer: inFive([
      'a lot of work, means to come this week',
      'багато роботи, візит буде цього тижня',
      'много работы, визит будет на этой неделе',
      'mult de lucru, promite să vină săptămâna asta',
      'dużo pracy, wizyta jeszcze w tym tygodniu',
    ]),
  },
] as const
