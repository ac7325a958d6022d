/** E-mail addresses, also those written so that programs should not see them: "(at)", " punkt ". */
import { matches, type Span } from './span.ts';

const DOT = '(?:\\.|\\s?[([{](?:punkt|dot)[)\\]}]\\s?|\\s(?:punkt|dot)\\s)';
const LABEL = '[a-z0-9åäöéü_+-]+';
const AT = '\\s?(?:@|[([{](?:at|a|snabel-?a)[)\\]}])\\s?|\\s(?:snabel-?a|at)\\s';
const TOP = '(?:se|nu|com|net|org|eu|fi|no|dk|de|uk|pl|info|io|me|ua)';
const ADDRESS = new RegExp(
  `(?<![a-z0-9åäö])${LABEL}(?:${DOT}${LABEL})*(?:${AT})${LABEL}(?:${DOT}${LABEL})*?${DOT}${TOP}(?![a-z0-9åäö])`,
  'gi',
);
/** Any domain at all, when it is written as programs write it. */
const PLAIN = /(?<![a-z0-9åäö])[a-z0-9åäöéü._+-]+@[a-z0-9åäö-]+(?:\.[a-z0-9åäö-]+)+/gi;

export function findEmails(text: string): Span[] {
  if (!/@|\b(?:at|snabel-?a)\b|[([{]a[)\]}]/i.test(text)) return [];
  return [...matches(text, 'email', PLAIN), ...matches(text, 'email', ADDRESS)];
}
