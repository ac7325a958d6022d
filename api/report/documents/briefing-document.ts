/** The briefing for the meeting: what was found, how sure it is, and what will be asked about it. About four pages. */
import type { Catalogue, Priorities, Round } from '../../contract/index.ts';
import { cautionSentences, EXAMPLE_NOTICE } from '../cautions.ts';
import { composition, compositionSentence } from '../composition.ts';
import { findings } from '../findings.ts';
import { pressQuestions, REACH_WORDS } from '../press-questions.ts';
import { themesStanding } from '../standing-words.ts';
import { changeSection } from './change-section.ts';
import { type Block, list, paragraphs, type ReportDocument, section } from './document.ts';
import { placeRanking, themeRanking } from './ranking-sections.ts';
import { methodSentences, withMainCaution } from './report-words.ts';

export interface BriefingContent {
  readonly priorities: Priorities;
  readonly round: Pick<Round, 'title' | 'municipality' | 'margins' | 'example'>;
  readonly catalogue: Catalogue | null;
  /** What is said of flagged answers. */
  readonly flagged: readonly string[];
}

/** Each picture shares its page with its table. */
const PICTURE_ROWS = 8;
const MOST_STANDING = 5;
/** The rest is on the council's pages. */
const TABLE_ROWS = 10;

export function briefingDocument(content: BriefingContent): ReportDocument {
  const { priorities, round, catalogue } = content;
  const said = findings(priorities, catalogue);
  const snapshot = priorities.snapshot === null ? '' : `Läge ${priorities.snapshot} · `;
  const who = compositionSentence(composition(priorities, round.margins), priorities);
  const size = { said, pictureRows: PICTURE_ROWS, tableRows: TABLE_ROWS };
  return {
    title: `Underlag till mötet: ${round.title}`,
    subtitle: [round.municipality.name, said.basisLine],
    mark: round.example ? 'Påhittade exempeldata' : '',
    source: `${round.municipality.name} · ${snapshot}${priorities.madeOn}`,
    madeOn: priorities.madeOn,
    blocks: [
      ...(round.example ? [{ kind: 'notice', lines: [EXAMPLE_NOTICE] } as const] : []),
      { kind: 'paragraph', text: said.themes, lead: true },
      ...paragraphs(
        [said.places, said.timesOfDay, said.wishes.municipality, said.wishes.police].filter(
          (sentence) => sentence !== '',
        ),
      ),
      ...section(1, 'Vilka som svarade', paragraphs([...said.basis, ...(who ? [who] : [])])),
      ...section(1, 'Att tänka på', list(withMainCaution(cautionSentences(priorities)))),
      ...themeRanking(priorities, size),
      ...placeRanking(priorities, size),
      ...section(1, 'Det här går inte att skilja åt', list(said.ties)),
      ...section(1, 'Vad tål ordningen?', list(themesStanding(priorities).slice(0, MOST_STANDING))),
      ...changeSection(priorities),
      ...section(1, 'Grupper som skiljer sig', list(said.gaps)),
      ...section(1, 'Tidningstestet', pressBlocks(content)),
      ...section(1, 'Så är det räknat', paragraphs(methodSentences(priorities))),
    ],
  };
}

/** What a newspaper would ask, each with how far the figures reach. */
function pressBlocks({ priorities, round, catalogue, flagged }: BriefingContent): readonly Block[] {
  const asked = { priorities, margins: round.margins, catalogue, flagged };
  return pressQuestions(asked).flatMap(({ question, reach, answer }) =>
    section(2, `”${question}”`, paragraphs([`${REACH_WORDS[reach]}.`, ...answer])),
  );
}
