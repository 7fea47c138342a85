import type { Catalogue } from '../catalogue.ts'
import type { errors as source } from '../en/errors.ts'

export const errors = {
  code: {
    NO_SESSION:
      'To okno nie jest już połączone z programem. Wszystko, co zapisano, jest na miejscu: otwórz ponownie pełny adres, który program wyświetlił przy uruchomieniu.',
    LOCKED: 'Przy tej kasie nikt teraz nie pracuje. Nic nie przepadło: wejdź swoim PIN-em i pracuj dalej.',
    NO_RIGHT: 'Do tego potrzebne jest prawo, którego tu nie masz. Niczego nie zmieniono; zwróć się do właściciela.',
    NOT_READY: 'Lokal nie jest jeszcze otwarty. Nic nie przepadło: poczekaj chwilę i spróbuj ponownie.',
    UNKNOWN_OPERATION: 'To okno jest starsze niż program. Wszystko, co zapisano, jest na miejscu: odśwież okno.',
    INPUT: 'Coś tu trzeba jeszcze sprawdzić. Niczego nie zapisano, a to, co wpisano, zostało.',
    RULE: 'Tutaj tak się nie da. Niczego nie zmieniono.',
    CONFLICT: 'Tymczasem zmienił to ktoś inny. To, co wpisano, zostało: porównaj obie wersje i wybierz.',
    NOT_FOUND: 'Tego już nie ma. Niczego innego nie zmieniono; wróć i poszukaj jeszcze raz.',
    TOO_LARGE: 'To jest za duże. Niczego nie zmieniono; wybierz mniejszy plik albo krótszy tekst.',
    DISK: 'Dysk odmówił zapisu. Wszystko, co zapisano wcześniej, jest bezpieczne, a to, co wpisano, zostało: zwolnij miejsce na dysku i spróbuj ponownie.',
    INTERNAL:
      'W programie coś poszło nie tak. Niczego nie zapisano w połowie, a to, co wpisano, zostało: spróbuj ponownie; szczegóły są w dzienniku.',
    OFFLINE: 'Brak połączenia z programem. To, co wpisano, zostało; spróbuj ponownie, gdy połączenie wróci.',
  },
  rule: {
    'secret-wrong': 'To się nie zgadza. Nic nie zmieniono; wpisz jeszcze raz.',
    'secret-wait': 'Za dużo nieudanych prób. Odczekaj chwilę i spróbuj ponownie; nic nie przepadło.',
    'secret-taken': 'Ten identyfikator ma już {{name}}. Nic nie zmieniono; weź inny.',
    'badge-unknown': 'Nikt tutaj nie ma takiego identyfikatora. Wybierz swoje imię i wpisz PIN.',
    'not-a-pin': 'PIN ma od czterech do ośmiu cyfr. Nic nie zapisano.',
    'pin-too-simple': 'Taki PIN każdy sprawdzi najpierw. Wybierz inny: nie same jednakowe cyfry i nie cyfry po kolei.',
    'password-too-short': 'Hasło musi mieć co najmniej osiem znaków. Nic nie zapisano.',
    'password-is-name': 'Takie hasło łatwo odgadnąć. Wybierz takie, które nie jest imieniem ani nazwą i ma różne znaki.',
    'badge-too-short': 'Kod tego identyfikatora jest za krótki, żeby był pewny. Zeskanuj go jeszcze raz albo weź inny.',
    'shop-open': 'Najpierw właściciel ustala hasło; do tego czasu każdy przy kasie pracuje jako właściciel.',
    'owner-only': 'Może to zrobić tylko właściciel i tylko wtedy, gdy sam tu pracuje. Nic nie zmieniono.',
    'role-above-own':
      'Nie można dać praw, których samemu się nie ma, ani decydować o kimś, komu wolno więcej. Nic nie zmieniono; zapytaj właściciela.',
    'role-needs-contacts':
      'Kto łączy karty, importuje, eksportuje, pisze do klientów lub przywraca dane, i tak widzi telefony i e-maile: daj też to prawo.',
    'role-in-use': 'Ktoś ma jeszcze tę rolę. Nic nie usunięto; najpierw daj tym osobom inną rolę.',
    'role-name-taken': 'Jest już rola „{{name}}”. Nic nie zapisano; nazwij tę inaczej.',
    'lender-without-right': 'Ta osoba też nie ma takiego prawa. Nic nie zmieniono; poproś kogoś innego.',
    'secrets-cannot-be-checked':
      'Na tym komputerze nie da się sprawdzić PIN-ów i haseł: brakuje części trzymanej obok danych. Lokal otworzy kartka odzyskiwania właściciela.',
    'export-too-long': 'Arkusz Excela nie pomieści tylu wierszy. Niczego nie zapisano; wybierz CSV albo krótszy okres.',
    'export-gone':
      'Plik nie został dokończony: program uruchomiono ponownie albo rozpoczęto inne pliki. Nic nie przepadło, zapisz jeszcze raz.',
    'clients-too-many': 'To więcej klientów, niż drukuje się naraz: najwyżej {{most}}. Wybierz mniejszą listę.',
    'shop-exists': 'Ten lokal jest już założony. Niczego nie zmieniono.',
    'name-missing': 'Na karcie musi być imię albo to, jak się zwracać. Wpisz przynajmniej jedno.',
    'phone-not-understood': 'To nie wygląda na numer telefonu. Wpis został: sprawdź cyfry albo zostaw puste pole.',
    'email-not-understood': 'To nie wygląda na adres e-mail. Wpis został: sprawdź go albo zostaw puste pole.',
    'birthday-not-understood': 'Nie ma takiego dnia. Podaj dzień i miesiąc, pełną datę albo sam rok.',
    'code-taken': 'Ten kod karty należy już do innego klienta: {{name}}. Niczego nie zmieniono; użyj innego kodu.',
    'relation-to-oneself': 'Nie można powiązać osoby z nią samą. Niczego nie zapisano.',
    'relation-already-there': 'Te dwie osoby są już powiązane. Niczego nie zapisano; zmień istniejące powiązanie.',
    'relation-impossible': 'To niemożliwe: ktoś byłby własnym przodkiem albo jednym i drugim naraz. Niczego nie zapisano.',
    'date-not-understood': 'Nie ma takiego dnia w kalendarzu. Niczego nie zapisano; sprawdź dzień i miesiąc.',
    'question-over': 'Ktoś już na to odpowiedział. Nic nie przepadło.',
    'person-is-client': 'Ta osoba ma już kartę klienta. Niczego nie zapisano.',
    'client-archived': 'Ten klient jest w archiwum. Najpierw przywróć kartę.',
    'field-name-taken': 'Jest już „{{name}}”. Niczego nie zapisano; podaj inną nazwę.',
    'field-without-options': 'Do wyboru potrzebna jest przynajmniej jedna możliwość. Niczego nie zapisano; dodaj ją.',
    'client-merged': 'Tę kartę połączono z kartą: {{name}}. Niczego nie zapisano; kontynuuj tam.',
    'merge-with-itself': 'Karty nie można połączyć z nią samą. Niczego nie zmieniono; wybierz drugą kartę.',
    'merge-with-sample':
      'Jedna z tych kart to wymyślony przykład i zniknie razem z przykładami. Prawdziwych kart nie łączy się z przykładami; niczego nie zmieniono.',
    'merge-note-too-long': 'Obie notatki razem są za długie na jedną kartę. Niczego nie zmieniono; wybierz jedną z nich.',
    'merge-undone-already': 'To połączenie już cofnięto. Obie karty są na liście.',
    'employee-name-taken': 'Jest tu już ktoś o imieniu {{name}}. Dodaj literę nazwiska.',
    'employee-is-owner': 'Właściciel nie może odejść z lokalu. Niczego nie zmieniono.',
    'employee-left': 'Ta osoba już tu nie pracuje. Niczego nie zmieniono; wybierz kogoś innego.',
    'item-name-taken': 'Jest już pozycja o tej nazwie. Nazwij tę inaczej.',
    'item-archived': 'Ta pozycja jest wycofana ze sprzedaży. Przywróć ją w cenniku albo wybierz inną.',
    'absence-order':
      'Dni się nie zgadzają: ostatni nie może być przed pierwszym ani już minąć. Niczego nie zapisano; zmień jeden z nich.',
    'absence-too-long':
      'Nieobecność może trwać najwyżej rok i zacząć się w ciągu roku. Niczego nie zapisano; wybierz wcześniejszy dzień.',
    'absence-over': 'Ta nieobecność już minęła. Niczego nie zmieniono; w razie potrzeby zapisz nową.',
    'away-rule-twice': 'Dla tej grupy jest już reguła. Niczego nie zapisano; zmień w niej liczbę dni.',
    'visit-empty': 'Nic jeszcze nie wpisano. Wybierz pozycję albo wpisz kwotę.',
    'visit-total-changed': 'Podczas wpisywania zmieniła się cena. Niczego nie zapisano; spójrz na nową sumę i zapisz ponownie.',
    'visit-total-too-large': 'Suma jest większa, niż może mieć jedna wizyta. Niczego nie zapisano; sprawdź ilości i ceny.',
    'visit-discount-too-large': 'Rabat jest większy niż suma. Niczego nie zapisano; zmniejsz go.',
    'visit-dated-ahead': 'Wizyta nie może mieć przyszłej daty. Wybierz dzisiaj albo wcześniejszy dzień.',
    'visit-dated-back-too-far': 'Ten dzień był zbyt dawno. Wybierz późniejszy.',
    'visit-already-void': 'Ta wizyta jest już anulowana. Niczego nie zmieniono.',
    'visit-day-over': 'Dzień sprzedaży tej wizyty już się skończył, więc tutaj nie da się jej zmienić. Niczego nie zmieniono.',
    'visit-has-returns': 'Coś z tej wizyty już zwrócono, więc jej pozycji nie da się zmienić. Niczego nie zmieniono.',
    'visit-has-client': 'Ta wizyta jest już przypisana klientowi. Niczego nie zmieniono.',
    'visit-is-companions': 'To wizyta osoby towarzyszącej. Aby ją zmienić, otwórz wizytę osoby, która płaciła.',
    'undo-too-late': 'Czas na cofnięcie minął i wizyta zostaje. Można ją jeszcze anulować, podając powód.',
    'return-too-much': 'To więcej, niż kupiono. Niczego nie zmieniono; podaj mniejszą ilość.',
    'return-nothing': 'Nie wybrano, co wraca. Wybierz pozycje do zwrotu.',
    'points-not-enough': 'Tylu punktów nie ma. Na karcie: {{balance}}. Niczego nie zmieniono; weź mniej.',
    'points-held':
      'To jest na razie wstrzymane: stan na karcie nie zgadza się z zapisami. Sprzedaż trwa, zbieranie też. Nic nie przepadło: właściciel widzi to na stronie lojalności i może to wyrównać.',
    'ledger-agrees': 'Stan zgadza się już z zapisami: nie ma czego wyrównywać.',
    'points-without-client': 'Klient bez karty nie ma punktów. Najpierw wybierz kartę klienta.',
    'points-without-programme':
      'W tym dniu nie obowiązuje żaden program punktowy. Niczego nie zmieniono; zobacz dział „Lojalność”.',
    'points-more-than-bill': 'Punkty są warte więcej niż rachunek. Wykorzystaj mniej.',
    'programme-in-past': 'Program nie może zacząć się w przeszłości. Wybierz dzisiaj albo później.',
    'programme-kind-taken': 'Taki program już jest. Zmień ten, który obowiązuje.',
    'points-worth-more-than-bill':
      'Przy takich liczbach jeden rachunek opłaca następny taki sam. Niech punkt będzie tańszy albo rzadszy.',
    'tiers-not-rising': 'Każdy poziom musi zaczynać się wyżej niż poprzedni. Sprawdź kwoty.',
    'tier-names-twice': 'Dwa poziomy nazywają się tak samo. Każdemu nadaj własną nazwę.',
    'tiers-pay-for-themselves':
      'Przy najwyższym mnożniku jeden rachunek opłacałby następny taki sam. Zmniejsz mnożnik albo wartość punktu.',
    'bonus-occasion-taken': 'Na tę okazję punkty daje już inny program. Zmień go albo najpierw zatrzymaj.',
    'hours-empty': 'Godziny zaczynają się i kończą w tej samej minucie. Zmień jedną z nich.',
    'stamps-not-enough': 'Na karcie jest mniej pieczątek. Niczego nie zapisano; weź mniej albo przyjmij zapłatę.',
    'line-not-free': 'Ani karta z pieczątkami, ani nagroda tego nie daje. Niczego nie zapisano; wybierz inną pozycję.',
    'reward-not-now':
      'Tej nagrody nie można odebrać przy tej wizycie: dziś nie obowiązuje albo nie ma już od czego odjąć. Niczego nie zapisano; usuń ją.',
    'reward-limit': 'Klient odebrał tę nagrodę tyle razy, ile pozwalają zasady. Niczego nie zapisano; usuń ją.',
    'voucher-mistyped': 'W kodzie jest literówka. Niczego nie zapisano; porównaj go z kartą i wpisz jeszcze raz.',
    'voucher-unknown': 'Nie ma karty ani vouchera o tym kodzie. Niczego nie zapisano; sprawdź, czy karta jest z tego lokalu.',
    'voucher-blocked': 'Ta karta jest zablokowana i nie można nią płacić. Niczego nie zapisano; pieniądze na niej nie przepadły.',
    'voucher-ended': 'Karta była ważna do {{untilDay}}. Niczego nie zapisano; wybierz inny sposób płatności.',
    'voucher-not-yet': 'Kartę wydano {{fromDay}}, nie można nią zapłacić za wcześniejszy dzień. Niczego nie zapisano.',
    'voucher-of-another': 'To należy do innego klienta. Niczego nie zapisano; wybierz tego klienta albo inny sposób płatności.',
    'voucher-used-up': 'Na tej karcie nic już nie zostało. Niczego nie zapisano; wybierz inny sposób płatności.',
    'voucher-not-enough': 'Na karcie zostało tylko {{leftMoney}}. Niczego nie zapisano; pobierz z niej mniej, a resztę inaczej.',
    'voucher-not-refundable':
      'Ten voucher był podarowany, nie kupiony, więc pieniędzy się za niego nie zwraca. Niczego nie zmieniono.',
    'tenders-more-than-bill':
      'Rachunek wynosi {{totalMoney}}, a karty i dług razem to więcej. Niczego nie zapisano; pobierz mniej.',
    'account-without-client': 'Aby zapisać na zeszyt, potrzebny jest klient. Niczego nie zapisano; najpierw wybierz klienta.',
    'debt-not-so-much': 'Klient jest winien {{debtMoney}}, nie więcej. Niczego nie zapisano; wpisz tę kwotę lub mniejszą.',
    'pass-ended': 'Ten karnet się skończył albo został zwrócony. Niczego nie zapisano; weź inny albo przyjmij zapłatę.',
    'pass-empty': 'Na karnecie jest mniej wejść, niż tu potrzeba. Niczego nie zapisano; weź mniej albo przyjmij zapłatę.',
    'pass-frozen': 'Tego dnia karnet jest zawieszony. Niczego nie zapisano; zakończ zawieszenie dzisiaj albo przyjmij zapłatę.',
    'pass-not-begun': 'Ten karnet kupiono po tym dniu. Niczego nie zapisano; wybierz inny dzień albo przyjmij zapłatę.',
    'pass-not-for-this': 'Ten karnet tego nie obejmuje. Niczego nie zapisano; wybierz to, na co jest, albo przyjmij zapłatę.',
    'pass-of-another': 'Ten klient nie może korzystać z tego karnetu. Niczego nie zapisano; sprawdź, czyj on jest.',
    'pass-without-client': 'Karnet sprzedaje się klientowi. Najpierw znajdź albo dodaj klienta; wpisane dane zostają.',
    'pass-without-limits': 'Karnet potrzebuje liczby wejść, okresu albo obu naraz. Niczego nie zapisano; uzupełnij jedno z nich.',
    'pass-type-retired': 'Karnet „{{name}}” nie jest już w sprzedaży. Niczego nie zapisano; wybierz inny karnet.',
    'pass-used-already':
      'Z karnetu „{{name}}” z tej wizyty już korzystano, więc wizytę można tylko anulować albo zwrócić jej pozycje. Niczego nie zmieniono.',
    'freeze-in-past': 'Zawieszenie zaczyna się dzisiaj albo później. Niczego nie zmieniono; wybierz inny pierwszy dzień.',
    'freeze-too-late': 'Do tego dnia karnet już się skończy. Niczego nie zmieniono; wybierz wcześniejszy dzień.',
    'freeze-already':
      'W części tych dni karnet jest już zawieszony. Niczego nie zmieniono; najpierw zakończ tamto zawieszenie albo wybierz inne dni.',
    'freeze-day-used': 'W jednym z tych dni korzystano z karnetu. Niczego nie zmieniono; niech zawieszenie zacznie się po nim.',
    'freeze-ends-first': 'Zawieszenie skończyłoby się, zanim się zacznie. Niczego nie zmieniono; sprawdź oba dni.',
    'freeze-over': 'To zawieszenie już się skończyło. Niczego nie zmieniono.',
    'brought-by-oneself': 'Nikt nie przyprowadza sam siebie. Wybierz innego klienta.',
    'brought-in-circle':
      'Ten klient, sam lub przez innych, przyprowadził tę osobę: {{name}}, więc odwrotnie być nie może. Niczego nie zmieniono.',
    'reward-none-left': 'Ten prezent się skończył. Niczego nie zapisano; wybierz inną nagrodę albo zapisz wizytę bez niej.',
    'gift-name-taken': 'Prezent o tej nazwie już jest. Niczego nie zapisano; wybierz inną nazwę.',
    'household-shares-nothing':
      'Rodzina ma wspólne punkty, karnety albo jedno i drugie. Niczego nie zapisano; wybierz, co jest wspólne.',
    'household-too-few': 'Do wspólnej puli trzeba dwóch osób. Niczego nie zapisano; dodaj jeszcze kogoś.',
    'household-without-user': 'Ktoś musi móc z tego korzystać. Niczego nie zapisano; pozwól na to przynajmniej jednej osobie.',
    'household-of-another': 'Klient {{name}} należy już do innej rodziny. Niczego nie zapisano; najpierw usuń go stamtąd.',
    'household-with-sample': 'Przykładowy klient może mieć wspólną pulę tylko z innymi przykładowymi. Niczego nie zapisano.',
    'household-only-gathers':
      'Ten klient tylko zbiera punkty dla „{{name}}”, wydają je inni z rodziny. Niczego nie zapisano; zdejmij punkty z tego rachunku.',
    'gift-retired': 'Tego prezentu już się nie wydaje: „{{name}}”. Niczego nie zmieniono; wybierz inny.',
    'gift-none-left': 'Prezent się skończył: „{{name}}”. Niczego nie wydano; uzupełnij zapas albo wybierz inny.',
    'gift-not-counted': 'Ten prezent nie jest liczony: „{{name}}”. Niczego nie zmieniono; najpierw podaj, ile ich jest.',
    'gift-too-few': 'Zostało tylko {{balance}}: „{{name}}”. Niczego nie zmieniono; podaj mniej.',
    'gift-planned-in-past': 'Prezentu nie można zaplanować na dzień, który minął. Wybierz dziś lub później.',
    'gift-plan-over': 'Ten prezent już wydano albo cofnięto. Niczego nie zmieniono.',
    'gift-of-visit': 'Ten prezent wydano w ramach wizyty i wraca razem z nią: anuluj wizytę. Niczego nie zmieniono.',
    'reminder-marked': 'Tą sprawą ktoś już się zajął. Niczego nie zmieniono; lista jest już aktualna.',
    'reminder-later-in-past': 'Odłożyć można tylko na późniejszy dzień. Wybierz dzień po dzisiejszym; niczego nie zmieniono.',
    'import-file-gone': 'Program nie ma już tego pliku. Niczego nie zaimportowano; wybierz go ponownie.',
    'import-undone-already': 'Ten import już cofnięto. Niczego nie zmieniono.',
    'photo-not-picture': 'Ten plik nie jest zdjęciem. Na karcie nic się nie zmieniło; wybierz plik JPEG, PNG lub WebP.',
    'photo-empty': 'Ten plik jest pusty: nie ma w nim zdjęcia. Na karcie nic się nie zmieniło; wybierz inny.',
    'photo-too-heavy':
      'Ten plik jest za duży: najwyżej 30 MB. Na karcie nic się nie zmieniło; wybierz mniejszy albo zrób zdjęcie kamerą.',
    'photo-too-many-pixels':
      'To zdjęcie ma zbyt wiele pikseli, żeby je tu otworzyć. Na karcie nic się nie zmieniło; wybierz zwykłe zdjęcie.',
    'photo-damaged': 'To zdjęcie jest uszkodzone i nie daje się otworzyć. Na karcie nic się nie zmieniło; wybierz inne.',
    'photo-is-program':
      'W takim rysunku może kryć się program, więc nie został otwarty. Na karcie nic się nie zmieniło; wybierz JPEG, PNG lub WebP.',
    'nameless-no-contact':
      'Bez imienia na karcie nie ma telefonu, e-maila ani zgody. To, co wpisano, zostaje: najpierw podaj imię.',
    'nameless-needs-agreement': 'Imię zapisujemy tylko za zgodą klienta. To, co wpisano, zostaje: zapytaj i zaznacz zgodę.',
    'description-missing': 'Napisz w kilku słowach, o kogo chodzi, żeby rozpoznali też inni: „wtorki, dwoje przy oknie”.',
    'named-already': 'Imię jest już znane: {{name}}. Niczego nie zmieniono.',
    'file-gone': 'Program nie ma już tego pliku. Niczego nie zapisano; wybierz go ponownie.',
    'file-empty': 'Ten plik jest pusty, nie ma w nim czego przechować. Niczego nie zapisano; wybierz inny.',
    'event-ends-first': 'Koniec wypada przed początkiem. Niczego nie zapisano; sprawdź obie daty.',
    'closed-all-week': 'Wtedy nie zostanie żaden dzień tygodnia. Niczego nie zapisano; zostaw otwarty choć jeden.',
    'note-of-another': 'Tę notatkę napisał ktoś inny. Nic nie zostało zmienione; dodaj własną albo zwróć się do właściciela.',
    'call-taken': 'Do tego klienta właśnie dzwoni {{name}}. Weź następnego; nic nie zostało zmienione.',
    'contact-of-another': 'Tę rozmowę zapisał ktoś inny. Nic nie zostało zmienione; zapisz własną albo zwróć się do właściciela.',
    'contact-day-over':
      'Dzień tej rozmowy minął, więc zapis zostaje taki, jaki był. Nic nie zostało zmienione; to, co było później, zapisz jako nową rozmowę.',
    'message-without-address':
      'Na karcie klienta nie ma adresu ani numeru dla tej drogi. Dopisz telefon lub e-mail na karcie i wyślij; tekst jest zachowany.',
    'message-not-allowed': 'Do tego klienta nie wolno teraz pisać. Nic nie wysłano; na karcie widać, dlaczego i do kiedy.',
    'message-address-gone':
      'Tego numeru lub adresu nie ma już na karcie, więc nic nie wysłano. Tekst został: wybierz inny i wyślij.',
    'message-sent-already': 'O tym już napisano do klienta. Drugi raz nic nie wysłano; zajrzyj na listę wiadomości.',
    'message-decided-already': 'Ta wiadomość jest już wyjaśniona. Nic nie zmieniono.',
    'printer-not-set-up': 'Drukarka paragonów nie jest ustawiona. Podaje się ją w Ustawienia → Drukarka paragonów.',
    'printer-not-there':
      'Drukarka paragonów nie odpowiada. Sprawdź, czy jest włączona i w sieci, i wydrukuj ponownie; wizyta jest zapisana.',
    'sending-not-set-up':
      'Wysyłanie stąd nie jest jeszcze skonfigurowane. Nic nie wysłano, tekst jest zachowany: skonfiguruj je (Ustawienia → Wysyłanie) albo skopiuj tekst.',
    'sending-password-missing':
      'Potrzebne jest hasło: nie podano go tutaj albo należy do innego serwera lub użytkownika. Nic nie zapisano; wpisz hasło i zapisz ponownie.',
    'template-unknown-field': 'W tekście jest pole, którego program nie zna: „{{name}}”. Nic nie zapisano; wybierz pole z listy.',
    'template-not-understood':
      'Pole w nawiasach klamrowych nie jest dokończone: {{name}} Nic nie zapisano; zamknij nawias, a jeśli potrzebny jest sam nawias, wpisz go dwa razy.',
    'template-name-taken': 'Taki tekst o tej nazwie już jest. Nic nie zapisano; nadaj temu inną nazwę.',
    'task-in-past': 'Zadania nie można ustawić na dzień, który minął. Wybierz dziś lub później.',
    'task-taken-up': 'Ktoś już się tym zajął: {{name}}. Niczego nie zapisano podwójnie.',
    'task-done-already': 'To zadanie jest już wykonane: {{name}}. Niczego nie zapisano podwójnie.',
    'task-dropped-already': 'Z tego zadania już zrezygnowano: {{name}}. Niczego nie zmieniono.',
    'task-went-on': 'Nad tym, co miało być dalej, ktoś już pracował: „{{name}}”. Niczego nie cofnięto.',
    'task-undo-too-late':
      'Zadanie od tego czasu zmieniono albo dodano je innego dnia. Zostaje; jeśli nie jest już potrzebne, zrezygnuj z niego, podając powód.',
    'follow-up-there': 'Taka reguła już jest. Zmień tamtą albo wybierz inną liczbę dni.',
    'follow-ups-too-many': 'Reguł jest już 30. Zakończ zbędną, potem dodaj tę.',
    'consent-dated-ahead':
      'Ten dzień jeszcze nie nadszedł. Podaj dzień, w którym to powiedziano lub podpisano. Nic nie zapisano.',
    'consent-said-since': 'Po tym dniu klient powiedział o tym coś nowszego i liczy się nowsze słowo. Nic nie zapisano.',
    'banned-already': 'Na karcie jest już „Nie kontaktować się”. Nic się nie zmieniło.',
    'not-banned': 'Na karcie nie ma już „Nie kontaktować się”. Nic się nie zmieniło.',
    'goodbye-already': 'Pożegnanie tego klienta jest już zapisane, a o powód nie pyta się dwa razy. Nic się nie zmieniło.',
    'erase-name-differs': 'Imię i nazwisko nie zgadzają się z kartą. Niczego nie usunięto; wpisz je tak, jak na karcie.',
    'erase-owes': 'Jest nieuregulowany dług: {{debtMoney}}. Niczego nie usunięto; najpierw go rozlicz albo umorz.',
    'erase-has-deposit': 'W depozycie są pieniądze klienta: {{leftMoney}}. Niczego nie usunięto; najpierw je zwróć.',
    'erase-message-leaving': 'Właśnie wychodzi wiadomość do tego klienta. Niczego nie usunięto; spróbuj za minutę.',
    'erased-at-own-wish':
      'Dane tej osoby usunięto na jej życzenie. Niczego nie zapisano; załóż kartę ponownie tylko wtedy, gdy sama o to prosi.',
    'operation-id-reused':
      'To już zapisano z inną treścią. Niczego nie zapisano dwa razy; zamknij formularz i otwórz go ponownie.',
    'report-replaced': 'Nie policzono tego do końca, bo w międzyczasie zapytano stąd o coś innego. Nic się nie zmieniło.',
    'report-broken':
      'Liczenie przerwało się przed końcem. Nic się nie zmieniło i nie przepadło, a kasa działa dalej; uruchom je jeszcze raz.',
    'backup-busy':
      'Lokal jest właśnie przywracany z kopii. Poczekaj chwilę i zajrzyj jeszcze raz; tym nic nie zostało zmienione.',
    'backup-broken':
      'Kopiowanie przerwało się. Wcześniejsze kopie są nietknięte; spróbuj ponownie, a jeśli to się powtórzy, sprawdź wolne miejsce na dysku.',
    'place-none': 'Nie ma ustawionego drugiego miejsca, więc nie ma dokąd kopiować. Najpierw je wybierz.',
    'place-gone':
      'Folder na kopie jest niedostępny: czy pendrive jest włożony, a dysk podłączony? Starsze kopie zostają, program sam spróbuje ponownie.',
    'place-full':
      'W folderze na kopie brakuje miejsca. Starsze kopie zostają; zrób tam miejsce, a program sam spróbuje ponownie.',
    'place-read-only':
      'Do tego folderu nie można zapisywać: jest tylko do odczytu albo należy do innego użytkownika. Wybierz inny albo zezwól na zapis.',
    'place-unreliable':
      'Kopii nie udało się zapisać w całości: pendrive lub dysk wyjęto albo się psuje. Starsze kopie zostają; włóż go ponownie albo weź inny.',
    'place-within-shop':
      'Ten folder leży razem z danymi lokalu: co zabierze komputer, zabierze i kopię. Wybierz pendrive, inny dysk albo folder synchronizowany.',
    'passphrase-missing': 'Ta kopia jest zamknięta i otwiera się tylko hasłem. Wpisz je; nic nie zostało zmienione.',
    'passphrase-wrong':
      'To nie jest hasło tej kopii. Sprawdź wielkie litery i język klawiatury, wpisz je ponownie; nic nie zostało zmienione.',
    'passphrase-lost':
      'Hasła do drugiego miejsca nie ma już na tym komputerze. Starsze kopie zostają; ustaw to miejsce ponownie, z hasłem.',
    'copy-gone': 'Kopii już nie ma albo w międzyczasie wybrano inną. Nic nie zostało zmienione; wybierz ją ponownie.',
    'copy-not-ours':
      'Ten plik nie jest kopią tego programu. Nic nie zostało zmienione; poszukaj pliku .regulars albo kopii z folderu backups.',
    'copy-newer': 'Tę kopię zrobiła nowsza wersja programu. Nic nie zostało zmienione; zainstaluj ją tutaj, a potem przywróć.',
    'copy-altered':
      'Ktoś obcy zmienił budowę tej kopii: {{name}} Nie została otwarta, bo mogłaby zaszkodzić. Nic nie zostało zmienione; wybierz inną kopię.',
    'copy-damaged': 'Ta kopia jest uszkodzona albo urwana, więc nie została użyta. Nic nie zostało zmienione; wybierz inną.',
    'folder-gone':
      'Tego folderu nie można otworzyć: już go nie ma albo ten użytkownik nie ma dostępu. Nic nie zostało zmienione; wybierz inny.',
  },
  field: {
    missing: 'To trzeba wypełnić.',
    'too-long': 'To jest za długie. Skróć trochę.',
    'too-large': 'To za duża wartość. Podaj mniejszą.',
    'too-small': 'To za mała wartość. Podaj większą.',
    'not-a-number': 'Potrzebna jest liczba, na przykład 12 albo 12,50.',
    'not-understood': 'Nie udało się tego zrozumieć. Sprawdź i wpisz ponownie.',
    'unknown-field': 'Program nie zna takiego pola.',
  },
} as const satisfies Catalogue<typeof source, 'pl'>
