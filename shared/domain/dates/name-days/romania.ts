/**
 * Onomastici as they are usually kept in Romania, by the calendar of the Romanian Orthodox Church: a name a line, other forms after
 * it, then its days ("30.11" is 30 November), the most usual first. Names of flowers (Florin, Viorica, Violeta) are kept on Palm
 * Sunday, Floriile ("E-7": seven days before Easter).
 */
export const romania = `
Adam 24.12
Adrian Adriana Adi 26.8
Agata 5.2
Agnes 21.1
Alexandra Sanda 30.8 20.3
Alexandru Sandu 30.8
Alexie Alexe Alexia 17.3
Ambrozie 7.12
Ana Anca Ani Anișoara Ancuța 25.7 9.9 9.12
Anastasia 22.12 29.10
Anatolie 3.7
Andrei Andreea Andra Andi 30.11
Anghel Angela Angelica Angel 8.11
Antim 27.9
Anton Antonia Antoniu Antoaneta 17.1
Apostol 30.6
Arsenie 8.5
Artemie 20.10
Atanasie Tănase 18.1 2.5
Augustin Augustina 15.6 28.8
Bartolomeu 11.6 25.8
Brândușa E-7
Calinic 11.4
Caliopi 8.6
Camelia E-7
Carp 13.10
Chiriac 29.9
Chiril Chirilă Kiril 14.2 11.5 18.1 9.6
Ciprian Cipriana 2.10
Clara 11.8
Claudia 20.3 18.5
Claudiu 3.6
Constantin Costel Costică Costin Costi Constantina Constanța Dinu Titi 21.5
Corneliu Cornel Cornelia Nelia 13.9
Cosmin Cosmina Cosma 1.7 1.11
Crina Crin Crinu E-7
Cristian Cristi Cristina Cristiana Cristinel 24.7
Damian Damiana 1.7 1.11
Daniel Dan Dana Daniela Dani 17.12
David 26.6
Delia E-7
Denis Denisa Dionisie 3.10
Doroteea Dorotea 6.2
Dumitru Dimitrie Dumitra Dumitrița Dimitrina Mitică Mitruț 26.10
Ecaterina Cătălin Cătălina Caterina Cati Catinca Katia 25.11
Efrem 28.1
Eftimie 20.1
Elena Ileana Lenuța Nuți Leana Ela 21.5
Elisabeta Elisaveta Eliza Veta Isabela 5.9 24.4
Emanuel Emanuela Manuel Manuela Emanuil 26.12 17.6
Emil Emilian 18.7 8.8
Emilia Emiliana 18.7 1.1
Eufrosina 25.9
Eugen Eugeniu 13.12 21.1
Eugenia 24.12
Eusebiu 22.6
Eustațiu 20.9
Eva 24.12
Evdochia 1.3
Fevronia 25.6
Filip 14.11
Filofteia 7.12
Florian 4.5
Florin Florina Florentin Florentina Florica Florea Flori Florinel Floarea E-7
Fotini 26.2
Gabriel Gabriela Gabi 8.11 26.3 13.7
Galina 10.3
Garofița E-7
Gavril Gavrilă 8.11 26.3
Gheorghe George Georgian Georgiana Georgeta Gheorghița Gigi Gică Geo Iorgu 23.4
Gherasim 4.3
Glicheria 13.5
Grigore 25.1 30.1
Haralambie 10.2
Hariton 28.9
Hortensia E-7
Iacob 23.10 30.4 9.10
Iasmina Iasmin Jasmina E-7
Ieremia 1.5
Ignat Ignatie 20.12
Ilarion 21.10
Ilie Iliana Iliuță 20.7
Ilinca 20.7 21.5
Ioachim 9.9
Ioan Ion Ioana Oana Ionel Ionela Ionuț Ionica Iancu Jana Jan Jean Nelu Ivan Ianis 7.1 24.6
Iosif 26.1 15.9
Ipatie 31.3
Irina Irinel 5.5
Isidor 4.2 14.5
Iulia 16.7 18.5
Iulian Iuliu 21.6
Iuliana 21.12
Iustin 1.6
Iustina 2.10
Lăcrămioara Lăcrimioara E-7
Larisa 26.3
Laurențiu Lavrentie 10.8
Lazăr 17.10
Leon 18.2 20.2
Leontie Leonte Leontina 18.6
Lidia 23.3
Liliana Liliac E-7
Longin 16.10
Luca 18.10
Lucia 13.12
Lucian Luciana 15.10
Ludmila 16.9
Macarie 19.1
Macrina 19.7
Magdalena Mădălina Mădălin Magda 22.7
Magnolia E-7
Marcu Marc 25.4
Mardarie 13.12
Margareta 17.7 20.7
Maria Marioara Mărioara Măriuca Maricica Mara Mari Mia Marian Mariana Marius 15.8 8.9
Marina 17.7
Marta 4.6
Martin 12.10 11.11
Matei 16.11
Maxim Maximilian 21.1 13.8
Melania 31.12
Mercur Mercurie 25.11
Micșunica E-7
Mihai Mihail Mihaela Mihăiță Mișu Miha Michaela 8.11
Mina 11.11
Miron 17.8
Modest 18.12
Monica Mona 4.5 27.8
Nadia Nadejda 17.9
Narcisa Narcis E-7
Natalia 26.8
Naum 1.12
Nectarie 9.11
Nestor 27.10
Nicanor 28.7
Nichifor 9.2 2.6
Nichita 15.9
Nicodim 26.12
Nicolae Nicoleta Nicola Nicolai Niculina Neculai Nicu Nicușor Nae 6.12
Nina 14.1
Nona 5.8
Olga 11.7
Olimpia Olimpiada 25.7
Onufrie 12.6
Orest 13.12
Otilia 13.12
Paisie 15.11
Pamfil 16.2
Pantelimon 27.7
Parascheva Paraschiva 14.10 26.7
Partenie 7.2
Paul Paula Pavel Paulina Pavelina 29.6
Pelaghia Pelagia 8.10 4.5
Petru Petre Petra Petrică Petruța Petrișor Petronela 29.6
Platon 18.11
Policarp 23.2
Procopie 8.7
Prohor 28.7
Raisa 5.9
Roman Romanița 1.10 18.11
Roza Rozalia E-7
Salomea 3.8
Samuel Samuil 20.8
Sava 5.12 12.1 24.4
Savatie 27.9
Sebastian Sebastiana Sebi 18.12
Serafim Serafima 2.1
Sergiu Serghei 7.10
Silvestru 2.1
Simion Simeon 3.2 1.9
Simon Simona Simina 10.5
Sofia 17.9
Sofronie 11.3
Spiridon 12.12
Ștefan Ștefania Ștefana Ștefăniță Fane 27.12
Stelian Steliana Stela Stelică Steluța 26.11
Susana Suzana 11.8
Tabita 25.10
Tamara 1.5
Tarasie 25.2
Tatiana 12.1
Tecla 24.9
Teodor Theodor Tudor Tudorel Doru 17.2 8.2
Teodora Theodora Tudora Tudorița 7.8 11.9 17.2
Teodosie Tudose 11.1
Tihon 16.6
Timotei 22.1
Titus Titu 25.8
Toma 6.10
Trandafir Trandafira E-7
Trifon 1.2
Valentin 30.7 6.7
Valentina 10.2 16.7
Valeria 6.6
Valeriu 7.11 9.3
Varvara Barbara 4.12
Vasile Vasilica Vasilică Vasi Vasilina 1.1
Vera 17.9
Veronica 12.7 4.10
Victor Victoraș 11.11 31.1
Victoria 11.11 23.12
Violeta Violet E-7
Viorel Viorica Viorela E-7
Visarion 6.6
Vitalie 22.4 28.4
Vladimir Vlad 15.7
Vladislav 24.9
Xenia Oxana 24.1
Zaharia 5.9 8.2
Zambila E-7
Zenovia Zenobia 30.10
Zinaida 11.10
Zoe 2.5 18.12
Zosima 4.4
`
