/**
 * The handbook's pictures: which page of the example each shows, and in words. They are taken by
 * `npm run handbook:pictures`, and a browser test says when a page no longer looks as its picture.
 */
import taken from './pictures/taken.json' with { type: 'json' };

/** `:round` is the example's round. */
export const PICTURES = {
  checklista: {
    path: '/radet/:round/omgang',
    alt: 'Sidan Omgången: en checklista med det som är klart, det som saknas och det som är värt att tänka på, och under den vägar att pröva enkäten.',
  },
  'ny-omgang': {
    path: '/radet/omgangar/ny',
    alt: 'Sidan Ny omgång: fält för utgångspunkt, namn, kommun, dagar och sätt att svara.',
  },
  enkatfragor: {
    path: '/radet/:round/enkatfragor',
    alt: 'Sidan Frågor: hur många frågor det blir och hur lång tid det tar, och kryssrutor för teman och fördjupningar.',
  },
  platser: {
    path: '/radet/:round/platslista',
    alt: 'Sidan Platser: länkar för att lägga till, läsa in och placera, en sökruta, och en tabell med plats, andra namn, område, slag och antal svar.',
  },
  befolkning: {
    path: '/radet/:round/befolkning',
    alt: 'Sidan Befolkning: var svar saknas, och en tabell där varje grupps andel av svaren står bredvid dess andel av befolkningen.',
  },
  sprak: {
    path: '/radet/:round/sprak',
    alt: 'Sidan Språk: en tabell med omgångens språk, om de är granskade, och om de kan väljas.',
  },
  inbjudningar: {
    path: '/radet/:round/insamling',
    alt: 'Sidan Insamling: affischer och länkar med sin korta adress, kod och antal svar, och ett formulär för en ny.',
  },
  insatser: {
    path: '/radet/:round/insatser',
    alt: 'Sidan Insatser: en tabell med plats, dag, tillstånd, intervjuare, planerat antal och antal svar.',
  },
  plattor: {
    path: '/radet/:round/plattor',
    alt: 'Sidan Plattor: ett fält för plattans namn och knappen Gör en kod.',
  },
  inkommet: {
    path: '/radet/:round/inkommet',
    alt: 'Sidan Inkommet: hur många svar som har kommit, hur många som räknas, väntar, är återkallade och gallrade.',
  },
  'att-lasa': {
    path: '/radet/:round/texter/att-lasa',
    alt: 'Sidan Texter att läsa: texter som kan betyda att någon far illa, med dagen då de senast ska vara lästa.',
  },
  lage: {
    path: '/radet/:round/lage/1',
    alt: 'Översikten av ett läge: en mening om vad som oroar mest, och under den rangordningen med osäkerheten ritad.',
  },
  utkast: {
    path: '/radet/:round/lage/1/utkast',
    alt: 'Utkastet till medborgarlöften: målområden med siffrorna bakom, och länkar för att hämta det som Word.',
  },
  konton: {
    path: '/radet/konton',
    alt: 'Sidan Konton: en tabell med konton och roller, och ett formulär för att bjuda in någon.',
  },
  gallring: {
    path: '/radet/:round/gallring',
    alt: 'Sidan Gallring: originaltexter och svar, var sin knapp för att lägga till en regel, och protokollet.',
  },
} as const;

export type PictureName = keyof typeof PICTURES;

/** What was on the page when its picture was taken, and how large the picture is. */
interface TakenPicture {
  readonly digest: string;
  readonly width: number;
  readonly height: number;
}

export const TAKEN: Readonly<Partial<Record<string, TakenPicture>>> = taken;
