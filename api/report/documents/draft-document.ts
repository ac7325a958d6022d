import type { Catalogue } from '../../contract/catalogue.ts';
import type { Draft, DraftPledge, DraftTheme } from '../../contract/draft.ts';
import type { Priorities } from '../../contract/priorities.ts';
import { findings } from '../findings.ts';
import { formatNumber, formatRange, formatShare, formatShareRange } from '../numbers.ts';
import {
  type Block,
  type Column,
  list,
  paragraphs,
  type ReportDocument,
  section,
} from './document.ts';
import { themeRanking } from './ranking-sections.ts';
import { withMainCaution } from './report-words.ts';

export interface DraftDocumentOptions {
  /** The priorities that the draft was made from: their ranking is then drawn as well. */
  readonly priorities?: Priorities;
  /** Words the finding with the catalogue's phrases; labels stand in without it. */
  readonly catalogue?: Catalogue | null;
}

/** The picture shows the leading themes, so that it shares its page; the table has all. */
const PICTURE_ROWS = 8;

const EVIDENCE_COLUMNS: readonly Column[] = [
  { heading: 'Det som oroar', width: 2.6 },
  { heading: 'Ordning', figures: true },
  { heading: 'Nämnd av', figures: true },
  { heading: 'Andel (spann)', figures: true, width: 1.6 },
  { heading: 'Otrygghet 0–5 (spann)', figures: true, width: 1.8 },
];

function evidenceBlocks(theme: DraftTheme): readonly Block[] {
  if (theme.evidence.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Ordning, antal och andel bland dem som svarade',
      columns: EVIDENCE_COLUMNS,
      rows: theme.evidence.map((figure) => [
        figure.label,
        formatRange(...figure.rankInterval),
        formatNumber(figure.named),
        `${formatShare(figure.share)} (${formatShareRange(figure.shareLow, figure.shareHigh)})`,
        `${formatNumber(figure.burden, 2)} (${formatRange(figure.burdenLow, figure.burdenHigh, 2)})`,
      ]),
    },
  ];
}

function standingBlocks(theme: DraftTheme): readonly Block[] {
  if (theme.standing === 'stable') return [];
  return [
    {
      kind: 'notice',
      lines: ['Osäkert: temat kan ha hamnat här av en tillfällighet.', ...theme.standingReasons],
    },
  ];
}

/** Each wish says to whom it goes: "Till polisen: …". */
function wishBlocks(theme: DraftTheme): readonly Block[] {
  return list(
    theme.wishes.map(
      ({ actorLabel, sentence }) => `Till ${actorLabel.toLocaleLowerCase('sv')}: ${sentence}`,
    ),
  );
}

/** A suggested pledge with its fields, in the order of the founding documents. */
function pledgeBlock(pledge: DraftPledge): Block {
  const where = pledge.places.join(', ') || 'Att fylla i: ____';
  const when = pledge.timesOfDay.join('; ') || 'Att fylla i: ____';
  return {
    kind: 'pledge',
    number: pledge.number,
    fields: [
      { label: 'Löfte', text: pledge.text },
      { label: 'Syfte', text: pledge.purpose },
      { label: 'Ansvar', text: pledge.responsible.join(', ') || 'Att fylla i: ____', short: true },
      { label: 'Måltyp', text: pledge.targetKindLabel, short: true },
      { label: 'Mål att fylla i', text: pledge.target, fillIn: true },
      { label: 'Räkneregel att fylla i', text: pledge.countingRule, fillIn: true },
      { label: 'Platser', text: where, fillIn: pledge.places.length === 0, short: true },
      { label: 'Tider', text: when, fillIn: pledge.timesOfDay.length === 0, short: true },
      { label: 'Varför', text: pledge.because },
    ],
  };
}

function themeBlocks(theme: DraftTheme): readonly Block[] {
  const sentences = (entries: readonly { readonly sentence: string }[]) =>
    list(entries.map(({ sentence }) => sentence));
  return [
    { kind: 'heading', level: 1, text: `${theme.number}. ${theme.title}` },
    ...standingBlocks(theme),
    ...section(2, 'Bakgrund', paragraphs(theme.background)),
    ...section(2, 'Siffrorna bakom', evidenceBlocks(theme)),
    ...section(2, 'Platser', sentences(theme.places)),
    ...section(2, 'Tider', sentences(theme.timesOfDay)),
    ...section(2, 'Önskemål från dem som svarade', wishBlocks(theme)),
    ...section(2, 'Förslag till löften', theme.pledges.map(pledgeBlock)),
  ];
}

/** What the draft says, in the order in which a council reads it. */
export function draftDocument(draft: Draft, options: DraftDocumentOptions = {}): ReportDocument {
  const snapshot = draft.snapshot === null ? '' : `Läge ${draft.snapshot} · `;
  return {
    title: draft.title,
    subtitle: [
      `${draft.municipality} och ${draft.policeArea}`,
      `Period ${draft.period}`,
      `${snapshot}Framtaget ${draft.madeOn}`,
    ],
    mark: draft.example ? 'Utkast · påhittade exempeldata' : 'Utkast',
    source: `${draft.municipality} · ${snapshot}${draft.madeOn}`,
    madeOn: draft.madeOn,
    blocks: [
      { kind: 'notice', lines: draft.notices },
      ...section(1, 'Så många svarade', paragraphs(draft.basis)),
      ...section(1, 'Det här går inte att skilja åt', list(draft.ties)),
      ...section(1, 'Att tänka på', list(withMainCaution(draft.cautions))),
      ...(options.priorities === undefined
        ? []
        : themeRanking(options.priorities, {
            said: findings(options.priorities, options.catalogue ?? null),
            pictureRows: PICTURE_ROWS,
          })),
      ...draft.themes.flatMap(themeBlocks),
      ...section(1, 'Så är utkastet gjort', paragraphs(draft.method)),
    ],
  };
}
