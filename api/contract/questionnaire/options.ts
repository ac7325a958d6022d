/** What can be chosen at a step, worded, and in the order this respondent sees it. */
import { codesOf } from './answers.ts';
import type { Choosable, Offer } from './offer.ts';
import type { Option, OptionList, Question } from './questionnaire.ts';
import { DONT_KNOW, NO_PLACE } from './questionnaire.ts';
import { namedPlaces, type Step, type Way } from './steps.ts';
import { optionText, unitOf } from './texts.ts';

export interface ShownOption extends Option {
  readonly label: string;
}

/**
 * The options of a step. Lists that could lead by their order are shuffled by `seed` (the
 * response's id), so that the order differs between respondents and stays for each.
 * Places and times are not here: they are shown in groups (`placeGroups`, `timeGroups`).
 */
export function optionsOf(
  way: Way,
  step: Step,
  { language, seed }: { readonly language: string; readonly seed: string },
): readonly ShownOption[] {
  const { question } = step;
  const worded = (option: Option): ShownOption => ({
    ...option,
    label: optionText(way, step, language, option.code),
  });
  switch (question.kind) {
    case 'choice':
    case 'scale':
      return typeof question.options === 'string'
        ? [...fromList(question.options, way), ...fixed(question).map(worded)]
        : question.options.map(worded);
    case 'several':
    case 'wishes': {
      const listed =
        typeof question.options === 'string'
          ? fromList(question.options, way)
          : question.options.map(worded);
      const ordered =
        question.shuffled === true ? shuffle(listed, `${seed}${question.id}`) : listed;
      return [...ordered, ...(question.more ?? []).map(worded)];
    }
    case 'times':
      return way.offer.timesOfDay.map((time) => ({
        ...time,
        alone: time.code === 'always',
      }));
    case 'place':
      return [
        ...way.offer.places,
        ...[NO_PLACE, DONT_KNOW].map((code) => worded({ code, alone: true })),
      ];
    case 'number':
      return (question.more ?? []).map(worded);
    case 'short-text':
    case 'long-text':
      return [];
  }
}

/** Places under the areas they lie in, areas in the round's order. */
export function placeGroups({ areas, places }: Offer): readonly {
  readonly label: string;
  readonly places: readonly Choosable[];
}[] {
  const groups = areas.map(({ code, label }) => ({
    label,
    places: places.filter(({ area }) => area === code),
  }));
  const known = new Set(areas.map(({ code }) => code));
  const elsewhere = places.filter(({ area }) => !known.has(area));
  return [...groups, { label: '', places: elsewhere }].filter((group) => group.places.length > 0);
}

/** The named lists have a way out of their own where one is needed. */
function fixed(question: Question): readonly Option[] {
  if (!('options' in question)) return [];
  if (question.options === 'areas') return [{ code: 'outside' }];
  return question.options === 'named-places' ? [{ code: NO_PLACE }] : [];
}

function fromList(list: OptionList, way: Way): readonly Choosable[] {
  const { offer } = way;
  switch (list) {
    case 'themes':
      return offer.themes;
    case 'areas':
      return offer.areas;
    case 'wishes-police':
      return offer.wishes.police;
    case 'wishes-municipality':
      return offer.wishes.municipality;
    case 'named-places': {
      const named = namedPlaces(way);
      return offer.places.filter(({ code }) => named.includes(code));
    }
  }
}

/** What was chosen at a step in words, in the order it was shown, or the number; empty when skipped. */
export function chosenLabels(way: Way, step: Step, language: string): readonly string[] {
  const codes = codesOf(way.answers[step.key]);
  const [number = ''] = codes;
  if (step.question.kind === 'number' && /^-?\d+$/.test(number)) {
    const formatted = new Intl.NumberFormat(language).format(Number(number));
    return [`${formatted} ${unitOf(way, step, language)}`.trim()];
  }
  return optionsOf(way, step, { language, seed: '' })
    .filter(({ code }) => codes.includes(code))
    .map(({ label }) => label);
}

/** "Något annat" stays last: it is the way out, not a suggestion. */
function shuffle(options: readonly ShownOption[], seed: string): readonly ShownOption[] {
  const order = (code: string) => (code === 'other' ? Number.POSITIVE_INFINITY : hash(seed + code));
  return options.toSorted((a, b) => {
    const [first, second] = [order(a.code), order(b.code)];
    return first === second ? 0 : first < second ? -1 : 1;
  });
}

/** FNV-1a with a final mix: enough to order a list, and small. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
}
