/**
 * What makes a text worry us, in plain view: phrases by kind. `a|b` is one of several words, `a*`
 * any word that begins so, `~` up to four words between. Aimed at what happens to somebody now or
 * is about to happen; "mer våld på torget" is an ordinary answer. Where it is unsure a phrase is
 * here, since people read what it finds.
 */

export const WORRY_KINDS = [
  'suicide',
  'threat',
  'violence',
  'sexual-abuse',
  'child-at-risk',
  'weapon',
] as const;
export type WorryKind = (typeof WORRY_KINDS)[number];

const ME = 'mig|mej|oss|min|mitt|mina|vår|vårt|våra';
const SOMEBODY =
  'han|hon|hen|dom|de|dem|någon|nån|man|mannen|maken|fru|frun|sambo*|ex|exet|exman*|kille*|killar*|tjej*|pojkvän*|flickvän*|pojk*|flick*|gubb*|bror*|storebror*|kusin*|farbror*|morbror*|granne*|tränare*|ledare*|lärare*|chef*|ungdom*|gäng*|vuxna|vuxen|kompis*|vän';
const PARENT =
  'mamma*|pappa*|farsan*|morsan*|mor|far|styvpappa*|styvmamma*|plastpappa*|plastmamma*|låtsaspappa*|låtsasmamma*|bonuspappa*|bonusmamma*|föräldrar*|fosterpappa*|fosterfamilj*|farfar*|morfar*';
const CHILD =
  'barn*|unge|ungen|ungar*|bebis*|lillebror*|lillasyster*|syskon*|småsyskon*|son|sonen|dotter*|flickan|pojken|mig|mej|oss';
const HIT =
  'slår|slog|slagit|slå|sparkar|sparkade|sparkat|misshandla*|strypt*|stryper|dunkar|pryglar|piskar|bränner|knuffar';
const KILL =
  'döda|dödar|mörda|mördar|skjuta|skjuter|hugga|hugger|knivhugga|knivhugger|skära|skär|spränga|spränger|bränna|strypa|avrätta|skada|knäppa|slakta';
const WEAPON =
  'pistol*|kniv|kniven|knivar*|vapen|vapnet|skjutvapen|gevär*|bomb|bomben|bomber|machete*|handgranat*|granat*|sprängmedel|dynamit|yxa|revolver*|kalasjnikov*';

export const WORRY_RULES: Readonly<Record<WorryKind, readonly string[]>> = {
  suicide: [
    'vill|orkar|tänker|kan|vågar|ids ~ inte|ej|int ~ leva|finnas',
    'inte|ej ~ vill|orkar ~ leva',
    'vill|ville bara|helst|verkligen|hellre|ibland|nog dö',
    'vill|ville ~ försvinna för alltid',
    'vill dö',
    'vill jag ~ dö',
    'önskar ~ jag ~ död|dog|dö|inte fanns',
    'lika|bättre|bäst|skönt|skönast|gott ~ att ~ dö',
    'bättre|bäst|skönt|gladare|lättare ~ jag ~ inte|aldrig ~ fanns|finns|levde|född|fötts',
    'bättre|bäst|skönt ~ utan mig',
    'bättre|bäst|skönt ~ jag ~ död',
    'ta|tar|tagit livet av mig|mej|sig|oss',
    'ta|tar|avsluta|avslutar|ända mitt liv',
    'jag|mig|min|mina|hon|han ~ självmord*',
    'självmordstank*|självmordsförsök*|självmordsbenägen|suicidal*',
    'begå|begår självmord',
    'hoppa|hoppar|kasta|kastar|lägga|gå ~ framför ~ tåg*|spår*|bil*|buss*',
    'lägga|lägger mig|mej ~ spår*|rälsen',
    'hoppa|hoppar från ~ bron|taket|balkongen|bro|tak',
    'skär|skära|skurit|skar mig|mej ~ arm*|handled*|själv',
    'skadar|skada|gör|göra|gjort mig|mej själv ~ illa',
    'skadar|skada|skär|skära|hatar mig|mej själv',
    'ingen|ingenting|inget ~ leva för',
    'slippa|sluta leva',
    'kill|hurt myself',
    'want to die',
    'end|take my life',
    'suicidal|suicide',
    "not|dont|don’t|don't|t want to live",
    'أريد أن أموت',
    'اريد ان اموت',
    'انتحار|الانتحار|أنتحر|انتحر',
    'أقتل|اقتل نفسي',
    'لا أريد|اريد ~ أعيش|اعيش|العيش',
  ],
  threat: [
    `jag|vi ska|skall|kommer|tänker|borde|vill ~ ${KILL}|slå ~ honom|henne|dom|dem|dig|er|alla|någon|nån|ihjäl|skolan|han|hon`,
    `ska|skall|kommer|tänker ~ ${KILL} ~ ${ME}|honom|henne|dig|er`,
    `hotar|hotat|hotade|hota|hotas ~ ${ME}`,
    `hotar|hotat|hotade|hota|hotas ~ att|med ~ ${KILL}|slå|våldta`,
    'hotad|hotade|hotas ~ till livet',
    `dödshot*|mordhot* ~ ${ME}`,
    `${ME}|jag|vi ~ dödshot*|mordhot*|dödshotad|mordhotad`,
    'slå|slår ihjäl ~ honom|henne|dig|er|dom|dem|mig|någon|nån|han',
    'död|döda ~ lista|dödslista*',
    'will|gonna|to|ll kill|shoot|stab ~ you|him|her|them|me|everyone',
    'threatens|threatened|threatening me|us|to',
    'سأقتل|ساقتل',
    'سوف أقتل|اقتل',
    'يهددني|هددني|يهددوننا|هددوني',
  ],
  violence: [
    `${SOMEBODY} ~ ${HIT} ~ ${ME}`,
    `${ME}|sin|sina|sitt ~ man|make|fru|sambo*|kille|tjej|pojkvän|flickvän|ex|bror|son ~ ${HIT} ~ ${ME}|sin|sina|henne|honom`,
    `${HIT} ~ sin|sina|hans|hennes ~ fru|tjej|sambo|flickvän|kille|man|barn|fästmö`,
    'blir|bli|blivit ~ slagen|misshandlad|slagna ~ hemma|hemifrån|av min|mina|sin',
    'jag|vi blir ~ slagen|misshandlad|slagna|misshandlade',
    `ex|exet|exman*|exmake*|pojkvän*|man|kille ~ följer|följt|följde|förföljer|stalkar|spionerar ~ ${ME}`,
    `förföljer|förföljs|stalkar|stalkad|stalkas ~ ${ME}|av`,
    'rädd|livrädd|skräckslagen för ~ min man|make|kille|sambo|pojkvän|ex|exman|fru|bror',
    'våld ~ hemma|hemmet ~ mig|jag|oss',
    'hits|beats|beat|hit|choked|punches me|us',
    'my husband|boyfriend|ex|father|brother|wife ~ hits|beats|hurts|threatens',
    'يضربني|ضربني|يضربنا|ضربوني',
  ],
  'sexual-abuse': [
    `våldta*|våltog*|våldtog* ~ ${ME}`,
    'jag|vi|dotter*|kompis*|syster*|vän|väninna ~ våldtagen|våldtagna|våldtas|våltagen',
    'blev|blivit|blir|bli våldtagen|våldtagna|våltagen|antastad|antastade|ofredad|ofredade|utnyttjad|tafsad|tafsade',
    'försök* ~ våldta*',
    `${SOMEBODY}|${PARENT} ~ tar|tog|tagit|rör|rörde|rört|smeker|klämmer|klämde ~ på|vid mig|mej|oss`,
    `${SOMEBODY}|${PARENT} ~ rör|rörde|rört ~ mig|mej|oss`,
    'tafsa* ~ på|mig|mej|oss|henne',
    'tog|tar|ta|tagit|kände|känner ~ mellan benen|brösten|rumpan|skrevet',
    `${SOMEBODY}|${PARENT} ~ in i mitt|vårt rum ~ natt*|nätt*|kväll*`,
    'tvinga* ~ sex|samlag|ligga|suga|naken|klä',
    'nakenbild*|nudes|dickpic* ~ mig|mej|skicka*|pengar|kräver|oss',
    'skicka*|kräver|vill ha ~ nakenbild*|nudes',
    'sexuellt|sexuella ~ utnyttja*|övergrepp* ~ mig|mej|jag|oss|barn|hemma',
    `övergrepp* ~ ${ME}`,
    'blottar|blottade|blottat|runka*|onanera* ~ mig|mej|oss|barn*',
    'raped|molested|groped',
    'touches|touched|touching me|us',
    'اغتصب*|اغتصاب',
    'تحرش|يتحرش ~ بي',
  ],
  'child-at-risk': [
    `${PARENT} ~ ${HIT}|hotar|låser|nyper|luggar ~ ${CHILD}|bror*|syster*|mamma|pappa|in`,
    `${HIT} ~ sitt|sina|sin|deras|hans|hennes|små|ett|min|mina|lilla ~ barn*|unge|ungar|bebis|son|dotter|lillebror|lillasyster|syskon`,
    'barn*|unge|ungen|ungar*|flicka*|pojk*|bebis*|lillebror|lillasyster|syskon* ~ slagen|slaget|slagna|slås|misshandla*|agas|vanvård*|försumma*|svälter',
    'barn*|unge|ungen|ungar*|flicka*|pojk*|bebis* ~ far|fara|farit illa',
    'barn*|unge|ungen|ungar*|flicka*|pojk*|bebis* ~ gråter|skriker ~ natt*|nätter*|hjälp|jämt|alltid',
    'barn*|unge|ungen|ungar*|flicka*|pojk*|bebis* ~ ensam|ensamma|ensamt|inlåst|inlåsta|instängd* ~ natt*|nätter*|dag*|hemma|vecka|helg*|utan',
    'får|fick ~ inte|ingen|aldrig ~ mat ~ hemma',
    'får|fick ingen mat',
    'rädd|livrädd för ~ min|mina pappa|mamma|föräldrar|farsa|styvpappa|far|mor|plastpappa|bror|bröder|familj',
    'gifta|gift|gifter|giftas ~ bort|mot ~ mig|mej|henne|syster|vilja',
    'gifta|gifter bort',
    'hedersvåld*|könsstymp*|barnäktenskap ~ mig|mej|jag|min|syster',
    'vågar|vill inte ~ vara|komma|gå|sova hemma|hem ~ pappa|mamma|han|styvpappa',
    'rymt|rymmer|rymma hemifrån',
    'my dad|father|mom|mother|stepdad|parents ~ hits|hit|beats|beat|hurts|touches',
    'أبي|ابي|أمي|امي|والدي ~ يضرب*|تضرب*',
  ],
  weapon: [
    `har|hade|haft|bär|bar|visar|visade|visat|gömmer|gömt|gömde|drog|drar|dragit|tog|tar|viftar|viftade|siktar|siktade|hittade|hittat|såg|köpt|säljer|sålde|förvarar|tagit ~ ${WEAPON}`,
    `hota* ~ ${WEAPON}`,
    'stuckit|stack|sticker|hugger|högg|huggit|hugg ~ kniv*|knivar|mig|mej|oss|honom|henne',
    'knivhögg*|knivhugg* ~ mig|mej|oss|honom|henne|kompis*|bror|vän|son',
    'sköt|skjutit|skjuter|skjuta ~ mot|på ~ mig|mej|oss|honom|henne|huset|dörr*|fönst*|barn*',
    'has|have|had|carries|carrying|pulled ~ gun|knife|weapon|bomb',
    'مسدس|مسدسا|سلاح|سكين|سكينا|قنبلة',
  ],
};
