/** Short invented words of residents, as some write them on the web. Whom some of them name does not exist. */

import type { DemoMode } from './person.ts';
import { chance, pick, type Random } from './random.ts';

const WRITES: Readonly<Record<DemoMode, number>> = { street: 0.04, school: 0, web: 0.3 };

const ABOUT: Readonly<Record<string, readonly string[]>> = {
  lighting: [
    'Det är alldeles för mörkt när man går hem på kvällen.',
    'Flera lampor har varit släckta hela vintern.',
    'Jag tar en omväg för att slippa gå där det är mörkt.',
  ],
  'youth-groups': [
    'Det samlas många på kvällarna och det blir stökigt.',
    'Jag går en annan väg när det står ett gäng där.',
  ],
  'reckless-driving': [
    'Mopeder kör på gångbanan i hög fart.',
    'A-traktorer med hög musik varje helg.',
    'Barnen vågar inte cykla när de kör där.',
  ],
  fraud: ['Någon ringde och sa sig vara från banken.', 'Det kommer falska sms nästan varje vecka.'],
  speeding: ['Bilarna kör mycket fortare än vad skylten säger.'],
  sightlines: ['Buskarna är så höga att man inte ser vem som kommer.'],
  violence: ['Det har varit bråk där flera gånger.'],
  'lack-of-presence': ['Man ser aldrig någon polis här.'],
  littering: ['Det ligger skräp överallt efter helgerna.'],
};

const COMMENTS: readonly string[] = [
  'Börja med belysningen.',
  'Mer poliser som går runt och pratar med folk.',
  'Tack för att ni frågar.',
  'Det har blivit bättre det senaste året.',
  'Ge ungdomarna någonstans att vara på kvällarna.',
  'Berätta gärna vad svaren leder till.',
  'Min granne Karin Exempelsson vågar inte gå ut med hunden efter åtta.',
  'Ring mig gärna på 070-174 06 05 så berättar jag mer.',
  'Mopeden som kör på gångvägen har skylten ABC 123.',
  'Det finns folk som slår mig med blicken när jag går förbi, vi behöver prata mer med varandra.',
];

const oneOf = (random: Random, texts: readonly string[]): string | null =>
  pick(random, Object.fromEntries(texts.map((text) => [text, 1]))) ?? null;

/** A sentence about a concern, or `null` when nothing was written. */
export function describeConcern(random: Random, theme: string, mode: DemoMode): string | null {
  if (!chance(random, WRITES[mode])) return null;
  return oneOf(random, ABOUT[theme] ?? []);
}

/** A closing comment, or `null`. */
export function drawComment(random: Random, mode: DemoMode): string | null {
  return chance(random, WRITES[mode] / 2) ? oneOf(random, COMMENTS) : null;
}
