/**
 * First names that are common in Sweden and hardly mean anything else in a Swedish sentence, so
 * that they count however they are written. Those that are words or places too are in
 * `names-that-are-words.ts`. In lower case, without accents that people leave out.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const NORDIC = words(`
adrian agneta agnes agneta albin aleksander alexander alexandra alfred alice alicia alma alvin amanda anders andreas anette anita
ann anna annacarin annakarin anne anneli annelie annette annica annie annika antonia arne arvid astrid august barbro beatrice
benjamin bengt benny berit bernt bert bertil bettan birger birgit birgitta bjarne britt britta britten camilla carina carl carolina caroline casper
cathrine cecilia cecilie charlie charlotta charlotte christer christian christina christoffer christopher claes clara conny cornelia
dagmar daniel daniela david dennis denise ebba edith edvard edvin edward elena eleonora elias elin elina eline elisabet elisabeth
ellen ellinor elof elsie elvira emelie emil emilia emilie emma emmy erik erika erland ernst ester esther eva evelina evert fanny
felicia felix filippa fredrik fredrika frida fritiof gabriel gabriella georg gerd gerda gert gertrud gideon gittan gottfrid greger gudrun gunborg gunilla
gunnar gunnel gunvor gustaf gustav göran gösta hampus hanna hannah hanne hannes harald harriet harry hedda hedvig helen helena
helene helmer henning henrik henry herbert herman hilda hilding hilma hjalmar holger håkan ida inga ingalill inge ingeborg ingegerd ingela
ingemar ingmar ingrid ingvar isabella isabelle isak isidor ivar jack jakob jacob janne jannike jasper jeanette jennie jenny jens jesper
jessica jimmy joachim joakim joel johan johanna johannes john johnny jon jonas jonatan jonathan jonna jonny josef josefin
josefine joseph josephine josua julia julian juliana julius justus jörgen kajsa kalle karin karl karolina katarina kattis kennet kenneth kent kerstin
kevin kicki kjell klas konrad kristen kristian kristin kristina kristofer kristoffer krister kåre lars lasse leif leila lennart lena
leonard leopold lillemor linn linnea linnéa linus lisbeth lisen lotta louise lovisa lucas ludde ludvig ludwig lukas madeleine magda
magdalena maggan magnus maja majken malin malte malva marcus margareta margaretha margit margot maria marianne marica marie marika marita
markus marlene martin martina mathias mathilda matilda mats matteus mattias mattis maud maximilian melina melker melvin micke michael
michaela mikael mikaela minna miriam moa molly monica monika måns märit märta märtha nathalie natalie nathan nicklas niclas niklas nicole
nicolina nils nisse nora ola olivia oliver olle olof oskar oscar osvald ove patricia patrik patric pauline paula paulina
pelle pernilla peter petra petronella petter philip fabian filip pontus ragnar ragnhild ragnvald rasmus rebecca rebecka regina rickard rikard roger roland
rolf ronja ronny rosemarie roy runar rutger samuel sandra sanna sara sarah sebastian selma siv signe signhild sigrid sigurd
sigvard simon sixten sofia sofie sonja sophia stefan stellan stina sture susan susanna susanne sussi sven svante svea sverker sylvia
sören tekla teodor theo theodor therese terese thomas tomas tim tobbe tobias tommy torbjörn tord tore torgny torsten torvald
tova tove tyra ulf ulla ulrica ulrik ulrika valdemar valter vanja vendela veronica veronika victor victoria
vidar viktor viktoria vilhelm ville vilma vincent viveka vivianne walter wilhelm william wilma yngve ylva yvonne åke åsmund örjan östen nina ramona kasper jerry elise elvin elton milton hjördis freja freya sigge göte colin henrietta algot sigfrid
alva andy aron carin dante disa ebbe eddie ellie elsa embla emmet emmie enzo evy folke greta gurli harald henny hugo jasmin jerker jocke josie kia
kian lea leo leon lilian lilly lykke melissa mia milla nadja nellie noa noah noel noomi pia pär pål petronia ragna robban ronja
ruben sally selim sonny stella sune svante tanja tessan thea theo tilda tina totte tracy tyra una ursula viggo viola zack zoe ossian ossi`);

const FINNISH = words(`
aino antti anssi arja arto eeva eija eino elina esa esko hannele hannu heidi heikki helmi ilkka irja irma jaakko jarkko jarmo jari
jorma juha juhani jukka jussi kaarina kaisa kalevi katja kimmo kirsi kyllikki lauri leena liisa maarit maija marja
marjatta markku matti merja mika mikko minna mirja niilo olavi osmo paavo paivi pasi pekka pentti petri pirjo pirkko päivi
raija raili raimo reijo riitta ritva satu seija seppo sirkka sirpa taina taisto tapani tapio tarja tarmo teemu teija teuvo timo tuija
tuomas tuula tuulikki ulla urho vappu veikko vesa ville virpi väinö yrjö`);

const ARABIC_PERSIAN_TURKISH_KURDISH = words(`
abbas abdallah abdelkader abdulkarim abdullah abdulrahman abdulla abed abir abu adel adnan ahlam ahmad ahmed ahmet aisha aicha akram alaa ali alia
alireza amal amina aminata amir amira ammar anas anwar arash ayman ayse ayşe aysel azad aziz babak bahar bahram basel bashar basma bassam
behnaz behrouz berfin besma bilal burak cemal dalia daryoush dariush dilan diyar elham emine emre engin eren ercan esra fadi fadil
fahad faisal farah fares farhad farid farida farzaneh fatemeh fatima fatma fatme fawzia ferhat ghada ghassan golnaz habib hadi hafsa hamid
hamza hanan hanin hasan hasnaa hassan haider haidar hatice hayat heba hedi hiba hisham hoda homayoun houda hussain hussein husein hussam huda hülya
ibrahim ibtisam idris ihsan ilham imad imran inas ismail ismet issa jafar jalal jalil jamal jamila jamileh jawad juma kamal karam karim
karima kareem kawa kemal khadija khadidja khaled khalid khalil latifa layla leyla lubna luay mahdi mahmood mahmoud mahmut majid malak
malek manal marwa marwan maryam masoud maysa mazen mehdi mehmet mehran merve mohamad mohamed mohammad mohammed mohsen mohsin mona mostafa
muhamed muhammad muhammed muhannad murad murat mustafa nabil nada nadia nadim nadir nadja naima najib najwa narges nasim nasrin nasser
nawal nazanin neda nesrin nizar noor noora nour nura omar omer osama osman osama othman ousama parisa parvin payam qasim rabia
raghad rami rania rashid rasha rasul reem reza rezan rima rojda rojin roksana roya saad sabah sabina sabri sadiq safa sahar said saeed saida
salah salem saleh salim salma salman samar samer samir samira sanaa sawsan selim serdar serkan shadi shahin shahram shaima shayan
shervin shirin siamak sivan soheila soraya suhaila suleiman sulaiman suleyman suad sumaya taha tahir talal tarek tariq tarik usama wael
waleed walid wassim yahya yara yasemin yasmin yasmine yasin yasser yassin younes younis yousef youssef yousif yousra yunus yusuf zahra zain zainab zaynab
zeinab zeynep ziad zohreh zuhair`);

const SOMALI_ERITREAN_ETHIOPIAN = words(`
abdi abdifatah abdikadir abdirahman abdirahim abdirizak abdisalam abdiwali abdullahi abebe abraham abukar ahmednur amare amran anab asha asho awet ayaan ayan
ayaanle bashir berhane bisrat biniam daud dahir deeqa deqa dawit ebyan elsabet fadumo faduma fardowsa farhiya fartun faysal filmon fowsiya freweini gebre
guled habiba haben halima halimo hamdi hawa haweya helen hibo hinda hodan hodo huruse ifrah ikran iqra isra jama kidane khadra liban luwam
luul mahad meron mebrahtu mehari mulki muna mussie najma nasteho nasra natnael nimo nimco rahma rahwa robel ruweyda saido sabrin sagal
sahra samatar selamawit semhar senait shukri siham simret solomon suado suleekha tekle temesgen tesfay tesfaye tsegay ubah warsame warda winta yonas
yohannes yusra yodit zakaria zakariya zemzem`);

const BALKAN = words(`
adem adis admir admira aida ajla alen almir almira alma amela amer amra arben ardian arta azra besim bekim biljana blerim blerina boban bogdan
bojan bojana boris branislav branka branko danijel danijela dejan denis dragan dragana drita dusan dušan dzenan edin edina elma elmir elvir emina
emir enes enver fadil faruk fatmir fatos fikret fitim flutura goran gordana hajrudin haris hasan igor ilir ismet ivana ivica jasmina jasmin
jelena jovan jovana kosovar kujtim lejla lindita ljiljana lulzim majda marko mehmed mersiha milica milos miloš milorad miodrag mirela miroslav mirsad mirza
mladen mujo munira nedim nemanja nenad nermin nermina nikola nusret ognjen petar predrag radovan ramiz refik samir sandra sanela
sasa saša sead selma semir senad slavica slavko slobodan snezana sonja srdjan suada svetlana tatjana valon valdrin vesna vjosa vladimir vlado xhevat zdravko zlatan
zlatko zoran zorica zvonko željko agim albana arjeta avni driton`);

const EASTERN_EUROPEAN = words(`
adam agata agnieszka alina anastasia anastasiia andrei andrej andrii andrzej aneta anton artem bartek bartosz beata bohdan boguslaw danuta
daria dariusz dawid dmitri dmytro dorota elzbieta ewa florin gheorghe grazyna grzegorz halina halyna henryk ihor ion ionel irina iryna ivan iwona izabela jacek
jadwiga jaroslaw jerzy joanna justyna kacper kamil kamila karol kasia katarzyna kateryna krystyna krzysztof kseniia larisa larysa lech leszek
liudmyla ludmila lyudmila maciej magdalena maksym malgorzata małgorzata marcin marek mariusz mariana marta maryna mateusz michal mihai mykola mykhailo nadiia
natalia nataliia nataliya oksana oleg oleh oleksandr oleksandra oleksii olena olga pawel paweł piotr przemyslaw radoslaw rafal ruslan
ryszard serhii sergej sergei slawomir stanislaw svitlana szymon taras tadeusz tetiana tomasz urszula vadym vasyl vasile viorel volodymyr waldemar
weronika wiktor wojciech yaroslav yevhen yulia yuliia yurii zbigniew zofia zuzanna`);

const ELSEWHERE = words(`
alejandro alexis andrea andrés antonio brandon brayan carlos carmen claudia cristina diego dylan eduardo enrique ethan fernanda
fernando francisco gloria gonzalo guillermo hector isabel javier jayden jeffrey jennifer jesus joaquin jorge josé jose juan juanita kelly laura lorena
luis manuel marcela marcelo maricel mario mauricio michelle miguel nancy nelson nguyen ngoc pablo pamela patricio pedro raul ricardo richard
roberto rodrigo ronaldo salvador santiago sergio stephanie steven teresa thanh thuy tony valentina ximena`);

export const FIRST_NAMES: ReadonlySet<string> = new Set([
  ...NORDIC,
  ...FINNISH,
  ...ARABIC_PERSIAN_TURKISH_KURDISH,
  ...SOMALI_ERITREAN_ETHIOPIAN,
  ...BALKAN,
  ...EASTERN_EUROPEAN,
  ...ELSEWHERE,
]);
