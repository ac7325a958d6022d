/** The ranking itself, for any survey that has been laid out as lists of items. */
import { bootstrapMultiplicities } from './bootstrap-multiplicities.ts';
import { cautionsOf } from './cautions.ts';
import { checkInput } from './check-input.ts';
import { combinationNumbers } from './combination-numbers.ts';
import type { Gap, NumberItem, RankedDialogue, RankOptions, SurveyDesign } from './dialogue.ts';
import { effectiveSize } from './effective-size.ts';
import { estimateItems, type GroupEstimates } from './estimate-items.ts';
import { groupGaps } from './gaps.ts';
import { groupTables } from './group-tables.ts';
import type { ItemList } from './item-list.ts';
import type { RakeMargin } from './margin-column.ts';
import { modeDisagreements } from './mode-differences.ts';
import { uniformStream } from './random.ts';
import { rankItems } from './rank-items.ts';
import { type Replicates, replicateMeans } from './replicate-means.ts';
import { compareScenarios } from './robustness.ts';
import { makeSample, type Sample } from './sample.ts';
import { scenarioValues } from './scenarios.ts';
import type { SurveyLists } from './survey-lists.ts';
import { codeMargins, maskWeights, trimExtreme, type Weighting, weigh } from './weighting.ts';

/** Above this many respondents, draws from the linearized covariance replace the bootstrap. */
const MOST_BOOTSTRAPPED = 20_000;
/** What the rank sets of a main table may cost. */
const MAIN_EFFORT = { pairs: 20e6, most: 10_000 };

/** Ranks every list; the numbers of the priorities. */
export function rankLists(survey: SurveyLists, options: RankOptions): RankedDialogue {
  const { design } = survey;
  checkInput(design, options);
  const progress = options.onProgress ?? (() => {});
  progress(0, 'weighting');
  const margins = codeMargins(design, options.margins);
  const raked = weigh(design.baseWeight, margins, options.collapse ? 'collapse' : 'refuse');
  const weighting = options.trim ? trimExtreme(raked) : raked;
  const sample = makeSample(design, weighting, null);
  const modes = weighModes(design, margins);
  const lists = allLists(survey);
  progress(0.1, 'replicates');
  const replicates = bootstrap(sample, [...lists.values()], options, (done) =>
    progress(0.1 + 0.5 * done, 'replicates'),
  );
  const estimates = new Map([...lists].map(([name, list]) => [name, estimateWhole(sample, list)]));
  progress(0.65, 'ranking');
  const rankedLists = new Map<string, NumberItem[]>();
  [...lists].forEach(([name, list], l) => {
    const made = replicates?.means[l] ?? null;
    rankedLists.set(name, rankWhole(sample, list, estimates.get(name), name, options, made));
  });
  const take = (name: string): NumberItem[] => rankedLists.get(name) ?? [];
  progress(0.75, 'groups');
  const modeSamples = new Map(
    [...modes].map(([mode, part]) => [mode, makeSample(design, part, null)]),
  );
  const samples = new Map<string, Sample>();
  const byVariable = groupTables(survey, sample, modeSamples, samples, options);
  progress(0.9, 'robustness');
  const themes = take('themes');
  const rankedThemes = (estimates.get('themes')?.enough ?? []).map(({ item }) => item);
  const size = effectiveSize(weighting.weights);
  const unknown = countUnknown(design, options);
  const disagreements = modeDisagreements(
    survey.themes.ids,
    modeSamples.size > 1
      ? new Map([...modeSamples].map(([mode, part]) => [mode, estimateWhole(part, survey.themes)]))
      : new Map(),
  );
  const answered = design.baseWeight.reduce(
    (n, d, i) => n + (d > 0 && survey.answered[i] ? 1 : 0),
    0,
  );
  const result: RankedDialogue = {
    respondents: size.respondents,
    answered,
    respondentsByMode: countModes(design),
    effectiveRespondents: size.effective,
    designEffect: size.designEffect,
    seed: options.seed,
    top: options.top,
    weighting: {
      margins: margins.map(({ label }) => label),
      converged: weighting.converged,
      sweeps: weighting.sweeps,
      unknown,
      largestWeightRatio: size.largestRatio,
      trimmed: weighting.trimmed,
    },
    replication: replicates ? 'bootstrap' : 'normal',
    themes,
    places: take('places'),
    areas: take('areas'),
    pairs: combinationNumbers(
      take('pairs'),
      survey.pairs.ids,
      estimates.get('pairs')?.named ?? new Int32Array(0),
      (place, theme) => ({ place, theme }),
    ),
    timesOfDay: take('timesOfDay'),
    themeTimes: combinationNumbers(
      take('themeTimes'),
      survey.themeTimes.ids,
      estimates.get('themeTimes')?.named ?? new Int32Array(0),
      (time, theme) => ({ time, theme }),
    ),
    wishes: Object.fromEntries(
      Object.keys(survey.wishes).map((actor) => [actor, take(`wishes:${actor}`)]),
    ),
    byVariable,
    gaps: allGaps(survey, sample, samples, rankedThemes, options),
    robustness: compareScenarios(
      rankedThemes.map((item) => survey.themes.ids[item] ?? ''),
      scenarioValues({
        design,
        list: survey.themes,
        answered: survey.answered,
        main: weighting,
        index: sample.index,
        margins,
        modes,
      }).map(({ id, values }) => ({ id, values: rankedThemes.map((item) => values[item] ?? 0) })),
      options.top,
    ),
    cautions: cautionsOf({
      design,
      sample,
      margins,
      answered,
      unknown,
      unratedConcerns: survey.unratedConcerns,
      disagreements,
      replicates,
      themes,
    }),
  };
  progress(1, 'done');
  return result;
}

function allLists(survey: SurveyLists): Map<string, ItemList> {
  const { themes, places, areas, pairs, timesOfDay, themeTimes, wishes } = survey;
  const named = Object.entries(wishes).map(([actor, list]) => [`wishes:${actor}`, list] as const);
  return new Map([
    ['themes', themes],
    ['places', places],
    ['areas', areas],
    ['pairs', pairs],
    ['timesOfDay', timesOfDay],
    ['themeTimes', themeTimes],
    ...named,
  ]);
}

function bootstrap(
  { weighting, index }: Sample,
  lists: readonly ItemList[],
  options: RankOptions,
  onProgress: (done: number) => void,
): Replicates | null {
  const active = weighting.baseWeight.reduce((n, d) => n + (d > 0 ? 1 : 0), 0);
  if (active > MOST_BOOTSTRAPPED) return null;
  const multiplicities = bootstrapMultiplicities(
    index,
    options.replicates,
    uniformStream(options.seed, 'bootstrap'),
  );
  const made = replicateMeans({
    lists: lists.map((list) => ({ list, measure: list.measure })),
    baseWeight: weighting.baseWeight,
    index,
    plan: weighting.plan,
    multiplicities,
    onProgress,
  });
  return made.replicates > 0 ? made : null;
}

function estimateWhole(sample: Sample, list: ItemList): GroupEstimates {
  const [whole] = estimateItems(list, sample.grouping(list.asked), [0]);
  return whole ?? { enough: [], named: new Int32Array(list.ids.length) };
}

function rankWhole(
  sample: Sample,
  list: ItemList,
  estimates: GroupEstimates | undefined,
  stream: string,
  options: RankOptions,
  replicates: Float64Array | null,
): NumberItem[] {
  return rankItems({
    list,
    estimates: estimates ?? estimateWhole(sample, list),
    design: sample.grouping(list.asked).design,
    top: options.top,
    seed: options.seed,
    stream,
    effort: MAIN_EFFORT,
    replicates,
  });
}

/** Each mode weighted by itself; a mode without respondents is left out. */
function weighModes(design: SurveyDesign, margins: readonly RakeMargin[]): Map<string, Weighting> {
  const mode = design.variables.mode;
  const result = new Map<string, Weighting>();
  mode?.categories.forEach((category, code) => {
    const base = maskWeights(design.baseWeight, (i) => mode.codes[i] === code);
    if (base.some((d) => d > 0)) result.set(category, weigh(base, margins, 'collapse'));
  });
  return result;
}

function allGaps(
  survey: SurveyLists,
  whole: Sample,
  samples: ReadonlyMap<string, Sample>,
  items: readonly number[],
  options: RankOptions,
): Gap[] {
  return options.gapVariables.flatMap((name) => {
    const variable = survey.design.variables[name];
    if (!variable) return [];
    const sample =
      samples.get(name) ?? makeSample(survey.design, whole.weighting, variable, whole.index);
    return groupGaps(
      name,
      variable.categories,
      survey.themes,
      sample.grouping(survey.themes.asked),
      items,
    );
  });
}

function countModes(design: SurveyDesign): Record<string, number> {
  const mode = design.variables.mode;
  if (!mode) return {};
  const counts = new Int32Array(mode.categories.length);
  mode.codes.forEach((code, i) => {
    if (code >= 0 && (design.baseWeight[i] ?? 0) > 0) counts[code] = (counts[code] ?? 0) + 1;
  });
  return Object.fromEntries(mode.categories.map((category, code) => [category, counts[code] ?? 0]));
}

/** Respondents whose category is unknown, for each variable of a margin. */
function countUnknown(design: SurveyDesign, options: RankOptions): Record<string, number> {
  const names = new Set(options.margins.flatMap(({ variables }) => variables));
  return Object.fromEntries(
    [...names].map((name) => {
      const codes = design.variables[name]?.codes ?? new Int32Array(0);
      return [
        name,
        codes.reduce((n, code, i) => n + (code < 0 && (design.baseWeight[i] ?? 0) > 0 ? 1 : 0), 0),
      ];
    }),
  );
}
