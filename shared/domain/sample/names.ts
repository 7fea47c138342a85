import type { Language } from '#shared/i18n/languages.ts'

/** A given name and its short form; '' where the name has none in use. */
type GivenName = readonly [full: string, short: string]

interface NamesOfLanguage {
  readonly female: readonly GivenName[]
  readonly male: readonly GivenName[]
  /** As a man bears them. */
  readonly surnames: readonly string[]
  /** How such people are called at the counter: {short}, {name} and {surname} are filled in. */
  readonly femaleAddress: readonly string[]
  readonly maleAddress: readonly string[]
}

export const names: Record<Language, NamesOfLanguage> = {
  en: {
    female: given(
      'Olivia:Liv Emily:Em Charlotte:Lottie Sophie: Grace: Hannah: Lucy: Eleanor:Nell Alice: Rebecca:Becky Katherine:Kate Margaret:Maggie',
      'Susan:Sue Victoria:Vicky Jessica:Jess Rachel: Laura: Elizabeth:Beth Ruth: Deborah:Debbie Aisha: Priya: Niamh: Fiona: Samantha:Sam Julia:',
    ),
    male: given(
      'James:Jim Oliver:Ollie Thomas:Tom William:Bill George: Henry:Harry Jack: Samuel:Sam Daniel:Dan Matthew:Matt Christopher:Chris',
      'Robert:Rob Michael:Mick David:Dave Andrew:Andy Peter:Pete Stephen:Steve Patrick:Paddy Edward:Ted Simon: Omar: Rajesh:Raj Callum: Ian: Luke: Neil:',
    ),
    surnames: words(
      'Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood',
      'Clarke Hughes Edwards Turner Hill Moore Cooper Ward Morris King Baker Harrison Morgan Allen James Scott Phillips Watson Parker Bennett',
      'Young Price Griffiths Kelly Murphy Byrne Khan Shaw Cox Richardson Marshall Collins Bell Ahmed Campbell Stewart Fraser Reid Doyle Walsh',
    ),
    femaleAddress: ['{short}', '{short}', 'Mrs {surname}', 'Auntie {short}', 'Ms {surname}'],
    maleAddress: ['{short}', '{short}', 'Mr {surname}', 'Big {short}', 'Young {short}'],
  },
  uk: {
    female: given(
      'Олена:Оленка Оксана:Оксанка Ірина:Іра Наталія:Наталка Тетяна:Таня Юлія:Юля Марія:Марійка Ганна:Ганнуся Катерина:Катруся Анастасія:Настя',
      'Вікторія:Віка Людмила:Люда Соломія:Соля Дарина:Даринка Христина:Христя Софія:Софійка Надія:Надійка Любов:Люба Світлана:Світланка Лариса:Лара',
      'Олександра:Леся Зоряна:Зорянка Богдана:Данка Уляна:Уля Вероніка:Ніка Іванна:Іванка Галина:Галинка Ярослава:Слава Валентина:Валя Аліна:',
    ),
    male: given(
      'Олександр:Сашко Андрій:Андрійко Сергій:Сергійко Володимир:Володя Іван:Ванько Микола:Миколка Василь:Василько Петро:Петько Тарас:Тараско',
      'Богдан:Бодя Дмитро:Дімка Максим:Макс Юрій:Юрко Михайло:Мишко Назар:Назарко Роман:Ромко Ігор:Ігорко Віталій:Віталик Олег:Олежко',
      'Остап: Артем:Тьома Євген:Женя Павло:Павлик Ярослав:Славко Григорій:Гриць Степан:Степанко Матвій: Данило:Данилко Валерій:Валера Анатолій:Толя',
    ),
    surnames: words(
      'Коваленко Шевченко Бондаренко Ткаченко Кравченко Олійник Мельник Поліщук Ковальчук Савчук Бойко Мороз Марченко Лисенко Руденко',
      'Петренко Павленко Гончаренко Левченко Романюк Ковальський Вишневський Яворський Білецький Дзюба Гриценко Клименко Сидоренко',
      'Захарченко Іваненко Панасюк Мартинюк Шевчук Ткачук Гнатюк Кушнір Козак Гаврилюк Литвин Чорний Білий Швець Вовк Стельмах Петрів Дерев\u02bcянко',
      'Ільїн Ковальов Андрєєв Попович Данилюк Ґудзь Їжак Щербак Костюк Семенюк Заболотний Крижанівський Зелінський Богуцький',
    ),
    femaleAddress: ['{short}', 'пані {short}', 'пані {name}', 'тітка {short}', 'сусідка {short}'],
    maleAddress: ['{short}', 'пан {name}', 'дядько {short}', 'сусід {short}', 'пан {surname}'],
  },
  ru: {
    female: given(
      'Елена:Лена Ольга:Оля Наталья:Наташа Ирина:Ира Татьяна:Таня Светлана:Света Екатерина:Катя Анна:Аня Мария:Маша Юлия:Юля Анастасия:Настя',
      'Людмила:Люда Галина:Галя Валентина:Валя Виктория:Вика Дарья:Даша Алёна:Алёнка Ксения:Ксюша Полина:Поля Александра:Саша Вера: Любовь:Люба',
      'Надежда:Надя Лариса:Лара Марина:Маринка Евгения:Женя София:Соня Алина: Тамара:Тома Эльвира:Эля',
    ),
    male: given(
      'Александр:Саша Сергей:Серёжа Дмитрий:Дима Андрей:Андрюша Алексей:Лёша Максим:Макс Евгений:Женя Иван:Ваня Михаил:Миша Николай:Коля',
      'Владимир:Володя Виктор:Витя Юрий:Юра Павел:Паша Олег:Олежка Игорь:Игорёк Роман:Рома Константин:Костя Пётр:Петя Артём:Тёма Фёдор:Федя',
      'Анатолий:Толя Василий:Вася Григорий:Гриша Семён:Сёма Леонид:Лёня Вадим:Вадик Тимур: Руслан: Борис:Боря',
    ),
    surnames: words(
      'Иванов Петров Сидоров Смирнов Кузнецов Попов Васильев Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев Семёнов',
      'Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв Борисов Яковлев Григорьев Воробьёв',
      'Ковалевский Высоцкий Крамской Черных Шульга Бондаренко Ткаченко Мельник Кравчук Рабинович Белый Толстой Птицын Голицын Кириллов Журавлёв',
      'Гончар Савицкий Лазарев Туманов Ермаков Щербаков Королёв Гусев Киселёв Тарасов',
    ),
    femaleAddress: ['{short}', 'тётя {short}', '{short} с цветами', 'соседка {short}', '{short}'],
    maleAddress: ['{short}', 'дядя {short}', 'сосед {short}', '{short}', '{short} с собакой'],
  },
  ro: {
    female: given(
      'Maria:Mari Elena:Lenuța Ana:Anuța Ioana:Oana Andreea:Andra Mihaela:Miha Alexandra:Sanda Cristina:Cris Gabriela:Gabi Daniela:Dana Mădălina:Mădă',
      'Cătălina:Căti Raluca:Ralu Simona:Simo Roxana:Roxi Adriana:Adi Florentina:Flori Georgiana:Geo Viorica:Vio Angela: Doina: Lidia:',
      'Ștefania:Ștefi Teodora:Teo Irina: Natalia:Nati Diana: Camelia:Cami Silvia:',
    ),
    male: given(
      'Andrei:Andi Alexandru:Alex Mihai:Mișu Ion:Nelu Ștefan:Fane Gheorghe:Gicu Cristian:Cristi Vasile:Vasilică Adrian:Adi Bogdan: Răzvan: Ionuț:',
      'Florin: Constantin:Costel Nicolae:Nicu Marian: Dan: Radu: Vlad: Sorin: Cătălin:Cătă Lucian:Luci Victor:Vic Petru:Petrică Dumitru:Mitică',
      'Grigore:Grig Ilie: Tudor:Tudorel Sergiu: Gabriel:Gabi Valentin:Vali Laurențiu:Lau',
    ),
    surnames: words(
      'Popescu Ionescu Popa Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Constantin Marin Dinu Munteanu Moldovan Șerban Țurcanu',
      'Lungu Ceban Rotaru Cojocaru Sârbu Ungureanu Bălan Vasilescu Dobre Barbu Nistor Florea Stănescu Lupu Georgescu Tudor Ene Iliescu Preda',
      'Toma Voicu Diaconu Mihalache Grigorescu Albu Neagu Oprea Dragomir Manole Petrescu Enache Cozma Bejan Bostan Donici Guțu Ursu Vieru Zaharia Țîrlea',
    ),
    femaleAddress: ['{short}', 'Doamna {name}', 'Tanti {short}', 'Doamna {surname}', '{short}'],
    maleAddress: ['{short}', 'Domnul {name}', 'Nea {short}', 'Domnul {surname}', '{short}'],
  },
  pl: {
    female: given(
      'Anna:Ania Katarzyna:Kasia Małgorzata:Gosia Agnieszka:Aga Barbara:Basia Ewa: Krystyna:Krysia Magdalena:Magda Elżbieta:Ela Joanna:Asia',
      'Aleksandra:Ola Zofia:Zosia Monika:Monia Teresa:Terenia Natalia:Natalka Julia:Julka Karolina:Karola Marta: Beata: Dorota:Dorotka',
      'Halina:Halinka Iwona:Iwonka Jadwiga:Jadzia Hanna:Hania Paulina:Paula Sylwia: Łucja:Lusia Weronika:Wera Helena:Hela Danuta:Danusia',
    ),
    male: given(
      'Piotr:Piotrek Krzysztof:Krzysiek Andrzej:Jędrek Tomasz:Tomek Paweł: Jan:Janek Michał:Misiek Marcin: Stanisław:Staszek',
      'Jakub:Kuba Adam:Adaś Marek: Łukasz: Grzegorz:Grzesiek Mateusz:Mati Wojciech:Wojtek Mariusz:Mario Dariusz:Darek Zbigniew:Zbyszek',
      'Jerzy:Jurek Maciej:Maciek Rafał: Robert: Kamil: Jacek: Tadeusz:Tadek Ryszard:Rysiek Szymon:Szymek Kazimierz:Kazik Bartosz:Bartek',
    ),
    surnames: words(
      'Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur',
      'Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Nowakowski Majewski',
      'Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski Walczak Sikora Baran Rutkowski Michalak Szewczyk',
      'Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski Zawadzki Sadowski Bąk Chmielewski Borkowski Czarnecki Szczęsny Kołodziej Żak',
    ),
    femaleAddress: ['{short}', 'Pani {short}', 'Pani {name}', 'Sąsiadka {short}', 'Pani {short}'],
    maleAddress: ['{short}', 'Pan {short}', 'Pan {name}', 'Sąsiad {short}', '{short}'],
  },
}

/** Names in one line each, 'full:short': a table of five hundred rows would hide its sense. */
function given(...lines: readonly string[]): GivenName[] {
  return words(...lines).map((pair) => {
    const [full = '', short = ''] = pair.split(':')
    return [full, short]
  })
}

function words(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' '))
}
