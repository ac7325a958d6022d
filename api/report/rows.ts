/** Stored responses as rows to be counted out. Visitors are set apart: they have no population margins. */
import { type DialogueRow, OUTSIDE_AREA, type Response } from '../contract/index.ts';

/** What is needed of a stored response. */
export interface StoredAnswer {
  readonly response: Response;
  readonly flags: readonly string[];
}

export interface ResponseRows {
  /** Those who live, work or study in the municipality. */
  readonly rows: readonly DialogueRow[];
  /** Visitors, and those who live outside: counted apart, unweighted. */
  readonly visitors: readonly DialogueRow[];
}

/** Roles that make somebody one of the municipality's own. */
const LOCAL_ROLES = ['lives', 'works', 'studies'] as const;

/** What the names of clusters begin with that are made of flagged answers, and are no stops. */
export const FLAGGED_CLUSTER = 'flagged-';

/** The cluster of web answers flagged as copies: together they tell as much as one. */
const COPIES = `${FLAGGED_CLUSTER}copies`;

/** Splits stored responses into rows of locals and rows of visitors, in the order given. */
export function responseRows(stored: readonly StoredAnswer[]): ResponseRows {
  const rows: DialogueRow[] = [];
  const visitors: DialogueRow[] = [];
  for (const answer of stored) {
    (isVisitor(answer.response) ? visitors : rows).push(responseRow(answer));
  }
  return { rows, visitors };
}

/** Whether the one who answered has no place in the population margins. */
function isVisitor({ respondent: { area, roles } }: Response): boolean {
  if (area === OUTSIDE_AREA) return true;
  return roles.length > 0 && !LOCAL_ROLES.some((role) => roles.includes(role));
}

function responseRow({ response, flags }: StoredAnswer): DialogueRow {
  const { id, mode, stop, answeredOn, respondent, concerns, wishes } = response;
  return {
    id,
    mode,
    stratum: mode,
    psu: stop ?? (flags.includes('copy') ? COPIES : id),
    baseWeight: 1,
    variables: {
      ageGroup: respondent.ageGroup ?? null,
      gender: respondent.gender ?? null,
      area: respondent.area ?? null,
    },
    hasConcern: concerns.length > 0 ? true : (response.hasConcern ?? null),
    flagged: flags.length > 0,
    answeredOn,
    concerns: concerns.map((concern) => ({
      place: concern.place ?? null,
      timesOfDay: concern.timesOfDay,
      themes: concern.themes,
      insecurity: typeof concern.insecurity === 'number' ? concern.insecurity : null,
    })),
    wishes: {
      police: wishes.police.map(({ action }) => action),
      municipality: wishes.municipality.map(({ action }) => action),
    },
  };
}
