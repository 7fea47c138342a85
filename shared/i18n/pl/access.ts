import type { Catalogue } from '../catalogue.ts'
import type { access as source } from '../en/access.ts'

export const access = {
  role: { owner: 'Właściciel', administrator: 'Administrator', employee: 'Pracownik' },
  rightGroup: {
    till: 'Przy kasie',
    clients: 'Klienci',
    loyalty: 'Lojalność',
    today: 'Dzisiaj i wiadomości',
    shop: 'Lokal',
  },
  right: {
    visits: {
      log: 'Zapisywanie wizyt',
      backdate: 'Wpisywanie wizyt z wcześniejszych dni',
      void: 'Anulowanie i poprawianie wizyt',
    },
    clients: {
      read: 'Wgląd w klientów',
      contacts: 'Wgląd w telefony i e-maile',
      money: 'Wgląd w wydatki klientów',
      edit: 'Zmiany na kartach klientów',
      archive: 'Archiwizacja kart',
      merge: 'Łączenie kart',
      import: 'Import klientów',
      export: 'Zapis klientów do pliku',
    },
    loyalty: {
      adjust: 'Ręczne poprawianie punktów i kart',
      edit: 'Zmiany w programie lojalnościowym',
      watch: 'Wgląd w nietypowe użycie kart',
    },
    tasks: { edit: 'Wykonywanie zadań' },
    contacts: { edit: 'Zapisywanie rozmów', lift: 'Zdejmowanie „nie kontaktować się”' },
    messages: { send: 'Wysyłanie wiadomości', edit: 'Zmiany w tekstach wiadomości' },
    catalogue: { edit: 'Zmiany w cenniku' },
    shop: { reports: 'Wgląd w wyniki lokalu', edit: 'Zmiany w ustawieniach' },
    staff: { edit: 'Zmiany na liście pracowników' },
    access: { edit: 'Decydowanie, kto co może' },
    audit: { read: 'Wgląd w to, kto co zrobił' },
    backup: { edit: 'Kopie zapasowe i przywracanie' },
    privacy: { erase: 'Usuwanie danych osoby' },
  },
  rightWhat: {
    visits: {
      log: 'Zapis zakupów i płatności, sprzedaż kart podarunkowych i karnetów, wydawanie prezentów, przyjmowanie długu.',
      backdate: 'Wpisanie dzisiaj tego, co było wcześniej.',
      void: 'Anulowanie zapisanej wizyty, zmiana jej pozycji, przyjęcie zwrotu. Powód zostaje w rejestrze.',
    },
    clients: {
      read: 'Szukanie i otwieranie kart: co klient bierze i lubi, kiedy przychodzi, kto jest czyją rodziną.',
      contacts: 'Bez tego widać tylko ostatnie cyfry; po całym numerze klienta i tak można znaleźć.',
      money: 'Bez tego karta nie pokazuje sum ani średniego rachunku. Rachunek przy kasie widzą wszyscy.',
      edit: 'Dodawanie klientów i wpisy na kartach: notatki, fakty, daty, bliscy, etykiety, zdjęcia, pliki.',
      archive: 'Odłożenie karty i przywrócenie jej.',
      merge: 'Przeglądanie podwójnych kart, łączenie dwóch w jedną i cofanie tego.',
      import: 'Wczytanie klientów i wizyt z pliku i cofnięcie tego.',
      export: 'Wyniesienie kart klientów z programu w pliku.',
    },
    loyalty: {
      adjust: 'Punkty, rabaty osobiste, limity długu, zawieszenia, blokady kart, rodziny, zapas prezentów.',
      edit: 'Co i za co się daje: punkty, poziomy, pieczątki, nagrody, karnety, prezenty.',
      watch: 'Kto używa punktów, rabatów i kart częściej niż inni.',
    },
    tasks: { edit: 'Dodawanie, podejmowanie, odkładanie i kończenie zadań oraz pozycji strony „Dzisiaj”.' },
    contacts: {
      edit: 'Rozmowy i ich wynik, zgody, „nie kontaktować się”.',
      lift: 'Ponowna zgoda na kontakt, gdy klient sam tego chce.',
    },
    messages: { send: 'E-maile i SMS-y w imieniu lokalu.', edit: 'Teksty, z których wybierają wszyscy.' },
    catalogue: { edit: 'Pozycje, ceny i klawisze kasy.' },
    shop: {
      reports: 'Dni i utargi, kto ma dług, ile lokal jest winien w punktach i kartach.',
      edit: 'Lokal, kalendarz, pola, przypomnienia, zasady kontaktu, skrzynka pocztowa.',
    },
    staff: { edit: 'Przyjęcie pracownika, przekazanie klientów, zaznaczenie, kto odszedł.' },
    access: { edit: 'Role, PIN-y i identyfikatory innych; nikt nie da więcej, niż sam może.' },
    audit: { read: 'Rejestr wszystkich zmian, jego sprawdzenie i wydruk.' },
    backup: { edit: 'Kopie wszystkiego, drugie miejsce na nie, przywrócenie lokalu z kopii.' },
    privacy: { erase: 'Trwałe usunięcie wszystkiego o osobie na jej prośbę.' },
  },
} as const satisfies Catalogue<typeof source, 'pl'>
