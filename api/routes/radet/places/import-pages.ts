/** Places from a file: chosen, shown row by row as it was understood, and saved when that is right. */
import { Hono } from 'hono';
import { putPlaces } from '../../../contract/places/register/place-register.ts';
import type { ImportPlacesView } from '../../../contract/screens/places.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { requireRole } from '../../../http/sessions.ts';
import {
  decodePlaces,
  PlacesFileProblem,
  type ReadPlacesCsv,
  readPlacesCsv,
} from '../../../report/places/read-places-csv.ts';
import { type CoordinatorPage, coordinatorPage } from '../coordinator-page.ts';
import { type FormProblem, textFields } from '../form.ts';
import { revisePlaces } from './revise-places.ts';

const MOST_BYTES = 1_000_000;

const OUTCOMES: Readonly<Record<ReadPlacesCsv['rows'][number]['outcome'], string>> = {
  new: 'Ny',
  changed: 'Ändras',
  same: 'Som förut',
  refused: 'Läses inte in',
};

function sentenceOf({ rows }: ReadPlacesCsv): string {
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
  return `${count('new')} nya, ${count('changed')} ändras, ${count('same')} är som förut, ${count('refused')} läses inte in.`;
}

/** Mounted at `/radet`. */
export function importPlacesPages(deps: Dependencies) {
  const { screens, catalogue } = deps;
  const at = '/:round/platslista/fil';
  const coordinator = requireRole('coordinator');
  const page = (c: AppContext) => coordinatorPage(deps, c, 'platslista');

  function view(
    { round, frame, home }: CoordinatorPage,
    shown: {
      readonly problems?: readonly FormProblem[];
      readonly read?: ReadPlacesCsv;
      readonly text?: string;
    } = {},
  ): ImportPlacesView {
    const { problems = [], read, text = '' } = shown;
    return {
      ...frame,
      message: null,
      problems,
      entered: {},
      action: `${home}/fil`,
      back: home,
      download: `${home}/fil.csv`,
      preview: read
        ? {
            sentence: sentenceOf(read),
            confirm: `${home}/fil/spara`,
            revision: round.revision ?? 0,
            text,
            rows: read.rows.map(({ row, label, outcome, notes }) => ({
              id: String(row),
              cells: [String(row), label, OUTCOMES[outcome], notes.join(' ')],
              refused: outcome === 'refused',
            })),
            newAreas: read.areas.map(({ label }) => label),
            may: read.places.length > 0 || read.areas.length > 0,
          }
        : null,
    };
  }

  /** Reads the file, or says in which way it cannot be read. */
  function understood({ round }: CoordinatorPage, text: string) {
    try {
      return { read: readPlacesCsv(text, round, catalogue.placeTypes) };
    } catch (error) {
      if (!(error instanceof PlacesFileProblem)) throw error;
      return { problems: [{ message: error.message, href: '#fil' }] };
    }
  }

  async function preview(c: AppContext) {
    const shown = await page(c);
    const file = (await c.req.formData()).get('fil');
    const refuse = (message: string) =>
      c.html(screens.places.importing(view(shown, { problems: [{ message, href: '#fil' }] })), 422);
    if (!(file instanceof File) || file.size === 0) return refuse('Välj en fil.');
    if (file.size > MOST_BYTES)
      return refuse(
        `Filen är ${Math.ceil(file.size / 1000)} kB men får vara högst ${MOST_BYTES / 1000} kB. Spara bara kolumnerna med platser.`,
      );
    const text = decodePlaces(new Uint8Array(await file.arrayBuffer()));
    const result = understood(shown, text);
    const status = 'problems' in result ? 422 : 200;
    return c.html(screens.places.importing(view(shown, { ...result, text })), status);
  }

  async function save(c: AppContext) {
    const shown = await page(c);
    const { text = '', revision = '' } = textFields(await c.req.formData());
    const result = understood(shown, text);
    if (result.read === undefined)
      return c.html(screens.places.importing(view(shown, result)), 422);
    const { read } = result;
    const problem = await revisePlaces(
      deps,
      shown,
      Number(revision),
      (round) => putPlaces({ ...round, areas: [...round.areas, ...read.areas] }, read.places),
      { kind: 'places-imported', subject: sentenceOf(read) },
    );
    if (problem !== null) {
      const problems = [{ ...problem, href: '#fil' }];
      const now = await page(c);
      const again = view(now, { ...understood(now, text), text, problems });
      return c.html(screens.places.importing(again), 409);
    }
    return c.redirect(`${shown.home}?klart=inlast`, 303);
  }

  return new Hono<AppEnv>()
    .get(at, coordinator, async (c) => c.html(screens.places.importing(view(await page(c)))))
    .post(at, coordinator, preview)
    .post(`${at}/spara`, coordinator, save);
}
