import type { RankOptions } from './dialogue.ts';
import { estimateItems } from './estimate-items.ts';
import type { ItemList } from './item-list.ts';
import { rankGroups } from './rank-groups.ts';
import type { GroupNumbers, NumberItem } from './ranked-dialogue.ts';
import { makeSample, type Sample } from './sample.ts';
import type { SurveyLists } from './survey-lists.ts';

/**
 * What the rank sets of one table of a group may cost. With 500 draws the coverage of the
 * sets is within a percentage point of 95 %: there are hundreds of such tables.
 */
const GROUP_EFFORT = { pairs: 1e6, least: 500, most: 1000 };

/** The closed set of tables; samples cut by variable are kept for the gaps. */
export function groupTables(
  survey: SurveyLists,
  whole: Sample,
  modeSamples: ReadonlyMap<string, Sample>,
  samples: Map<string, Sample>,
  options: RankOptions,
): Record<string, Record<string, GroupNumbers>> {
  const result: Record<string, Record<string, GroupNumbers>> = {};
  for (const name of options.byVariables) {
    const variable = survey.design.variables[name];
    if (!variable) continue;
    const tables: Record<string, GroupNumbers> = {};
    result[name] = tables;
    if (name === 'mode') {
      for (const [mode, part] of modeSamples) {
        Object.assign(tables, groupNumbers(survey, part, [mode], [0], `mode:`, options));
      }
      continue;
    }
    const sample = makeSample(survey.design, whole.weighting, variable, whole);
    samples.set(name, sample);
    const { counts } = sample;
    const wanted = variable.categories
      .map((_, code) => code)
      .filter((code) => (counts[code] ?? 0) > 0);
    const names = wanted.map((code) => variable.categories[code] ?? '');
    Object.assign(tables, groupNumbers(survey, sample, names, wanted, `${name}:`, options));
  }
  return result;
}

function groupNumbers(
  survey: SurveyLists,
  sample: Sample,
  names: readonly string[],
  wanted: readonly number[],
  stream: string,
  options: RankOptions,
): Record<string, GroupNumbers> {
  const { top, seed } = options;
  const rankList = (list: ItemList, table: string): NumberItem[][] =>
    rankGroups(
      sample,
      list,
      estimateItems(list, sample, wanted).map((estimates, g) => ({
        group: wanted[g] ?? 0,
        stream: `${stream}${names[g] ?? ''}:${table}`,
        estimates,
      })),
      { top, seed, effort: GROUP_EFFORT, replicates: null },
    );
  const themes = rankList(survey.themes, 'themes');
  const places = rankList(survey.places, 'places');
  const wishes = Object.entries(survey.wishes).map(
    ([actor, list]) => [actor, rankList(list, `wishes:${actor}`)] as const,
  );
  return Object.fromEntries(
    names.map((name, g) => [
      name,
      {
        respondents: sample.counts[wanted[g] ?? 0] ?? 0,
        themes: themes[g] ?? [],
        places: places[g] ?? [],
        wishes: Object.fromEntries(wishes.map(([actor, groups]) => [actor, groups[g] ?? []])),
      },
    ]),
  );
}
