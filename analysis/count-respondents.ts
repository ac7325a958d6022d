import type { RankOptions, SurveyDesign } from './dialogue.ts';

/** Respondents with a weight above zero, by mode. */
export function countModes(design: SurveyDesign): Record<string, number> {
  const mode = design.variables.mode;
  if (!mode) return {};
  const counts = new Int32Array(mode.categories.length);
  mode.codes.forEach((code, i) => {
    if (code >= 0 && (design.baseWeight[i] ?? 0) > 0) counts[code] = (counts[code] ?? 0) + 1;
  });
  return Object.fromEntries(mode.categories.map((category, code) => [category, counts[code] ?? 0]));
}

/** Respondents whose category is unknown, for each variable of a margin. */
export function countUnknown(design: SurveyDesign, options: RankOptions): Record<string, number> {
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
