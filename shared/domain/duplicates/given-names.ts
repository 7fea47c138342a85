import { queryWords } from '#shared/domain/search/fold.ts'

/**
 * One line is one given name: its forms in the five languages and the short forms in everyday use. Spellings that sound alike are
 * written once. A short form may stand in several lines: Саша is Олександр or Олександра.
 *
 * It tells two things that letters cannot: that Оля and Ольга may be one person, and that Марія and Марина, one letter apart, are
 * two.
 */
const lines = [
  'Олена Елена Алёна Helena Helen Ellen Elena Лена Оленка Оленочка Леночка Ленка Lenuța Ileana Nuți Hela Nell',
  'Ольга Olga Helga Оля Олечка Ольця Оленька Olya Olguța',
  'Наталія Наталья Natalia Наталка Наташа Ната Натуся Natka Natasha Nati',
  'Ірина Ирина Irena Irene Іра Ира Іринка Іруся Ірочка Ирочка Irka',
  'Тетяна Татьяна Tatiana Таня Тетянка Танечка Танюша Tania',
  'Світлана Светлана Світланка Света Свєта Світа Лана Svieta',
  'Катерина Екатерина Katarzyna Ecaterina Catherine Katherine Kathryn Катя Катруся Катенька Катюша Kasia Kaśka Cati Kate Katie Kathy Katy Kitty',
  'Анна Ганна Hanna Anna Ana Anne Ann Hannah Аня Ганнуся Ганя Анечка Анюта Ania Anka Ancuța Annie Нюра Нюта',
  'Марія Мария Maria Mary Марійка Маша Маруся Маня Марічка Машенька Maryla Marysia Mania Măriuca Mărioara Molly Polly',
  'Марина Marina Маринка Маринця Marinka',
  'Маріанна Марианна Marianna Мар’яна Mariana Марьяна Мар’янка',
  'Юлія Юлия Julia Iulia Юля Юлечка Юлька Julka Iuliana Juliana Jule',
  'Оксана Ксенія Ксения Oxana Xenia Ксюша Оксанка Ксеня Ксюха',
  'Людмила Ludmila Люда Людочка Мила Міла Luda Mila',
  'Галина Halina Galina Галя Галинка Галочка Halinka',
  'Валентина Valentina Walentyna Валя Валюша Валька Vali Tina',
  'Вікторія Виктория Victoria Wiktoria Віка Вика Вікуся Victoria Vicky Wika Vica Tori',
  'Дарія Дарья Daria Dorothy Даша Дарка Дашенька Дарина Одарка Dasia Darina Daryna',
  'Христина Кристина Krystyna Cristina Christina Christine Христя Кристя Крися Krysia Cristinela Chrissie Tina Chris',
  'Софія София Sofia Zofia Sophia Sophie Соня Софійка Софа Zosia Sophy',
  'Соломія Соломия Salomea Соля Соломійка Соломка',
  'Надія Надежда Nadia Nadzieja Надя Надійка Надюша Nadiusza',
  'Любов Любовь Lubow Люба Любочка Любаша Luba',
  'Віра Вера Vera Wiera Вєра Вірочка Верочка Veruța',
  'Лариса Larisa Лара Ларочка Леся',
  'Олександра Александра Aleksandra Alexandra Леся Саша Сашка Шура Саня Ola Oleńka Sanda Alexa Alex Sasha Sandra Lexi',
  'Богдана Bogdana Данка Богданка Дана Dana',
  'Уляна Ульяна Iuliana Уля Улянка Ulka',
  'Вероніка Вероника Veronica Weronika Ніка Ника Вероничка Nika',
  'Іванна Ioana Joanna Jana Joan Jane Joanne Іванка Яна Asia Joasia Oana Iana Ivanka',
  'Ярослава Jarosława Яся Слава Ярися',
  'Тамара Tamara Тома Тамарочка',
  'Аліна Алина Alina Ліна Лина Алінка Ala',
  'Ангеліна Ангелина Angelina Angela Ангела Геля Ліна Лина Angie Aniela Anielka',
  'Аліса Алиса Alicja Alice Alisia Ala Ali Alicia',
  'Інна Инна Inna Іннуся',
  'Ніна Нина Nina Ніночка Ниночка',
  'Зінаїда Зинаида Zinaida Зіна Зина',
  'Зоя Zoe Zoia Зоечка',
  'Діана Диана Diana Діна Дина',
  'Каріна Карина Karina Carina',
  'Поліна Полина Paulina Pauline Поля Поліночка Paula Pola',
  'Євгенія Евгения Eugenia Женя Женечка Геня Genia Jenia',
  'Маргарита Margareta Małgorzata Margaret Рита Марго Gosia Małgosia Margot Maggie Meg Peggy Greta Rita',
  'Єлизавета Елизавета Elżbieta Elisabeta Elizabeth Ліза Лиза Лізочка Ela Elka Eliza Liz Beth Betty Lizzie Lisa Bess',
  'Ева Єва Ewa Eva Eve Ewka',
  'Agnieszka Агнешка Agnes Aga Agusia',
  'Barbara Варвара Basia Baśka Варя Barbie Варка',
  'Magdalena Магдалена Magda Madzia Madeleine Madalina Mădălina Lena',
  'Monika Monica Моніка Моника',
  'Beata Беата Beatka',
  'Dorota Dorotka Dora',
  'Iwona Yvonne Ivona Iwonka',
  'Andreea Andrea Andra',
  'Mihaela Michaela Miha',
  'Gabriela Gabi Gabriella Габріела',
  'Daniela Danuta Dana Daniella Danusia Danka',
  'Rodica Rodi',
  'Emilia Emily Emma Em Milly Emilka Емілія Эмилия Емма',
  'Charlotte Lottie Lotte Carla',
  'Rebecca Becky Becca Ребекка',
  'Susan Susanna Susannah Sue Susie Zuzanna Zuzia Сусанна',
  'Jessica Jess Jessie',
  'Deborah Debbie Debby Deb',
  'Samantha Sam Sammy',
  'Eleanor Ellie Elly Nell Nora Eleonora',
  'Олександр Александр Aleksander Alexandru Alexander Саша Сашко Сашка Санько Саня Шура Олесь Лесь Alek Olek Alex Sandu Sasha Sandy Al',
  'Олексій Алексей Aleksy Alexei Alexis Альоша Алёша Льоша Лёша Олекса Лесик Alosza',
  'Андрій Андрей Andrzej Andrei Andrew Андрійко Андрюша Андрюха Andy Jędrek Drew',
  'Сергій Сергей Sergiusz Serghei Sergiu Сергійко Серёжа Сєрьожа Серёга Сєрий Serge Sergey',
  'Володимир Владимир Włodzimierz Vladimir Володя Вова Вовчик Володька Влад Vlad Włodek Wowa',
  'Владислав Vladislav Władysław Влад Владик Vlad Władek Славік Славик',
  'Іван Иван Ivan Iwan Ion Ioan Jan John Івасик Ваня Іванко Ванечка Янек Janek Jaś Ionel Ionuț Nelu Johnny Jack Ivanko Vanya',
  'Микола Николай Nicolae Mikołaj Nicholas Миколка Коля Миколай Колян Nicu Nick Nicolai Nikolai Nicky Niculae',
  'Василь Василий Vasile Wasyl Basil Вася Василько Васько Vasilică Vasia',
  'Петро Пётр Piotr Petru Peter Петрик Петя Петрусь Piotrek Petrică Pete Piotruś Petre',
  'Михайло Михаил Michał Mihail Mihai Michael Миша Міша Мишко Михась Misza Misiek Michaś Mișu Mike Mick Mikey Mickey',
  'Дмитро Дмитрий Dymitr Dumitru Дмитрик Діма Дима Дмитруня Митя Митько Dima Mitică',
  'Юрій Юрий Jerzy Iurie George Gheorghe Юра Юрко Юрчик Jurek Gigi Gică Georgie Георгій Георгий Гоша Жора',
  'Богдан Bogdan Бодя Богданчик Boguś Данько',
  'Максим Maxim Maksym Макс Максимко Max',
  'Назар Nazar Назарчик Назарій',
  'Роман Roman Рома Ромко Ромчик Romek',
  'Ігор Игорь Igor Ігорко Гарік Игорёк Ігорьок',
  'Олег Oleg Олежик Олежка Олежко',
  'Віктор Виктор Victor Wiktor Вітя Витя Вітьок Vic Vicu Wituś',
  'Віталій Виталий Vitalie Witalij Віталік Виталик Vitalic',
  'Тарас Taras Тарасик Тарасько',
  'Остап Ostap Остапко',
  'Артем Артём Artem Artemie Тьома Тёма Артемко',
  'Артур Artur Arthur Art Артурчик',
  'Євген Евгений Eugeniusz Eugen Eugene Женя Євгенко Женько Геник Gienek Gene Jenia',
  'Павло Павел Paweł Pavel Paul Павлик Паша Павлусь Pawełek Pasza',
  'Ярослав Jarosław Iaroslav Славко Ярик Слава Ярко Jarek Sławek',
  'Вячеслав Wiesław Слава Славік Славик Wiesiek В’ячеслав',
  'Станіслав Станислав Stanisław Stanislav Стас Стасик Слава Staszek Stasiek Stan',
  'Святослав Swiatosław Sviatoslav Слава Святик',
  'Ростислав Rostislav Ростик Слава Рость',
  'Григорій Григорий Grzegorz Grigore Gregory Гриць Гриша Грицько Grzesiek Grześ Greg Gregor',
  'Степан Стефан Stefan Ștefan Stephen Steven Степанко Стьопа Стёпа Stefek Fane Ștefăniță Steve Stevie',
  'Матвій Матвей Mateusz Matei Matthew Матвійко Mati Matt Mateuszek',
  'Данило Даниил Даніїл Daniel Daniil Данилко Даня Данько Dan Danny Danielek Dani',
  'Денис Denis Dennis Дениска Den',
  'Антон Anton Antoni Anthony Антоша Тоша Антось Antek Tony Toni Антоній',
  'Костянтин Константин Constantin Konstanty Костя Костик Costel Costică Dinu Kostek',
  'Леонід Леонид Leonid Лёня Льоня Leo',
  'Анатолій Анатолий Anatol Толя Толик Толік',
  'Валерій Валерий Valeriu Walery Валера Валерка',
  'Валентин Valentin Walenty Валя Валік Vali',
  'Борис Boris Боря Борько',
  'Кирило Кирилл Chiril Cyryl Кирюша Кирилко',
  'Ілля Илья Ilie Eliasz Elijah Ілюша Илюша Ілько Iliuță',
  'Микита Никита Nichita Нікіта Никитка',
  'Тимофій Тимофей Timofei Timothy Тимко Тима Tim',
  'Вадим Vadim Вадик Вадім',
  'Руслан Ruslan Русик',
  'Едуард Эдуард Eduard Edward Едік Эдик Edek Edi Ed Eddie Ted Teddy',
  'Krzysztof Христофор Cristian Christian Christopher Krzysiek Krzyś Cristi Chris',
  'Tomasz Toma Thomas Хома Фома Томаш Tomek Tom Tommy',
  'Wojciech Войцех Wojtek',
  'Marcin Martin Martyn Мартин Marcinek',
  'Marek Marcu Mark Marcus Марк Marko',
  'Jakub Iacob Jacob Яків Яков Kuba Яша Jakubek Jake',
  'Łukasz Luca Luke Lucas Лука Lukas Лукаш',
  'Kazimierz Казимир Kazik',
  'Zbigniew Збігнєв Zbyszek',
  'Ryszard Richard Rich Rysiek Rick Dick',
  'Henryk Henry Heniek Harry Henric',
  'Radosław Radek',
  'Adrian Adi Андріан Адріан',
  'Florin Florian Флорін Флорин',
  'Gabriel Gabi Gabe Гавриїл Гаврило',
  'Răzvan Răzvănel',
  'Sorin Sorinel',
  'Marian Mărian Мар’ян Марьян',
  'Marius Mariusz Маріуш',
  'Laurențiu Laurence Lawrence Lavrentie Wawrzyniec Larry Laur',
  'Iosif Józef Joseph Йосип Иосиф Joe Józek Осип',
  'James Jim Jimmy Jamie',
  'William Bill Billy Will Willy Liam Wilhelm',
  'Robert Rob Bob Bobby Robbie Bert',
  'David Dave Davey Давид Dawid',
  'Samuel Sam Sammy Самуїл Самуил',
  'Patrick Paddy Pat Patryk Патрик',
  'Oliver Ollie Olly Олівер',
  'Benjamin Ben Benny Beniamin Веніамін',
  'Charles Charlie Chuck Carol Karol',
  'Jonathan Jon Nathan',
  'Rajesh Raj',
]

/** The lines in which a word stands, by its plain form or by its sound; none for a name that is not in the table. */
export function givenNamesOf(forms: readonly string[]): readonly number[] {
  table ??= readTable()
  const [plain = '', ...sounds] = forms
  const exactly = table.get(plain)
  if (exactly !== undefined) return exactly
  const known = table
  return [...new Set(sounds.flatMap((sound) => known.get(sound) ?? []))]
}

let table: ReadonlyMap<string, readonly number[]> | undefined

function readTable(): ReadonlyMap<string, readonly number[]> {
  const read = new Map<string, number[]>()
  for (const [number, line] of lines.entries()) {
    for (const form of line.split(' ').flatMap((name) => queryWords(name).words.flat())) {
      const known = read.get(form)
      if (known === undefined) read.set(form, [number])
      else if (!known.includes(number)) known.push(number)
    }
  }
  return read
}

/** Every folded form of the names of a line. */
export function formsOfLine(number: number): readonly string[] {
  return (lines[number] ?? '').split(' ').flatMap((name) => queryWords(name).words.flat())
}
