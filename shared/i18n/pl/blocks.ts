import type { Catalogue } from '../catalogue.ts'
import type { blocks as source } from '../en/blocks.ts'

export const blocks = {
  label: 'Teraz nie wolno się kontaktować',
  because: 'Powiedziano: „{{reason}}”',
  callFrom: 'Dzwonić od {{time}}.',
  block: {
    archived: 'Karta jest w archiwum: nie pisze się do niej i nie dzwoni.',
    'do-not-contact': 'Prośba o niekontaktowanie się.',
    'said-goodbye': 'Klient się pożegnał: nie piszemy i nie dzwonimy, dopóki sam nie wróci.',
    refused: 'Na to nie ma zgody: odmówiono.',
    withdrawn: 'Zgoda została wycofana.',
    'no-consent': 'Na to nie ma jeszcze zgody. Zapytaj przy następnej wizycie.',
    'other-channel': 'Prośba o kontakt w inny sposób.',
    'no-address': 'Na karcie nie ma numeru ani adresu dla tej drogi.',
    resting: 'Przerwa po odmowie: do {{day}}.',
    'allowance-used': 'Limit wiadomości jest wyczerpany do {{day}}.',
    'allowance-none': 'Do tego klienta takich wiadomości się nie wysyła.',
    'quiet-hours': 'Cisza do {{time}}.',
    'quiet-day': 'Dzień spokoju: można od {{day}}.',
  },
} as const satisfies Catalogue<typeof source, 'pl'>
