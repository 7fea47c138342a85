import type { Catalogue } from '../catalogue.ts'
import type { errors as source } from '../en/errors.ts'

export const errors = {
  code: {
    NO_SESSION:
      'Fereastra aceasta nu mai e legată de program. Tot ce s-a salvat e la locul lui: deschide din nou adresa întreagă pe care programul a afișat-o la pornire.',
    LOCKED: 'La această casă nu lucrează nimeni acum. Nu s-a pierdut nimic: intră cu PIN-ul tău și continuă.',
    NO_RIGHT: 'Pentru asta e nevoie de un drept pe care nu îl ai aici. Nu s-a schimbat nimic; cere-l proprietarului.',
    NOT_READY: 'Localul nu e încă deschis. Nu s-a pierdut nimic: așteaptă o clipă și încearcă din nou.',
    UNKNOWN_OPERATION: 'Fereastra aceasta e mai veche decât programul. Tot ce s-a salvat e la locul lui: reîncarcă fereastra.',
    INPUT: 'Ceva de aici mai trebuie verificat. Nu s-a salvat nimic, dar ce ai scris a rămas.',
    RULE: 'Aici nu se poate. Nu s-a schimbat nimic.',
    CONFLICT: 'Între timp altcineva a modificat asta. Ce ai scris a rămas: compară variantele și alege.',
    NOT_FOUND: 'Nu mai există. Altceva nu s-a schimbat; întoarce-te și caută din nou.',
    TOO_LARGE: 'Este prea mare. Nu s-a schimbat nimic; alege un fișier mai mic sau un text mai scurt.',
    DISK: 'Pe disc nu s-a putut salva. Tot ce s-a salvat înainte e în siguranță, iar ce ai scris a rămas: eliberează loc pe disc și încearcă din nou.',
    INTERNAL:
      'Ceva nu a mers în program. Nimic nu s-a salvat pe jumătate, iar ce ai scris a rămas: încearcă din nou; amănuntele sunt în jurnal.',
    OFFLINE: 'Nu există legătură cu programul. Ce ai scris a rămas; încearcă din nou când legătura revine.',
  },
  rule: {
    'secret-wrong': 'Nu se potrivește. Nu s-a schimbat nimic; introdu încă o dată.',
    'secret-wait': 'Prea multe încercări greșite. Așteaptă puțin și încearcă din nou; nu s-a pierdut nimic.',
    'secret-taken': 'Acest ecuson este deja al lui {{name}}. Nu s-a schimbat nimic; ia altul.',
    'badge-unknown': 'Nimeni de aici nu are acest ecuson. Alege-ți numele și introdu PIN-ul.',
    'not-a-pin': 'PIN-ul are între patru și opt cifre. Nu s-a salvat nimic.',
    'pin-too-simple': 'Acest PIN ar fi încercat primul. Alege unul care nu are aceeași cifră peste tot și nici cifre la rând.',
    'password-too-short': 'Parola trebuie să aibă cel puțin opt caractere. Nu s-a salvat nimic.',
    'password-is-name': 'Această parolă se ghicește ușor. Alege una care nu este un nume și are caractere diferite.',
    'badge-too-short': 'Codul acestui ecuson este prea scurt ca să fie sigur. Scanează-l din nou sau folosește alt ecuson.',
    'shop-open': 'Mai întâi proprietarul stabilește o parolă; până atunci oricine de la casă lucrează ca proprietar.',
    'owner-only': 'Acest lucru îl poate face doar proprietarul, și doar când lucrează el însuși aici. Nu s-a schimbat nimic.',
    'role-above-own':
      'Nimeni nu poate da drepturi pe care nu le are sau hotărî pentru cineva care are voie mai mult. Nu s-a schimbat nimic; întreabă proprietarul.',
    'role-needs-contacts':
      'Cine unește fișe, importă, exportă, le scrie clienților sau restaurează date vede oricum telefoanele și e-mailurile: dă-i și acest drept.',
    'role-in-use': 'Cineva are încă acest rol. Nu s-a șters nimic; dă-le întâi acestor oameni alt rol.',
    'role-name-taken': 'Există deja un rol numit „{{name}}”. Nu s-a salvat nimic; dă-i acestuia alt nume.',
    'lender-without-right': 'Nici această persoană nu are acest drept. Nu s-a schimbat nimic; roagă pe altcineva.',
    'secrets-cannot-be-checked':
      'Pe acest calculator PIN-urile și parolele nu pot fi verificate: lipsește partea păstrată lângă date. Localul se deschide cu foaia de recuperare a proprietarului.',
    'export-too-long': 'Într-o foaie Excel nu încap atâtea rânduri. Nu s-a salvat nimic; alege CSV sau o perioadă mai scurtă.',
    'export-gone':
      'Fișierul nu a fost terminat: programul a fost repornit sau s-au început alte fișiere. Nimic nu s-a pierdut, salvează din nou.',
    'clients-too-many': 'Sunt mai mulți clienți decât se pot tipări odată: cel mult {{most}}. Alege o listă mai mică.',
    'shop-exists': 'Localul este deja configurat. Nu s-a schimbat nimic.',
    'name-missing': 'Fișa are nevoie de un nume sau de o formă de adresare. Scrie măcar una.',
    'phone-not-understood': 'Nu pare un număr de telefon. A rămas cum l-ai scris: verifică cifrele sau lasă câmpul gol.',
    'email-not-understood': 'Nu pare o adresă de e-mail. A rămas cum ai scris-o: verific-o sau lasă câmpul gol.',
    'birthday-not-understood': 'Nu există o asemenea zi. Scrie ziua și luna, data întreagă sau doar anul.',
    'code-taken': 'Acest cod de card e deja pe fișa: {{name}}. Nu s-a schimbat nimic; folosește alt cod.',
    'relation-to-oneself': 'O persoană nu poate fi legată de ea însăși. Nu s-a salvat nimic.',
    'relation-already-there': 'Cele două persoane sunt deja legate. Nu s-a salvat nimic; schimbă legătura existentă.',
    'relation-impossible': 'Nu se poate: cineva ar deveni propriul strămoș sau ar fi amândouă deodată. Nu s-a salvat nimic.',
    'date-not-understood': 'Ziua aceasta nu există în calendar. Nu s-a salvat nimic; verifică ziua și luna.',
    'question-over': 'A răspuns deja cineva. Nu s-a pierdut nimic.',
    'person-is-client': 'Persoana are deja o fișă de client. Nu s-a salvat nimic.',
    'client-archived': 'Acest client e în arhivă. Adu-i întâi fișa înapoi, apoi continuă.',
    'field-name-taken': 'Există deja „{{name}}”. Nu s-a salvat nimic; alege alt nume.',
    'field-without-options': 'O alegere are nevoie de cel puțin o variantă. Nu s-a salvat nimic; adaugă una.',
    'client-merged': 'Fișa aceasta a fost unită cu fișa: {{name}}. Nu s-a salvat nimic; continuă acolo.',
    'merge-with-itself': 'O fișă nu poate fi unită cu ea însăși. Nu s-a schimbat nimic; alege a doua fișă.',
    'merge-with-sample':
      'Una dintre fișe este un exemplu inventat și va dispărea odată cu exemplele. Fișele reale nu se unesc cu exemplele; nu s-a schimbat nimic.',
    'merge-note-too-long':
      'Cele două notițe împreună sunt prea lungi pentru o fișă. Nu s-a schimbat nimic; alege una dintre ele.',
    'merge-undone-already': 'Această unire a fost deja anulată. Ambele fișe sunt în listă.',
    'employee-name-taken': 'Există deja cineva cu numele {{name}}. Adaugă o literă din numele de familie.',
    'employee-is-owner': 'Proprietarul nu poate pleca din local. Nu s-a schimbat nimic.',
    'employee-left': 'Această persoană nu mai lucrează aici. Nu s-a schimbat nimic; alege pe altcineva.',
    'item-name-taken': 'Există deja un articol cu acest nume. Dă-i altul.',
    'item-archived': 'Acest articol nu se mai vinde. Adu-l înapoi în lista de prețuri sau alege altul.',
    'absence-order':
      'Zilele nu se potrivesc: ultima nu poate fi înaintea primei și nici deja trecută. Nu s-a salvat nimic; schimbă una dintre ele.',
    'absence-too-long':
      'O absență poate dura cel mult un an și poate începe în cel mult un an. Nu s-a salvat nimic; alege o zi mai devreme.',
    'absence-over': 'Această absență s-a încheiat deja. Nu s-a schimbat nimic; dacă e nevoie, notează una nouă.',
    'away-rule-twice': 'Există deja o regulă pentru acest grup. Nu s-a salvat nimic; schimbă zilele acelei reguli.',
    'visit-empty': 'Nu s-a introdus încă nimic. Alege un articol sau scrie o sumă.',
    'visit-total-changed': 'Un preț s-a schimbat între timp. Nu s-a salvat nimic; uită-te la noua sumă și salvează din nou.',
    'visit-total-too-large': 'Suma e mai mare decât poate avea o vizită. Nu s-a salvat nimic; verifică cantitățile și prețurile.',
    'visit-discount-too-large': 'Reducerea este mai mare decât suma. Nu s-a salvat nimic; micșoreaz-o.',
    'visit-dated-ahead': 'O vizită nu poate fi în viitor. Alege ziua de azi sau una dinainte.',
    'visit-dated-back-too-far': 'Ziua e prea veche pentru o vizită. Alege una mai apropiată.',
    'visit-already-void': 'Vizita a fost deja stornată. Nu s-a schimbat nimic.',
    'visit-day-over':
      'Ziua de lucru a vizitei s-a încheiat, așa că vizita nu mai poate fi modificată aici. Nu s-a schimbat nimic.',
    'visit-has-returns':
      'Din această vizită s-a returnat deja ceva, așa că articolele nu mai pot fi modificate. Nu s-a schimbat nimic.',
    'visit-has-client': 'Vizita are deja un client. Nu s-a schimbat nimic.',
    'visit-is-companions': 'E vizita unui însoțitor. Ca să o modifici, deschide vizita celui care a plătit.',
    'undo-too-late': 'Timpul de anulare a trecut și vizita rămâne. Mai poate fi stornată, cu un motiv.',
    'return-too-much': 'S-ar returna mai mult decât s-a cumpărat. Nu s-a schimbat nimic; scrie o cantitate mai mică.',
    'return-nothing': 'Nu s-a ales nimic de returnat. Alege ce se returnează.',
    'points-not-enough': 'Nu sunt atâtea puncte. Pe fișă: {{balance}}. Nu s-a schimbat nimic; ia mai puține.',
    'points-held':
      'Deocamdată este reținut: soldul de pe fișă nu se potrivește cu înregistrările. Vânzările continuă, adunarea la fel. Nu s-a pierdut nimic: proprietarul vede asta pe pagina Fidelizare și poate îndrepta.',
    'ledger-agrees': 'Soldul se potrivește deja cu înregistrările: nu e nimic de îndreptat.',
    'points-without-client': 'Fără fișă nu există puncte. Alege mai întâi un client.',
    'points-without-programme': 'În acea zi nu este în vigoare niciun program de puncte. Nu s-a schimbat nimic; vezi Fidelizare.',
    'points-more-than-bill': 'Punctele valorează mai mult decât bonul. Folosește mai puține.',
    'programme-in-past': 'Un program nu poate începe într-o zi trecută. Alege ziua de azi sau una de mai târziu.',
    'programme-kind-taken': 'Există deja un astfel de program. Modifică-l pe cel în vigoare.',
    'points-worth-more-than-bill':
      'Cu aceste cifre, un bon l-ar plăti pe următorul la fel de mare. Fă punctul mai ieftin sau mai rar.',
    'tiers-not-rising': 'Fiecare nivel trebuie să înceapă mai sus decât cel dinainte. Verifică sumele.',
    'tier-names-twice': 'Două niveluri au același nume. Dă-i fiecăruia numele lui.',
    'tiers-pay-for-themselves':
      'Cu cel mai mare multiplicator, un bon l-ar plăti pe următorul la fel. Micșorează multiplicatorul sau valoarea punctului.',
    'bonus-occasion-taken': 'Pentru această ocazie dă deja puncte alt program. Modifică-l sau oprește-l mai întâi.',
    'hours-empty': 'Intervalul începe și se termină în același minut. Schimbă una dintre ore.',
    'stamps-not-enough': 'Pe card sunt mai puține ștampile. Nu s-a salvat nimic; ia mai puține sau încasează suma.',
    'line-not-free': 'Nici cardul de ștampile, nici recompensa nu oferă această poziție. Nu s-a salvat nimic; alege alta.',
    'reward-not-now':
      'Recompensa nu se poate acorda la această vizită: azi nu este valabilă sau nu mai e din ce scădea. Nu s-a salvat nimic; scoate-o.',
    'reward-limit': 'Clientul a primit recompensa de câte ori permit regulile. Nu s-a salvat nimic; scoate-o.',
    'voucher-mistyped': 'Codul conține o greșeală de tastare. Nu s-a salvat nimic; compară-l cu cardul și scrie-l din nou.',
    'voucher-unknown': 'Nu există card sau voucher cu acest cod. Nu s-a salvat nimic; verifică dacă este cardul localului.',
    'voucher-blocked': 'Acest card este blocat și nu se poate plăti cu el. Nu s-a salvat nimic; banii de pe el nu s-au pierdut.',
    'voucher-ended': 'Cardul a fost valabil până la {{untilDay}}. Nu s-a salvat nimic; alege alt mod de plată.',
    'voucher-not-yet': 'Cardul a fost emis la {{fromDay}} și nu poate plăti pentru o zi anterioară. Nu s-a salvat nimic.',
    'voucher-of-another': 'Acesta aparține altui client. Nu s-a salvat nimic; alege acel client sau alt mod de plată.',
    'voucher-used-up': 'Pe acest card nu a mai rămas nimic. Nu s-a salvat nimic; alege alt mod de plată.',
    'voucher-not-enough':
      'Pe card au mai rămas doar {{leftMoney}}. Nu s-a salvat nimic; ia mai puțin de pe el, iar restul altfel.',
    'voucher-not-refundable':
      'Acest voucher a fost oferit, nu cumpărat, deci nu se dau bani înapoi pentru el. Nu s-a schimbat nimic.',
    'tenders-more-than-bill':
      'Bonul este de {{totalMoney}}, iar cardurile și datoria fac mai mult. Nu s-a salvat nimic; ia mai puțin.',
    'account-without-client': 'Pentru plata pe datorie e nevoie de un client. Nu s-a salvat nimic; alege mai întâi clientul.',
    'debt-not-so-much':
      'Clientul datorează {{debtMoney}}, nu mai mult. Nu s-a salvat nimic; introdu această sumă sau una mai mică.',
    'pass-ended': 'Acest abonament s-a încheiat sau a fost returnat. Nu s-a salvat nimic; folosește altul sau încasează suma.',
    'pass-empty':
      'Pe abonament au rămas mai puține intrări decât trebuie aici. Nu s-a salvat nimic; ia mai puține sau încasează suma.',
    'pass-frozen': 'În acea zi abonamentul este suspendat. Nu s-a salvat nimic; încheie suspendarea astăzi sau încasează suma.',
    'pass-not-begun': 'Acest abonament a fost cumpărat după acea zi. Nu s-a salvat nimic; alege altă zi sau încasează suma.',
    'pass-not-for-this':
      'Acest abonament nu acoperă așa ceva. Nu s-a salvat nimic; alege ceva pentru care e valabil sau încasează suma.',
    'pass-of-another': 'Acest client nu poate folosi acest abonament. Nu s-a salvat nimic; vezi al cui este.',
    'pass-without-client': 'Un abonament se vinde unui client. Găsește sau adaugă întâi clientul; ce ai introdus se păstrează.',
    'pass-without-limits':
      'Un abonament are nevoie de un număr de intrări, de o durată sau de ambele. Nu s-a salvat nimic; completează una dintre ele.',
    'pass-type-retired': 'Abonamentul „{{name}}” nu se mai vinde. Nu s-a salvat nimic; alege alt abonament.',
    'pass-used-already':
      'Abonamentul „{{name}}” vândut la această vizită a fost deja folosit, așa că vizita poate fi doar stornată sau pozițiile ei returnate. Nu s-a schimbat nimic.',
    'freeze-in-past': 'Suspendarea începe astăzi sau mai târziu. Nu s-a schimbat nimic; alege altă primă zi.',
    'freeze-too-late': 'Până atunci abonamentul se încheie. Nu s-a schimbat nimic; alege o zi mai apropiată.',
    'freeze-already':
      'În unele dintre aceste zile abonamentul este deja suspendat. Nu s-a schimbat nimic; încheie întâi acea suspendare sau alege alte zile.',
    'freeze-day-used':
      'Abonamentul a fost folosit într-una dintre aceste zile. Nu s-a schimbat nimic; suspendarea să înceapă după ea.',
    'freeze-ends-first': 'Suspendarea s-ar încheia înainte să înceapă. Nu s-a schimbat nimic; verifică ambele zile.',
    'freeze-over': 'Această suspendare s-a încheiat deja. Nu s-a schimbat nimic.',
    'brought-by-oneself': 'Nimeni nu se aduce pe sine. Alege alt client.',
    'brought-in-circle':
      'Prin acest client a venit {{name}}, direct sau prin alții, deci invers nu se poate. Nu s-a schimbat nimic.',
    'reward-none-left': 'Acest cadou s-a terminat. Nu s-a salvat nimic; alege altă recompensă sau salvează vizita fără ea.',
    'household-shares-nothing': 'O familie împarte punctele, abonamentele sau ambele. Nu s-a salvat nimic; alege ce este comun.',
    'household-too-few': 'Ca să împartă, trebuie să fie doi. Nu s-a salvat nimic; mai adaugă pe cineva.',
    'household-without-user': 'Cineva trebuie să poată folosi ce este comun. Nu s-a salvat nimic; permite-i cel puțin unuia.',
    'household-of-another': 'Clientul {{name}} este deja în altă familie. Nu s-a salvat nimic; scoate-l întâi de acolo.',
    'household-with-sample': 'Un client din exemple poate împărți doar cu alți clienți din exemple. Nu s-a salvat nimic.',
    'household-only-gathers':
      'Acest client doar adună puncte pentru „{{name}}”; le cheltuiesc alții din familie. Nu s-a salvat nimic; scoate punctele de pe acest bon.',
    'gift-name-taken': 'Există deja un cadou cu acest nume. Nu s-a salvat nimic; alege alt nume.',
    'gift-retired': 'Acest cadou nu se mai oferă: „{{name}}”. Nu s-a schimbat nimic; alege altul.',
    'gift-none-left': 'S-a terminat din stoc: „{{name}}”. Nu s-a oferit nimic; completează stocul sau alege alt cadou.',
    'gift-not-counted': 'Acest cadou nu se numără: „{{name}}”. Nu s-a schimbat nimic; spune întâi câte sunt.',
    'gift-too-few': 'Din „{{name}}” mai sunt doar {{balance}}. Nu s-a schimbat nimic; ia mai puține.',
    'gift-planned-in-past': 'Un cadou nu poate fi planificat pentru o zi trecută. Alege azi sau mai târziu.',
    'gift-plan-over': 'Cadoul a fost deja oferit sau luat înapoi. Nu s-a schimbat nimic.',
    'gift-of-visit': 'Cadoul a fost oferit într-o vizită și se întoarce odată cu ea: stornează vizita. Nu s-a schimbat nimic.',
    'reminder-marked': 'De acest rând s-a ocupat deja cineva. Nu s-a schimbat nimic; lista este acum la zi.',
    'reminder-later-in-past': 'Se poate amâna doar pe o zi de mai târziu. Alege o zi după cea de azi; nu s-a schimbat nimic.',
    'import-file-gone': 'Programul nu mai păstrează acest fișier. Nu s-a importat nimic; alege-l din nou.',
    'import-undone-already': 'Acest import a fost deja anulat. Nu s-a schimbat nimic.',
    'photo-not-picture': 'Fișierul nu e o imagine. Fișa a rămas neschimbată; alege o imagine JPEG, PNG sau WebP.',
    'photo-empty': 'Fișierul e gol: nu conține nicio imagine. Fișa a rămas neschimbată; alege altul.',
    'photo-too-heavy':
      'Fișierul e prea mare: cel mult 30 MB. Fișa a rămas neschimbată; alege o imagine mai mică sau folosește camera.',
    'photo-too-many-pixels':
      'Imaginea are prea mulți pixeli ca să fie deschisă aici. Fișa a rămas neschimbată; alege o fotografie obișnuită.',
    'photo-damaged': 'Imaginea e deteriorată și nu se deschide. Fișa a rămas neschimbată; alege alta.',
    'photo-is-program':
      'Un astfel de desen poate ascunde un program, așa că nu a fost deschis. Fișa a rămas neschimbată; alege JPEG, PNG sau WebP.',
    'nameless-no-contact':
      'Fără nume, pe fișă nu se păstrează telefon, e-mail sau acord. Ce ai scris se păstrează: treci mai întâi numele.',
    'nameless-needs-agreement':
      'Numele se păstrează doar cu acordul clientului. Ce ai scris e încă aici: întreabă și bifează acordul.',
    'description-missing': 'Spune în câteva cuvinte despre cine e vorba, ca să-l recunoască și colegii: „marțea, doi la geam”.',
    'named-already': 'Numele e deja știut: {{name}}. Nu s-a schimbat nimic.',
    'file-gone': 'Programul nu mai păstrează acest fișier. Nu s-a salvat nimic; alege-l din nou.',
    'file-empty': 'Acest fișier este gol, nu are ce păstra. Nu s-a salvat nimic; alege altul.',
    'event-ends-first': 'Sfârșitul este înaintea începutului. Nu s-a salvat nimic; verifică ambele date.',
    'closed-all-week': 'Atunci n-ar mai rămâne nicio zi a săptămânii. Nu s-a salvat nimic; lasă deschisă măcar una.',
    'note-of-another': 'Această notiță a scris-o altcineva. Nu s-a schimbat nimic; scrie una a ta sau vorbește cu proprietarul.',
    'call-taken': 'Chiar acum {{name}} sună acest client. Treci la următorul; nu s-a schimbat nimic.',
    'contact-of-another':
      'Altcineva a notat această discuție. Nu s-a schimbat nimic; noteaz-o pe a ta sau vorbește cu proprietarul.',
    'contact-day-over':
      'Ziua acestei discuții a trecut, așa că rămâne cum a fost notată. Nu s-a schimbat nimic; ce a urmat notează ca discuție nouă.',
    'message-without-address':
      'Pe fișa clientului nu există o adresă sau un număr pentru această cale. Adaugă telefonul sau e-mailul pe fișă, apoi trimite; textul este păstrat.',
    'message-not-allowed': 'Acestui client nu i se poate scrie acum. Nu s-a trimis nimic; pe fișă scrie de ce și până când.',
    'message-address-gone':
      'Acest număr sau această adresă nu mai este pe fișă, așa că nu s-a trimis nimic. Textul a rămas: alege altul și trimite.',
    'message-sent-already': 'Clientului i s-a scris deja despre aceasta. Nu s-a trimis nimic a doua oară; vezi lista de mesaje.',
    'message-decided-already': 'Acest mesaj este deja lămurit. Nu s-a schimbat nimic.',
    'printer-not-set-up': 'Imprimanta de bonuri nu este configurată. Se introduce în Setări → Imprimanta de bonuri.',
    'printer-not-there':
      'Imprimanta de bonuri nu răspunde. Vedeți dacă e pornită și în rețea, apoi tipăriți din nou; vizita e salvată.',
    'sending-not-set-up':
      'Trimiterea de aici nu este încă configurată. Nu s-a trimis nimic, iar textul este păstrat: configureaz-o în Setări → Trimitere sau copiază textul.',
    'sending-password-missing':
      'Este nevoie de parolă: nu a fost introdusă aici sau aparține altui server ori utilizator. Nu s-a salvat nimic; introdu-o și salvează din nou.',
    'template-unknown-field':
      'Textul are un câmp pe care programul nu îl cunoaște: „{{name}}”. Nu s-a salvat nimic; alege un câmp din listă.',
    'template-not-understood':
      'Un câmp din acolade nu este încheiat: {{name}} Nu s-a salvat nimic; închide acolada sau, dacă vrei chiar acolada, scrie-o de două ori.',
    'template-name-taken': 'Există deja un text de acest fel cu acest nume. Nu s-a salvat nimic; dă-i un alt nume.',
    'task-in-past': 'O sarcină nu poate fi pusă pe o zi trecută. Alege azi sau mai târziu.',
    'task-taken-up': 'S-a ocupat deja cineva de asta: {{name}}. Nu s-a scris nimic de două ori.',
    'task-done-already': 'Sarcina a fost deja bifată: {{name}}. Nu s-a scris nimic de două ori.',
    'task-dropped-already': 'La această sarcină s-a renunțat deja: {{name}}. Nu s-a schimbat nimic.',
    'task-went-on': 'La pasul următor s-a lucrat între timp: „{{name}}”. Nu s-a anulat nimic.',
    'task-undo-too-late':
      'Sarcina a fost schimbată între timp sau a fost adăugată în altă zi. Rămâne; dacă nu mai e nevoie de ea, renunță la ea, cu un motiv.',
    'follow-up-there': 'Există deja o astfel de regulă. Schimb-o pe aceea sau alege alt număr de zile.',
    'follow-ups-too-many': 'Sunt deja 30 de reguli. Încheie una de care nu mai e nevoie, apoi adaug-o pe aceasta.',
    'consent-dated-ahead': 'Ziua aceasta încă n-a venit. Scrie ziua în care s-a spus sau s-a semnat. Nu s-a notat nimic.',
    'consent-said-since':
      'După ziua aceea clientul a spus ceva mai nou despre asta, iar ultimul cuvânt contează. Nu s-a notat nimic.',
    'banned-already': 'Pe fișă este deja „Nu deranja”. Nu s-a schimbat nimic.',
    'not-banned': 'Pe fișă nu mai este „Nu deranja”. Nu s-a schimbat nimic.',
    'goodbye-already':
      'Rămas-bunul acestui client este deja notat, iar motivul nu se întreabă de două ori. Nu s-a schimbat nimic.',
    'erase-name-differs': 'Numele nu corespunde cu fișa. Nu s-a șters nimic; scrie-l așa cum apare pe fișă.',
    'erase-owes': 'Există o datorie deschisă de {{debtMoney}}. Nu s-a șters nimic; mai întâi încaseaz-o sau iart-o.',
    'erase-has-deposit': 'Clientul are bani în depozit: {{leftMoney}}. Nu s-a șters nimic; mai întâi înapoiază-i.',
    'erase-message-leaving':
      'Un mesaj către acest client pleacă chiar acum. Nu s-a șters nimic; încearcă din nou peste un minut.',
    'erased-at-own-wish':
      'Datele acestei persoane au fost șterse la cererea ei. Nu s-a salvat nimic; refă fișa doar dacă o cere ea însăși.',
    'operation-id-reused':
      'S-a salvat deja, cu alt conținut. Nimic nu s-a scris de două ori; închide formularul și deschide-l din nou.',
    'report-replaced':
      'Calculul nu a fost dus până la capăt, fiindcă între timp s-a cerut de aici altceva. Nimic nu s-a schimbat.',
    'report-broken':
      'Calculul s-a întrerupt înainte de final. Nimic nu s-a schimbat și nu s-a pierdut, iar casa merge mai departe; pornește-l încă o dată.',
    'backup-busy':
      'Localul tocmai este restaurat dintr-o copie. Așteaptă puțin și uită-te din nou; prin asta nu s-a schimbat nimic.',
    'backup-broken':
      'Copierea s-a întrerupt. Copiile anterioare sunt neatinse; încearcă din nou, iar dacă se repetă, verifică spațiul liber pe disc.',
    'place-none': 'Nu este stabilit un al doilea loc, deci nu există unde copia. Alege-l mai întâi.',
    'place-gone':
      'Folderul pentru copii nu poate fi accesat: este stickul introdus, discul conectat? Copiile mai vechi rămân, iar programul încearcă din nou singur.',
    'place-full':
      'În folderul pentru copii nu mai este loc. Copiile mai vechi rămân; fă loc acolo și programul încearcă din nou singur.',
    'place-read-only':
      'În acest folder nu se poate scrie: este doar pentru citire sau aparține altui utilizator. Alege alt folder sau permite scrierea.',
    'place-unreliable':
      'Copia nu a putut fi scrisă întreagă: stickul sau discul a fost scos ori se strică. Copiile mai vechi rămân; introdu-l din nou sau ia altul.',
    'place-within-shop':
      'Acest folder este chiar lângă datele localului: ce ia calculatorul ia și copia. Alege un stick, alt disc sau un folder sincronizat.',
    'passphrase-missing': 'Această copie este sigilată și se deschide doar cu fraza ei. Introdu-o; nu s-a schimbat nimic.',
    'passphrase-wrong':
      'Nu este fraza acestei copii. Verifică majusculele și limba tastaturii și scrie-o din nou; nu s-a schimbat nimic.',
    'passphrase-lost':
      'Fraza pentru al doilea loc nu mai este pe acest calculator. Copiile mai vechi rămân; stabilește locul din nou, cu fraza lui.',
    'copy-gone': 'Copia nu mai este acolo sau între timp a fost aleasă alta. Nu s-a schimbat nimic; alege-o din nou.',
    'copy-not-ours':
      'Acest fișier nu este o copie a acestui program. Nu s-a schimbat nimic; caută un fișier .regulars sau o copie din folderul backups.',
    'copy-newer':
      'Această copie a fost făcută de o versiune mai nouă a programului. Nu s-a schimbat nimic; instalează întâi acea versiune, apoi restaurează.',
    'copy-altered':
      'Cineva din afară a modificat structura acestei copii: {{name}} Nu este deschisă, pentru că ar putea dăuna. Nu s-a schimbat nimic; alege altă copie.',
    'copy-damaged':
      'Această copie este deteriorată sau trunchiată, de aceea nu este folosită. Nu s-a schimbat nimic; alege alta.',
    'folder-gone':
      'Acest folder nu poate fi deschis: nu mai există sau acest utilizator nu are acces. Nu s-a schimbat nimic; alege altul.',
  },
  field: {
    missing: 'Trebuie completat.',
    'too-long': 'E prea lung. Scurtează puțin.',
    'too-large': 'Valoarea este prea mare. Scrie una mai mică.',
    'too-small': 'Valoarea este prea mică. Scrie una mai mare.',
    'not-a-number': 'Aici trebuie un număr, de exemplu 12 sau 12,50.',
    'not-understood': 'Nu s-a putut înțelege. Verifică și scrie din nou.',
    'unknown-field': 'Programul nu cunoaște acest câmp.',
  },
} as const satisfies Catalogue<typeof source, 'ro'>
