/** A round's stored responses as priorities: what a snapshot holds. */
import type { Catalogue, Priorities, Round, Stop } from '../contract/index.ts';
import { placesOfStops } from './collection-places.ts';
import type { CountedAnswers } from './columns/counted-answers.ts';
import { countAnswers } from './columns/growing-answers.ts';
import { catalogueLabels, placeAreas } from './labels.ts';
import { placePositions } from './place-positions.ts';
import { prioritiesOf } from './priorities.ts';
import type { PrioritiesOptions } from './priorities-context.ts';
import { responseRows, type StoredAnswer } from './rows.ts';

interface RankedRound {
  readonly round: Round;
  readonly catalogue: Catalogue;
  /** The number that the snapshot gets. */
  readonly snapshot: number | null;
  /** `YYYY-MM-DD`. */
  readonly madeOn: string;
  /** The round's stops: where answers were collected. */
  readonly stops?: readonly Pick<Stop, 'id' | 'place'>[];
}

/** Ranks the responses of a round as they were stored; see `rankAnswers`. */
export function rankResponses(
  stored: readonly StoredAnswer[],
  ranked: RankedRound,
  options: PrioritiesOptions = {},
): Priorities {
  const { rows, visitors } = responseRows(stored);
  return rankAnswers({ counted: countAnswers(rows), visitors: visitors.length }, ranked, options);
}

/** What a ranking is made from. */
export interface RankedAnswers {
  /** Those who live, work or study in the municipality, in order of arrival. */
  readonly counted: CountedAnswers;
  /** How many visitors there are besides. */
  readonly visitors: number;
}

/**
 * Ranks the answers of a round, weighted to the round's margins. Early in a
 * round some groups have no answers yet: their population is merged with the nearest group's, and
 * where the margins still can't be met the figures are left unweighted; both are cautions.
 */
export function rankAnswers(
  { counted, visitors }: RankedAnswers,
  { round, catalogue, snapshot, madeOn, stops = [] }: RankedRound,
  options: PrioritiesOptions = {},
): Priorities {
  const context = {
    snapshot,
    round: { id: round.id, title: round.title, example: round.example },
    madeOn,
    catalogueRevision: catalogue.revision,
    labels: catalogueLabels(catalogue, round),
    places: placeAreas(round),
    stopPlaces: placesOfStops(stops),
    positions: placePositions(round.places),
    smallestCell: round.smallestCell,
    visitors,
  };
  const asked = { margins: round.margins, collapse: true, ...options };
  try {
    return prioritiesOf(counted, context, asked);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const unweighted = prioritiesOf(counted, context, { ...asked, margins: [] });
    return {
      ...unweighted,
      cautions: [{ code: 'margins-not-met', reason: error.message }, ...unweighted.cautions],
    };
  }
}
