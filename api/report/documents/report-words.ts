/** Words that the reports of a ranking share, whatever form they take. */
import type { Priorities } from '../../contract/priorities.ts';
import type { Item } from '../../contract/ranked-item.ts';
import { MAIN_CAUTION } from '../cautions.ts';
import { elsewhereSentences } from '../elsewhere-words.ts';
import { notShownNote } from '../hidden-words.ts';
import { capitalise, countInWords, formatNumber, formatRange, formatShare } from '../numbers.ts';
import { waysSentence } from '../standing-words.ts';

const VARIABLE_HEADINGS: Readonly<Record<string, string>> = {
  mode: 'Efter sätt att svara',
  ageGroup: 'Efter ålder',
  gender: 'Efter kön',
  area: 'Efter område',
  timeOfDay: 'Efter tid',
  stopKind: 'Efter slags insats',
};

/** What the axis and the column of a burden are called, here or in somebody else's survey. */
export function burdenWords({ measure }: Priorities): {
  readonly axis: string;
  readonly column: string;
} {
  if (measure.kind === 'insecurity') {
    return { axis: 'Otrygghet i snitt bland alla som svarade, 0–5', column: 'Otrygghet' };
  }
  return {
    axis: `${capitalise(measure.label)}, i snitt (${formatRange(measure.low, measure.high)})`,
    column: 'I snitt',
  };
}

/** What the number of persons behind a row is called: those who named it, or who rated it. */
export function countWords({ measure }: Priorities): string {
  return measure.kind === 'insecurity' ? 'Nämnd av' : 'Svar';
}

/** Areas are not told apart in words; the picture does it. */
export const AREAS_FINDING = 'Platserna samlade i områden.';

/** The heading of a breakdown: "Efter ålder". */
export function variableHeading(variable: string): string {
  return VARIABLE_HEADINGS[variable] ?? `Efter ${variable}`;
}

/** What the ranked items of a report are: themes in a dialogue, alternatives in a survey. */
export function itemWords({ measure }: Priorities): {
  readonly heading: string;
  readonly row: string;
  readonly pairs: string;
} {
  return measure.kind === 'insecurity'
    ? { heading: 'Det som oroar mest', row: 'Tema', pairs: 'Vad som oroar var' }
    : { heading: 'Rangordning', row: 'Alternativ', pairs: 'Var det gäller mest' };
}

/** Title of a report on its own. */
export function reportTitle({ round, measure }: Priorities): string {
  if (round !== null) return round.title;
  return measure.kind === 'insecurity'
    ? 'Vad oroar mest? En rangordning'
    : `Rangordning: ${measure.label}`;
}

/** The cautions with the main one first; it stands on everything that has figures. */
export function withMainCaution(cautions: readonly string[]): readonly string[] {
  return cautions.includes(MAIN_CAUTION) ? cautions : [MAIN_CAUTION, ...cautions];
}

/** The first few of a ranking, each in a few words: "1–2 Mörker (37 %)". */
export function leadingItems(items: readonly Item[], count: number): readonly string[] {
  return items
    .filter((item) => item.status === 'ranked')
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(
      ({ label, rankInterval, prevalence }) =>
        `${formatRange(...rankInterval)} ${label} (${formatShare(prevalence.estimate)})`,
    );
}

/** The leading wish to each actor. */
export function leadingWishes({ police, municipality }: Priorities['wishes']): readonly string[] {
  return [
    ['Polisen', leadingItems(police, 1)[0]] as const,
    ['Kommunen', leadingItems(municipality, 1)[0]] as const,
  ]
    .filter(([, leading]) => leading !== undefined)
    .map(([actor, leading]) => `${actor}: ${leading}`);
}

/** What is left out of the tables of groups, where anything is. */
export function hiddenInGroups({ byVariable, smallestCell }: Priorities): readonly string[] {
  const groups = Object.values(byVariable).flatMap((table) => Object.values(table));
  const isAnyHidden = groups.some(
    ({ respondents, themes, places, wishes }) =>
      respondents === null ||
      [...themes, ...places, ...wishes.police, ...wishes.municipality].some(
        ({ status }) => status === 'suppressed',
      ),
  );
  if (!isAnyHidden) return [];
  return [`${notShownNote(smallestCell)} Sådant är inte heller med bland de främsta i gruppen.`];
}

/** "de fyra främsta", the ones that a council can take on. */
export function topWords({ top }: Priorities): string {
  return `de ${countInWords(top)} främsta`;
}

/** What a picture rests on: "Kungsbacka, exempeldata, läge 7, 987 svar." */
export function sourceLine({ round, snapshot, answered }: Priorities): string {
  return [
    ...(round === null ? [] : [round.title]),
    ...(snapshot === null ? [] : [`läge ${snapshot}`]),
    `${formatNumber(answered)} svar.`,
  ].join(', ');
}

/** How often an item came out among the first; never said to be certain. */
export function stabilityFigure(share: number): string {
  if (share >= 0.995) return 'över 99\u00a0%';
  return share < 0.005 ? 'under 1\u00a0%' : formatShare(share);
}

/** What stays at the top whatever one assumes; nothing when unknown. */
export function robustnessSentences(priorities: Priorities): readonly string[] {
  const { robustness, themes, top } = priorities;
  return [...waysSentence(robustness, themes, top), ...elsewhereSentences(priorities)];
}

/** How the figures were made, for those who want to make them again. */
export function methodSentences(priorities: Priorities): readonly string[] {
  const { weighting, replicates, replication, seed, snapshot, method } = priorities;
  const ways = replication === 'bootstrap' ? 'omdragningar av insamlingen' : 'dragningar';
  return [
    ...(snapshot === null ? [] : [`Siffrorna är läge ${snapshot}, räknat ${priorities.madeOn}.`]),
    weighting.margins.length === 0
      ? 'Svaren är inte viktade: ingen befolkning att jämföra med var angiven.'
      : `Svaren är viktade mot befolkningens fördelning på ${countInWords(weighting.margins.length)} mått. Det svar som väger mest väger ${formatNumber(weighting.largestWeightRatio, 1)} gånger snittet.`,
    'Spannen i ordningen gäller alla rader samtidigt.',
    `Hur ofta en rad hamnar bland ${topWords(priorities)} är räknat på ${formatNumber(replicates)} ${ways}, med startvärde ${seed} (metod ${method}).`,
  ];
}

/** What the columns of a ranking mean. */
export function columnExplanations(priorities: Priorities): readonly string[] {
  const { axis, column } = burdenWords(priorities);
  return [
    'Ordning: de platser i ordningen som är möjliga. ”1–2” betyder att raden kan vara etta eller tvåa.',
    `${column === 'I snitt' ? axis : axis.replace('Otrygghet i snitt', 'Otrygghet: snittet')}. Spannet visar hur siffran kunde svänga om insamlingen gjordes om likadant.`,
    ...(priorities.measure.kind === 'insecurity'
      ? [
          'Andel: hur stor del av dem som svarade som nämner raden, viktat.',
          'Nämnd av: antal personer, utan vikter.',
        ]
      : [
          `Andel: hur stor del av dem som svarade på raden som gav den minst ${formatNumber(priorities.measure.namedFrom ?? priorities.measure.high)}, viktat.`,
          'Svar: antal personer som har svarat på raden, utan vikter.',
        ]),
    `Bland ${topWords(priorities)}: i hur stor del av omräkningarna raden hamnar där.`,
  ];
}
