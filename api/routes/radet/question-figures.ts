/** A question that is not ranked as the council sees it: the answers drawn and written, each population by itself. */
import type { Item, OptionResult, QuestionGroup, QuestionResult } from '../../contract/index.ts';
import type { DataRow, DataTable, Drawing, RankingFigure } from '../../contract/screens/council.ts';
import { intervalPlot } from '../../report/charts/interval-plot.ts';
import { NOT_SHOWN } from '../../report/hidden-words.ts';
import { formatNumber, formatRange } from '../../report/numbers.ts';
import {
  meanSentence,
  POPULATION_TITLES,
  questionBasis,
  questionFinding,
  shownOptions,
  withheldSentences,
} from '../../report/own-questions/question-words.ts';
import { hiddenCell, numberCell, plainCell, shareCell } from './figure-cells.ts';

const WIDTHS = { wide: 1120, middle: 740, narrow: 340 } as const;
const FEW_VISITORS = 'Besökares svar är för få för att visas.';
const SPANS = 'Inom parentes står spannet.';

/**
 * The figures of one question, one a population. Visitors of whom nothing can be shown are told of
 * in the note of the residents' figure.
 */
export function questionFigures(question: QuestionResult, source: string): RankingFigure[] {
  const [first, ...rest] = question.groups;
  if (!first) return [];
  const shown = rest.filter((group) => shownOptions(group).some(({ count }) => count > 0));
  const others = shown.map((group) => questionFigure(question, group, source));
  const figure = questionFigure(question, first, source);
  const note = rest.length > shown.length ? joined([figure.note, FEW_VISITORS]) : figure.note;
  return [{ ...figure, note }, ...others];
}

function questionFigure(
  question: QuestionResult,
  group: QuestionGroup,
  source: string,
): RankingFigure {
  const population = POPULATION_TITLES[group.population];
  const id = `fraga-${question.id}-${question.revision}-${group.population}`;
  const title = population === null ? question.title : `${population}: ${question.title}`;
  const sentences = [
    questionFinding(question, group),
    ...questionBasis(group),
    ...withheldSentences(group),
  ];
  const note = [
    meanSentence(question, group),
    group.answered === null ? '' : SPANS,
    hiddenNote(group),
  ];
  return {
    id,
    title,
    meaning: joined(sentences),
    drawing: isDrawn(question, group) ? drawingOf(group, id, title) : null,
    note: joined(note),
    source,
    table:
      question.kind === 'number'
        ? numberTable(question, group, id)
        : optionTable(question, group, id),
  };
}

/** Visitors are few, and counted alike: their table is enough. */
const isDrawn = ({ kind }: QuestionResult, group: QuestionGroup) =>
  kind !== 'number' && group.population !== 'visitors' && shownOptions(group).length > 0;

const joined = (sentences: readonly string[]) =>
  sentences.filter((sentence) => sentence !== '').join(' ');

function hiddenNote({ options, answered }: QuestionGroup): string {
  const some = answered !== null && options.some(({ status }) => status !== 'shown');
  return some ? 'Visas inte: för få svar, eller en siffra som annars skulle avslöja sådana.' : '';
}

function drawingOf(group: QuestionGroup, id: string, title: string): Drawing {
  const draw = (width: number) =>
    intervalPlot(group.options.map(asItem), {
      id: `${id}-${width}`,
      title,
      description: `Andelen som gav varje svar, med spann. Samma siffror står i tabellen efter bilden.`,
      measure: 'prevalence',
      itemLabel: 'Svar',
      countLabel: 'Antal',
      axisLabel: 'Andel av dem som svarade på frågan',
      inGivenOrder: true,
      hiddenWords: NOT_SHOWN,
      width,
    });
  return { wide: draw(WIDTHS.wide), middle: draw(WIDTHS.middle), narrow: draw(WIDTHS.narrow) };
}

/** An answer as a row of the plot, in the order in which it was offered. */
function asItem(option: OptionResult, at: number): Item {
  const { code: id, label } = option;
  if (option.status !== 'shown') return { status: 'suppressed', id, label };
  const { share, count: named } = option;
  return {
    status: 'ranked',
    id,
    label,
    named,
    prevalence: share,
    severity: share,
    burden: share,
    rank: at + 1,
    rankInterval: [at + 1, at + 1],
    topProbability: 0,
    tier: 1,
  };
}

const captionOf = ({ label }: QuestionResult, { population }: QuestionGroup) =>
  [POPULATION_TITLES[population], label, 'svar med siffror']
    .filter((part) => part !== null)
    .join(': ');

const row = (id: string, cells: DataRow['cells'], faint = false): DataRow => ({
  id,
  cells,
  divider: null,
  faint,
});

function optionTable(question: QuestionResult, group: QuestionGroup, id: string): DataTable {
  return {
    id: `${id}-tabell`,
    caption: captionOf(question, group),
    heading: 0,
    columns: [
      { title: 'Svar', numeric: false },
      { title: 'Andel', numeric: true },
      { title: 'Antal', numeric: true },
    ],
    rows: group.options.map((option) =>
      option.status === 'shown'
        ? row(option.code, [
            plainCell(option.label),
            shareCell(option.share),
            plainCell(formatNumber(option.count)),
          ])
        : row(option.code, [plainCell(option.label), hiddenCell(), plainCell('')], true),
    ),
  };
}

function numberTable(question: QuestionResult, group: QuestionGroup, id: string): DataTable {
  const { median, mean, quartiles } = group;
  const hidden = hiddenCell();
  return {
    id: `${id}-tabell`,
    caption: captionOf(question, group),
    heading: 0,
    columns: [
      { title: 'Mått', numeric: false },
      { title: question.unit ?? 'Tal', numeric: true },
    ],
    rows: [
      row('median', [
        plainCell('Median: hälften svarade högst'),
        median === null ? hidden : numberCell(median, 0),
      ]),
      row('quartiles', [
        plainCell('Mittersta hälften svarade'),
        quartiles === null ? hidden : plainCell(formatRange(...quartiles)),
      ]),
      row('mean', [plainCell('Medelvärde'), mean === null ? hidden : numberCell(mean, 0)]),
      ...group.options.map((option) =>
        row(option.code, [
          plainCell(`${option.label}, andel av dem som svarade`),
          option.status === 'shown' ? shareCell(option.share) : hidden,
        ]),
      ),
    ],
  };
}
