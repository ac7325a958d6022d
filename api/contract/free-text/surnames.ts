/**
 * Surnames that are common in Sweden and hardly mean anything else. Names made by the usual
 * endings are known by those (`isSurname`).
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const LISTED = words(`
ahlgren ahlström alm almgren almqvist alström arvidsson axelsson backlund backman berglund berggren bergman bergqvist bergström björk
björklund björkman blom blomberg blomgren blomqvist blomkvist bodin boman borg boström brandt broberg brolin bäckman bäckström carlberg
dahlberg dahlgren dahlin dahlström edlund edström ekberg ekblom ekdahl ekholm eklund ekman ekström engberg engdahl engström enström eng
falk forsberg forsgren forslund forsman fransson fredin frisk fridh granberg grahn granlund granqvist grönlund grönberg gustafsson hagberg haglund hagström hallberg hallgren
hallström hedberg hedin hedlund hedman hedström hellberg hellgren hellman hellström hermansson hjalmarsson hjelm holgersson holmberg holmgren holmqvist
holmström hultgren hultman håkansson hägg hägglund höglund högberg isaksson jakobsson kjellberg kjellgren kjellström klasson kling kronberg kvist
lagerqvist lagerström landin landström larsson lilja lindahl lindberg lindblad lindblom lindell lindén linden linder lindgren lindholm
lindkvist lindqvist lindroth lindskog lindstrand lindström ljung ljungberg ljunggren ljungqvist lundberg lundblad lundgren lundholm lundin lundkvist
lundmark lundqvist lundström löfgren löfqvist lönn malm malmberg malmgren malmqvist malmström melin modig molin moberg modin mårtensson mörk
nordberg nordgren nordin nordlund nordqvist nordström norberg norén norgren norling norlin norrman nyberg nyblom nygren nylander nylund nyman nyqvist nyström
näslund ohlin oskarsson palm palmgren palmqvist quist qvist rask rehn rehnberg rosén rosenberg rosengren rosenqvist roos rydberg rydén ryberg
sandberg sandell sandgren sandin sandqvist sandström sahlin sahlberg sedin selin sellberg sjöberg sjöblom sjödin sjögren sjöholm sjölander sjölin sjölund sjöstedt sjöstrand
sjöström skog skoglund skoog sköld stenberg stenström strandberg ström strömberg strömbäck sundberg sundell sundin sundqvist sundström svedberg svedin svanberg söderberg
söderholm söderlund söderman söderqvist söderström thelin thorell thörn tunér uhlin vallin viklund wahlberg wahlgren wahlström wallgren wallin
wallberg wennberg westberg westerberg westerlund westin westlund westman wester wiberg widén wiklund wikström wikman winberg winther wretman zetterberg zetterlund zetterström åberg
ågren åhlund åhman åkerberg åkerlund åkerman åkerström åkesson åslund åström ödman öberg ödlund öhman öhrn östberg östlund österberg österlund öström
abdi abdullahi abdulle ahmed ahmadi ahmadzai aden akbari al-ali al-hassan alami ali alizadeh aziz barre bashir caabi dahir diini duale elmi farah garad guled
hagi hashemi hassan hersi hosseini hussein hussain ibrahim ismail jama karimi khalil khan mahamud mahmoud mohamed mohammadi mohammed moradi mousavi muhumed muse
nazari nur omar osman rahimi rezaei saleh salad samatar sharif sheikh warsame yusuf yilmaz yıldız kaya demir celik çelik öztürk aydin arslan dogan kurt
begovic hadzic hodzic kovac kovač novak nowak kowalski kowalska wisniewski wójcik kaminski lewandowski zielinski shevchenko kovalenko bondarenko tkachenko melnyk
korhonen virtanen mäkinen nieminen mäkelä hämäläinen laine heikkinen koskinen järvinen lehtonen lehtinen saarinen salminen heinonen niemi heikkilä
gashi krasniqi berisha hoxha shala morina bytyqi kastrati nguyen tran pham silva santos gonzalez rodriguez garcia martinez lopez hernandez perez
tesfay tekle gebre haile kidane berhane habte weldu ghebre smith jones petersen hansen jensen nielsen pedersen olsen larsen andersen`);

/** Endings of surnames. "-sson" is safe in any case; the others ask for a capital letter. */
const SON = /ssons?$/;
const ENDINGS =
  /(?:qvist|kvist|ström|gren|blad|blom|stedt|crantz|hielm|hjelm|sköld|stierna|ović|ovic|evic|ević|ovski|ewski|owski|owska|enko|chuk|(?:[knm]i|lai|läi|nai|ta|ho|po|ro)nen|oğlu|oglu|zadeh|dottir|escu|idze|shvili)s?$/;

/** Surnames that are ordinary words, towns or given names: only beside a first name. */
const SURNAMES_THAT_ARE_WORDS = words(`
alm ask berg borg dahl dal ek falk fors frid frisk gran grön hall hed hjort holm hult hägg högh kling kvist lind ljung lund lönn löv malm mård mörk
nord modig blom palm rask ros ryd sand skog sköld sjö stark sten storm strand ström ståhl sund svan säll tall torn trygg vik wik wall vall
west väst ång åberg öst norling lilja roos`);

/** Whether a word, in lower case and as it stands, is a surname by itself. */
export function isSurname(lower: string, hasCapital: boolean): boolean {
  const base = lower.endsWith('s') ? lower.slice(0, -1) : lower;
  if (SURNAMES_THAT_ARE_WORDS.has(lower) || SURNAMES_THAT_ARE_WORDS.has(base)) return false;
  if (lower.length > 5 && SON.test(lower)) return true;
  if (LISTED.has(lower) || LISTED.has(base)) return true;
  return hasCapital && lower.length > 6 && ENDINGS.test(lower);
}

/** Whether a word can be a surname when a first name stands before it. */
export function canBeSurname(lower: string): boolean {
  return SURNAMES_THAT_ARE_WORDS.has(lower) || SURNAMES_THAT_ARE_WORDS.has(lower.replace(/s$/, ''));
}
