/** A priorities report of a plausible round, with invented figures. */
import type { GroupTable, Priorities } from '../../api/contract/priorities.ts';
import type { Estimate, Item, PairItem, RankedPriority } from '../../api/contract/ranked-item.ts';

function around(estimate: number, se: number, top: number): Estimate {
  return {
    estimate,
    se,
    df: 68,
    low: Math.max(0, estimate - 2 * se),
    high: Math.min(top, estimate + 2 * se),
  };
}

type Sketch = readonly [
  id: string,
  label: string,
  named: number,
  share: number,
  severity: number,
  rankInterval: readonly [number, number],
  tier: number,
];

/** A ranked item from the few figures that the rest follow from. */
export function aRankedItem(sketch: Sketch, rank: number): RankedPriority {
  const [id, label, named, share, severity, [low, high], tier] = sketch;
  return {
    status: 'ranked',
    id,
    label,
    named,
    prevalence: around(share, 0.017 * Math.sqrt(share / 0.35), 1),
    severity: around(severity, 0.06, 5),
    burden: around(share * severity, 0.07 * Math.sqrt(share / 0.35), 5),
    rank,
    rankInterval: [low, high],
    topProbability: rank <= 3 ? 0.99 : rank <= 5 ? 0.71 : 0.02,
    tier,
  };
}

function ranking(...sketches: readonly Sketch[]): Item[] {
  return sketches.map((sketch, index) => aRankedItem(sketch, index + 1));
}

export const THEMES: readonly Item[] = [
  ...ranking(
    ['reckless-driving', 'Buskörning, A-traktor, oljud', 342, 0.34, 3.6, [1, 2], 1],
    ['lighting', 'Mörker, dålig belysning', 371, 0.37, 3.1, [1, 2], 1],
    ['youth-groups', 'Ungdomsgäng, stök', 268, 0.27, 3.3, [3, 4], 2],
    ['narcotics', 'Narkotika och doping', 231, 0.23, 3.4, [3, 5], 2],
    ['sightlines', 'Tunnel, buskage, skymd sikt', 204, 0.2, 3.2, [4, 6], 2],
    ['speeding', 'Höga hastigheter', 163, 0.165, 2.7, [6, 8], 3],
    ['lack-of-presence', 'Saknar polis och andra vuxna', 131, 0.13, 2.9, [6, 8], 3],
    ['fraud', 'Bedrägeri mot äldre', 84, 0.085, 3.5, [7, 9], 3],
    ['vandalism', 'Skadegörelse och klotter', 61, 0.06, 2.4, [8, 10], 4],
    ['theft', 'Stölder av mopeder och cyklar', 39, 0.04, 2.6, [9, 10], 4],
  ),
  {
    status: 'too-few',
    id: 'business-crime',
    label: 'Brott mot företag och föreningar',
  },
  { status: 'suppressed', id: 'harassment', label: 'Sexuellt ofredande' },
];

const PLACES: readonly Item[] = [
  ...ranking(
    ['resecentrum', 'Resecentrum', 214, 0.21, 3.5, [1, 3], 1],
    ['centrala-kungsbacka', 'Centrala Kungsbacka, torget och gågatan', 205, 0.205, 3.3, [1, 3], 1],
    ['kungsmassan', 'Kungsmässan och Fyren', 176, 0.175, 3.2, [1, 4], 1],
    ['badhusparken', 'Badhusparken', 97, 0.095, 3.6, [4, 6], 2],
    ['asa-station', 'Åsa station och gångtunneln under järnvägen', 58, 0.06, 3.1, [5, 7], 3],
    ['onsala', 'Onsala centrum', 41, 0.04, 2.8, [5, 7], 3],
  ),
  { status: 'too-few', id: 'fjaras', label: 'Fjärås centrum' },
];

const TIMES: readonly Item[] = ranking(
  ['weekend-night', 'Helgnatt, 22–06', 301, 0.3, 3.6, [1, 2], 1],
  ['weekday-evening', 'Vardagskväll, 17–22', 288, 0.285, 3.2, [1, 2], 1],
  ['weekend-evening', 'Helgkväll, 17–22', 240, 0.24, 3.3, [3, 3], 2],
  ['weekday-day', 'Vardag dagtid, 09–17', 44, 0.045, 2.4, [4, 4], 3],
);

const WISHES = {
  police: ranking(
    ['visible-patrols', 'Vara synliga på otrygga platser och tider', 412, 0.41, 3.1, [1, 1], 1],
    ['traffic-controls', 'Trafikkontroller', 233, 0.235, 3.3, [2, 3], 2],
    ['narcotics-operations', 'Insatser mot narkotika', 205, 0.2, 3.2, [2, 3], 2],
    ['area-officers', 'Områdespoliser som känner ungdomarna', 118, 0.12, 3.1, [4, 4], 3],
  ),
  municipality: [
    ...ranking(
      ['lighting', 'Bättre belysning', 398, 0.4, 3, [1, 1], 1],
      ['field-workers', 'Fältare, trygghetsvärdar och fler vuxna ute', 221, 0.22, 3.2, [2, 3], 2],
      ['clear-vegetation', 'Röja buskage och öppna sikten', 187, 0.185, 3.1, [2, 4], 2],
      ['traffic-measures', 'Fartdämpande åtgärder', 154, 0.155, 2.9, [3, 4], 2],
    ),
    {
      status: 'too-few',
      id: 'letters-to-guardians',
      label: 'Brev till vårdnadshavare',
    } as const,
  ],
};

const PAIRS: readonly PairItem[] = [
  {
    ...aRankedItem(
      ['resecentrum:youth-groups', 'Resecentrum: Ungdomsgäng, stök', 96, 0.095, 3.6, [1, 2], 1],
      1,
    ),
    place: 'resecentrum',
    theme: 'youth-groups',
    lift: 2.1,
    z: 4.4,
  },
  {
    ...aRankedItem(
      ['badhusparken:lighting', 'Badhusparken: Mörker, dålig belysning', 61, 0.06, 3.4, [1, 3], 1],
      2,
    ),
    place: 'badhusparken',
    theme: 'lighting',
    lift: 1.7,
    z: 2.9,
  },
  {
    status: 'suppressed',
    id: 'onsala:narcotics',
    label: 'Onsala centrum: Narkotika och doping',
    place: 'onsala',
    theme: 'narcotics',
  },
];

function group(label: string, respondents: number | null, themes: readonly Item[]): GroupTable {
  return {
    label,
    respondents,
    themes: [...themes],
    places: PLACES.slice(0, 3),
    wishes: {
      police: WISHES.police.slice(0, 2),
      municipality: WISHES.municipality.slice(0, 2),
    },
  };
}

/** A report of about a thousand invented answers; `changes` replaces whole fields. */
export function somePriorities(changes: Partial<Priorities> = {}): Priorities {
  return {
    snapshot: 7,
    round: {
      id: 'kungsbacka-exempel',
      title: 'Kungsbacka, exempeldata',
      example: true,
    },
    madeOn: '2026-05-20',
    method: 'rank-1',
    catalogueRevision: '2026-1',
    measure: { kind: 'insecurity', low: 0, high: 5, label: 'otrygghet' },
    respondents: 1004,
    answered: 987,
    respondentsByMode: { street: 641, school: 171, web: 192 },
    effectiveRespondents: 611.4,
    designEffect: 1.64,
    seed: 1,
    replicates: 1000,
    replication: 'bootstrap',
    top: 4,
    smallestCell: 5,
    weighting: {
      margins: ['ageGroup', 'gender', 'area'],
      converged: true,
      sweeps: 9,
      unknown: { ageGroup: 21, gender: 34 },
      largestWeightRatio: 3.1,
      trimmed: false,
    },
    themes: [...THEMES],
    places: [...PLACES],
    areas: ranking(
      ['centrum', 'Kungsbacka centrum', 402, 0.4, 3.4, [1, 1], 1],
      ['onsala', 'Onsala', 120, 0.12, 3, [2, 3], 2],
      ['asa', 'Åsa', 101, 0.1, 3.1, [2, 3], 2],
    ),
    pairs: [...PAIRS],
    timesOfDay: [...TIMES],
    wishes: WISHES,
    byVariable: {
      mode: {
        street: group('Intervju på stan', 641, THEMES.slice(0, 4)),
        web: group('Webbenkät', 192, [...THEMES.slice(0, 2), ...THEMES.slice(10)]),
      },
      ageGroup: {
        '16-19': group('16–19 år', 171, THEMES.slice(0, 5)),
        '85+': group('85 år och äldre', null, []),
      },
    },
    gaps: [
      {
        variable: 'ageGroup',
        group: '16-19',
        item: 'youth-groups',
        difference: around(0.14, 0.04, 1),
        p: 0.0004,
        q: 0.004,
      },
    ],
    changes: [],
    robustness: {
      scenarios: [
        {
          id: 'unweighted',
          ranks: {
            'reckless-driving': 2,
            lighting: 1,
            'youth-groups': 3,
            narcotics: 4,
          },
        },
        {
          id: 'street-only',
          ranks: {
            'reckless-driving': 1,
            lighting: 2,
            'youth-groups': 4,
            narcotics: 3,
          },
        },
      ],
      inclusion: {
        'reckless-driving': 1,
        lighting: 1,
        'youth-groups': 1,
        narcotics: 0.9,
      },
      always: ['reckless-driving', 'lighting', 'youth-groups'],
      kendallW: 0.97,
      overlap: 0.94,
    },
    stability: {
      'reckless-driving': [],
      lighting: [],
      'youth-groups': [],
      narcotics: ['low-top-probability'],
    },
    cautions: [{ code: 'self-selected-web', respondents: 192 }],
    ...changes,
  };
}
