import type { Round } from '../../../contract/index.ts';
import { fold } from '../../../contract/places/fold.ts';
import type { AreasView, EditPlaceView, PlacesView } from '../../../contract/screens/places.ts';
import type { Dependencies } from '../../../dependencies.ts';
import { sameNames } from '../../../report/places/read-places-csv.ts';
import type { CoordinatorPage } from '../coordinator-page.ts';
import type { Fields, FormProblem } from '../form.ts';
import { answersInWords } from '../words.ts';

type Place = Round['places'][number];

interface Shown {
  readonly message?: string | null;
  readonly problems?: readonly FormProblem[];
  readonly entered?: Fields;
}

const choices = (list: readonly { readonly code: string; readonly label: string }[]) =>
  list.map(({ code, label }) => ({ value: code, label }));

const labelOf = (
  list: readonly { readonly code: string; readonly label: string }[],
  code: string,
) => list.find((one) => one.code === code)?.label ?? code;

function formerSentence(
  round: Round,
  { place, into, parts }: NonNullable<Round['retiredPlaces']>[number],
) {
  if (into !== null) return `${place.label} är ihopslagen med ${labelOf(round.places, into)}.`;
  if (parts.length > 0)
    return `${place.label} är delad i ${parts.map((part) => labelOf(round.places, part)).join(', ')}.`;
  return `${place.label} används inte längre.`;
}

export async function placesView(
  { store, catalogue }: Dependencies,
  { round, frame, home }: CoordinatorPage,
  asked: { readonly search: string; readonly area: string },
  { message = null, problems = [], entered = {} }: Shown = {},
): Promise<PlacesView> {
  const [counts, texts] = await Promise.all([
    store.placings.countByPlace(round.id),
    store.placings.count(round.id),
  ]);
  const wanted = fold(asked.search);
  const found = round.places.filter(
    ({ label, aliases, area }) =>
      (asked.area === '' || area === asked.area) &&
      (wanted === '' || [label, ...aliases].some((name) => fold(name).includes(wanted))),
  );
  return {
    ...frame,
    message,
    problems,
    entered,
    address: home,
    search: asked.search,
    area: asked.area,
    areas: [{ value: '', label: 'Alla områden' }, ...choices(round.areas)],
    count: `${found.length} av ${round.places.length} platser`,
    links: [
      { label: 'Lägg till en plats', href: `${home}/ny` },
      { label: 'Läs in från en fil', href: `${home}/fil` },
      { label: 'Områden', href: `${home}/omraden` },
      { label: `Platser i egna ord (${texts.waiting} att placera)`, href: `${home}/att-placera` },
    ],
    places: found
      .toSorted((a, b) => a.label.localeCompare(b.label, 'sv'))
      .map(({ code, label, aliases, area, type, position }) => ({
        code,
        label,
        href: `${home}/plats/${code}`,
        aliases: aliases.join(', '),
        area: labelOf(round.areas, area),
        type: labelOf(catalogue.placeTypes, type),
        answers: String(counts.get(code) ?? 0),
        position: position ? 'Ja' : 'Nej',
      })),
    former: (round.retiredPlaces ?? []).map((retired) => ({
      code: retired.place.code,
      sentence: formerSentence(round, retired),
      restore: `${home}/plats/${retired.place.code}/ta-tillbaka`,
    })),
  };
}

function enteredOf(place: Place): Fields {
  return {
    namn: place.label,
    alias: place.aliases.join('; '),
    typ: place.type,
    omrade: place.area,
    latitud: String(place.position?.latitude ?? '').replace('.', ','),
    longitud: String(place.position?.longitude ?? '').replace('.', ','),
  };
}

export async function editPlaceView(
  { store, catalogue }: Dependencies,
  { round, frame, home }: CoordinatorPage,
  place: Place | null,
  { message = null, problems = [], entered }: Shown = {},
): Promise<EditPlaceView> {
  const counts = place === null ? null : await store.placings.countByPlace(round.id);
  const at = place === null ? null : `${home}/plats/${place.code}`;
  return {
    ...frame,
    message,
    problems,
    entered: entered ?? (place ? enteredOf(place) : {}),
    title: place?.label ?? 'Ny plats',
    revision: round.revision ?? 0,
    action: at ?? `${home}/ny`,
    back: home,
    areas: [{ value: '', label: 'Inget område' }, ...choices(round.areas)],
    types: choices(catalogue.placeTypes),
    notes: place ? sameNames(place, round) : [],
    more:
      place && at
        ? {
            answers: `${answersInWords(counts?.get(place.code) ?? 0)} nämner platsen.`,
            merge: `${at}/sla-ihop`,
            split: `${at}/dela`,
            retire: `${at}/ta-bort`,
            others: choices(round.places.filter(({ code }) => code !== place.code)),
          }
        : null,
  };
}

export function areasView(
  { round, frame, home }: CoordinatorPage,
  { message = null, problems = [], entered = {} }: Shown = {},
): AreasView {
  const about = (code: string) => {
    const count = round.places.filter(({ area }) => area === code).length;
    return count === 1 ? '1 plats' : `${count} platser`;
  };
  return {
    ...frame,
    message,
    problems,
    entered,
    revision: round.revision ?? 0,
    action: `${home}/omraden`,
    back: home,
    areas: round.areas.map(({ code, label }) => ({ code, label, about: about(code) })),
  };
}
