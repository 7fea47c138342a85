export const nameless = {
  badge: 'Încă fără nume',
  choice: 'Se știe numele?',
  known: 'Cu nume',
  unknown: 'Încă fără nume',
  description: 'Cum îl recunoaștem',
  descriptionHint: 'Marțea, doi la geam, espresso',
  meaning_one:
    'Vizitele, punctele și faptele se păstrează. Fără telefon și acord: fără vizite, fișa merge în arhivă după {{count}} zi.',
  meaning_few:
    'Vizitele, punctele și faptele se păstrează. Fără telefon și acord: fără vizite, fișa merge în arhivă după {{count}} zile.',
  meaning_other:
    'Vizitele, punctele și faptele se păstrează. Fără telefon și acord: fără vizite, fișa merge în arhivă după {{count}} de zile.',
  picture: 'Desen sau poză',
  addPicture: 'Desenează sau fotografiază',
  line: 'Încă fără nume: întreabă când se potrivește',
  key: 'Nume',
  keyOf: 'Trece numele: {{called}}',
  title: 'Cum îl cheamă?',
  hint: 'Rămâne totul: vizite, puncte, fapte. „{{called}}” trece în notă.',
  save: 'Salvează numele',
  left_one: 'încă {{count}} zi',
  left_few: 'încă {{count}} zile',
  left_other: 'încă {{count}} de zile',
  lastDay: 'azi e ultima zi',
  kept: 'păstrată pentru codul de pe card',
  waits: 'Așteaptă un nume',
  codeStays: 'Clientul poate avea încă acest card: în arhivă doar de mână.',
} as const
