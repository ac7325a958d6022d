/** What changed since an earlier round, as blocks of a document and as lines of a terminal. */
import type { Priorities } from '../../contract/priorities.ts';
import type { Estimate } from '../../contract/ranked-item.ts';
import { changeModes, changeWords, modeHeading, signedPoints } from '../change-words.ts';
import { type Block, list, paragraphs, section } from './document.ts';
import { bulletLines, columnLines, wrapLines } from './text-layout.ts';

const withSpan = (difference: Estimate | null | undefined): string =>
  difference
    ? `${signedPoints(difference.estimate)} (${signedPoints(difference.low)} till ${signedPoints(difference.high)})`
    : 'går inte att säga';

/** Nothing when no earlier round was given. */
export function changeSection(priorities: Priorities): readonly Block[] {
  const words = changeWords(priorities);
  if (!words) return [];
  const { changes } = priorities;
  const modes = changeModes(priorities);
  const isSplit = modes.length > 1 || changes.some(({ difference }) => difference === null);
  const shown = isSplit ? modes : [];
  const table: Block = {
    kind: 'table',
    caption: 'Skillnad i andel som nämner temat, i procentenheter (spann)',
    columns: [
      { heading: 'Tema', width: 2.2 },
      { heading: 'Alla', figures: true, width: 1.6 },
      ...shown.map((mode) => ({
        heading: modeHeading(mode, priorities),
        figures: true,
        width: 1.6,
      })),
    ],
    rows: changes.map(({ label, difference, withinMode }) => [
      label,
      withSpan(difference),
      ...shown.map((mode) => withSpan(withinMode[mode])),
    ]),
  };
  return section(1, words.heading, [
    { kind: 'paragraph', text: words.finding, lead: true },
    ...list(words.reasons),
    ...(words.note === '' ? [] : [table, ...paragraphs([words.note])]),
  ]);
}

/** The same under no heading; `null` when no earlier round was given. */
export function changeLines(
  priorities: Priorities,
  width: number,
): { readonly heading: string; readonly lines: readonly string[] } | null {
  const words = changeWords(priorities);
  if (!words) return null;
  const figures = ({ estimate, low, high }: Estimate) => [estimate, low, high].map(signedPoints);
  const rows = priorities.changes.flatMap(({ label, difference, withinMode }) => {
    const within = Object.entries(withinMode);
    return [
      ['', label, ...(difference ? figures(difference) : ['–', '–', '–'])],
      ...(difference && within.length < 2
        ? []
        : within.map(([mode, own]) => ['', `· ${modeHeading(mode, priorities)}`, ...figures(own)])),
    ];
  });
  return {
    heading: words.heading,
    lines: [
      ...wrapLines(words.finding, width),
      ...bulletLines(words.reasons, width),
      ...(words.note === ''
        ? []
        : [
            '',
            ...columnLines(['Tema', 'Skillnad', 'lägst', 'högst'], rows, width),
            ...wrapLines(words.note, width),
          ]),
    ],
  };
}
