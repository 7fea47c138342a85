import type { FactLabel } from '#shared/domain/presets/fact-labels.ts'
import { inFive } from '#shared/domain/presets/venue-source.ts'

type InFive = ReturnType<typeof inFive>

/** What an employee writes under a label. True of a man and a woman alike. */
export const factTexts: Readonly<Record<FactLabel, readonly InFive[]>> = {
  drink: [
    inFive([
      'Dark lager, small, twice',
      'Темний лагер, малий, двічі',
      'Тёмный лагер, маленький, дважды',
      'Bere neagră mică, două',
      'Ciemny lager, mały, dwa razy',
    ]),
    inFive([
      'Sparkling water, no ice',
      'Вода з газом, без льоду',
      'Вода с газом, без льда',
      'Apă minerală, fără gheață',
      'Woda gazowana, bez lodu',
    ]),
    inFive([
      'Tea with lemon when driving',
      'Чай з лимоном, коли за кермом',
      'Чай с лимоном, когда за рулём',
      'Ceai cu lămâie când e cu mașina',
      'Herbata z cytryną, gdy prowadzi',
    ]),
    inFive([
      'Alcohol-free since January',
      'З січня безалкогольне',
      'С января безалкогольное',
      'Fără alcool din ianuarie',
      'Od stycznia bezalkoholowe',
    ]),
  ],
  coffee: [
    inFive([
      'Double, in the blue cup',
      'Подвійна, у синій чашці',
      'Двойной, в синей чашке',
      'Dublă, în ceașca albastră',
      'Podwójna, w niebieskiej filiżance',
    ]),
    inFive([
      'Extra hot, to go',
      'Дуже гаряча, з собою',
      'Очень горячий, с собой',
      'Foarte fierbinte, la pachet',
      'Bardzo gorąca, na wynos',
    ]),
    inFive([
      'Decaf after three',
      'Після третьої без кофеїну',
      'После трёх без кофеина',
      'După ora trei, fără cofeină',
      'Po piętnastej bezkofeinowa',
    ]),
    inFive([
      'Weak, large, with cinnamon',
      'Слабка, велика, з корицею',
      'Слабый, большой, с корицей',
      'Slabă, mare, cu scorțișoară',
      'Słaba, duża, z cynamonem',
    ]),
  ],
  milk: [
    inFive(['Oat, no sugar', 'Вівсяне, без цукру', 'Овсяное, без сахара', 'De ovăz, fără zahăr', 'Owsiane, bez cukru']),
    inFive([
      'Lactose-free, one brown sugar',
      'Безлактозне, один тростинний',
      'Безлактозное, один тростниковый',
      'Fără lactoză, o linguriță de zahăr brun',
      'Bez laktozy, jedna łyżeczka trzcinowego',
    ]),
    inFive([
      'Cold milk on the side',
      'Холодне молоко окремо',
      'Холодное молоко отдельно',
      'Lapte rece separat',
      'Zimne mleko osobno',
    ]),
    inFive([
      'Two sugars, stirred',
      'Два цукри, розмішати',
      'Два сахара, размешать',
      'Două lingurițe de zahăr, amestecate',
      'Dwie łyżeczki, zamieszać',
    ]),
  ],
  snack: [
    inFive([
      'Peanuts, never olives',
      'Арахіс, оливки ніколи',
      'Арахис, оливки никогда',
      'Alune, niciodată măsline',
      'Orzeszki, nigdy oliwki',
    ]),
    inFive([
      'Toast with cheese at nine',
      'Тост із сиром о дев’ятій',
      'Тост с сыром в девять',
      'Toast cu brânză la nouă',
      'Tost z serem o dziewiątej',
    ]),
    inFive([
      'Shares a board of cheese',
      'Сирна дошка на компанію',
      'Сырная доска на компанию',
      'Platou de brânzeturi pentru toți',
      'Deska serów na spółkę',
    ]),
  ],
  seat: [
    inFive([
      'By the window, back to the wall',
      'Біля вікна, спиною до стіни',
      'У окна, спиной к стене',
      'La geam, cu spatele la perete',
      'Przy oknie, plecami do ściany',
    ]),
    inFive([
      'Second stool from the door',
      'Другий стілець від дверей',
      'Второй стул от двери',
      'Al doilea scaun de la ușă',
      'Drugie krzesło od drzwi',
    ]),
    inFive([
      'In the corner, near the socket',
      'У кутку, біля розетки',
      'В углу, у розетки',
      'În colț, lângă priză',
      'W kącie, przy gniazdku',
    ]),
    inFive([
      'Outside as long as it is dry',
      'Надворі, поки сухо',
      'На улице, пока сухо',
      'Afară, cât nu plouă',
      'Na zewnątrz, póki nie pada',
    ]),
  ],
  diet: [
    inFive(['No pork', 'Свинини', 'Свинину', 'Porc', 'Wieprzowiny']),
    inFive(['Meat in Lent', 'М’яса в піст', 'Мясо в пост', 'Carne în post', 'Mięsa w poście']),
    inFive(['Gluten', 'Глютену', 'Глютен', 'Gluten', 'Glutenu']),
    inFive(['Anything with garlic', 'Нічого з часником', 'Ничего с чесноком', 'Nimic cu usturoi', 'Niczego z czosnkiem']),
  ],
  company: [
    inFive(['The choir, on Thursdays', 'Хор, щочетверга', 'Хор, по четвергам', 'Corul, joia', 'Chór, w czwartki']),
    inFive([
      'Two from the printing works',
      'Двоє з друкарні',
      'Двое из типографии',
      'Doi de la tipografie',
      'Dwie osoby z drukarni',
    ]),
    inFive(['A book, mostly', 'Найчастіше з книжкою', 'Чаще всего с книгой', 'Mai mult cu o carte', 'Najczęściej z książką']),
  ],
  team: [
    inFive([
      'The one in green; never mention the last final',
      'Ті, що в зеленому; про фінал мовчати',
      'Те, что в зелёном; о финале молчать',
      'Cea în verde; finala nu se pomenește',
      'Ta zielona; o finale ani słowa',
    ]),
    inFive(['Follows the women’s handball', 'Жіночий гандбол', 'Женский гандбол', 'Handbalul feminin', 'Piłka ręczna kobiet']),
    inFive([
      'The local second division',
      'Наші з другої ліги',
      'Наши из второй лиги',
      'Ai noștri, din liga a doua',
      'Nasi z drugiej ligi',
    ]),
  ],
  work: [
    inFive([
      'Pharmacy on the corner, early shift',
      'Аптека на розі, рання зміна',
      'Аптека на углу, ранняя смена',
      'Farmacia din colț, tura de dimineață',
      'Apteka na rogu, ranna zmiana',
    ]),
    inFive([
      'Draws maps at the town hall',
      'Креслить мапи в міськраді',
      'Чертит карты в мэрии',
      'Desenează hărți la primărie',
      'Rysuje mapy w urzędzie miasta',
    ]),
    inFive([
      'Teaches physics, school no. 4',
      'Викладає фізику, школа № 4',
      'Преподаёт физику, школа № 4',
      'Predă fizică, școala nr. 4',
      'Uczy fizyki, szkoła nr 4',
    ]),
    inFive([
      'Trams, late on Wednesdays',
      'Трамвайне депо, у середу пізня зміна',
      'Трамвайное депо, в среду поздняя смена',
      'La tramvaie, miercuri tura de seară',
      'Tramwaje, w środy późna zmiana',
    ]),
  ],
  pet: [
    inFive([
      'Dachshund Otto, gets a biscuit',
      'Такса Отто, йому печиво',
      'Такса Отто, ему печенье',
      'Teckelul Azorel, primește un biscuit',
      'Jamnik Kapsel, dostaje ciastko',
    ]),
    inFive([
      'Cat Musya, eleven years old',
      'Кішка Муся, одинадцять років',
      'Кошка Муся, одиннадцать лет',
      'Pisica Miți, unsprezece ani',
      'Kotka Kropka, jedenaście lat',
    ]),
    inFive([
      'Two parrots that swear',
      'Двоє папуг, лаються',
      'Два попугая, ругаются',
      'Doi papagali care înjură',
      'Dwie papugi, klną',
    ]),
  ],
  talk: [
    inFive([
      'Mushrooms, from August on',
      'Гриби, щойно серпень',
      'Грибы, как только август',
      'Ciuperci, din august',
      'Grzyby, od sierpnia',
    ]),
    inFive(['The allotment and its slugs', 'Дача і слимаки', 'Дача и слизни', 'Grădina și limacșii', 'Działka i ślimaki']),
    inFive([
      'Old films, black and white',
      'Старе кіно, чорно-біле',
      'Старое кино, чёрно-белое',
      'Filme vechi, alb-negru',
      'Stare kino, czarno-białe',
    ]),
    inFive(['Cycling in the mountains', 'Велосипед у горах', 'Велосипед в горах', 'Bicicleta la munte', 'Rower po górach']),
    inFive([
      'Rather nothing before noon',
      'До обіду краще ні про що',
      'До обеда лучше ни о чём',
      'Până la prânz, mai bine nimic',
      'Do południa lepiej o niczym',
    ]),
  ],
  favourite: [
    inFive(['The end of the loaf', 'Окраєць хліба', 'Горбушка хлеба', 'Coltucul de pâine', 'Piętka chleba']),
    inFive([
      'Goat’s cheese from the Friday delivery',
      'Козячий сир із п’ятничного завозу',
      'Козий сыр из пятничного завоза',
      'Brânza de capră de vineri',
      'Kozi ser z piątkowej dostawy',
    ]),
    inFive([
      'Green apples, the sour ones',
      'Зелені яблука, кислі',
      'Зелёные яблоки, кислые',
      'Mere verzi, cele acre',
      'Zielone jabłka, te kwaśne',
    ]),
  ],
  aside: [
    inFive(['Saturday paper', 'Суботня газета', 'Субботняя газета', 'Ziarul de sâmbătă', 'Sobotnia gazeta']),
    inFive([
      'Two rye loaves on Fridays',
      'Дві житні щоп’ятниці',
      'Два ржаных по пятницам',
      'Două pâini de secară vinerea',
      'Dwa żytnie w piątki',
    ]),
    inFive([
      'Eggs, ten, the brown ones',
      'Яйця, десяток, коричневі',
      'Яйца, десяток, коричневые',
      'Zece ouă, cele maro',
      'Dziesięć jaj, te brązowe',
    ]),
  ],
  size: [
    inFive(['M, long sleeves', 'M, довгий рукав', 'M, длинный рукав', 'M, mânecă lungă', 'M, długi rękaw']),
    inFive(['Shoes 42', 'Взуття 42', 'Обувь 42', 'Încălțăminte 42', 'Buty 42']),
    inFive(['XL, loose', 'XL, вільний крій', 'XL, свободный крой', 'XL, larg', 'XL, luźno']),
  ],
  delivery: [
    inFive([
      'Third floor, no lift, after six',
      'Третій поверх, без ліфта, після шостої',
      'Третий этаж, без лифта, после шести',
      'Etajul trei, fără lift, după șase',
      'Trzecie piętro bez windy, po osiemnastej',
    ]),
    inFive(['Leave with the porter', 'Лишити в консьєржа', 'Оставить у консьержа', 'Se lasă la portar', 'Zostawić u portiera']),
    inFive([
      'Call from the yard, the bell is dead',
      'Дзвонити з двору, дзвінок не працює',
      'Звонить со двора, звонок не работает',
      'Se sună din curte, soneria nu merge',
      'Dzwonić z podwórka, domofon nie działa',
    ]),
  ],
  cue: [
    inFive([
      '19 oz, own case',
      '19 унцій, власний чохол',
      '19 унций, свой чехол',
      '19 uncii, husă proprie',
      '19 uncji, własny futerał',
    ]),
    inFive([
      'House cue no. 7, the light one',
      'Наш № 7, легкий',
      'Наш № 7, лёгкий',
      'Al casei, nr. 7, cel ușor',
      'Nasz nr 7, ten lekki',
    ]),
    inFive([
      'Brings chalk, blue only',
      'Крейда своя, тільки синя',
      'Мел свой, только синий',
      'Cretă proprie, doar albastră',
      'Własna kreda, tylko niebieska',
    ]),
  ],
  table: [
    inFive(['4, under the clock', '4, під годинником', '4, под часами', '4, sub ceas', '4, pod zegarem']),
    inFive([
      'The snooker one, new cloth',
      'Снукерний, нове сукно',
      'Снукерный, новое сукно',
      'Cea de snooker, postav nou',
      'Ten do snookera, nowe sukno',
    ]),
    inFive(['Not by the door', 'Не біля дверей', 'Не у двери', 'Nu lângă ușă', 'Nie przy drzwiach']),
  ],
  game: [
    inFive([
      'Eight-ball, plays for the tea',
      'Вісімка, грає на чай',
      'Восьмёрка, играет на чай',
      'Bila opt, joacă pe un ceai',
      'Ósemka, gra o herbatę',
    ]),
    inFive([
      'Snooker, best of three',
      'Снукер, до двох перемог',
      'Снукер, до двух побед',
      'Snooker, două victorii din trei',
      'Snooker, do dwóch wygranych',
    ]),
    inFive([
      'Practises alone on Mondays',
      'Щопонеділка тренується наодинці',
      'По понедельникам тренируется в одиночку',
      'Lunea se antrenează fără partener',
      'W poniedziałki trenuje bez partnera',
    ]),
  ],
  partner: [
    inFive(['The two from the bank', 'Двоє з банку', 'Двое из банка', 'Cei doi de la bancă', 'Dwójka z banku']),
    inFive([
      'Anyone who is free',
      'З ким завгодно, хто вільний',
      'С кем угодно, кто свободен',
      'Cu oricine e liber',
      'Z każdym, kto ma czas',
    ]),
    inFive([
      'The neighbour, since school',
      'Із сусідом, ще зі школи',
      'С соседом, ещё со школы',
      'Cu vecinul, din școală',
      'Z sąsiadem, jeszcze od szkoły',
    ]),
  ],
  level: [
    inFive([
      'Amateur league, second season',
      'Аматорська ліга, другий сезон',
      'Любительская лига, второй сезон',
      'Liga de amatori, al doilea sezon',
      'Liga amatorska, drugi sezon',
    ]),
    inFive([
      'Beginner, likes a tip',
      'Новачок, поради доречні',
      'Новичок, советы кстати',
      'La început, sfaturile sunt binevenite',
      'Początki, porady mile widziane',
    ]),
    inFive(['Best break 64', 'Рекорд – серія 64', 'Рекорд — серия 64', 'Record: break de 64', 'Rekord: brejk 64']),
  ],
  starch: [
    inFive([
      'Light, collars only',
      'Легкий, лише комірці',
      'Лёгкий, только воротники',
      'Ușor, doar gulerele',
      'Lekki, tylko kołnierzyki',
    ]),
    inFive(['None', 'Без крохмалю', 'Без крахмала', 'Fără', 'Bez']),
    inFive([
      'Strong, for the tablecloths',
      'Міцний, для скатертин',
      'Крепкий, для скатертей',
      'Tare, pentru fețe de masă',
      'Mocny, do obrusów',
    ]),
  ],
  pickUp: [
    inFive(['Thursday before eight', 'Четвер до восьмої', 'Четверг до восьми', 'Joi înainte de opt', 'Czwartek przed ósmą']),
    inFive(['Saturday with the children', 'Субота, з дітьми', 'Суббота, с детьми', 'Sâmbătă, cu copiii', 'Sobota, z dziećmi']),
    inFive([
      'Whenever, but call first',
      'Будь-коли, але подзвонити',
      'В любой день, но позвонить',
      'Oricând, dar cu telefon înainte',
      'Kiedykolwiek, ale zadzwonić',
    ]),
  ],
  powder: [
    inFive(['Without scent', 'Без запаху', 'Без запаха', 'Fără parfum', 'Bezzapachowy']),
    inFive(['For baby clothes', 'Для дитячого', 'Для детского', 'Pentru haine de bebeluși', 'Do ubranek dziecięcych']),
    inFive([
      'Softener with everything',
      'До всього кондиціонер',
      'Ко всему кондиционер',
      'Balsam la toate',
      'Do wszystkiego płyn',
    ]),
  ],
  folding: [
    inFive(['Shirts on hangers', 'Сорочки на плічках', 'Рубашки на плечиках', 'Cămășile pe umeraș', 'Koszule na wieszakach']),
    inFive(['Towels in three', 'Рушники втроє', 'Полотенца втрое', 'Prosoapele în trei', 'Ręczniki na trzy']),
    inFive(['Bed linen by sets', 'Білизна комплектами', 'Бельё комплектами', 'Lenjeria pe seturi', 'Pościel kompletami']),
  ],
  payer: [
    inFive(['The hotel, monthly', 'Готель, раз на місяць', 'Гостиница, раз в месяц', 'Hotelul, lunar', 'Hotel, co miesiąc']),
    inFive(['In cash, exact', 'Готівкою, без решти', 'Наличными, без сдачи', 'Numerar, fix', 'Gotówką, odliczone']),
    inFive([
      'Company card, wants the invoice',
      'Карткою фірми, потрібен рахунок',
      'Картой фирмы, нужен счёт',
      'Cardul firmei, cu factură',
      'Kartą firmową, z fakturą',
    ]),
  ],
  coach: [
    inFive(['Mornings, strict one', 'Ранковий, суворий', 'Утренний, строгий', 'Cel de dimineață, sever', 'Poranny, surowy']),
    inFive([
      'Without, own plan',
      'Без тренера, власний план',
      'Без тренера, свой план',
      'Fără, plan propriu',
      'Bez trenera, własny plan',
    ]),
    inFive(['Looking for one for tennis', 'Шукає для тенісу', 'Ищет для тенниса', 'Caută pentru tenis', 'Szuka do tenisa']),
  ],
  locker: [
    inFive(['14, lower row', '14, нижній ряд', '14, нижний ряд', '14, rândul de jos', '14, dolny rząd']),
    inFive([
      '27, key at the desk',
      '27, ключ на рецепції',
      '27, ключ на стойке',
      '27, cheia la recepție',
      '27, klucz w recepcji',
    ]),
    inFive(['Any near the pool', 'Будь-яка біля басейну', 'Любой у бассейна', 'Oricare lângă bazin', 'Dowolna przy basenie']),
  ],
  goal: [
    inFive([
      'Ten kilometres under the hour',
      'Десять кілометрів за годину',
      'Десять километров за час',
      'Zece kilometri sub o oră',
      'Dziesięć kilometrów poniżej godziny',
    ]),
    inFive([
      'Back in shape after the cast',
      'Повернути форму після гіпсу',
      'Вернуть форму после гипса',
      'Să revină în formă după ghips',
      'Wrócić do formy po gipsie',
    ]),
    inFive([
      'Learn the crawl by summer',
      'До літа навчитися кроля',
      'К лету научиться кролю',
      'Să învețe craul până la vară',
      'Do lata nauczyć się kraula',
    ]),
  ],
  health: [
    inFive([
      'Left knee, no jumping',
      'Ліве коліно, без стрибків',
      'Левое колено, без прыжков',
      'Genunchiul stâng, fără sărituri',
      'Lewe kolano, bez skoków',
    ]),
    inFive([
      'Blood pressure, slowly at first',
      'Тиск, починати повільно',
      'Давление, начинать медленно',
      'Tensiune, la început încet',
      'Ciśnienie, zaczynać powoli',
    ]),
    inFive([
      'Back: no heavy weights',
      'Спина: без великої ваги',
      'Спина: без больших весов',
      'Spatele: fără greutăți mari',
      'Plecy: bez dużych ciężarów',
    ]),
  ],
  training: [
    inFive([
      'Before work, six to seven',
      'До роботи, з шостої до сьомої',
      'До работы, с шести до семи',
      'Înainte de serviciu, șase–șapte',
      'Przed pracą, szósta–siódma',
    ]),
    inFive([
      'Tuesday and Thursday, group',
      'Вівторок і четвер, у групі',
      'Вторник и четверг, в группе',
      'Marți și joi, în grup',
      'Wtorek i czwartek, w grupie',
    ]),
    inFive([
      'Alone with headphones',
      'Наодинці, у навушниках',
      'В одиночку, в наушниках',
      'Pe cont propriu, cu căști',
      'Solo, w słuchawkach',
    ]),
  ],
}

interface FactToAsk {
  readonly fact: InFive
  readonly question: InFive
  /** Of a life event, which ends on the day after which it is asked about: how many days it lasts. */
  readonly days?: number
}

/** Things in a guest's life that are asked about the next time. */
export const ownPlans: readonly FactToAsk[] = [
  {
    fact: inFive([
      'A week in Lisbon',
      'Тиждень у Лісабоні',
      'Неделя в Лиссабоне',
      'O săptămână la Lisabona',
      'Tydzień w Lizbonie',
    ]),
    question: inFive([
      'How was Lisbon?',
      'Як вам Лісабон?',
      'Как вам Лиссабон?',
      'Cum a fost la Lisabona?',
      'Jak było w Lizbonie?',
    ]),
    days: 7,
  },
  {
    fact: inFive([
      'Moving to a new flat',
      'Переїжджає в нову квартиру',
      'Переезжает в новую квартиру',
      'Se mută în alt apartament',
      'Przeprowadza się',
    ]),
    question: inFive([
      'How is the new flat?',
      'Як на новому місці?',
      'Как на новом месте?',
      'Cum e în casa nouă?',
      'Jak na nowym miejscu?',
    ]),
  },
  {
    fact: inFive([
      'Job interview at the museum',
      'Співбесіда в музеї',
      'Собеседование в музее',
      'Interviu la muzeu',
      'Rozmowa o pracę w muzeum',
    ]),
    question: inFive([
      'How did the interview go?',
      'Як співбесіда?',
      'Как собеседование?',
      'Cum a mers interviul?',
      'Jak poszła rozmowa?',
    ]),
    days: 1,
  },
  {
    fact: inFive([
      'Runs the half marathon',
      'Біжить півмарафон',
      'Бежит полумарафон',
      'Aleargă la semimaraton',
      'Biegnie w półmaratonie',
    ]),
    question: inFive(['How was the run?', 'Як пробіг?', 'Как забег?', 'Cum a fost cursa?', 'Jak poszedł bieg?']),
    days: 1,
  },
  {
    fact: inFive([
      'The car is at the garage',
      'Машина в ремонті',
      'Машина в ремонте',
      'Mașina e la service',
      'Auto w warsztacie',
    ]),
    question: inFive(['Is the car back?', 'Машина вже на ходу?', 'Машина уже на ходу?', 'E gata mașina?', 'Auto już jeździ?']),
  },
  {
    fact: inFive([
      'Getting a puppy from the shelter',
      'Бере цуценя з притулку',
      'Берёт щенка из приюта',
      'Ia un cățel de la adăpost',
      'Bierze szczeniaka ze schroniska',
    ]),
    question: inFive([
      'What is the puppy called?',
      'Як назвали цуценя?',
      'Как назвали щенка?',
      'Cum îl cheamă pe cățel?',
      'Jak się wabi szczeniak?',
    ]),
  },
  {
    fact: inFive([
      'Choir concert at the town hall',
      'Концерт хору в ратуші',
      'Концерт хора в ратуше',
      'Concertul corului la primărie',
      'Koncert chóru w ratuszu',
    ]),
    question: inFive([
      'How did the concert go?',
      'Як концерт?',
      'Как концерт?',
      'Cum a fost concertul?',
      'Jak się udał koncert?',
    ]),
    days: 1,
  },
  {
    fact: inFive([
      'Painting the kitchen, alone',
      'Фарбує кухню власноруч',
      'Красит кухню своими руками',
      'Zugrăvește bucătăria pe cont propriu',
      'Maluje kuchnię bez fachowców',
    ]),
    question: inFive([
      'Is the kitchen finished?',
      'Як кухня, готова?',
      'Как кухня, готова?',
      'E gata bucătăria?',
      'Kuchnia już gotowa?',
    ]),
  },
]

export type CloseKind = 'spouse' | 'child' | 'parent'

/** The same of those around the guest; true of a son and a daughter alike. */
export const familyPlans: Readonly<Record<CloseKind, readonly FactToAsk[]>> = {
  spouse: [
    {
      fact: inFive([
        'New job from Monday',
        'З понеділка нова робота',
        'С понедельника новая работа',
        'De luni, serviciu nou',
        'Od poniedziałku nowa praca',
      ]),
      question: inFive([
        'How is the new job?',
        'Як нова робота?',
        'Как новая работа?',
        'Cum e la noul serviciu?',
        'Jak tam nowa praca?',
      ]),
    },
    {
      fact: inFive([
        'Operation on the knee',
        'Операція на коліні',
        'Операция на колене',
        'Operație la genunchi',
        'Operacja kolana',
      ]),
      question: inFive(['How is the knee?', 'Як коліно?', 'Как колено?', 'Ce mai face genunchiul?', 'Jak tam kolano?']),
    },
  ],
  child: [
    {
      fact: inFive(['Sits the exams', 'Складає іспити', 'Сдаёт экзамены', 'Dă examene', 'Zdaje egzaminy']),
      question: inFive([
        'How did the exams go?',
        'Як пройшли іспити?',
        'Как прошли экзамены?',
        'Cum au mers examenele?',
        'Jak poszły egzaminy?',
      ]),
    },
    {
      fact: inFive([
        'First swimming contest',
        'Перші змагання з плавання',
        'Первые соревнования по плаванию',
        'Primul concurs de înot',
        'Pierwsze zawody pływackie',
      ]),
      question: inFive([
        'How was the contest?',
        'Як змагання?',
        'Как соревнования?',
        'Cum a fost concursul?',
        'Jak poszły zawody?',
      ]),
    },
    {
      fact: inFive([
        'Plays in the school concert',
        'Грає на шкільному концерті',
        'Играет на школьном концерте',
        'Cântă la serbarea școlii',
        'Gra na szkolnym koncercie',
      ]),
      question: inFive([
        'How was the school concert?',
        'Як шкільний концерт?',
        'Как школьный концерт?',
        'Cum a fost serbarea?',
        'Jak się udał szkolny koncert?',
      ]),
    },
  ],
  parent: [
    {
      fact: inFive([
        'Comes to stay for a fortnight',
        'Приїжджає на два тижні',
        'Приезжает на две недели',
        'Vine două săptămâni în vizită',
        'Przyjeżdża na dwa tygodnie',
      ]),
      question: inFive([
        'How is the visit going?',
        'Як гостюється?',
        'Как гостится?',
        'Cum merge vizita?',
        'Jak tam odwiedziny?',
      ]),
    },
    {
      fact: inFive(['Hip operation', 'Операція на суглобі', 'Операция на суставе', 'Operație la șold', 'Operacja biodra']),
      question: inFive([
        'How is the hip?',
        'Як після операції?',
        'Как после операции?',
        'Cum e după operație?',
        'Jak tam po operacji?',
      ]),
    },
  ],
}
