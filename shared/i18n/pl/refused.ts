import type { Catalogue } from '../catalogue.ts'
import type { refused as source } from '../en/refused.ts'

export const refused = {
  untouched: 'Niczego nie zmieniono i niczego nowego w to miejsce nie utworzono.',
  whatNext: 'Co zrobić',
  facts: 'Dla osoby, która pomaga',
  file: 'Plik',
  size: 'Rozmiar',
  changedAt: 'Ostatnia zmiana',
  lastKnownAt: 'Ostatni znany zapis',
  newestBackup: 'Najnowsza kopia zapasowa',
  backupOf: '{{at}}, sprawdzona przy tworzeniu: {{file}}',
  noBackup: 'brak w folderze danych',
  copyHere:
    'Na tym komputerze jest dobra kopia danych lokalu: {{at}}. „Mam kopię” pokaże, co w niej jest, zanim cokolwiek się zmieni, i ją przywróci; obecny plik zostanie odłożony nietknięty. Tego, co zapisano po zrobieniu kopii, w niej nie ma.',
  noFile: 'pliku nie ma',
  detail: 'Co wykazało sprawdzenie',
  holder: 'Otwarte od',
  holderOf: '{{since}} na {{host}} (proces {{pid}})',
  copy: 'Kopiuj te informacje',
  copied: 'Skopiowano',
  stillRefused: 'Kolejna próba przed chwilą: bez zmian.',
  goOn: 'Pracuj z tym, co jest',
  goOnSure: 'Pracować dalej bez brakującej części?',
  goOnText:
    'Program otworzy to, co leży teraz w folderze: brakujących zapisów nie będzie, a jeśli nie ma pliku, lokal zacznie od zera. Informacja o tym, co było, zostanie pod inną nazwą. Zrób to tylko wtedy, gdy właściwego pliku nie da się już odnaleźć.',
  reason: {
    'network-path': {
      title: 'Dane lokalu są na innym komputerze',
      what: 'Ich folder jest na dysku sieciowym. Dwie kasy, zapisując tam jednocześnie, psułyby sobie nawzajem pracę, więc go nie otwarto.',
      next: 'Przenieś folder danych na dysk tego komputera, uruchom z nim program i spróbuj ponownie.',
    },
    'empty-file': {
      title: 'Plik z danymi lokalu jest pusty',
      what: 'Plik istnieje, ale nic w nim nie ma. Najpewniej kopiowanie się urwało albo skończyło się miejsce na dysku.',
      next: 'Najpierw skopiuj cały folder danych na inny dysk. Jeśli gdzieś jest pełna kopia pliku, wstaw ją na jego miejsce i spróbuj ponownie.',
    },
    'not-a-database': {
      title: 'To nie jest plik z danymi lokalu',
      what: 'Pod jego nazwą jest plik innego rodzaju.',
      next: 'Sprawdź, czy jakiegoś pliku nie przemianowano tu lub nie nadpisano. Przywróć właściwy i spróbuj ponownie.',
    },
    foreign: {
      title: 'Ten plik należy do innego programu',
      what: 'Plik jest sprawny, ale utworzył go inny program.',
      next: 'Przywróć plik z danymi lokalu albo uruchom program z właściwym folderem i spróbuj ponownie.',
    },
    newer: {
      title: 'Potrzebna jest nowsza wersja programu',
      what: 'Dane lokalu otwierała ostatnio wersja nowsza niż ta.',
      next: 'Zainstaluj na tym komputerze najnowszą wersję. Wszystko otworzy się tak, jak było.',
    },
    damaged: {
      title: 'Plik z danymi lokalu jest uszkodzony',
      what: 'Sprawdzenie przed otwarciem wykryło miejsca, które do siebie nie pasują. Plik pozostał dokładnie taki, jaki był.',
      next: 'Przede wszystkim skopiuj cały folder danych na inny dysk. Potem przywróć dane z kopii albo pokaż poniższe informacje osobie, która pomaga.',
    },
    'behind-mark': {
      title: 'Ten plik jest starszy niż ostatnie zapisy',
      what: 'Program pamięta zapisy późniejsze niż te w pliku. Zapewne na jego miejsce trafiła starsza kopia.',
      next: 'Jeśli masz jeszcze nowszy plik, przywróć go i spróbuj ponownie. Jeśli nie – zostaw wszystko, jak jest, i pokaż poniższe informacje osobie, która pomaga.',
    },
    vanished: {
      title: 'Plik z danymi lokalu zniknął',
      what: 'W tym folderze były dane lokalu, a ich pliku już tu nie ma.',
      next: 'Poszukaj w koszu albo tam, dokąd plik mógł trafić. Przywróć go i spróbuj ponownie.',
    },
    locked: {
      title: 'Dane lokalu są już otwarte',
      what: 'Pracuje z nimi inne okno programu, a może tylko jedno.',
      next: 'Pracuj dalej w tamtym oknie albo zamknij je i spróbuj ponownie.',
    },
    'edited-migration': {
      title: 'Ta kopia programu jest niepełna',
      what: 'Część, która uaktualnia plik, nie należy do tej wersji.',
      next: 'Zainstaluj program ponownie, na tym samym miejscu, i spróbuj jeszcze raz. Dane zostają, gdzie są.',
    },
    migration: {
      title: 'Uaktualnienie pliku się nie udało',
      what: 'Ten krok cofnięto i plik jest taki jak przedtem.',
      next: 'Skopiuj cały folder danych na inny dysk. Poprzednia wersja programu otworzy dane jak zwykle; poniższe informacje pokaż osobie, która pomaga.',
    },
    'missing-log': {
      title: 'Brakuje ostatnich zapisów',
      what: 'Plik z ostatnimi zapisami (jego nazwa kończy się na „-wal”) nie leży już obok pliku z danymi lokalu. Gdyby otworzyć bez niego, przepadłyby po cichu.',
      next: 'Przywróć plik z końcówką „-wal” obok pliku z danymi lokalu i spróbuj ponownie.',
    },
    'stale-log': {
      title: 'Dwa pliki, które do siebie nie pasują',
      what: 'Plik z końcówką „-wal” należy do innej kopii danych niż ta, obok której leży.',
      next: 'Przywróć oba pliki, które były razem, albo pokaż poniższe informacje osobie, która pomaga.',
    },
    engine: {
      title: 'Baza danych nie działa tu tak, jak powinna',
      what: 'Nie daje pewności, na której opiera się bezpieczeństwo danych, więc niczego nie otwarto.',
      next: 'Zainstaluj program ponownie i spróbuj jeszcze raz. Jeśli to nic nie da, pokaż poniższe informacje osobie, która pomaga.',
    },
    disk: {
      title: 'Dysk nie wpuszcza programu',
      what: 'System odmówił odczytu lub zapisu pliku z danymi lokalu.',
      next: 'Sprawdź, czy dysk jest podłączony, ma wolne miejsce i nie jest chroniony przed zapisem, a ten użytkownik systemu może otworzyć folder. Potem spróbuj ponownie.',
    },
  },
} as const satisfies Catalogue<typeof source, 'pl'>
