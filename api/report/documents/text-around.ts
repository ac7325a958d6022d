/** What stands around a ranking, as lines of a terminal. */
import type { Priorities } from '../../contract/priorities.ts';
import {
  hotSpotSentences,
  leadingSmoothedSentences,
  NEIGHBOURS_HEADING,
  neighbourSentences,
  SMOOTHED_NOTE,
  smoothedRows,
  stopSentences,
} from '../around-words.ts';
import { explainLeading } from './explain-figure.ts';
import { robustnessSentences } from './report-words.ts';
import { bulletLines, columnLines, part, wrapLines } from './text-layout.ts';

const SMOOTHED_SHOWN = 15;

/** The places' shares beside what they are when they are smoothed. */
export function smoothedLines({ places }: Priorities, width: number): readonly string[] {
  const rows = smoothedRows(places, SMOOTHED_SHOWN);
  if (rows.length === 0) return [];
  return part('Platsernas andelar, utjämnade', [
    ...wrapLines(SMOOTHED_NOTE, width),
    '',
    ...columnLines(
      ['Plats', 'Andel', 'Utjämnad', 'Spann (%)', 'Lånat'],
      rows.map((row) => ['', ...row]),
      width,
    ),
  ]);
}

/** Whether the order holds, and how much it takes for neighbours to change places. */
export function robustnessLines(priorities: Priorities, width: number): readonly string[] {
  const sentences = [
    ...robustnessSentences(priorities),
    ...stopSentences(priorities),
    ...leadingSmoothedSentences(priorities),
    ...hotSpotSentences(priorities),
  ];
  return [
    ...part('Håller ordningen?', bulletLines(sentences, width)),
    ...part(NEIGHBOURS_HEADING, bulletLines(neighbourSentences(priorities), width)),
  ];
}

/** How the leading figure came about, as numbered steps. */
export function explainedLines(priorities: Priorities, width: number): readonly string[] {
  const explanation = explainLeading(priorities);
  if (!explanation) return [];
  return part(
    explanation.title,
    explanation.steps.flatMap(({ heading, text }, at) =>
      wrapLines(`${heading}. ${text}`, width, `${String(at + 1).padStart(2)}. `, '    '),
    ),
  );
}
