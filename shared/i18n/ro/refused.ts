import type { Catalogue } from '../catalogue.ts'
import type { refused as source } from '../en/refused.ts'

export const refused = {
  untouched: 'Nu s-a schimbat nimic și nu s-a creat nimic nou în loc.',
  whatNext: 'Ce este de făcut',
  facts: 'Pentru cine vă ajută',
  file: 'Fișierul',
  size: 'Mărimea',
  changedAt: 'Modificat ultima dată',
  lastKnownAt: 'Ultima lucrare știută',
  newestBackup: 'Cea mai nouă copie',
  backupOf: '{{at}}, verificată la creare: {{file}}',
  noBackup: 'niciuna în dosarul cu date',
  noFile: 'fișierul lipsește',
  detail: 'Ce a spus verificarea',
  holder: 'Deschis din',
  holderOf: '{{since}} pe {{host}} (procesul {{pid}})',
  copy: 'Copiază aceste date',
  copied: 'Copiat',
  stillRefused: 'S-a încercat din nou chiar acum: situația e aceeași.',
  goOn: 'Continuă cu ce există',
  goOnSure: 'Continuați fără partea care lipsește?',
  goOnText:
    'Programul deschide ce se află acum în dosar: înregistrările lipsă rămân lipsă, iar dacă fișierul nu există, localul începe de la capăt. Însemnarea despre ce a fost se păstrează sub alt nume. Faceți asta numai dacă fișierul bun nu mai poate fi găsit.',
  reason: {
    'network-path': {
      title: 'Localul se află pe alt calculator',
      what: 'Dosarul lui este pe un disc de rețea. Două case care scriu acolo deodată și-ar strica lucrul una alteia, așa că nu a fost deschis.',
      next: 'Mutați dosarul cu date pe discul acestui calculator, porniți programul cu el și încercați din nou.',
    },
    'empty-file': {
      title: 'Fișierul localului este gol',
      what: 'Fișierul există, dar nu conține nimic. Cel mai probabil s-a întrerupt o copiere sau discul era plin.',
      next: 'Copiați mai întâi tot dosarul cu date pe alt disc. Dacă aveți în altă parte o copie întreagă, puneți-o la loc și încercați din nou.',
    },
    'not-a-database': {
      title: 'Acesta nu este fișierul localului',
      what: 'Sub numele lui se află un fișier de alt fel.',
      next: 'Vedeți dacă aici a fost redenumit sau suprascris un fișier. Puneți-l la loc pe cel bun și încercați din nou.',
    },
    foreign: {
      title: 'Fișierul aparține altui program',
      what: 'Fișierul este în regulă, dar l-a făcut alt program.',
      next: 'Puneți la loc fișierul localului sau porniți programul cu dosarul potrivit, apoi încercați din nou.',
    },
    newer: {
      title: 'Localul are nevoie de o versiune mai nouă',
      what: 'Ultima dată l-a deschis o versiune mai nouă a programului decât aceasta.',
      next: 'Instalați pe acest calculator cea mai nouă versiune. Localul se va deschide așa cum era.',
    },
    damaged: {
      title: 'Fișierul localului este deteriorat',
      what: 'Verificarea dinaintea deschiderii a găsit locuri care nu se potrivesc. Fișierul a rămas exact cum a fost găsit.',
      next: 'Înainte de orice, copiați tot dosarul cu date pe alt disc. Apoi arătați datele de mai jos celui care vă ajută; acolo este numită cea mai nouă copie.',
    },
    'behind-mark': {
      title: 'Fișierul este mai vechi decât localul',
      what: 'Localul ține minte lucrări mai noi decât cele din acest fișier. Probabil a fost pusă în loc o copie mai veche.',
      next: 'Dacă mai aveți fișierul nou, puneți-l la loc și încercați din nou. Dacă nu, lăsați totul așa și arătați datele de mai jos celui care vă ajută.',
    },
    vanished: {
      title: 'Fișierul localului a dispărut',
      what: 'În acest dosar era un local, iar fișierul lui nu mai este aici.',
      next: 'Căutați în coșul de reciclare sau acolo unde putea fi mutat. Puneți-l la loc și încercați din nou.',
    },
    locked: {
      title: 'Localul este deja deschis',
      what: 'Cu el lucrează altă fereastră a programului și numai una poate lucra.',
      next: 'Continuați acolo sau închideți-l acolo și încercați din nou.',
    },
    'edited-migration': {
      title: 'Această copie a programului nu este întreagă',
      what: 'O parte care aduce fișierul la zi nu ține de această versiune.',
      next: 'Instalați programul din nou peste acesta, apoi încercați din nou. Datele rămân unde sunt.',
    },
    migration: {
      title: 'Aducerea la zi a fișierului nu a reușit',
      what: 'Pasul a fost anulat, iar fișierul este ca înainte.',
      next: 'Copiați tot dosarul cu date pe alt disc. Versiunea de dinainte deschide localul ca de obicei; arătați datele de mai jos celui care vă ajută.',
    },
    'missing-log': {
      title: 'Lipsesc ultimele înregistrări',
      what: 'Fișierul cu ultimele înregistrări (numele i se termină în „-wal”) nu mai este lângă fișierul localului. Fără el, ele s-ar pierde pe tăcute.',
      next: 'Puneți fișierul terminat în „-wal” la loc lângă fișierul localului și încercați din nou.',
    },
    'stale-log': {
      title: 'Două fișiere care nu se potrivesc',
      what: 'Fișierul terminat în „-wal” ține de altă copie a localului decât cea lângă care se află.',
      next: 'Puneți la loc cele două fișiere care erau împreună sau arătați datele de mai jos celui care vă ajută.',
    },
    engine: {
      title: 'Baza de date nu lucrează aici cum trebuie',
      what: 'Nu respectă ceva pe care se sprijină siguranța localului, așa că nu s-a deschis nimic.',
      next: 'Instalați programul din nou și încercați iar. Dacă rămâne la fel, arătați datele de mai jos celui care vă ajută.',
    },
    disk: {
      title: 'Discul nu lasă programul să intre',
      what: 'Sistemul a refuzat citirea sau scrierea fișierului localului.',
      next: 'Vedeți dacă discul este conectat, dacă are loc, dacă nu este protejat la scriere și dacă acest utilizator poate deschide dosarul. Apoi încercați din nou.',
    },
  },
} as const satisfies Catalogue<typeof source, 'ro'>
