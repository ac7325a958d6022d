/** A dialogue of some hundred invented answers with small groups in it, and its context. */
import type { DialogueRow, Labels } from '../../api/contract/index.ts';
import { catalogueLabels } from '../../api/report/labels.ts';
import type { PrioritiesContext } from '../../api/report/priorities-context.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { aConcern, aRow } from './rows-fixture.ts';

/** A small generator of evenly spread numbers 0–1, the same every time. */
function spread(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const AGES = ['16-19', '20-24', '25-34', '45-54', '65-74', '75-84'] as const;
const AREAS = ['centrum', 'onsala', 'fjaras'] as const;
const PLACES = ['resecentrum', 'torget', 'hamnen'] as const;
/** How likely each theme is to be named. */
const THEMES = {
  lighting: 0.45,
  'reckless-driving': 0.42,
  'youth-groups': 0.25,
  narcotics: 0.2,
  vandalism: 0.08,
  fraud: 0.06,
  littering: 0.015,
} as const;

const LOCAL = {
  areas: AREAS.map((code) => ({ code, label: code.charAt(0).toUpperCase() + code.slice(1) })),
  places: PLACES.map((code) => ({
    code,
    label: code.charAt(0).toUpperCase() + code.slice(1),
    area: 'centrum',
  })),
};

const labels: Labels = catalogueLabels(catalogue, LOCAL);

export function aContext(changes: Partial<PrioritiesContext> = {}): PrioritiesContext {
  return {
    snapshot: 3,
    round: { id: 'exempelstad-2026', title: 'Exempelstad', example: true },
    madeOn: '2026-06-01',
    catalogueRevision: '2026-1',
    labels,
    places: { resecentrum: 'centrum', torget: 'centrum', hamnen: 'onsala' },
    smallestCell: 5,
    ...changes,
  };
}

/** `count` answers; three have the gender "other", and few answered on paper. */
export function someRows(count: number): DialogueRow[] {
  const next = spread(20_260_503);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  return Array.from({ length: count }, (_, i) => {
    const mode = i < 4 ? 'paper' : next() < 0.75 ? 'street' : 'web';
    const ageGroup = oneOf(AGES);
    const themes = Object.entries(THEMES).flatMap(([theme, chance]) => {
      const more = theme === 'fraud' && ageGroup.startsWith('7') ? 0.4 : 0;
      return next() < chance + more ? [theme] : [];
    });
    return aRow({
      id: `answer-${i}`,
      mode,
      psu: mode === 'street' ? `stop-${i % 24}` : `answer-${i}`,
      variables: {
        ageGroup,
        gender: i % 200 === 7 ? 'other' : oneOf(['woman', 'man']),
        area: oneOf(AREAS),
      },
      hasConcern: themes.length > 0,
      concerns: themes.map((theme) =>
        aConcern({
          place: next() < 0.6 ? oneOf(PLACES) : null,
          themes: [theme],
          insecurity: 1 + Math.floor(next() * 5),
          timesOfDay: [next() < 0.6 ? 'weekday-evening' : 'weekend-night'],
        }),
      ),
      wishes: {
        police: next() < 0.4 ? ['visible-patrols'] : ['traffic-controls'],
        municipality: next() < 0.5 ? ['lighting'] : ['youth-activities'],
      },
    });
  });
}
