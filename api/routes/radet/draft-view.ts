import type { DraftView } from '../../contract/screens/council.ts';
import type { Dependencies } from '../../dependencies.ts';
import { draftPledges } from '../../report/draft/draft-pledges.ts';
import type { SnapshotContext } from './snapshot-context.ts';

/** The draft of a snapshot, with the files that it can be taken along as. */
export function draftView(
  { catalogue, municipalities }: Dependencies,
  { round, snapshot, frame }: SnapshotContext,
): DraftView {
  const municipality = municipalities.find(({ code }) => code === round.municipality.code);
  const file = `/api/rounds/${round.id}/snapshots/${snapshot.number}/draft`;
  return {
    ...frame,
    draft: draftPledges(snapshot.priorities, catalogue, {
      municipality: round.municipality.name,
      policeArea: municipality?.policeArea ?? 'Polisen',
      period: round.pledgePeriod,
    }),
    downloads: [
      { label: 'Hämta som Word', href: `${file}.docx`, about: 'För att skriva vidare i.' },
      { label: 'Hämta för utskrift', href: `${file}.html`, about: 'En fil som skrivs ut snyggt.' },
      { label: 'Hämta som data', href: `${file}.json`, about: 'JSON, för andra system.' },
    ],
  };
}
