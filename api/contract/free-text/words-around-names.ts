/** Words that say that a name is, or is not, a person's. All in lower case. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** A name follows: "han heter". */
export const NAMING = words(`heter hette hetat kallas kallades kallad namnet namn`);

/** Whose name it is that follows "heter" or "kallas": a person. */
export const PERSONS = words(`
han hon hen jag killen kille tjejen tjej mannen man kvinnan kvinna grannen granne pojken pojke flickan flicka kompis kompisen vän vännen personen person
ledaren langaren langare läraren lärare gubben gubbe tanten tant barnet barn son sonen dotter dottern bror brodern syster systern mamma pappa chef chefen
ungdom ungdomen snubbe snubben polis polisen elev eleven rektor rektorn tränare tränaren ägaren ägare hyresgäst exet ex pojkvän flickvän sambo fru vem
brorsan syrran farsan morsan dealer dealern knarkare alkis fröken klasskompis ordförande vaktmästare vaktmästaren typ typen`);

/** May stand between "heter" and the name. */
export const BETWEEN_NAMING = words(
  `egentligen tydligen visst nog typ väl kanske faktiskt förresten ju också för`,
);

/** Titles that are written with a full stop. */
export const TITLES = words(`dr prof hr fr`);

/** A person stands before a name: "min granne Karin", "rektor Anna". */
export const RELATIONS = words(`
granne grannen grannens grannar grannarna kompis kompisen kompisar vän vännen väninna vännina vänner bror brorsa brorsan broder brodern syster syrra syrran systern son sonen dotter dottern
barnbarn barnbarnet man maken make fru frun hustru sambo sambon pojkvän pojkvännen flickvän flickvännen ex exet exman mamma pappa farmor mormor farfar morfar moster faster farbror kusin kusinen lärare läraren
mentor mentorn rektor rektorn kurator kuratorn skolsköterskan fröken magistern tränare tränaren ledaren herr fru doktor doktorn läkaren imamen prästen chef chefen
kollega kollegan klasskompis klasskompisen klasskamrat vaktmästare vaktmästaren handläggare handläggaren socialsekreterare hyresvärd hyresvärden poliserna polisen
hantverkaren lillebror storebror lillasyster storasyster barnen bonusson bonusdotter hemtjänstpersonalen ordförande ordföranden`);

/** A family's name follows. */
export const FAMILIES = words(
  `familjen familj bröderna släkten herr fru fröken paret makarna systrarna`,
);

/** Whose: makes an unknown word with a capital letter after a relation a name ("min granne Xxx"). */
export const OWNERS = words(
  `min mitt mina vår vårt våra våran vårat hans hennes deras din sin sitt sina`,
);

/** What follows is the name of something else: "förskolan Lovisa", "stormen Gudrun". */
export const THINGS = words(`
förskolan förskola skolan skola dagis kvarteret kvarter restaurang restaurangen pizzeria pizzerian café caféet cafe fiket krogen puben pub baren bar hotell hotellet kiosken
kyrkan kapellet sankt sankta s:t st parken lekplatsen salong salongen frisör frisören frisörsalong butiken affären båten färjan stormen orkanen
kung drottning kronprinsessan kronprins prins prinsessan gatan vägen torget området bostadsområdet gården villan huset boendet äldreboendet avdelningen gymnasiet laget klubben
appen spelet boken filmen serien podden hotel statyn stiftelsen firman företaget gym gymmet linjen tåget bussen galleriet matbutiken varuhuset hunden katten hästen`);

/** The name belongs to a place or a business that follows: "Eva Lagers väg", "Pelles kiosk". */
export const PLACES_AFTER = words(`
gata gatan väg vägen torg torget plan planen park parken parkering parkeringen stig stigen gränd gränden backe backen kyrka kyrkan skola skolan skolgård gymnasium gymnasiet
sjukhus livs frisör krog pub hotell camping gård gården udde vik brygga bro bron allé minne kapell hamn hamnen bad badet lekplats kulle höjd äng väst strand stranden tunnel tunneln
hage hagen plats platsen källa förskola center arena ip museum torn bygg åkeri taxi blommor optik tobak kebab sushi thai matsal stiftelse`);

/** After a name as it is: "Maria kyrka". */
export const CHURCHES = words(`kyrka kyrkan kapell församling`);

/** Words made with these are businesses: "Pelles gatukök", "Anderssons däckverkstad". */
export const BUSINESS_ENDING =
  /(?:kök|krog|krogen|kiosk|kiosken|butik|butiken|affär|affären|handel|service|verkstad|salong|salongen|bageri|bageriet|konditori|café|cafe|pizzeria|restaurang|grill|grillen|gym|måleri|möbler|hörna|hörnan|bageri|frukt)$/;

/** Words made with these are streets, schools and places: "Karlavägen", "Eriksdalsskolan". */
export const PLACE_ENDING =
  /(?:gata|gatan|gatans|väg|vägen|vägens|torg|torget|torgets|plan|planen|park|parken|parkens|stig|stigen|gränd|gränden|backe|backen|kyrka|kyrkan|skola|skolan|skolans|gymnasiet|gård|gården|dal|dalen|vik|viken|udden|holmen|bron|allé|allén|hamnen|hallen|berget|kulle|kullen|lund|lunden|hagen|hage|ängen|ängarna|ås|åsen|sjön|torp|torpet|by|byn|stad|staden|staden|köping|borg|hamn|näs|rum|centrum|kiosken|livs|grillen|badet|ro|hem|hemmet|sala|löv|mässan|stan|haga)$/;

/** Begin a farewell: "Mvh Karin". */
export const FAREWELLS = words(
  `mvh hälsningar hälsning hälsn hälsar vänligen undertecknat tecknar signerat vänligast vh kramar kram`,
);

/** With a capital letter after a farewell or a relation, and still no name. */
export const NO_NAMES = words(`
en ett boende orolig oroad trött arg rädd besviken mamma pappa förälder föräldrar pensionär granne invånare medborgare hyresgäst anonym elev lärare jag vi du ni han hon den det de dom
och men som i på vid från till med av för om inte är var har nu här där hej tack snälla fixa sätt gör bättre mer fler alla ingen någon man kvinna tjej kille ung
kungsbacka sverige polisen kommunen skolan god hälsa hälsningar mvh vänliga vänlig bästa med hälsning gammal tonåring tonårsmamma`);
