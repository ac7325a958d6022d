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
  `ABB ALL APR ARK ARM ART AUG BAN BEN BKS BOR BUP BUS DAG DEC DEN DET DOM ELD EPA EST ETC
   ETT EUR FAX FEB FEM FOT GER GES GOD HAL HAN HAR HBK HEM HON HUS JAG JAN JUL JUN KAN KAP
   KAR KHF KOM KUB LAG LED LGH LOK LSS LSU LUL MAN MAR MAX MED MEN MER MOB NER NOG OCH OKT
   ORD PAR PER PKT PUB ROT RUM RUT SAL SAS SEK SEN SEP SER SEX SFS SJ SKA SKR SMS SOL SOS SPA
   STR TAL TAR TEL TOM TRE UPG UPP USD UTE`.split(/\s+/),
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
