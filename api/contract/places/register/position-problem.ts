import type { Position } from '../../response.ts';

const SWEDEN = { south: 55, north: 69.5, west: 10, east: 24.5 };

const inSweden = (latitude: number, longitude: number) =>
  latitude >= SWEDEN.south &&
  latitude <= SWEDEN.north &&
  longitude >= SWEDEN.west &&
  longitude <= SWEDEN.east;

const numberOf = (text: string) => (text === '' ? Number.NaN : Number(text.replace(',', '.')));

/**
 * Reads a position as it is typed, with decimal comma or point.
 *
 * @returns the position, to three decimals; `null` when neither is filled in; or what is wrong, in a sentence
 */
export function positionProblem(latitude: string, longitude: string): Position | null | string {
  if (latitude === '' && longitude === '') return null;
  const [north, east] = [numberOf(latitude), numberOf(longitude)];
  if (!Number.isFinite(north) || !Number.isFinite(east))
    return 'Skriv både latitud och longitud i grader, till exempel 57,487 och 12,076.';
  if (Math.max(Math.abs(north), Math.abs(east)) > 180)
    return 'Det ser ut som SWEREF 99 TM, i meter. Gör om till WGS 84 i grader, till exempel med Lantmäteriets tjänst för koordinattransformation.';
  if (!inSweden(north, east))
    return inSweden(east, north)
      ? 'Latitud och longitud ser ut att vara omkastade. Latitud är ungefär 55–69, longitud 11–24.'
      : 'Läget ligger utanför Sverige. Latitud är ungefär 55–69, longitud 11–24.';
  return { latitude: rounded(north), longitude: rounded(east) };
}

/** Finer than a hundred metres is not needed for a place that many know. */
const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000;
