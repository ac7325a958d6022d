/** What codes mean in Swedish, by kind, for everything that is shown or printed. */
import {
  AGE_GROUPS,
  type Catalogue,
  type Labels,
  PUBLISHED_AGE_GROUPS,
} from '../contract/index.ts';
import { formerPlaces, type Register } from '../contract/places/register/place-register.ts';

/** Variables as headings. */
export const VARIABLE_LABELS: Readonly<Record<string, string>> = {
  mode: 'Sätt att svara',
  ageGroup: 'Ålder',
  gender: 'Kön',
  area: 'Område',
};

const MODE_LABELS: Readonly<Record<string, string>> = {
  street: 'Intervju på plats',
  web: 'Webbenkät',
  school: 'Skola',
  paper: 'Papper',
  import: 'Inlagd fil',
};

export const GENDER_LABELS: Readonly<Record<string, string>> = {
  woman: 'Kvinnor',
  man: 'Män',
  other: 'Annat eller vill inte svara',
  // What other surveys call them.
  female: 'Kvinnor',
  male: 'Män',
};

/** What a round or a municipality says about its places and areas. */
interface PlacesAndAreas {
  readonly areas: readonly { readonly code: string; readonly label: string }[];
  readonly places: readonly {
    readonly code: string;
    readonly label: string;
    readonly area: string;
  }[];
  /** Those that are no longer offered; see `formerPlaces`. */
  readonly retiredPlaces?: Register['retiredPlaces'];
}

/** Every place that answers can count at. */
const allPlaces = (local: PlacesAndAreas) => [
  ...local.places,
  ...formerPlaces({ places: [], retiredPlaces: local.retiredPlaces }),
];

/** The label of an age group code. @example ageLabel("16-19") // => "16–19 år" */
export function ageLabel(code: string): string {
  if (code.endsWith('+')) return `${code.slice(0, -1)} år och äldre`;
  return /^\d+-\d+$/.test(code) ? `${code.replace('-', '–')} år` : code;
}

const byCode = (entries: readonly { readonly code: string; readonly label: string }[]) =>
  Object.fromEntries(entries.map(({ code, label }) => [code, label]));

/** Labels of a catalogue and of the round's, or municipality's, own places and areas. */
export function catalogueLabels(catalogue: Catalogue, local: PlacesAndAreas | null): Labels {
  const ages = [...AGE_GROUPS, ...Object.keys(PUBLISHED_AGE_GROUPS)];
  const areas = byCode(local?.areas ?? []);
  return {
    themes: byCode(catalogue.themes),
    places: byCode(local ? allPlaces(local) : []),
    areas,
    timesOfDay: byCode(catalogue.timesOfDay),
    actions: byCode(catalogue.actions),
    categories: {
      mode: MODE_LABELS,
      ageGroup: Object.fromEntries(ages.map((code) => [code, ageLabel(code)])),
      gender: GENDER_LABELS,
      area: { ...areas, outside: 'Utanför kommunen' },
    },
    variables: VARIABLE_LABELS,
  };
}

/** Which area each place lies in. */
export function placeAreas(local: PlacesAndAreas): Readonly<Record<string, string>> {
  return Object.fromEntries(allPlaces(local).map(({ code, area }) => [code, area]));
}

/** The label of an id, or the id itself where the codebook has none. */
export function labelOf(labels: Readonly<Record<string, string>> | undefined, id: string): string {
  return (labels && Object.hasOwn(labels, id) ? labels[id] : undefined) ?? id;
}
