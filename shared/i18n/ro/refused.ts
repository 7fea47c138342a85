import type { Catalogue } from '../catalogue.ts'
import type { refused as source } from '../en/refused.ts'

export const refused = {
  untouched: 'Nu s-a schimbat nimic și nu s-a creat nimic nou în loc.',
  whatNext: 'Ce este de făcut',
  facts: 'Pentru cine te ajută',
  file: 'Fișierul',
  size: 'Mărimea',
  changedAt: 'Ultima modificare',
  lastKnownAt: 'Ultima lucrare ținută minte',
  newestBackup: 'Cea mai nouă copie',
  backupOf: '{{at}}, verificată la creare: {{file}}',
  noBackup: 'niciuna în folderul cu date',
  copyHere:
    'Pe acest calculator există o copie bună a localului, din {{at}}. „Am o copie” arată ce e în ea înainte să se schimbe ceva și o aduce înapoi; fișierul de acum este pus deoparte, neatins. Ce s-a scris după copie nu este în ea.',
  noFile: 'fișierul lipsește',
  detail: 'Ce a găsit verificarea',
  holder: 'Deschis din',
  holderOf: '{{since}} pe {{host}} (procesul {{pid}})',
  copy: 'Copiază aceste date',
  copied: 'Copiat',
  stillRefused: 'S-a încercat din nou chiar acum: tot așa este.',
  goOn: 'Continuă cu ce există',
  goOnSure: 'Continui fără partea care lipsește?',
  goOnText:
    'Programul deschide atunci ce se află acum în folder: înregistrările lipsă rămân lipsă, iar dacă fișierul nu există, localul o ia de la capăt. Însemnarea despre ce a fost se păstrează sub alt nume. Fă asta numai dacă fișierul bun nu mai poate fi găsit.',
  reason: {
    'network-path': {
      title: 'Localul se află pe alt calculator',
      what: 'Folderul lui e pe un disc de rețea. Două case care scriu acolo deodată și-ar strica lucrul una alteia, așa că nu a fost deschis.',
      next: 'Mută folderul cu date pe discul acestui calculator, pornește programul cu el și încearcă din nou.',
    },
    'empty-file': {
      title: 'Fișierul localului este gol',
      what: 'Fișierul există, dar nu conține nimic. Cel mai probabil s-a întrerupt o copiere sau discul era plin.',
      next: 'Copiază întâi tot folderul cu date pe alt disc. Dacă ai în altă parte o copie întreagă a fișierului, pune-o la loc și încearcă din nou.',
    },
    'not-a-database': {
      title: 'Acesta nu este fișierul localului',
      what: 'Sub numele lui se află un fișier de alt fel.',
      next: 'Vezi dacă aici a fost redenumit sau suprascris un fișier. Pune-l la loc pe cel bun și încearcă din nou.',
    },
    foreign: {
      title: 'Fișierul aparține altui program',
      what: 'Fișierul este în regulă, dar l-a făcut alt program.',
      next: 'Pune la loc fișierul localului sau pornește programul cu folderul potrivit, apoi încearcă din nou.',
    },
    newer: {
      title: 'Localul are nevoie de o versiune mai nouă',
      what: 'Ultima dată l-a deschis o versiune mai nouă a programului decât aceasta.',
      next: 'Instalează pe acest calculator cea mai nouă versiune. Localul se va deschide așa cum era.',
    },
    damaged: {
      title: 'Fișierul localului este deteriorat',
      what: 'Verificarea dinaintea deschiderii a găsit locuri care nu se potrivesc. Fișierul a rămas exact cum a fost găsit.',
      next: 'Înainte de orice, copiază tot folderul cu date pe alt disc. Apoi adu localul înapoi dintr-o copie sau arată datele de mai jos cui te ajută.',
    },
    'behind-mark': {
      title: 'Fișierul este mai vechi decât localul',
      what: 'Localul ține minte lucrări mai noi decât cele din acest fișier. Probabil că în locul lui a fost pusă o copie mai veche.',
      next: 'Dacă mai ai fișierul mai nou, pune-l la loc și încearcă din nou. Dacă nu, lasă totul așa și arată datele de mai jos cui te ajută.',
    },
    vanished: {
      title: 'Fișierul localului a dispărut',
      what: 'În acest folder era un local, iar fișierul lui nu mai este aici.',
      next: 'Caută-l în coșul de reciclare sau acolo unde ar fi putut fi mutat. Pune-l la loc și încearcă din nou.',
    },
    locked: {
      title: 'Localul este deja deschis',
      what: 'Cu el lucrează altă fereastră a programului, și numai una poate lucra.',
      next: 'Continuă acolo sau închide-l acolo și încearcă din nou.',
    },
    'edited-migration': {
      title: 'Această copie a programului nu e întreagă',
      what: 'O parte care aduce fișierul la zi nu e cea a acestei versiuni.',
      next: 'Instalează programul din nou peste acesta, apoi încearcă din nou. Datele rămân unde sunt.',
    },
    migration: {
      title: 'Fișierul nu a putut fi adus la zi',
      what: 'Pasul a fost anulat, iar fișierul este ca înainte.',
      next: 'Copiază tot folderul cu date pe alt disc. Versiunea de dinainte deschide localul ca de obicei; arată datele de mai jos cui te ajută.',
    },
    'missing-log': {
      title: 'Lipsesc ultimele înregistrări',
      what: 'Fișierul cu ultimele înregistrări (numele i se termină în „-wal”) nu mai e lângă fișierul localului. Dacă s-ar deschide fără el, s-ar pierde pe tăcute.',
      next: 'Pune fișierul terminat în „-wal” la loc lângă fișierul localului și încearcă din nou.',
    },
    'stale-log': {
      title: 'Două fișiere care nu se potrivesc',
      what: 'Fișierul terminat în „-wal” ține de altă copie a localului decât cea lângă care se află.',
      next: 'Pune la loc cele două fișiere care erau împreună sau arată datele de mai jos cui te ajută.',
    },
    engine: {
      title: 'Baza de date nu lucrează aici cum trebuie',
      what: 'Nu respectă ceva pe care se sprijină siguranța datelor, așa că nu s-a deschis nimic.',
      next: 'Instalează programul din nou și încearcă iar. Dacă rămâne la fel, arată datele de mai jos cui te ajută.',
    },
    disk: {
      title: 'Discul nu lasă programul să lucreze',
      what: 'Sistemul a refuzat citirea sau scrierea fișierului localului.',
      next: 'Vezi dacă discul e conectat, dacă mai are loc, dacă nu e protejat la scriere și dacă acest utilizator poate deschide folderul. Apoi încearcă din nou.',
    },
  },
} as const satisfies Catalogue<typeof source, 'ro'>
