/**
 * Personnummer and samordningsnummer (day of birth plus 60), with 10 or 12 digits, however they are
 * grouped. Only numbers with a possible date and the right check digit (Luhn) count.
 *
 * @see Folkbokföringslagen (1991:481) 18 §; Skatteverket, SKV 704
 */
import { matches, type Span } from './span.ts';

const GROUPED =
  /(?<![\d+])((?:(?:18|19|20) ?)?\d{2})[ .-]?(\d{2})[ .-]?(\d{2})( ?[-+.]? ?)(\d{2} ?\d{2}|\d{3} ?\d)(?!\d|[-.:]\d)/g;
const COORDINATION = 60;
/** Numbers that begin so are mobile phones, unless they are written as a date of birth. */
const MOBILE = /^07[02369]/;

/** Whether the last of ten digits is the check digit of the nine before it. */
function hasCheckDigit(ten: string): boolean {
  let sum = 0;
  for (let at = 0; at < ten.length; at += 1) {
    const product = Number(ten[at]) * (at % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}

/** Whether the day exists in that year of any century that it can mean. */
function isDay(year: string, month: number, day: number): boolean {
  const centuries = year.length === 4 ? [''] : ['19', '20'];
  return centuries.some((century) => {
    const date = new Date(Date.UTC(Number(century + year), month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  });
}

export function findPersonnummer(text: string): Span[] {
  if (!/\d/.test(text)) return [];
  return matches(text, 'personnummer', GROUPED, (match) => {
    const [whole, written = '', month = '', day = '', between = '', last = ''] = match;
    const year = written.replace(' ', '');
    const ten = year.slice(-2) + month + day + last.replace(' ', '');
    const isCoordination = Number(day) > COORDINATION;
    if (isCoordination && between.trim() === '' && MOBILE.test(whole)) return false;
    const born = isCoordination ? Number(day) - COORDINATION : Number(day);
    return hasCheckDigit(ten) && isDay(year, Number(month), born);
  });
}
