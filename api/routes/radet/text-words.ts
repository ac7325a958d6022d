/** Words of the pages about texts. */
import { MASKS } from '../../contract/free-text/mask.ts';
import type { TextField } from '../../contract/free-text/response-texts.ts';
import type { PersonalKind, Span } from '../../contract/free-text/span.ts';
import type { Worry, WorryKind } from '../../contract/free-text/worry.ts';
import type { Labels } from '../../contract/index.ts';
import type { TextPart } from '../../contract/screens/texts.ts';
import { labelOf } from '../../report/labels.ts';
import type { TextRow } from '../../report/texts-csv.ts';
import type { FreeText } from '../../store/interface/texts.ts';

export const FIELD_WORDS: Readonly<Record<TextField, string>> = {
  concern: 'Om det som oroar',
  place: 'Plats med egna ord',
  comment: 'Avslutande kommentar',
  answer: 'Annan fråga',
};

export const KIND_WORDS: Readonly<Record<PersonalKind, string>> = {
  email: 'E-postadress',
  personnummer: 'Personnummer',
  phone: 'Telefonnummer',
  plate: 'Registreringsnummer',
  address: 'Adress',
  name: 'Namn',
};

const WORRY_WORDS: Readonly<Record<WorryKind, string>> = {
  suicide: 'att inte vilja leva',
  threat: 'hot',
  violence: 'våld mot någon',
  'sexual-abuse': 'sexuella övergrepp',
  'child-at-risk': 'barn som kan fara illa',
  weapon: 'vapen',
};

const list = new Intl.ListFormat('sv-SE', { type: 'conjunction' });

/** "Kan handla om våld mot någon och vapen." */
export function worryKinds(worries: readonly Worry[]): string {
  return `Kan handla om ${list.format(worries.map(({ kind }) => WORRY_WORDS[kind]))}.`;
}

export function worryWords(worries: readonly Worry[]): string {
  const words = [...new Set(worries.map((worry) => `”${worry.words}”`))];
  return `Orden som gör att texten står här: ${list.format(words)}.`;
}

const MASK = new RegExp(
  `(${Object.values(MASKS)
    .map((mask) => mask.replace(/[[\]]/g, '\\$&'))
    .join('|')})`,
);

/** A masked text, with its masks apart. */
export function maskedParts(masked: string): TextPart[] {
  return masked
    .split(MASK)
    .map((text, index) => ({ text, masked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** An original, with what is masked in it apart. */
export function originalParts(original: string, spans: readonly Span[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push({ text: original.slice(at, start), masked: false });
    parts.push({ text: original.slice(start, end), masked: true });
    at = end;
  }
  parts.push({ text: original.slice(at), masked: false });
  return parts.filter(({ text }) => text !== '');
}

interface About {
  readonly field?: TextField;
  readonly mode: string | null;
  readonly place: string | null;
  readonly themes?: readonly string[];
}

/** What a text is about, and how it was given; never who gave it. */
export function aboutText({ field, mode, place, themes = [] }: About, labels: Labels): string {
  return [
    ...(field === undefined ? [] : [FIELD_WORDS[field]]),
    ...themes.map((theme) => labelOf(labels.themes, theme)),
    ...(place === null ? [] : [labelOf(labels.places, place)]),
    ...(mode === null ? [] : [labelOf(labels.categories.mode, mode)]),
  ].join(' · ');
}

/** A masked text as a row of a file. */
export function textRow({ field, themes, place, mode, masked }: FreeText, labels: Labels): TextRow {
  return {
    part: FIELD_WORDS[field],
    themes: themes.map((theme) => labelOf(labels.themes, theme)).join(', '),
    place: place === null ? '' : labelOf(labels.places, place),
    mode: labelOf(labels.categories.mode, mode),
    text: masked,
  };
}
