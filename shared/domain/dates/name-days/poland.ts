/**
 * Imieniny as they are usually kept in Poland: a name a line, other spellings after it, then its days ("26.7" is 26 July), the most
 * usual first. Printed calendars know more days for most names; here are those that people keep.
 */
export const poland = `
Adam 24.12
Adela 8.9 24.12
Adelajda 16.12
Adrian 8.9 5.3
Adrianna Adriana 8.9
Agata 5.2
Agnieszka Aga 21.1
Albert 15.11 17.6
Aldona 10.10 11.10
Aleksander 26.2 3.5 12.12
Aleksandra 18.5 20.3 21.4
Aleksy 17.7
Alfred 14.8
Alicja 21.6
Alina 16.6
Alojzy 21.6
Ambroży 7.12
Amelia 10.7 30.3
Anastazja Nastka 15.4 25.12
Andrzej 30.11
Aneta Anetka 26.7
Aniela 27.1 31.5
Anna 26.7
Antoni 13.6 17.1
Antonina Tosia 13.6 3.5 1.3
Apolonia 9.2
Arkadiusz Arek 12.1 13.11
Artur 6.10
Augustyn 28.8
Balbina 31.3
Barbara 4.12
Bartłomiej Bartek 24.8
Bartosz 24.8
Beata 8.3 22.12
Benedykt 11.7 21.3
Bernadeta Bernadetta 16.4 18.2
Bernard 20.8
Bibiana 2.12
Blanka 1.12 10.8
Błażej 3.2
Bogdan 6.2 17.7 31.8
Bogumił 10.6 18.1
Bogumiła 20.12 10.6
Bogusław 22.9
Bogusława 22.9
Bolesław Bolek 19.8
Bonifacy 14.5 5.6
Borys 24.7 2.5
Bożena Bożenka 13.3
Bronisław Bronek 18.8
Bronisława Bronia 1.9
Bruno 6.10
Brygida 23.7 1.2
Cecylia 22.11
Celina 21.10
Cezary Czarek 27.8 25.2
Cyprian 16.9 26.9
Cyryl 14.2 18.3
Czesław Czesiek 20.7 12.1
Damian 26.9
Daniel 21.7 11.12
Danuta 1.10 24.6
Daria 25.10
Dariusz Darek 19.12
Dawid 29.12 30.12
Diana 9.6
Dominik 8.8 4.8
Dominika 6.7
Dorota 6.2 25.6
Edmund 16.11 20.11
Edward Edek 13.10 18.3 5.1
Edyta 16.9 8.12
Eleonora 21.2
Elżbieta 19.11 17.11 4.7 5.11
Emanuel 26.3
Emil 22.5 28.5
Emilia 24.8 30.6 2.6
Ernest 7.11 13.7
Eryk 18.5
Eugeniusz 13.7 13.11 30.12
Eulalia 12.2
Eustachy 20.9
Ewa 24.12
Ewelina 14.3 26.8
Fabian 20.1
Faustyna 5.10 15.2
Feliks 14.1 18.5 30.8
Ferdynand 30.5
Filip 6.5 26.5 1.5
Florentyna 20.6
Florian 4.5
Franciszek Franek Franio 4.10 24.1 3.12
Franciszka Frania 9.3
Fryderyk 18.7 5.3
Gabriel 29.9 27.2 24.3
Gabriela 29.9 24.3 8.2
Genowefa Gienia 3.1
Gerard 16.10 23.4 24.9
Gertruda 16.11 17.3
Gizela 7.5
Gracjan 18.12
Grażyna Grażynka 1.4 26.7
Grzegorz 12.3 3.9
Gustaw Gucio 2.8
Halina 1.7
Hanna Hania 26.7
Helena 18.8 22.5 2.3
Henryk Heniek 15.7 13.7 19.1
Hieronim 30.9
Hilary 13.1
Hildegarda 17.9
Honorata 11.1
Hubert 3.11
Hugo 1.4
Ignacy Ignaś 31.7 17.10 1.2
Igor 1.10 5.6
Ilona 18.8 23.4
Irena 20.10
Ireneusz Irek 28.6
Iwo 19.5
Iwona 23.5 19.5
Izabela Izabella Iza 31.8 16.3 3.9
Izydor 4.4 15.5 10.5
Jacek 17.8
Jadwiga Jadzia 15.10 16.10 8.6
Jakub Kuba 25.7 6.5 1.5
Jan 24.6 27.12
Janina Janka Jasia 12.6 24.6
Janusz 21.11
Jarosław 25.4 21.1 7.6
Jerzy 23.4 24.4
Joachim 26.7 16.8
Joanna 24.5 30.5 12.12
Jolanta Jola 15.6 12.6
Jowita 15.2
Józef Józek 19.3
Józefa 19.3
Julia 22.5 16.4
Julian 16.2 9.1
Julianna 16.2
Julita 30.7
Juliusz Julek 12.4 27.5
Justyn 1.6
Justyna Justysia 26.9 7.10
Kacper Kasper 6.1
Kajetan 7.8
Kamil 14.7 18.7
Kamila 31.5 14.7 18.7
Karina 7.11
Karol 4.11 28.1
Karolina 18.11 5.7
Katarzyna 25.11 29.4
Kazimierz Kazik 4.3
Kinga 24.7
Klara 11.8 12.8
Klaudia 20.3
Klemens 23.11 15.3
Konrad 19.2 26.11 21.4
Konstanty Konstantyn 11.3 21.5
Kornel 16.9
Kornelia 31.3 16.9
Krystian Christian 12.11 4.12
Krystyna 24.7 13.3
Krzysztof Krzysiek Krzyś 25.7
Ksawery 3.12
Ksenia 24.1
Kunegunda 3.3
Larysa 26.3
Laura 17.6 19.10
Lech 12.8
Leokadia 9.12
Leon 28.6 11.4 10.11
Leonard 6.11
Leszek 3.6
Lidia 27.3 3.8
Longin 15.3
Lucjan 7.1
Lucyna 30.6
Ludmiła 16.9
Ludwik 25.8
Ludwika 15.3 31.1
Łucja Łucia 13.12
Łukasz 18.10
Maciej Maciek 24.2 14.5
Magdalena 22.7
Maksymilian Maks 14.8 12.10
Małgorzata Małgosia Gosia Gośka 13.7 10.6 20.7 18.1
Marcel Marceli 16.1
Marcin 11.11
Marek 25.4
Maria 15.8 8.9 12.9 8.12
Marian 30.4 26.4
Marianna 17.2 23.4 26.5
Mariusz 19.1
Marta Martusia 29.7
Martyna 30.1
Marzena 26.4
Mateusz 21.9
Matylda 14.3
Maurycy 22.9
Melania 31.12
Metody 14.2
Michał 29.9
Mieczysław Mietek 1.1
Mikołaj 6.12
Milena 24.1 24.5 18.6
Miłosz 25.1
Mirosław Mirek 26.2
Mirosława Mirka 26.2 26.7
Monika 27.8 4.5
Natalia 27.7 1.12
Nikodem 15.9 3.8
Nina 15.12 14.1
Norbert 6.6
Olaf 29.7
Olga 11.7
Olgierd 11.2
Oliwia 5.3
Onufry 12.6
Oskar 3.2 1.12
Otylia 13.12
Pankracy 12.5
Patrycja 13.3 25.8
Patryk 17.3
Paulina 22.6 26.1
Paweł 29.6 25.1 15.1
Pelagia 8.10
Petronela 31.5
Piotr 29.6
Prokop 4.7 8.7
Przemysław Przemek 13.4 30.10
Radosław Radek 2.3 8.9
Rafał 24.10 29.9 20.11
Rajmund 7.1 31.8
Regina 7.9
Remigiusz Remek 1.10
Renata Renia 12.11
Rita 22.5
Robert 7.6 29.4 17.9
Roch 16.8
Roman 28.2 9.8
Romuald 7.2 19.6
Rozalia 4.9
Róża 23.8 30.8
Rudolf 17.4
Ryszard Rysiek 3.4
Sabina 29.8 27.10
Salomea 17.11
Scholastyka 10.2
Sebastian Seba 20.1
Sergiusz 24.2 7.10
Serwacy 13.5
Seweryn 8.1 23.10
Sławomir 17.5 5.11 23.12
Stanisław 8.5 13.11
Stefan 26.12 2.9
Sylwester 31.12
Sylwia 3.11
Szczepan 26.12
Szymon 28.10 18.7
Tadeusz Tadek 28.10
Tamara 1.5 3.6
Tatiana 12.1
Tekla 23.9 24.9
Teodor 9.11 20.4
Teresa Tereska Renia 15.10 1.10
Tomasz Tomek 28.1 7.3 3.7 21.12
Tymoteusz Tymek 26.1
Tytus 26.1
Urban 25.5
Urszula Ula 21.10
Wacław Wacek 28.9
Waldemar Waldek 5.5 11.12
Walenty 14.2
Walentyna 25.7
Wanda 23.6
Wawrzyniec 10.8
Weronika 4.2 13.1 9.7
Wiesław 7.6
Wiesława Wiesia 22.5 9.12
Wiktor 6.3 28.7 21.7
Wiktoria 23.12
Wilhelm 10.1 28.5
Wincenty 22.1 27.9 5.4
Wioletta Violetta Wiola 29.10
Wit 15.6
Witold Witek 12.11
Władysław 27.6 25.9
Włodzimierz 16.1 15.7
Wojciech Wojtek 23.4
Zbigniew Zbyszek 17.3 1.4 17.2
Zdzisław Zdzisiek 29.1 28.11
Zenon 12.4 9.7 22.12
Zofia 15.5
Zuzanna 11.8 24.5
Zygmunt 2.5
Zyta 27.4
`
