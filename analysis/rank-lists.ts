/** The ranking itself, for any survey that has been laid out as lists of items. */
import { aroundRanking } from './around-ranking.ts';
import { bootstrapLists } from './bootstrap-lists.ts';
import { cautionsOf } from './cautions.ts';
import { checkInput } from './check-input.ts';
import { combinationNumbers } from './combination-numbers.ts';
import { countModes, countUnknown } from './count-respondents.ts';
import type { RankOptions } from './dialogue.ts';
import { effectiveSize } from './effective-size.ts';
import { gapsByVariable } from './gaps-by-variable.ts';
import { groupTables } from './group-tables.ts';
import type { ItemList } from './item-list.ts';
import { modeDisagreements } from './mode-differences.ts';
import { estimateWhole, rankWhole } from './rank-whole.ts';
import type { NumberItem, RankedDialogue, Robustness } from './ranked-dialogue.ts';
import { compareScenarios } from './robustness.ts';
import { makeSample, type Sample } from './sample.ts';
import { type ScenarioWeights, scenarioWeights } from './scenario-weights.ts';
import { scenarioValues } from './scenarios.ts';
import { smoothItems } from './smoothed-items.ts';
import type { SurveyLists } from './survey-lists.ts';
import { weighModes } from './weigh-modes.ts';
import { codeMargins, trimExtreme, weigh } from './weighting.ts';

/** Lists whose items stand for places or lead a draft: their figures are shown smoothed too. */
const SMOOTHED = /^(?:themes|places|areas|wishes:.*)$/;

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
  const replicates = bootstrapLists(sample, [...lists.values()], options, (done) =>
    progress(0.1 + 0.5 * done, 'replicates'),
  );
  progress(0.6, 'estimates');
  const estimates = new Map([...lists].map(([name, list]) => [name, estimateWhole(sample, list)]));
  progress(0.65, 'ranks');
  const size = effectiveSize(weighting.weights);
  const answered = design.baseWeight.reduce(
    (n, d, i) => n + (d > 0 && survey.answered[i] ? 1 : 0),
    0,
  );
  const rankedLists = new Map<string, NumberItem[]>();
  [...lists].forEach(([name, list], l) => {
    const made = replicates?.means[l] ?? null;
    const items = rankWhole(sample, list, estimates.get(name), name, options, made);
    const asked = name.startsWith('wishes:') ? size.respondents : answered;
    rankedLists.set(name, SMOOTHED.test(name) ? smoothItems(items, list, asked) : items);
  });
  const take = (name: string): NumberItem[] => rankedLists.get(name) ?? [];
  progress(0.75, 'groups');
  const modeSamples = new Map(
    [...modes].map(([mode, part]) => [mode, makeSample(design, part, null, sample)]),
  );
  const samples = new Map<string, Sample>();
  const byVariable = groupTables(survey, sample, modeSamples, samples, options);
  progress(0.9, 'scenarios');
  const themes = take('themes');
  const rankedIn = (name: string) => (estimates.get(name)?.enough ?? []).map(({ item }) => item);
  const rankedThemes = rankedIn('themes');
  const weighted = scenarioWeights({
    design,
    main: weighting,
    index: sample.index,
    margins,
    modes,
  });
  const unknown = countUnknown(design, options);
  const disagreements = modeDisagreements(
    survey.themes.ids,
    modeSamples.size > 1
      ? new Map([...modeSamples].map(([mode, part]) => [mode, estimateWhole(part, survey.themes)]))
      : new Map(),
  );
  const around = aroundRanking(survey, sample, {
    margins,
    themes,
    rankedThemes,
    places: take('places'),
    top: options.top,
  });
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
    gaps: gapsByVariable(survey, sample, samples, rankedThemes, options),
    robustness: robustnessOf(survey, sample, 'themes', rankedThemes, weighted, options.top),
    placeRobustness: robustnessOf(
      survey,
      sample,
      'places',
      rankedIn('places'),
      weighted,
      options.top,
    ),
    ...around,
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
      stopInfluence: around.stopInfluence,
    }),
  };
  progress(1, 'scenarios');
  return result;
}

/** The ranked items of a list under all scenarios. */
function robustnessOf(
  survey: SurveyLists,
  sample: Sample,
  kind: 'themes' | 'places',
  ranked: readonly number[],
  weighted: readonly ScenarioWeights[],
  top: number,
): Robustness {
  const { answered, collection } = survey;
  const list = survey[kind];
  const entries = sample.entries(list);
  const elsewhere = collection && { kind, of: collection };
  return compareScenarios(
    ranked.map((item) => list.ids[item] ?? ''),
    scenarioValues({ list, entries, answered, weighted, elsewhere }).map(({ id, values }) => ({
      id,
      values: ranked.map((item) => values[item] ?? 0),
    })),
    top,
  );
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
