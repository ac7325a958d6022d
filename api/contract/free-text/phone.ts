/**
 * Telephone numbers as they are written in Sweden. Help lines and other service numbers point at
 * nobody, and stay.
 */
import { matches, type Span } from './span.ts';

const BETWEEN = '[ ./()-]{0,3}';
/** With its area code: +46, 0046 or 0, then 7 to 9 digits. */
const NATIONAL = new RegExp(
  `(?<![\\d+.,:-])(?:(?:\\+|00)${BETWEEN}46${BETWEEN}(?:\\(?0\\)?${BETWEEN})?|\\(0(?=\\d{1,3}\\))|0)[1-9](?:${BETWEEN}\\d){6,8}(?!\\d|[.,:-]\\d)`,
  'g',
);
/** Without plus or zero, as some write a mobile phone for abroad. */
const BARE_COUNTRY = /(?<![\d+.,:-])46 ?-?7[02369](?:[ -]?\d){7}(?!\d)/g;
/** Without an area code, when a word says that it is a telephone number. */
const ASKED_TO_CALL =
  /(?<=(?:ring|ringa|tel|tfn|telefon|telefonnummer|telenr|mobil|mobilnr|mobilnummer|nås på|sms|smsa|sms:a|mitt nummer är|mitt nr är|nummer till mig är)(?:en|et)?(?: mig| oss| på| är| nr| till)?(?: på)?[ .:]{1,3})\d(?:[ -]?\d){5,8}(?!\d|[.,:-]\d| ?(?:kr|kronor|gånger|ggr|meter|personer)(?![a-zåäö]))/gi;
/** Digits spelled out, as somebody does who knows that numbers are taken away. */
const SPELLED =
  /(?<![a-zåäö])noll(?:[ ,-]+(?:noll|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio)){6,9}(?![a-zåäö])/gi;

/** 020 and 077 are free or shared-cost lines of organisations. */
const SERVICE_LINE = /^0(?:20|77)/;
const HELP_LINES = new Set(['116111', '116123', '116000', '116016', '116117', '116006']);
const CLOCK_TIMES = /^\(?[01]\d[.: ]?[0-5]\d ?- ?[0-2]\d[.: ]?[0-5]\d$/;
const DAY_MONTH_YEAR = /^\(?\d\d[-./ ]\d\d[-./ ](?:19|20)\d\d$/;

function isNational([written]: RegExpExecArray): boolean {
  if (CLOCK_TIMES.test(written) || DAY_MONTH_YEAR.test(written)) return false;
  const digits = written.replace(/\D/g, '').replace(/^(?:00)?460?(?=[1-9]{1})/, '0');
  return !SERVICE_LINE.test(digits);
}

export function findPhones(text: string): Span[] {
  const spelled = matches(text, 'phone', SPELLED);
  if (!/\d/.test(text)) return spelled;
  return [
    ...matches(text, 'phone', NATIONAL, isNational),
    ...matches(text, 'phone', BARE_COUNTRY),
    ...matches(text, 'phone', ASKED_TO_CALL, ([written]) => {
      const digits = written.replace(/\D/g, '');
      return !HELP_LINES.has(digits) && !SERVICE_LINE.test(digits);
    }),
    ...spelled,
  ];
}
