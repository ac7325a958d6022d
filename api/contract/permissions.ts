/**
 * Who may do what: one list, from which the handbook's table is made, and against which a test holds
 * every route of the server with every role. A route that no line names fails that test.
 */
import { ROLES, type Role, SNAPSHOT_MAKERS } from './codes.ts';

export interface Permission {
  /** In Swedish, as it follows on a role: "Ser rangordningen". */
  readonly does: string;
  /** `anyone` needs no account; a `device` has a token or a code instead of one. */
  readonly roles: readonly Role[] | 'anyone' | 'device';
  /** `METHOD /path`, as the router has them; one that ends in `*` stands for all that begin so. */
  readonly routes: readonly string[];
}

const COORDINATOR: readonly Role[] = ['coordinator'];
const round = (path: string) => `/radet/:round${path}`;

/** In the order of the table. The first line whose route fits is the one that holds. */
export const PERMISSIONS: readonly Permission[] = [
  {
    does: 'Svarar på enkäten, läser om personuppgifter och tillgänglighet',
    roles: 'anyone',
    routes: [
      'GET /',
      'GET /assets/*',
      'GET /healthz',
      'GET /integritet',
      'GET /tillganglighet',
      'GET /intervju',
      'GET /intervju/manifest.webmanifest',
      'GET /intervju-worker.js',
      'GET /komponenter',
      'GET /i*',
      'GET /api/openapi.json',
      'GET /api/rounds/:round',
      'GET /api/questionnaires/:version',
      'POST /api/rounds/:round/responses',
      'GET /enkat/:round/logotyp/:digest',
      'GET /enkat/:round/aterkalla*',
      'POST /enkat/:round/aterkalla',
      'POST /api/devices',
    ],
  },
  {
    does: 'Hämtar frågor till plattan, lämnar insatser och antal tillfrågade',
    roles: 'device',
    routes: [
      'GET /api/device',
      'GET /api/rounds/:round/kit',
      'POST /api/rounds/:round/receipts',
      'PUT /api/rounds/:round/stops/:id',
      'POST /api/rounds/:round/tallies',
    ],
  },
  {
    does: 'Förhandsvisar enkäten',
    roles: COORDINATOR,
    routes: ['GET /enkat/:round/forhandsvisning*', 'POST /enkat/:round/forhandsvisning*'],
  },
  { does: 'Övar på enkäten', roles: 'anyone', routes: ['GET /enkat/*', 'POST /enkat/*'] },
  {
    does: 'Loggar in och ut, använder en inbjudan',
    roles: 'anyone',
    routes: [
      'GET /radet',
      'POST /radet/logga-in*',
      'POST /radet/logga-ut',
      'GET /radet/inbjudan/:token',
      'POST /radet/inbjudan/:token',
    ],
  },
  {
    does: 'Sköter sitt eget konto',
    roles: ROLES,
    routes: ['GET /radet/konto', 'POST /radet/konto/*', 'GET /radet/konto/*'],
  },
  {
    does: 'Bjuder in, ändrar roller och avslutar konton',
    roles: COORDINATOR,
    routes: ['GET /radet/konton*', 'POST /radet/konton*'],
  },
  { does: 'Läser handboken', roles: ROLES, routes: ['GET /radet/handbok*'] },
  { does: 'Läser loggen', roles: COORDINATOR, routes: ['GET /radet/logg*'] },
  {
    does: 'Ser publicerade siffror, tabeller och utkast',
    roles: ROLES,
    routes: [
      `GET ${round('')}`,
      `GET ${round('/lagen')}`,
      `GET ${round('/lage/:number')}*`,
      'GET /api/rounds/:round/snapshots/:number*',
    ],
  },
  {
    does: 'Räknar fram ett nytt läge',
    roles: SNAPSHOT_MAKERS,
    routes: [`POST ${round('/lagen')}`, 'POST /api/rounds/:round/snapshots'],
  },
  {
    does: 'Publicerar ett läge utan små förändringar',
    roles: COORDINATOR,
    routes: [
      `POST ${round('/lage/:number/publicering')}`,
      'POST /api/rounds/:round/snapshots/:number/publication',
    ],
  },
  {
    does: 'Ser vad som kommer in, rättar och avgör det som ligger undan',
    roles: COORDINATOR,
    routes: [
      `GET ${round('/inkommet')}`,
      `GET ${round('/att-ratta')}*`,
      `POST ${round('/att-ratta')}*`,
    ],
  },
  { does: 'Läser maskerade texter', roles: ROLES, routes: [`GET ${round('/texter')}`] },
  {
    does: 'Läser texter i original, ändrar maskningen, läser det som kan betyda att någon far illa',
    roles: COORDINATOR,
    routes: [`GET ${round('/texter/att-lasa')}*`, `POST ${round('/texter/')}*`],
  },
  // Without the words that a form sends there is nothing to see: it leads back to the list.
  {
    does: 'Kommer tillbaka från ett original till listan',
    roles: ROLES,
    routes: [`GET ${round('/texter/:text/original')}`],
  },
  {
    does: 'Hämtar svaren som rader, och texterna som fil',
    roles: COORDINATOR,
    routes: ['GET /api/rounds/:round/export.zip', `GET ${round('/texter/fil')}`],
  },
  {
    does: 'Skapar, ställer in, öppnar och stänger omgångar',
    roles: COORDINATOR,
    routes: [
      'GET /radet/omgangar/ny',
      'POST /radet/omgangar/ny',
      `GET ${round('/omgang')}*`,
      `POST ${round('/omgang')}*`,
    ],
  },
  {
    does: 'Ändrar platser, befolkning, frågor och språk',
    roles: COORDINATOR,
    routes: [
      `GET ${round('/enkatfragor')}`,
      `POST ${round('/enkatfragor')}*`,
      `GET ${round('/befolkning')}*`,
      `POST ${round('/befolkning')}*`,
      `GET ${round('/platslista')}*`,
      `POST ${round('/platslista')}*`,
      `GET ${round('/sprak')}*`,
      `POST ${round('/sprak')}*`,
    ],
  },
  {
    does: 'Planerar insatser, ansluter plattor, gör affischer, klasskoder och papper, skriver in papper',
    roles: COORDINATOR,
    routes: [
      `GET ${round('/insatser')}*`,
      `POST ${round('/insatser')}*`,
      `GET ${round('/plattor')}`,
      `POST ${round('/plattor')}*`,
      `GET ${round('/insamling')}*`,
      `POST ${round('/insamling')}*`,
    ],
  },
  {
    does: 'Gallrar, lämnar ut och skriver ut registerförteckningen',
    roles: COORDINATOR,
    routes: [
      `GET ${round('/gallring')}*`,
      `POST ${round('/gallring')}*`,
      `GET ${round('/utlamnande')}`,
      `POST ${round('/utlamnande')}`,
      `GET ${round('/register')}`,
    ],
  },
];

/** The line that a route belongs to. @example permissionOf('GET /radet/logg')?.does // => "Läser loggen" */
export function permissionOf(route: string): Permission | undefined {
  const fits = (pattern: string) =>
    pattern.endsWith('*') ? route.startsWith(pattern.slice(0, -1)) : route === pattern;
  const exact = PERMISSIONS.find(({ routes }) => routes.includes(route));
  return exact ?? PERMISSIONS.find(({ routes }) => routes.some(fits));
}
