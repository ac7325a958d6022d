/** Who answered and how, in sentences. */
import type { Priorities } from '../contract/index.ts';
import { VARIABLE_LABELS } from './labels.ts';
import { formatNumber, joinList } from './numbers.ts';
import { modePhrase, persons } from './phrases.ts';

/** Who answered, how, and what the weighting did. */
export function basisSentences(priorities: Priorities): string[] {
  const { respondents, answered, measure } = priorities;
  if (respondents === 0) return ['Ingen har svarat ännu.'];
  const question = measure.kind === 'insecurity' ? 'frågan om vad som oroar' : 'frågorna';
  return [
    `${capitalisedPersons(respondents)} svarade${byMode(priorities)}.`,
    ...hiddenModes(priorities),
    answered === respondents
      ? `Alla svarade på ${question}.`
      : `${capitalisedPersons(answered)} svarade på ${question}. Andelarna gäller dem.`,
    ...weightingSentences(priorities),
  ];
}

/** Ways of answering in which several answer at the same stop. */
const AT_STOPS = ['street', 'school'] as const;

/**
 * What the weighting did and what it costs. The effective number holds the weights only; that those
 * at the same stop resemble each other is in the intervals besides.
 */
function weightingSentences(priorities: Priorities): string[] {
  const { weighting, effectiveRespondents, respondentsByMode } = priorities;
  if (weighting.margins.length === 0) {
    return ['Svaren är inte viktade: varje svar räknas lika mycket.'];
  }
  const hasStops = AT_STOPS.some((mode) => Object.hasOwn(respondentsByMode, mode));
  return [
    `Svaren är viktade efter ${weightedBy(priorities)}, så att varje grupp väger lika tungt som i befolkningen.`,
    `Viktningen i sig gör spannen ungefär så breda som om ${formatNumber(effectiveRespondents)} hade svarat.${hasStops ? ' Att de som svarar på samma plats och dag liknar varandra gör dem bredare till, och det är inräknat.' : ''}`,
  ];
}

/** The variables of the margins: "ålder, kön och område". */
export function weightedBy({ weighting }: Priorities): string {
  const variables = new Set(weighting.margins.flatMap((margin) => margin.split(' × ')));
  return joinList(
    [...variables].map((name) => (VARIABLE_LABELS[name] ?? `”${name}”`).toLocaleLowerCase('sv')),
  );
}

/** Modes by how many answered in them, the most first; those that are hidden last. */
const modesBySize = ({ respondentsByMode }: Priorities): [string, number | null][] =>
  Object.entries(respondentsByMode).sort(
    ([a, m], [b, n]) => (n ?? 0) - (m ?? 0) || (a < b ? -1 : 1),
  );

function shownModes(priorities: Priorities): string[] {
  return modesBySize(priorities).flatMap(([mode, count]) =>
    count === null || count === 0 ? [] : [`${formatNumber(count)} ${modePhrase(mode, priorities)}`],
  );
}

function byMode(priorities: Priorities): string {
  const modes = modesBySize(priorities);
  if (modes.length === 1) return modes.map(([mode]) => ` ${modePhrase(mode, priorities)}`).join('');
  const shown = shownModes(priorities);
  return shown.length === 0 ? '' : `: ${joinList(shown)}`;
}

/** Which modes have no number of their own, and why. */
function hiddenModes(priorities: Priorities): string[] {
  const hidden = modesBySize(priorities).filter(([, count]) => count === null);
  if (hidden.length === 0 || Object.keys(priorities.respondentsByMode).length === 1) return [];
  const names = joinList(hidden.map(([mode]) => modePhrase(mode, priorities)));
  return [
    `Hur många som svarade ${names} redovisas inte var för sig, eftersom någon av grupperna är för liten.`,
  ];
}

/** One line for the head of a page: "1 004 svar · 812 i intervjuer på plats, 192 i webbenkäten · läge 7". */
export function basisLine(priorities: Priorities): string {
  const { respondents, respondentsByMode, snapshot } = priorities;
  const modes = Object.keys(respondentsByMode);
  const shown = modes.length === 1 ? [] : shownModes(priorities);
  const isAll = shown.length === modes.length;
  return [
    `${formatNumber(respondents)} svar${modes.length === 1 ? byMode(priorities) : ''}`,
    ...(shown.length > 0 ? [`${shown.join(', ')}${isAll ? '' : ', resten på annat sätt'}`] : []),
    ...(snapshot === null ? [] : [`läge ${snapshot}`]),
  ].join(' · ');
}

const capitalisedPersons = (count: number): string => {
  const text = persons(count);
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
};
