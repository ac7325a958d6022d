/** What is said of a question that is not ranked: its finding, who it is about, what is not shown. */
import type {
  OptionResult,
  QuestionGroup,
  QuestionResult,
} from '../../contract/question-result.ts';
import type { Estimate } from '../../contract/ranked-item.ts';
import {
  capitalise,
  countInWords,
  formatNumber,
  formatRange,
  formatShare,
  formatShareRange,
  joinList,
} from '../numbers.ts';

type Shown = Extract<OptionResult, { status: 'shown' }>;
type Withheld = QuestionGroup['withheld'][number];

export const shownOptions = ({ options }: QuestionGroup): readonly Shown[] =>
  options.filter((option) => option.status === 'shown');

/** Who a population is, where it is not the residents. */
export const POPULATION_TITLES: Readonly<Record<QuestionGroup['population'], string | null>> = {
  residents: null,
  visitors: 'Besökare',
  firms: null,
};

/**
 * The most common answer, or those of which nothing tells the most common; of a number its median.
 *
 * @returns nothing where no figure is shown
 */
export function questionFinding(question: QuestionResult, group: QuestionGroup): string {
  if (question.kind === 'number') return numberFinding(question, group);
  const [first, ...rest] = shownOptions(group).toSorted(
    (a, b) => b.share.estimate - a.share.estimate,
  );
  if (first === undefined || group.clusters === 1) return '';
  const level = [first, ...rest.filter(({ share }) => share.high > first.share.low)];
  const range = (share: Estimate) =>
    `${formatShare(share.estimate)} (${formatShareRange(share.low, share.high)})`;
  if (level.length === 1) return `Vanligast är ”${first.label}”: ${range(first.share)}.`;
  return `${joinList(level.map(({ label }) => `”${label}”`))} är vanligast. Vilket av dem som är det går inte att säga.`;
}

function numberFinding({ unit }: QuestionResult, { median }: QuestionGroup): string {
  if (median === null) return '';
  const of = unit === null ? '' : ` ${unit}`;
  return `Hälften svarade högst ${formatNumber(median.estimate)}${of} (${formatRange(median.low, median.high)}).`;
}

/** How many answered, who they are, and how they count. */
export function questionBasis(group: QuestionGroup): readonly string[] {
  const { answered, skipped, unreadable, population, weighted, clusters } = group;
  if (answered === null) return [];
  const who = population === 'visitors' ? ' besökare' : '';
  return [
    `${formatNumber(answered)}${who} svarade${passed(skipped)}.`,
    ...(unreadable !== null && unreadable > 0
      ? [
          `${capitalise(countInWords(unreadable))} svar stämde inte med frågan; de är sparade men räknas inte.`,
        ]
      : []),
    population === 'firms'
      ? 'Svaren gäller företag och föreningar. De vägs inte, eftersom ingen vet hur många det finns av varje slag.'
      : weighted
        ? 'Andelarna är viktade, så att varje grupp bland dem som fick frågan väger som i befolkningen.'
        : 'Andelarna är inte viktade.',
    ...(clusters === 1
      ? ['Alla svar kommer från ett och samma tillfälle, så spannet går inte att räkna ut.']
      : []),
  ];
}

const passed = (skipped: number | null): string => {
  if (skipped === null) return ' och några få hoppade över frågan';
  return skipped === 0 ? '' : ` och ${formatNumber(skipped)} hoppade över frågan`;
};

/** The mean of the grades, or of the numbers. */
export function meanSentence({ scale, unit }: QuestionResult, { mean }: QuestionGroup): string {
  if (mean === null) return '';
  if (scale === null)
    return `Medelvärdet är ${formatNumber(mean.estimate)} (${formatRange(mean.low, mean.high)})${unit === null ? '' : ` ${unit}`}.`;
  return `Medelvärdet är ${formatNumber(mean.estimate, 2)} (${formatRange(mean.low, mean.high, 2)}) på skalan ${formatRange(scale.low, scale.high)}.`;
}

const WITHHELD: Readonly<Record<Withheld, string>> = {
  'too-few': 'Det var för få som svarade för att svaren ska kunna visas.',
  'small-cells': 'Medelvärdet visas inte: det skulle avslöja svar från få.',
  'one-dominates': 'Medelvärdet visas inte: ett enda svar är mer än hälften av summan.',
  held: 'Svaren visas inte i det här läget: för få har svarat sedan de visades senast.',
};

export const withheldSentences = ({ withheld }: QuestionGroup): readonly string[] =>
  withheld.map((reason) => WITHHELD[reason]);
