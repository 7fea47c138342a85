import type { Catalogue } from '../catalogue.ts'
import type { access as source } from '../en/access.ts'

export const access = {
  role: { owner: 'Proprietar', administrator: 'Administrator', employee: 'Angajat' },
  rightGroup: {
    till: 'La casă',
    clients: 'Clienți',
    loyalty: 'Fidelizare',
    today: 'Astăzi și mesaje',
    shop: 'Localul',
  },
  right: {
    visits: {
      log: 'Înregistrează vizite',
      backdate: 'Înregistrează vizite din alte zile',
      void: 'Anulează și corectează vizite',
    },
    clients: {
      read: 'Vede clienții',
      contacts: 'Vede telefoanele și e-mailurile',
      money: 'Vede cât cheltuie clienții',
      edit: 'Modifică fișele clienților',
      archive: 'Arhivează fișe',
      merge: 'Unește fișe',
      import: 'Importă clienți',
      export: 'Scoate clienți într-un fișier',
    },
    loyalty: {
      adjust: 'Corectează manual puncte și carduri',
      edit: 'Modifică programul de fidelizare',
      watch: 'Vede utilizările neobișnuite',
    },
    tasks: { edit: 'Se ocupă de sarcini' },
    contacts: { edit: 'Notează discuțiile', lift: 'Ridică „nu deranja”' },
    messages: { send: 'Trimite mesaje', edit: 'Modifică textele mesajelor' },
    catalogue: { edit: 'Modifică lista de prețuri' },
    shop: { reports: 'Vede cifrele localului', edit: 'Modifică setările' },
    staff: { edit: 'Modifică cine lucrează aici' },
    access: { edit: 'Hotărăște cine ce are voie' },
    audit: { read: 'Vede cine ce a făcut' },
    backup: { edit: 'Face și restaurează copii de rezervă' },
    privacy: { erase: 'Șterge datele unei persoane' },
  },
  rightWhat: {
    visits: {
      log: 'Salvează ce s-a luat și cum s-a plătit, vinde carduri cadou și abonamente, dă cadouri, încasează datorii.',
      backdate: 'Scrie astăzi ce s-a întâmplat într-o zi de dinainte.',
      void: 'Anulează o vizită salvată, îi schimbă rândurile, primește retururi. Motivul rămâne notat.',
    },
    clients: {
      read: 'Găsește și deschide fișe: ce ia și ce îi place, când vine, cine cui îi este rudă.',
      contacts: 'Fără el se văd doar ultimele cifre; după numărul întreg clientul se găsește oricum.',
      money: 'Fără el fișa nu arată sume și bonul mediu. Nota de la casă o văd toți.',
      edit: 'Adaugă clienți și scrie pe fișe: note, detalii, date, rude, etichete, poze, fișiere.',
      archive: 'Pune o fișă deoparte și o aduce înapoi.',
      merge: 'Verifică fișele duble, face una din două și revine asupra acestui lucru.',
      import: 'Aduce clienți și vizite dintr-un fișier și revine asupra acestui lucru.',
      export: 'Scoate fișele clienților din program ca fișier.',
    },
    loyalty: {
      adjust: 'Puncte, reduceri personale, limite de datorie, înghețări, carduri blocate, familii, stoc de cadouri.',
      edit: 'Ce se dă și pentru ce: puncte, niveluri, ștampile, recompense, abonamente, cadouri.',
      watch: 'Cine folosește puncte, reduceri și carduri mai des decât alții.',
    },
    tasks: { edit: 'Adaugă, preia, amână și încheie sarcini și rândurile paginii „Astăzi”.' },
    contacts: {
      edit: 'Apeluri și ce a ieșit din ele, acorduri, „nu deranja”.',
      lift: 'Permite din nou contactul când clientul o cere.',
    },
    messages: { send: 'E-mailuri și SMS-uri în numele localului.', edit: 'Textele din care aleg toți.' },
    catalogue: { edit: 'Articole, prețuri și tastele casei.' },
    shop: {
      reports: 'Zile și încasări, cine are datorii, cât datorează localul în puncte și carduri.',
      edit: 'Localul, calendarul, câmpurile, mementourile, regulile de contact, căsuța poștală.',
    },
    staff: { edit: 'Adaugă un om nou, predă clienți, notează cine a plecat.' },
    access: { edit: 'Rolurile, PIN-urile și ecusoanele altora; nimeni nu poate da mai mult decât are.' },
    audit: { read: 'Registrul tuturor modificărilor, verificarea și tipărirea lui.' },
    backup: { edit: 'Copii a tot ce există, al doilea loc pentru ele, readucerea localului dintr-o copie.' },
    privacy: { erase: 'Șterge definitiv tot ce ține de o persoană, la cererea ei.' },
  },
} as const satisfies Catalogue<typeof source, 'ro'>
