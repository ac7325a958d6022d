/** Step by step how one figure came about: from answers to a place in the ranking. */
import type { Priorities } from '../../contract/priorities.ts';
import type { RankedPriority } from '../../contract/ranked-item.ts';
import { leadingSmoothedSentences, neighbourSentence } from '../around-words.ts';
import { weightedBy } from '../basis.ts';
import { reasonInWords } from '../draft/standing.ts';
import { countInWords, formatNumber, formatRange, formatShare, joinList } from '../numbers.ts';
import { rankedItems } from '../phrases.ts';
import { scenarioWords } from '../scenario-words.ts';
import { topWords } from './report-words.ts';

/** One step: what is done, and with which figures. */
interface Step {
  readonly heading: string;
  readonly text: string;
}

/** The steps of the leading theme's figure; nothing where nothing is ranked. */
export function explainLeading(
  priorities: Priorities,
): { readonly title: string; readonly steps: readonly Step[] } | null {
  const [theme] = rankedItems(priorities.themes);
  if (!theme) return null;
  const steps: (Step | null)[] = [
    whoCounts(priorities),
    weights(priorities),
    ...(priorities.measure.kind === 'insecurity'
      ? [share(theme, priorities), severity(theme), burden(theme)]
      : [rating(theme, priorities)]),
    error(theme, priorities),
    rankSet(theme, priorities),
    tier(theme, priorities),
    stability(theme, priorities),
    scenarios(theme, priorities),
    selection(theme, priorities),
    smoothed(theme, priorities),
    verdict(theme, priorities),
  ];
  return {
    title: `Så kom siffran för ”${theme.label}” till`,
    steps: steps.filter((step) => step !== null),
  };
}

const three = (value: number): string => formatNumber(value, 3);

const percent = (value: number): string => `${formatNumber(100 * value, 1)}\u00a0%`;

function whoCounts({ respondents, answered, measure }: Priorities): Step {
  const question = measure.kind === 'insecurity' ? 'frågan om vad som oroar' : 'frågorna';
  return {
    heading: 'Vilka som räknas',
    text: `${formatNumber(respondents)} personer svarade, ${formatNumber(answered)} av dem på ${question}. Andelarna gäller de ${formatNumber(answered)}.`,
  };
}

function weights(priorities: Priorities): Step {
  const { weighting, respondents, effectiveRespondents } = priorities;
  const text =
    weighting.margins.length === 0
      ? 'Ingen befolkning är angiven att väga mot, så varje svar räknas lika mycket.'
      : `Varje svar får en vikt, så att ${weightedBy(priorities)} fördelar sig som i befolkningen (${formatNumber(weighting.sweeps)} varv av justering). Den tyngsta vikten är ${formatNumber(weighting.largestWeightRatio, 1)} gånger snittet. Med så ojämna vikter säger ${formatNumber(respondents)} svar ungefär lika mycket som ${formatNumber(effectiveRespondents)} lika tunga.`;
  return { heading: 'Vikter', text };
}

function share({ named, prevalence }: RankedPriority, { answered }: Priorities): Step {
  return {
    heading: 'Andel',
    text: `${formatNumber(named)} av ${formatNumber(answered)} nämnde det: ${percent(named / answered)} utan vikter. Vikterna hos dem som nämnde det, delat med alla vikter, ger andelen ${three(prevalence.estimate)} (${percent(prevalence.estimate)}).`,
  };
}

function severity({ severity: { estimate } }: RankedPriority): Step {
  return {
    heading: 'Hur otryggt det känns',
    text: `Bland dem som nämnde det är snittet ${three(estimate)} på skalan 1–5, viktat. Den som nämnde det flera gånger räknas med sin högsta siffra.`,
  };
}

function burden(theme: RankedPriority): Step {
  const { prevalence, severity: felt, burden: both } = theme;
  return {
    heading: 'Otrygghet',
    text: `Andel gånger hur otryggt det känns: ${three(prevalence.estimate)} × ${three(felt.estimate)} = ${three(both.estimate)}. Det är snittet bland alla som svarade, där den som inte nämnde det räknas som 0. Efter den siffran går ordningen.`,
  };
}

function rating({ named, burden: { estimate } }: RankedPriority, { measure }: Priorities): Step {
  return {
    heading: 'Snitt',
    text: `${formatNumber(named)} personer svarade på raden. Deras viktade snitt är ${three(estimate)} på skalan ${formatRange(measure.low, measure.high)}. Efter den siffran går ordningen.`,
  };
}

function error({ burden: { estimate, se, df, low, high } }: RankedPriority, p: Priorities): Step {
  const { low: lowest, high: highest } = p.measure;
  const isCut = low <= lowest || high >= highest;
  const times = se > 0 ? (high - estimate) / se : 0;
  const sum = isCut
    ? `Spannet är ${three(low)}–${three(high)}; det går aldrig utanför skalan.`
    : `Med ${formatNumber(df)} frihetsgrader blir spannet ${three(estimate)} ± ${formatNumber(times, 2)} × ${three(se)} = ${three(low)}–${three(high)}.`;
  return {
    heading: 'Osäkerhet',
    text: `Svar från samma insats liknar varandra, så osäkerheten räknas mellan insatser och inte mellan personer; den som svarade på egen hand är en insats för sig.${p.weighting.margins.length > 0 ? ' Det som viktningen redan förklarar är borträknat.' : ''} Medelfelet blir ${three(se)}. ${sum}`,
  };
}

function rankSet({ rankInterval: [low, high] }: RankedPriority, { themes }: Priorities): Step {
  const ranked = rankedItems(themes);
  const found = `${countInWords(low - 1)} större och ${countInWords(ranked.length - high)} mindre`;
  const places = low === high ? `bara plats ${low} möjlig` : `plats ${low} till ${high} möjliga`;
  return {
    heading: 'Plats i ordningen',
    text: `Alla par jämförs samtidigt, så att risken att något par bedöms fel är högst 5\u00a0%. Av de ${countInWords(ranked.length - 1)} andra visar sig ${found}. Därför är ${places}.`,
  };
}

function tier(theme: RankedPriority, { themes }: Priorities): Step {
  const others = rankedItems(themes).filter(
    ({ id, tier: own }) => own === theme.tier && id !== theme.id,
  );
  return {
    heading: 'Nivå',
    text:
      others.length === 0
        ? `Det står ensamt på nivå ${theme.tier}: nästa i ordningen visar sig vara mindre.`
        : `Det delar nivå ${theme.tier} med ${joinList(others.map(({ label }) => `”${label}”`))}. Inget av dem visar sig vara mindre än det första på nivån.`,
  };
}

function stability({ topProbability }: RankedPriority, priorities: Priorities): Step {
  const { replicates, replication, seed } = priorities;
  const count = Math.round(topProbability * replicates);
  return {
    heading: 'Stabilitet',
    text:
      replication === 'bootstrap'
        ? `Insamlingen har dragits om ${formatNumber(replicates)} gånger med startvärde ${seed}: nya insatser ur de gamla, ny viktning, ny ordning. I ${formatNumber(count)} av dem kom det bland ${topWords(priorities)}.`
        : `Siffrorna har dragits om ur sin osäkerhet med startvärde ${seed}. I ${formatShare(topProbability)} av dragningarna kom det bland ${topWords(priorities)}.`,
  };
}

function scenarios({ id }: RankedPriority, priorities: Priorities): Step | null {
  const { robustness } = priorities;
  const ranks = robustness.scenarios.flatMap((scenario) => scenario.ranks[id] ?? []);
  if (ranks.length === 0) return null;
  const [best, worst] = [Math.min(...ranks), Math.max(...ranks)];
  const ids = robustness.scenarios.map((scenario) => scenario.id);
  return {
    heading: 'Andra sätt att räkna',
    text: `Ordningen är räknad på ${countInWords(ids.length)} sätt: ${joinList(scenarioWords(ids))}. Det kom på plats ${formatRange(best, worst)} och var bland ${topWords(priorities)} i ${formatShare(robustness.inclusion[id] ?? 0)} av dem.`,
  };
}

function selection({ id }: RankedPriority, { neighbours, themes }: Priorities): Step | null {
  const pair = neighbours?.themes.find(({ first }) => first === id);
  const [text] = pair ? neighbourSentence(pair, themes) : [];
  return text === undefined ? null : { heading: 'Om fel personer svarade', text };
}

function smoothed(theme: RankedPriority, priorities: Priorities): Step | null {
  const [text] = leadingSmoothedSentences({ ...priorities, themes: [theme], places: [] });
  return text === undefined ? null : { heading: 'Utjämnat', text };
}

function verdict(theme: RankedPriority, priorities: Priorities): Step {
  const reasons = priorities.stability[theme.id] ?? [];
  return {
    heading: 'Slutsats',
    text:
      reasons.length === 0
        ? 'Alla krav är uppfyllda: det får stå som stabilt i ett utkast. Stabilt är inte detsamma som säkert.'
        : `Det får stå som osäkert i ett utkast: ${joinList(reasons.map((reason) => reasonInWords(reason, theme, priorities)))}.`,
  };
}
