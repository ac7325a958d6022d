/** The background of a heading, in paragraphs with figures and intervals. */
import type { Priorities } from '../../contract/index.ts';
import { themeSentence } from '../figures.ts';
import { gapSentence } from '../gaps.ts';
import { countInWords, joinList } from '../numbers.ts';
import type { Phrase } from '../phrases.ts';
import type { Heading } from './headings.ts';

const MOST_GAPS = 3;

/** What brought the heading in, one paragraph a theme, and the group that differs. */
export function background(heading: Heading, priorities: Priorities, phrase: Phrase): string[] {
  const { themes, gaps } = heading;
  const gapSentences = gaps.slice(0, MOST_GAPS).map((gap) => gapSentence(gap, priorities, phrase));
  const names = joinList(themes.map(phrase));
  const top = countInWords(priorities.top);
  const opening =
    themes.length === 0
      ? 'Temat är med för att en grupp känner sig tydligt otryggare än övriga.'
      : `I medborgardialogen hör ${names} till de ${top} teman som oroar mest bland dem som svarade.`;
  return [
    opening,
    ...themes.map((theme) => themeSentence(theme, priorities, phrase)),
    ...(gapSentences.length > 0 ? [gapSentences.join(' ')] : []),
  ];
}
