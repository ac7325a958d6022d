/**
 * Registration plates of vehicles: ABC 123 and ABC 12D. Swedish plates never use I, Q, V, Å, Ä or
 * Ö, and no O in the last place. Three letters and a number can be much else (LSS 123, rum 203), so
 * that words and abbreviations need to be spoken of as a plate.
 */
import { matches, type Span } from './span.ts';

const PLATE = /(?<![\p{L}\d])[A-HJ-PR-UW-Z]{3}[ -]?\d{2}[\dA-HJ-NPR-UW-Z](?![\p{L}\d]|[.,:-]\d)/giu;
/** What is spoken of shortly before or after a plate. */
const SPOKEN_OF = /(?<!\p{L})(?:reg(?!\p{L})|regn|registr|nummerpl|skylt|plåt|bilnr|bilnummer)/iu;
const NEAR = 40;
/** Three letters that mean something else before a number. */
const OTHER_WORDS = new Set(
  `LSS LSU LVU LVM LUL LOB LPO SOL SFS SOU SKR SKV SFI SOS BUP BRÅ EST ICA IFK BKS KHF GAIS DIF AIK HBK ABB SAS SJ
   SEK EUR USD DKK NOK RUM SAL HUS BUS FEM TRE TOM SEX ALL HON HAN DEN DET DOM MAN ETT HAR KAN FÅR MER MED MEN OCH NOG NER UPP UTE
   BOR SER TAR GER GÅR SKA JAG DAG ELD GES KAP PAR PKT PUB SPA STR TEL TYP TEX ETC BLA KAR PER JAN FEB MAR APR JUN JUL AUG SEP OKT DEC
   MAX MEN LED NRO ART LGH LOK SLL SKL SMS TNT USB WCX HAL KUB ROT RUT LAG ARK ENL CAA PAX KBA GBG STH TÅG BAN BYA PCB TCO LRF STG
   MOB FAX PIN KOD SID UPG TAL ORD DAN DUB TPL AVD EPA ATV MTB ARM BEN FOT KOM SÅG LÅG SER HÖR GOD SEN HEM`.split(
    /\s+/,
  ),
);
const QUANTITY =
  /^ ?(?:kr|kronor|:-|sek|st|m|km|meter|mil|min|minuter|timmar|personer|pers|gånger|ggr|år|procent|%|elever|platser|kvm|hushåll)(?![\p{L}])/iu;
const SHOUTED = /\p{Lu}{2,}[ ,]+$/u;

function isPlate(match: RegExpExecArray): boolean {
  const [written] = match;
  const before = match.input.slice(Math.max(0, match.index - NEAR), match.index);
  const after = match.input.slice(match.index + written.length).slice(0, NEAR);
  const [sentenceBefore = ''] = before.split(/[.!?\n]\s/).slice(-1);
  const [sentenceAfter = ''] = after.split(/[.!?\n]/);
  if (SPOKEN_OF.test(sentenceBefore) || SPOKEN_OF.test(sentenceAfter)) return true;
  if (QUANTITY.test(after)) return false;
  const letters = written.slice(0, 3);
  if (OTHER_WORDS.has(letters.toUpperCase())) return false;
  const isTogether = /\d/.test(written.charAt(3));
  if (isTogether) return true;
  if (letters !== letters.toUpperCase()) return false;
  return !SHOUTED.test(before);
}

export function findPlates(text: string): Span[] {
  if (!/\d\d/.test(text)) return [];
  return matches(text, 'plate', PLATE, isPlate);
}
