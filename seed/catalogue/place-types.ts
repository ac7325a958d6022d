/** Kinds of places, for grouping and for the symbols of lists. */
import type { PlaceType } from '../../api/contract/catalogue.ts';

export const placeTypes: readonly PlaceType[] = [
  { code: 'station', label: 'Station' },
  { code: 'centre-square', label: 'Centrum eller torg' },
  { code: 'underpass-path', label: 'Tunnel eller gångväg' },
  { code: 'park', label: 'Park' },
  { code: 'school', label: 'Skola eller skolgård' },
  {
    code: 'changing-room-sports',
    label: 'Omklädningsrum eller idrottsanläggning',
  },
  { code: 'residential', label: 'Bostadsområde' },
  { code: 'road', label: 'Väg' },
  { code: 'shop-mall', label: 'Butik eller köpcentrum' },
  { code: 'library', label: 'Bibliotek' },
  { code: 'exercise-trail', label: 'Motionsspår' },
  { code: 'bus-train', label: 'Buss eller tåg' },
  { code: 'internet', label: 'Internet' },
  { code: 'other', label: 'Annan plats' },
];
