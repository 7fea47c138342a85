import { inFive, type WarningSource } from './venue-source.ts'

export const nuts: WarningSource = {
  kind: 'allergy',
  text: inFive(['Nut allergy', 'Алергія на горіхи', 'Аллергия на орехи', 'Alergie la nuci', 'Alergia na orzechy']),
}

export const friendOfTheHouse: WarningSource = {
  kind: 'vip',
  text: inFive(['Friend of the house', 'Друг закладу', 'Друг заведения', 'Din prietenii casei', 'Przyjaciel lokalu']),
}

export const owes: WarningSource = {
  kind: 'debt',
  text: inFive([
    'Still owes for last time',
    'Борг з минулого разу',
    'Долг с прошлого раза',
    'Datorie de data trecută',
    'Dług z poprzedniej wizyty',
  ]),
}
