import { inFive, type WarningSource } from './venue-source.ts'

export const nuts: WarningSource = {
  kind: 'allergy',
  text: inFive(['nuts', 'горіхи', 'орехи', 'nuci', 'orzechy']),
}

export const friendOfTheHouse: WarningSource = {
  kind: 'vip',
  text: inFive(['Friend of the house', 'Друг закладу', 'Друг заведения', 'Din prietenii casei', 'Przyjaciel lokalu']),
}

export const owes: WarningSource = {
  kind: 'debt',
  text: inFive(['from last time', 'з минулого разу', 'с прошлого раза', 'de data trecută', 'z poprzedniej wizyty']),
}
