/** The draft of a stored snapshot, in its round's names. */
import type { Catalogue, Draft, Municipality, Priorities, Round } from '../../contract/index.ts';
import { draftPledges } from '../../report/draft/draft-pledges.ts';

interface DraftSources {
  readonly catalogue: Catalogue;
  readonly municipalities: readonly Municipality[];
}

/** Same snapshot, same draft. */
export function snapshotDraft(
  { catalogue, municipalities }: DraftSources,
  round: Round,
  priorities: Priorities,
): Draft {
  const municipality = municipalities.find(({ code }) => code === round.municipality.code);
  return draftPledges(priorities, catalogue, {
    municipality: round.municipality.name,
    policeArea: municipality?.policeArea ?? '',
    period: round.pledgePeriod,
  });
}
