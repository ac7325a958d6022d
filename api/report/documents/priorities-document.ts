import type { Catalogue } from '../../contract/catalogue.ts';
import type { GroupTable, Priorities } from '../../contract/priorities.ts';
import {
  hotSpotSentences,
  leadingSmoothedSentences,
  NEIGHBOURS_HEADING,
  neighbourSentences,
  stopSentences,
} from '../around-words.ts';
import { cautionSentences, EXAMPLE_NOTICE } from '../cautions.ts';
import { findings } from '../findings.ts';
import { NOT_SHOWN } from '../hidden-words.ts';
import { formatNumber } from '../numbers.ts';
import { changeSection } from './change-section.ts';
import {
  type Block,
  type Column,
  list,
  paragraphs,
  type ReportDocument,
  section,
} from './document.ts';
import { rankingSections } from './ranking-sections.ts';
import {
  columnExplanations,
  hiddenInGroups,
  itemWords,
  leadingItems,
  leadingWishes,
  methodSentences,
  reportTitle,
  robustnessSentences,
  variableHeading,
  withMainCaution,
} from './report-words.ts';

export interface PrioritiesReportOptions {
  /** Words the findings with the catalogue's phrases; labels stand in without it. */
  readonly catalogue?: Catalogue | null;
}

const LEADING = 3;

/** What a group is asked about, each in its column. */
function groupColumns(priorities: Priorities): readonly GroupColumn[] {
  const { places, wishes } = priorities;
  return [
    {
      column: { heading: itemWords(priorities).row, width: 2.2 },
      cell: ({ themes }) => leadingItems(themes, LEADING).join('\n') || 'för få svar',
    },
    ...(places.length === 0
      ? []
      : [
          {
            column: { heading: 'Plats', width: 2 },
            cell: (group: GroupTable) => leadingItems(group.places, LEADING).join('\n') || '–',
          },
        ]),
    ...(wishes.police.length + wishes.municipality.length === 0
      ? []
      : [
          {
            column: { heading: 'Önskemål', width: 2.2 },
            cell: (group: GroupTable) => leadingWishes(group.wishes).join('\n') || '–',
          },
        ]),
  ];
}

interface GroupColumn {
  readonly column: Column;
  readonly cell: (group: GroupTable) => string;
}

function groupRow(group: GroupTable, columns: readonly GroupColumn[]): readonly string[] {
  const { label, respondents } = group;
  return respondents === null
    ? [label, NOT_SHOWN, ...columns.map(() => '')]
    : [label, formatNumber(respondents), ...columns.map(({ cell }) => cell(group))];
}

function breakdowns(priorities: Priorities): readonly Block[] {
  const columns = groupColumns(priorities);
  return Object.entries(priorities.byVariable).flatMap(([variable, groups]) =>
    section(2, variableHeading(variable), [
      {
        kind: 'table',
        caption: 'De främsta i varje grupp, med ordning och andel',
        columns: [
          { heading: 'Grupp', width: 1.3 },
          { heading: 'Svar', figures: true, width: 0.7 },
          ...columns.map(({ column }) => column),
        ],
        rows: Object.values(groups).map((group) => groupRow(group, columns)),
      },
    ]),
  );
}

/** What a ranking says, as a document that stands by itself. */
export function prioritiesDocument(
  priorities: Priorities,
  { catalogue = null }: PrioritiesReportOptions = {},
): ReportDocument {
  const said = findings(priorities, catalogue);
  const example = priorities.round?.example ?? false;
  const snapshot = priorities.snapshot === null ? '' : `Läge ${priorities.snapshot} · `;
  return {
    title: reportTitle(priorities),
    subtitle: [said.basisLine],
    mark: example ? 'Påhittade exempeldata' : '',
    source: `${snapshot}${priorities.madeOn}`,
    madeOn: priorities.madeOn,
    blocks: [
      ...(example ? [{ kind: 'notice', lines: [EXAMPLE_NOTICE] } as const] : []),
      { kind: 'paragraph', text: said.themes, lead: true },
      ...section(1, 'Så många svarade', paragraphs(said.basis)),
      ...section(1, 'Det här går inte att skilja åt', list(said.ties)),
      ...section(1, 'Att tänka på', list(withMainCaution(cautionSentences(priorities)))),
      ...rankingSections(priorities, catalogue),
      ...changeSection(priorities),
      ...section(1, 'Grupper som skiljer sig', list(said.gaps)),
      ...section(1, 'Grupp för grupp', [
        ...breakdowns(priorities),
        ...paragraphs(hiddenInGroups(priorities)),
      ]),
      ...section(1, 'Håller ordningen?', [
        ...paragraphs(robustnessSentences(priorities)),
        ...paragraphs(stopSentences(priorities)),
        ...paragraphs(leadingSmoothedSentences(priorities)),
        ...paragraphs(hotSpotSentences(priorities)),
      ]),
      ...section(1, NEIGHBOURS_HEADING, list(neighbourSentences(priorities))),
      ...section(1, 'Så är det räknat', [
        ...paragraphs(methodSentences(priorities)),
        ...list(columnExplanations(priorities)),
      ]),
    ],
  };
}
