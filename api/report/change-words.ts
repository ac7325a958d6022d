/** What changed since an earlier round, in sentences. */
import type { Change, ChangeReason, Priorities } from '../contract/index.ts';
import { capitalise, formatNumber, joinList } from './numbers.ts';

/** A change is told when its q is below this. */
const LARGEST_Q = 0.05;

const REASONS: Readonly<Record<ChangeReason, string>> = {
  'mode-changed':
    'Sättet att svara är ett annat än förra gången. Då svarar andra personer, och samma person svarar på ett annat sätt.',
  'mode-mix-changed':
    'Fördelningen mellan sätten att svara är en annan än förra gången. Därför jämför vi inom varje sätt för sig och räknar helheten med förra omgångens fördelning.',
  'mode-left-out': 'Ett sätt att svara som få använde är inte med i jämförelsen.',
  'small-base':
    'Färre än 30 har svarat på något av sätten, i någon av omgångarna. Så få går inte att jämföra.',
  'too-few': 'Teman som få har nämnt i någon av omgångarna går inte att jämföra.',
  'question-changed':
    'Frågan eller svarsalternativen är andra än förra gången. Skillnaden kan bero på det.',
  'question-not-known':
    'Det är inte känt om frågan och svarsalternativen var desamma båda gångerna.',
  'scale-changed': 'Svarsskalan är en annan än förra gången. Skillnaden kan bero på det.',
  'age-groups-do-not-nest':
    'Åldersgrupperna är indelade på olika sätt de båda gångerna och går inte att lägga ihop.',
  'age-groups-not-known': 'Det är inte känt hur gamla de som svarade var i båda omgångarna.',
  'age-composition-changed':
    'Åldrarna bland dem som svarade är andra än förra gången. Viktningen jämnar bara ut det när befolkningens åldrar är angivna.',
  'season-changed':
    'Svaren samlades in under en annan tid på året. Mörker och väder påverkar hur trygg man känner sig.',
  'season-not-known': 'Det är inte känt om svaren samlades in under samma tid på året.',
  'venues-changed':
    'Intervjuerna gjordes på andra platser än förra gången. Där träffar man andra personer.',
  'venues-not-known': 'Det är inte känt om intervjuerna gjordes på samma platser.',
  'interviewers-changed':
    'Andra slags intervjuare ställde frågorna. Svaren kan skilja sig när polis, kommun eller volontärer frågar.',
  'interviewers-not-known': 'Det är inte känt om samma slags intervjuare ställde frågorna.',
};

/** Why something cannot be compared, or what was done about it. */
export const changeReasonSentence = (reason: ChangeReason): string => REASONS[reason];

export interface ChangeWords {
  /** "Förändring sedan Dialog 2024". */
  readonly heading: string;
  /** What changed, or that it cannot be said. */
  readonly finding: string;
  readonly reasons: readonly string[];
  /** How to read the figures; nothing when there are none. */
  readonly note: string;
}

/** `null` when no earlier round was given. */
export function changeWords({ changes }: Priorities): ChangeWords | null {
  const [first] = changes;
  if (!first) return null;
  const hasFigures = changes.some(
    ({ difference, withinMode }) => difference !== null || Object.keys(withinMode).length > 0,
  );
  return {
    heading: `Förändring sedan ${first.since}`,
    finding: finding(changes),
    reasons: [...new Set(changes.flatMap(({ reasons }) => reasons))].map(changeReasonSentence),
    note: hasFigures
      ? 'Skillnaden är andelen som nämner temat nu minus andelen förra gången, i procentenheter. Spannet visar hur den kunde svänga om båda insamlingarna gjordes om likadant.'
      : '',
  };
}

function finding(changes: readonly Change[]): string {
  const since = changes[0]?.since ?? '';
  const withFigures = changes.filter(({ difference }) => difference !== null);
  if (withFigures.length === 0) {
    return changes.some(({ withinMode }) => Object.keys(withinMode).length > 0)
      ? `Alla svar tillsammans går inte att jämföra med ${since}. Tabellen visar skillnaden inom de sätt att svara som går att jämföra.`
      : `Det går inte att säga om något har förändrats sedan ${since}.`;
  }
  if (withFigures.some(({ comparable }) => !comparable)) {
    return `Tabellen visar hur svaren skiljer sig från ${since}. Om det är en förändring går inte att säga.`;
  }
  const clear = withFigures.filter(({ q }) => q !== null && q < LARGEST_Q);
  const names = (sign: 1 | -1) =>
    clear
      .filter(({ difference }) => sign * (difference?.estimate ?? 0) > 0)
      .map(({ label }) => `”${label}”`);
  const [more, less] = [names(1), names(-1)];
  if (more.length + less.length === 0) {
    return `Inget tema nämns tydligt oftare eller mer sällan än i ${since}.`;
  }
  const said = [
    ...(more.length > 0 ? [`${joinList(more)} nämns oftare`] : []),
    ...(less.length > 0 ? [`${joinList(less)} nämns mer sällan`] : []),
  ];
  return `${capitalise(said.join(', '))} än i ${since}, mer än slumpen brukar ge.`;
}

/** A difference in percentage points with its sign: "+3", "−10". */
export function signedPoints(share: number): string {
  const text = formatNumber(share * 100);
  return share * 100 >= 0.5 ? `+${text}` : text;
}

/** Modes that any change is given within, in the order they first occur. */
export function changeModes({ changes }: Priorities): readonly string[] {
  return [...new Set(changes.flatMap(({ withinMode }) => Object.keys(withinMode)))];
}

/** What a mode is called as a heading. */
export const modeHeading = (mode: string, { byVariable }: Priorities): string =>
  byVariable.mode?.[mode]?.label ?? mode;
