/** A small round with invented answers, for tests of what the server does with it. */
import type { Round } from '../../api/contract/index.ts';

/** A round, open since 1 May 2026 and without an end. */
export function aRound(changes: Partial<Round> = {}): Round {
  return {
    id: 'exempelstad-2026',
    title: 'Exempelstad, exempeldata',
    municipality: { code: 'exempelstad', name: 'Exempelstad' },
    opensOn: '2026-05-01',
    closesOn: null,
    resultOn: null,
    modes: ['street', 'web', 'school'],
    languages: ['sv'],
    questionnaire: '2026-1',
    areas: [
      { code: 'centrum', label: 'Centrum' },
      { code: 'onsala', label: 'Onsala' },
    ],
    places: [
      {
        code: 'resecentrum',
        label: 'Resecentrum',
        aliases: ['stationen'],
        type: 'station',
        area: 'centrum',
      },
      { code: 'torget', label: 'Torget', aliases: [], type: 'square', area: 'centrum' },
    ],
    themes: ['youth-groups', 'lighting'],
    margins: [
      {
        variables: ['gender'],
        cells: [
          { categories: ['woman'], population: 500 },
          { categories: ['man'], population: 500 },
        ],
      },
    ],
    smallestCell: 5,
    example: true,
    pledgePeriod: '2027–2028',
    ...changes,
  };
}

/** A response as a browser sends it: the contract's own example, from the web. */
export function aResponse(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a10',
    questionnaire: '2026-1',
    mode: 'web',
    stop: null,
    language: 'sv',
    answeredOn: '2026-05-03',
    partial: false,
    respondent: { ageGroup: '20-24', gender: 'woman', area: 'onsala', roles: ['lives', 'works'] },
    safety: 3,
    eveningSafety: 2,
    unsafePlace: true,
    hasConcern: true,
    concerns: [aConcern()],
    wishes: {
      police: [{ action: 'visible-patrols', place: 'resecentrum', timesOfDay: ['weekend-night'] }],
      municipality: [{ action: 'lighting', place: null, timesOfDay: [] }],
    },
    comment: 'Mörkt vid cykelstället.',
    answers: { knowsPledge: true },
    ...changes,
  };
}

/** A concern about a place. */
export function aConcern(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    place: 'resecentrum',
    placeText: null,
    position: null,
    timesOfDay: ['weekday-evening', 'weekend-night'],
    themes: ['youth-groups', 'lighting'],
    insecurity: 4,
    text: 'Många som står och hänger.',
    ...changes,
  };
}
