import type { CardField } from './fields.ts'

/**
 * What columns are called, parted by semicolons: in lists kept by hand in the five languages and in the exports of Loyverse, Square,
 * Poster, Altegio, Google Contacts and Outlook. Compared folded: case, marks and signs do not count.
 */
export const headerWords: Readonly<Record<Exclude<CardField, 'ignore'>, string>> = {
  name: `
    name; full name; customer name; client name; client; customer; display name; file as; guest; прізвище та ім'я;
    ім'я та прізвище; прізвище, ім'я; прізвище ім'я по батькові; піб; пиб; клієнт; імʼя клієнта; гість; покупець; фио;
    фамилия и имя; имя и фамилия; фамилия имя; имя фамилия; фамилия имя отчество; клиент; имя клиента; гость; покупатель;
    nume și prenume; nume prenume; nume complet; numele clientului; nume client; oaspete; imię i nazwisko; nazwisko i imię;
    klient; nazwa klienta; imię nazwisko; gość`,
  firstName: `
    first name; given name; firstname; ім'я; имя; prenume; prenumele; imię; imie`,
  middleName: `
    middle name; additional name; patronymic; по батькові; отчество; patronimic; drugie imię`,
  lastName: `
    last name; family name; surname; lastname; прізвище; фамилия; nume de familie; nume; nazwisko`,
  nickname: `
    nickname; nick; alias; called; прізвисько; псевдонім; звертання; прозвище; обращение; poreclă; przezwisko; pseudonim;
    ksywka`,
  phone: `
    phone; phone number; mobile; mobile phone; cell; cell phone; telephone; primary phone; home phone; business phone; tel;
    contact number; phone 1 - value; phone 2 - value; phone 3 - value; phone 4 - value; телефон; номер телефону; мобільний;
    моб; тел; номер телефона; мобильный; моб. телефон; контактний номер; telefon; număr de telefon; nr telefon; nr. tel;
    mobil; numer telefonu; nr telefonu; komórka; telefon komórkowy`,
  email: `
    email; e-mail; email address; e-mail address; mail; e-mail 1 - value; email 1 - value; ел. пошта; електронна пошта;
    пошта; імейл; эл. почта; электронная почта; почта; емейл; adresa de email; poștă electronică; adres e-mail`,
  birthday: `
    birthday; date of birth; birth date; birthdate; dob; born; день народження; дата народження; др; дн; д.н.; д.р.;
    народився; день рождения; дата рождения; ziua de naștere; data nașterii; data naşterii; naștere; data urodzenia;
    urodziny; dzień urodzin`,
  note: `
    note; notes; comment; comments; memo; remarks; description; примітка; примітки; коментар; коментарі; нотатки;
    примечание; примечания; комментарий; комментарии; заметки; notă; observații; comentariu; comentarii; mențiuni; uwagi;
    notatka; notatki; komentarz; opis`,
  code: `
    customer code; card; card number; card code; barcode; code; loyalty card; reference id; client code; код; код клієнта;
    код картки; картка; номер картки; номер карти; карта; штрихкод; штрих-код; код клиента; код карты; номер карты;
    карта лояльности; дисконтная карта; cod; cod client; card de fidelitate; număr card; nr card; cod de bare; kod;
    kod klienta; karta; numer karty; nr karty; kod kreskowy`,
  points: `
    points; points balance; loyalty points; bonus; bonus balance; balance; reward points; available points; бали;
    баланс балів; бонуси; бонус; баланс; бонусний рахунок; баллы; баланс баллов; бонусы; бонусный счет; бонусный счёт;
    puncte; sold puncte; puncte de fidelitate; bonusuri; punkty; saldo punktów; stan punktów`,
  visits: `
    visits; total visits; visit count; number of visits; transaction count; transactions; orders; total orders; візитів;
    візити; кількість візитів; відвідувань; кількість відвідувань; кількість замовлень; замовлень; чеків; визитов; визиты;
    количество визитов; посещений; количество посещений; количество заказов; заказов; чеков; vizite; număr de vizite;
    nr vizite; total vizite; wizyty; liczba wizyt; ilość wizyt`,
  spent: `
    spent; total spent; lifetime spend; lifetime value; total sales; amount spent; turnover; revenue; сума покупок; сума;
    витрачено; загальна сума; оборот; сума замовлень; усього витрачено; сплачено; сумма покупок; сумма; потрачено;
    общая сумма; сумма заказов; всего потрачено; оплачено; продано; total cumpărături; suma cumpărăturilor; suma; cheltuit;
    total cheltuit; suma zakupów; wydano; wartość zakupów; obrót`,
  firstVisit: `
    first visit; first seen; first purchase; customer since; client since; created; creation date; registration date;
    перший візит; перше відвідування; дата реєстрації; клієнт з; первый визит; первое посещение; дата регистрации;
    клиент с; prima vizită; client din; data înregistrării; pierwsza wizyta; klient od; data rejestracji`,
  lastVisit: `
    last visit; last seen; last purchase; last order; останній візит; останнє відвідування; остання покупка;
    последний визит; последнее посещение; последняя покупка; ultima vizită; ultima cumpărătură; ostatnia wizyta;
    ostatni zakup`,
  language: `
    language; preferred language; мова; мова спілкування; язык; язык общения; limba; limbă; język`,
  gender: `
    gender; sex; стать; пол; gen; sexul; płeć; plec`,
  category: `
    category; client category; customer category; customer group; категорія; категорія клієнта; група клієнтів; категория;
    категория клиента; группа клиентов; categorie; categoria; categoria clientului; grup de clienți; kategoria;
    kategoria klienta; grupa klientów`,
  tags: `
    tags; tag; client tags; customer tags; теги; тег; теґи; мітки; мітка; метки; метка; etichete; etichetă; taguri; tagi;
    etykiety; etykieta; znaczniki`,
}
