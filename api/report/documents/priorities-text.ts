import type { Priorities } from '../../contract/priorities.ts';
import type { Item } from '../../contract/ranked-item.ts';
import { cautionSentences, EXAMPLE_NOTICE } from '../cautions.ts';
import { type Findings, findings } from '../findings.ts';
import { NOT_SHOWN } from '../hidden-words.ts';
import { formatNumber, formatRange, formatShare } from '../numbers.ts';
import { changeLines } from './change-section.ts';
import type { PrioritiesReportOptions } from './priorities-document.ts';
import { axisStart } from './ranking-blocks.ts';
import {
  AREAS_FINDING,
  burdenWords,
  columnExplanations,
  countWords,
  hiddenInGroups,
  itemWords,
  leadingItems,
  leadingWishes,
  methodSentences,
  reportTitle,
  variableHeading,
  withMainCaution,
} from './report-words.ts';
import { explainedLines, robustnessLines, smoothedLines } from './text-around.ts';
import { bulletLines, columnLines, part, underlined, wrapLines } from './text-layout.ts';
import { textRanking } from './text-ranking.ts';

export interface PrioritiesTextOptions extends PrioritiesReportOptions {
  /** Columns of the terminal; 96 unless told, never fewer than 72. */
  readonly width?: number;
  /** Says what each column means, and step by step how the leading figure came about. */
  readonly explain?: boolean;
}

const PAIRS_SHOWN = 10;

type Lines = readonly string[];

function ranked(
  priorities: Priorities,
  width: number,
  heading: string,
  finding: string,
  itemLabel: string,
  items: readonly Item[],
  measure: 'burden' | 'prevalence' = 'burden',
): Lines {
  if (items.length === 0) return [];
  return part(heading, [
    ...(finding === '' ? [] : [...wrapLines(finding, width), '']),
    ...textRanking({
      items,
      measure,
      itemLabel,
      figureLabel: burdenWords(priorities).column,
      countLabel: countWords(priorities),
      smallestCell: priorities.smallestCell ?? 5,
      from: measure === 'burden' ? axisStart(priorities, items) : 0,
      width,
    }),
  ]);
}

function rankings(priorities: Priorities, said: Findings, width: number): Lines {
  const { heading, row } = itemWords(priorities);
  const { themes, places, areas, timesOfDay, wishes } = priorities;
  return [
    ...ranked(priorities, width, heading, '', row, themes),
    ...ranked(priorities, width, 'Platser', said.places, 'Plats', places),
    ...smoothedLines(priorities, width),
    ...ranked(priorities, width, 'Områden', AREAS_FINDING, 'Område', areas),
    ...pairs(priorities, width),
    ...ranked(priorities, width, 'Tider', said.timesOfDay, 'Tid', timesOfDay),
    ...ranked(
      priorities,
      width,
      'Önskemål till polisen',
      said.wishes.police,
      'Önskemål',
      wishes.police,
      'prevalence',
    ),
    ...ranked(
      priorities,
      width,
      'Önskemål till kommunen',
      said.wishes.municipality,
      'Önskemål',
      wishes.municipality,
      'prevalence',
    ),
  ];
}

function pairs(priorities: Priorities, width: number): Lines {
  const shown = priorities.pairs
    .filter((pair) => pair.status === 'ranked')
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, PAIRS_SHOWN);
  const rest = priorities.pairs.length - shown.length;
  if (shown.length === 0) return [];
  return part(itemWords(priorities).pairs, [
    ...columnLines(
      ['Plats och tema', 'Andel', countWords(priorities), 'Mot väntat'],
      shown.map(({ rankInterval, label, prevalence, named, lift }) => [
        formatRange(...rankInterval),
        label,
        formatShare(prevalence.estimate),
        formatNumber(named),
        `${formatNumber(lift, 1)} ggr`,
      ]),
      width,
    ),
    ...(rest > 0 ? [`${' '.repeat(7)}${formatNumber(rest)} par till visas inte här.`] : []),
  ]);
}

function breakdowns(priorities: Priorities, width: number): Lines {
  return Object.entries(priorities.byVariable).flatMap(([variable, groups]) =>
    part(
      variableHeading(variable),
      Object.values(groups).flatMap((group) => {
        if (group.respondents === null) return [`${group.label}: ${NOT_SHOWN}`];
        return [
          `${group.label}: ${formatNumber(group.respondents)} svar`,
          ...wrapLines(
            leadingItems(group.themes, 3).join('; ') || 'för få svar',
            width,
            '       ',
            '         ',
          ),
          ...wrapLines(
            leadingItems(group.places, 3).join('; '),
            width,
            '       Platser: ',
            '         ',
          ),
          ...wrapLines(
            leadingWishes(group.wishes).join('; '),
            width,
            '       Önskas: ',
            '         ',
          ),
        ];
      }),
    ),
  );
}

/**
 * The ranking as a report for a terminal: the sentence first, then themes,
 * places, pairs, times and wishes with their intervals, then what to be careful
 * about and how it was made.
 */
export function prioritiesToText(
  priorities: Priorities,
  options: PrioritiesTextOptions = {},
): string {
  const width = Math.max(72, options.width ?? 96);
  const said = findings(priorities, options.catalogue ?? null);
  const changed = changeLines(priorities, width);
  const lines = [
    ...underlined(reportTitle(priorities), '═'),
    ...(priorities.round?.example ? [EXAMPLE_NOTICE] : []),
    '',
    ...wrapLines(said.themes, width),
    ...wrapLines(said.basisLine, width),
    ...rankings(priorities, said, width),
    ...(changed ? part(changed.heading, changed.lines) : []),
    ...part('Grupper som skiljer sig', bulletLines(said.gaps, width)),
    ...breakdowns(priorities, width),
    ...hiddenInGroups(priorities).flatMap((note) => ['', ...wrapLines(note, width)]),
    ...part('Det här går inte att skilja åt', bulletLines(said.ties, width)),
    ...robustnessLines(priorities, width),
    ...part('Att tänka på', bulletLines(withMainCaution(cautionSentences(priorities)), width)),
    ...part('Så många svarade', bulletLines(said.basis, width)),
    ...part('Så är det räknat', bulletLines(methodSentences(priorities), width)),
    ...(options.explain
      ? [
          ...part('Så läser du tabellerna', bulletLines(columnExplanations(priorities), width)),
          ...explainedLines(priorities, width),
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
