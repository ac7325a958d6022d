/** How the respondents were reached, in columns that are added to. */
import type { SurveyDesign } from '../../../analysis/index.ts';
import type { DialogueRow, RatingRow } from '../../contract/index.ts';
import { type GrowingCategories, growingCategories } from './growing-categories.ts';
import { growingBytes, growingFloats } from './growing-numbers.ts';

export interface GrowingDesign {
  readonly respondents: number;
  push(row: DialogueRow | RatingRow): void;
  /** The first `count` respondents. The mode is a variable like the others. */
  upTo(count: number): SurveyDesign;
}

/** Starts without respondents. */
export function growingDesign(): GrowingDesign {
  const baseWeight = growingFloats();
  const flagged = growingBytes();
  const mode = growingCategories();
  const stratum = growingCategories();
  const psu = growingCategories();
  const variables = new Map<
    string,
    { readonly since: number; readonly column: GrowingCategories }
  >();
  return {
    get respondents() {
      return baseWeight.length;
    },
    push(row) {
      for (const name of Object.keys(row.variables)) {
        if (name === 'mode' || variables.has(name)) continue;
        const since = baseWeight.length;
        variables.set(name, { since, column: growingCategories(since) });
      }
      for (const [name, { column }] of variables) column.push(row.variables[name] ?? null);
      baseWeight.push(row.baseWeight);
      flagged.push('flagged' in row && row.flagged ? 1 : 0);
      mode.push(row.mode);
      stratum.push(row.stratum);
      psu.push(row.psu);
    },
    upTo(count) {
      const known = [...variables].filter(([, { since }]) => since < count);
      known.sort(([a], [b]) => (a < b ? -1 : 1));
      return {
        respondents: Math.min(count, baseWeight.length),
        baseWeight: baseWeight.upTo(count),
        stratum: stratum.upTo(count),
        psu: psu.unsortedUpTo(count),
        variables: {
          mode: mode.upTo(count),
          ...Object.fromEntries(known.map(([name, { column }]) => [name, column.upTo(count)])),
        },
        flagged: flagged.upTo(count),
      };
    },
  };
}
