import type { Catalogue } from '../catalogue.ts'
import type { refused as source } from '../en/refused.ts'

export const refused = {
  untouched: 'Nic nie zostało zmienione i nic nowego nie powstało w zamian.',
  whatNext: 'Co zrobić',
  facts: 'Dla osoby, która pomaga',
  file: 'Plik',
  size: 'Rozmiar',
  changedAt: 'Ostatnia zmiana',
  lastKnownAt: 'Ostatnia znana praca',
  newestBackup: 'Najnowsza kopia',
  backupOf: '{{at}}, sprawdzona przy tworzeniu: {{file}}',
  noBackup: 'brak w folderze danych',
  noFile: 'pliku nie ma',
  detail: 'Co wykazało sprawdzenie',
  holder: 'Otwarte od',
  holderOf: '{{since}} na {{host}} (proces {{pid}})',
  copy: 'Kopiuj te dane',
  copied: 'Skopiowano',
  stillRefused: 'Przed chwilą spróbowano ponownie: bez zmian.',
  goOn: 'Pracuj z tym, co jest',
  goOnSure: 'Pracować dalej bez brakującej części?',
  goOnText:
    'Program otworzy to, co leży teraz w folderze: brakujących zapisów nie będzie, a jeśli pliku nie ma, lokal zacznie się od nowa. Zapis o tym, co było, zostaje pod inną nazwą. Tylko wtedy, gdy właściwego pliku nie da się już znaleźć.',
  reason: {
    'network-path': {
      title: 'Lokal leży na innym komputerze',
      what: 'Jego folder jest na dysku sieciowym. Dwie kasy piszące tam naraz psułyby sobie nawzajem pracę, więc nie został otwarty.',
      next: 'Proszę przenieść folder danych na dysk tego komputera, uruchomić z nim program i spróbować ponownie.',
    },
    'empty-file': {
      title: 'Plik lokalu jest pusty',
      what: 'Plik istnieje, ale nic w nim nie ma. Najpewniej kopiowanie się urwało albo skończyło się miejsce na dysku.',
      next: 'Najpierw proszę skopiować cały folder danych na inny dysk. Jeśli gdzieś jest pełna kopia pliku, proszę położyć ją na miejscu i spróbować ponownie.',
    },
    'not-a-database': {
      title: 'To nie jest plik lokalu',
      what: 'Pod jego nazwą leży plik innego rodzaju.',
      next: 'Proszę sprawdzić, czy plik nie został tu przemianowany lub nadpisany, przywrócić właściwy i spróbować ponownie.',
    },
    foreign: {
      title: 'Ten plik należy do innego programu',
      what: 'Plik jest sprawny, ale utworzył go inny program.',
      next: 'Proszę przywrócić plik lokalu albo uruchomić program z właściwym folderem i spróbować ponownie.',
    },
    newer: {
      title: 'Ten lokal wymaga nowszej wersji',
      what: 'Ostatnio otwierała go nowsza wersja programu niż ta.',
      next: 'Proszę zainstalować na tym komputerze najnowszą wersję. Lokal otworzy się taki, jaki był.',
    },
    damaged: {
      title: 'Plik lokalu jest uszkodzony',
      what: 'Sprawdzenie przed otwarciem wykryło miejsca, które do siebie nie pasują. Plik pozostał dokładnie taki, jaki był.',
      next: 'Przede wszystkim proszę skopiować cały folder danych na inny dysk. Potem pokazać poniższe dane osobie, która pomaga; jest tam wskazana najnowsza kopia.',
    },
    'behind-mark': {
      title: 'Ten plik jest starszy niż lokal',
      what: 'Lokal pamięta późniejszą pracę, niż zawiera ten plik. Zapewne położono w jego miejsce starszą kopię.',
      next: 'Jeśli nowszy plik jeszcze jest, proszę go przywrócić i spróbować ponownie. Jeśli nie – zostawić wszystko, jak jest, i pokazać poniższe dane osobie, która pomaga.',
    },
    vanished: {
      title: 'Plik lokalu zniknął',
      what: 'W tym folderze był lokal, a jego pliku już tu nie ma.',
      next: 'Proszę poszukać w koszu albo tam, dokąd plik mógł trafić, przywrócić go i spróbować ponownie.',
    },
    locked: {
      title: 'Lokal jest już otwarty',
      what: 'Pracuje z nim inne okno programu, a może tylko jedno.',
      next: 'Proszę pracować dalej tam albo zamknąć je tam i spróbować ponownie.',
    },
    'edited-migration': {
      title: 'Ta kopia programu jest niepełna',
      what: 'Część, która uaktualnia plik, nie należy do tej wersji.',
      next: 'Proszę zainstalować program ponownie i spróbować jeszcze raz. Dane zostają na miejscu.',
    },
    migration: {
      title: 'Uaktualnienie pliku się nie udało',
      what: 'Ten krok cofnięto i plik jest taki jak przedtem.',
      next: 'Proszę skopiować cały folder danych na inny dysk. Poprzednia wersja otwiera lokal jak zwykle; poniższe dane proszę pokazać osobie, która pomaga.',
    },
    'missing-log': {
      title: 'Brakuje ostatnich zapisów',
      what: 'Plik z ostatnimi zapisami (jego nazwa kończy się na „-wal”) nie leży już obok pliku lokalu. Bez niego przepadłyby po cichu.',
      next: 'Proszę przywrócić plik z końcówką „-wal” obok pliku lokalu i spróbować ponownie.',
    },
    'stale-log': {
      title: 'Dwa pliki, które do siebie nie pasują',
      what: 'Plik z końcówką „-wal” należy do innej kopii lokalu niż ta, obok której leży.',
      next: 'Proszę przywrócić oba pliki, które były razem, albo pokazać poniższe dane osobie, która pomaga.',
    },
    engine: {
      title: 'Baza danych nie działa tu tak, jak musi',
      what: 'Nie dotrzymuje tego, na czym opiera się bezpieczeństwo lokalu, więc nic nie zostało otwarte.',
      next: 'Proszę zainstalować program ponownie i spróbować jeszcze raz. Jeśli to nie pomoże, pokazać poniższe dane osobie, która pomaga.',
    },
    disk: {
      title: 'Dysk nie wpuszcza programu',
      what: 'System odmówił odczytu lub zapisu pliku lokalu.',
      next: 'Proszę sprawdzić, czy dysk jest podłączony, ma wolne miejsce, nie jest chroniony przed zapisem i czy ten użytkownik może otworzyć folder. Potem spróbować ponownie.',
    },
  },
} as const satisfies Catalogue<typeof source, 'pl'>
