/** Who answered and how, in sentences. */
import type { Priorities } from '../contract/index.ts';
import { formatNumber, joinList } from './numbers.ts';
import { modePhrase, persons } from './phrases.ts';

/** Who answered, how, and what the weighting did. */
export function basisSentences(priorities: Priorities): string[] {
  const { respondents, answered, measure, weighting } = priorities;
  if (respondents === 0) return ['Ingen har svarat ännu.'];
  const question = measure.kind === 'insecurity' ? 'frågan om vad som oroar' : 'frågorna';
  return [
    `${capitalisedPersons(respondents)} svarade${byMode(priorities)}.`,
    answered === respondents
      ? `Alla svarade på ${question}.`
      : `${capitalisedPersons(answered)} svarade på ${question}. Andelarna gäller dem.`,
    weighting.margins.length > 0
      ? `Svaren är viktade så att de som svarade fördelar sig som befolkningen. Efter det bär svaren ungefär lika mycket som ${formatNumber(priorities.effectiveRespondents)} oberoende svar.`
      : 'Svaren är inte viktade: varje svar räknas lika mycket.',
  ];
}

function byMode(priorities: Priorities): string {
  const modes = Object.entries(priorities.respondentsByMode).sort(
    ([a, m], [b, n]) => (n ?? 0) - (m ?? 0) || (a < b ? -1 : 1),
  );
  const shown = modes.filter(([, count]) => count !== null && count > 0);
  if (modes.length === 1) return modes.map(([mode]) => ` ${modePhrase(mode, priorities)}`).join('');
  if (shown.length === 0) return '';
  const parts = shown.map(
    ([mode, count]) => `${formatNumber(count ?? 0)} ${modePhrase(mode, priorities)}`,
  );
  const rest = shown.length < modes.length ? ['för få för att redovisas på annat sätt'] : [];
  return `: ${joinList([...parts, ...rest])}`;
}

/** One line for the head of a page: "1 004 svar · 812 i intervjuer på plats, 192 i webbenkäten · läge 7". */
export function basisLine(priorities: Priorities): string {
  const { respondents, respondentsByMode, snapshot } = priorities;
  const modes = Object.entries(respondentsByMode)
    .filter(([, count]) => count !== null && count > 0)
    .sort(([a, m], [b, n]) => (n ?? 0) - (m ?? 0) || (a < b ? -1 : 1))
    .map(([mode, count]) => `${formatNumber(count ?? 0)} ${modePhrase(mode, priorities)}`);
  return [
    `${formatNumber(respondents)} svar`,
    ...(modes.length > 0 ? [modes.join(', ')] : []),
    ...(snapshot === null ? [] : [`läge ${snapshot}`]),
  ].join(' · ');
}

const capitalisedPersons = (count: number): string => {
  const text = persons(count);
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
};
