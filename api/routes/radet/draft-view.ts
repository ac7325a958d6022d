import type { DraftTheme } from '../../contract/index.ts';
import type { DataTable, DraftView } from '../../contract/screens/council.ts';
import type { Dependencies } from '../../dependencies.ts';
import { draftPledges } from '../../report/draft/draft-pledges.ts';
import { formatNumber, formatRange } from '../../report/numbers.ts';
import { numberCell, plainCell, shareCell } from './figure-cells.ts';
import type { SnapshotContext } from './snapshot-context.ts';

function evidenceTable({ number, title, evidence }: DraftTheme): DataTable {
  return {
    id: `underlag-${number}`,
    caption: `Siffrorna bakom ${title}`,
    heading: 0,
    columns: [
      { title: 'Tema', numeric: false },
      { title: 'Ordning', numeric: true },
      { title: 'Otrygghet 0\u2060–\u20605', numeric: true },
      { title: 'Andel av svaren', numeric: true },
      { title: 'Nämnd av', numeric: true },
    ],
    rows: evidence.map((figure) => ({
      id: figure.item,
      divider: null,
      faint: false,
      cells: [
        plainCell(figure.label),
        plainCell(formatRange(...figure.rankInterval)),
        numberCell({ estimate: figure.burden, low: figure.burdenLow, high: figure.burdenHigh }),
        shareCell({ estimate: figure.share, low: figure.shareLow, high: figure.shareHigh }),
        plainCell(formatNumber(figure.named)),
      ],
    })),
  };
}

/** The draft of a snapshot, with the files that it can be taken along as. */
export function draftView(
  { catalogue, municipalities }: Dependencies,
  { round, snapshot, frame }: SnapshotContext,
): DraftView {
  const municipality = municipalities.find(({ code }) => code === round.municipality.code);
  const file = `/api/rounds/${round.id}/snapshots/${snapshot.number}/draft`;
  const draft = draftPledges(snapshot.priorities, catalogue, {
    municipality: round.municipality.name,
    policeArea: municipality?.policeArea ?? 'Polisen',
    period: round.pledgePeriod,
  });
  return {
    ...frame,
    draft,
    evidence: draft.themes.map(evidenceTable),
    downloads: [
      { label: 'Hämta som Word', href: `${file}.docx`, about: 'För att skriva vidare i.' },
      { label: 'Hämta för utskrift', href: `${file}.html`, about: 'En fil som skrivs ut snyggt.' },
      { label: 'Hämta som data', href: `${file}.json`, about: 'JSON, för andra system.' },
    ],
  };
}
