/**
 * Street addresses with a house number, which can point at a home. A street by its name alone is
 * an unsafe place like others, and stays.
 */
import { matches, type Span } from './span.ts';

const STREET =
  '(?:gatan?|vägen|väg|gränd(?:en)?|stig(?:en)?|backe[n]?|allén?|alle|torget|torg|plan|platsen|plats|kroken|leden|ringen|slingan|svängen|höjden|liden|stråket|byväg|rundan)';
const WORD = '\\p{L}[\\p{L}:-]*';
/** "Norra Exempelvägen". */
const QUARTER =
  '(?:norra|södra|östra|västra|nya|gamla|lilla|stora|övre|nedre|inre|yttre|mellersta|sankt|sankta|s:t)';
const NUMBER = '(?:(?:nr|nummer)\\.? ?)?\\d{1,3}(?: ?[a-h](?![\\p{L}])| ?- ?\\d{1,3})?';
const FLAT =
  '(?:,? ?(?:\\d{1,2} ?tr(?:appor)?(?![\\p{L}])|våning \\d|(?:lgh|lägenhet|port|uppgång) ?(?:nr )?[\\da-h]{1,4}(?![\\p{L}])))*';
const POSTAL = '(?:,? \\d{3} ?\\d{2} \\p{Lu}\\p{L}+)?';
const ENDS = '(?![\\p{L}\\d]|[.:,]\\d)';
/** "Exempelgatan 12 B, 2 tr", "exempelvägen 4"; the street's name is one word. */
const ONE_WORD = new RegExp(
  `(?<![\\p{L}])(?:${QUARTER} )?[\\p{L}-]{2,}${STREET} ${NUMBER}${FLAT}${POSTAL}${ENDS}`,
  'giu',
);
/** "Eva Exempels väg 3", "Norra vägen 4": names before a street, with capitals. */
const SEVERAL_WORDS = new RegExp(
  `(?<![\\p{L}])(?:\\p{Lu}${WORD.slice(5)} ){1,3}${STREET} ${NUMBER}${FLAT}${POSTAL}${ENDS}`,
  'gu',
);
const FLAT_NUMBER =
  /(?<![\p{L}])(?:lgh|lägenhet|lägenhetsnummer)\.? ?(?:nr |nummer )?\d{4}(?!\d)/giu;

/** What a number counts when it is no house number: "Storgatan 3 gånger i veckan". */
const QUANTITY =
  /^ ?(?:gånger|gång|ggr|meter|m|km|mil|minuter|min|timmar|tim|sekunder|personer|pers|stycken|st|år|dagar|dar|kvällar|nätter|veckor|månader|procent|%|kr|kronor|\p{L}*(?:ungdomar|killar|tjejer|grabbar|barn|poliser|vakter|bilar|mopeder|moppar|lampor|hus|papperskorgar|skyltar|lyktor|stolpar|gäng|traktorer|människor|elever|pojkar|män|bussar))(?![\p{L}])/iu;
/** "och vägen 158", "hela gatan 2 gånger": a road by number, or a number after the word itself. */
const ROAD =
  /^(?:motor|lands|riks|läns|cykel|gång|skol|bil|mötes|om|av|in|ut|genom|gågångs|huvud|grus|skogs)?(?:vägen|väg|leden|ringen|backen|plan|platsen|plats|torget|torg|höjden|gatan|gata|stigen|stig)$|^(?:parkerings|lek|busshåll|håll|buss|mötes|arbets|fotbolls|idrotts|bas|båt|upp|sjuk|fot)plat(?:s|sen)$|^(?:fotbolls|bas|grus|fri|idrotts|gräs|park|över|under|bottenvånings|konstgräs)plan$/i;

/** Ordinary words that begin a sentence about a road: "Hela vägen 939". */
const ORDINARY =
  /^(?:hela|längs|på|vid|utmed|korsa|min|vår|den|denna|samma|varje|ta|följ|från|till|om|över|under|bygg|gör|sätt|stäng|hos|och|men|att|i)(?:\s|$)/i;

function isHome(match: RegExpExecArray): boolean {
  const [written] = match;
  const after = match.input.slice(match.index + written.length);
  if (QUANTITY.test(after)) return false;
  const name = written.slice(0, written.search(/ (?:nr|nummer|\d)/i));
  return !ROAD.test(name.replace(ORDINARY, ''));
}

/** "22-04" after a street is from ten at night to four; house numbers grow. */
function isTime([written]: RegExpExecArray): boolean {
  const range = /(\d{1,3}) ?- ?(\d{1,3})$/.exec(written);
  return range !== null && Number(range[2]) < Number(range[1]);
}

export function findAddresses(text: string): Span[] {
  if (!/\d/.test(text)) return [];
  const holds = (match: RegExpExecArray) => isHome(match) && !isTime(match);
  return [
    ...matches(text, 'address', SEVERAL_WORDS, holds),
    ...matches(text, 'address', ONE_WORD, holds),
    ...matches(text, 'address', FLAT_NUMBER),
  ];
}
