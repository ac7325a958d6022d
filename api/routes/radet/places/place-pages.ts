/** `/radet/:round/platslista`: the places of a round, each edited, merged, split, dropped and taken back. */
import { Hono } from 'hono';
import type { Round } from '../../../contract/index.ts';
import {
  mergePlaces,
  putPlaces,
  restorePlace,
  retirePlace,
  splitPlace,
} from '../../../contract/places/register/place-register.ts';
import { positionProblem } from '../../../contract/places/register/position-problem.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { ProblemError } from '../../../http/problem-error.ts';
import { requireRole } from '../../../http/sessions.ts';
import { aliasesOf, freeCode, placesCsv } from '../../../report/places/read-places-csv.ts';
import { type CoordinatorPage, coordinatorPage } from '../coordinator-page.ts';
import { type Fields, type FormProblem, textFields } from '../form.ts';
import { editPlaceView, placesView } from './place-views.ts';
import { revisePlaces } from './revise-places.ts';

type Place = Round['places'][number];

const LONGEST = 80;
const MESSAGES: Readonly<Record<string, string>> = {
  sparad: 'Platsen är sparad.',
  ihop: 'Platserna är ihopslagna. Nya lägen räknar dem som en.',
  delad: 'Platsen är delad. Det som redan är svarat står kvar på den gamla.',
  borta: 'Platsen går inte längre att välja. Det som är svarat om den finns kvar.',
  tillbaka: 'Platsen går att välja igen.',
  inlast: 'Platserna är inlästa.',
  omraden: 'Områdena är sparade.',
};

function read(fields: Fields, round: Round, code: string | null) {
  const { namn = '', alias = '', typ = 'other', omrade = '', latitud = '', longitud = '' } = fields;
  const problems: FormProblem[] = [];
  if (namn === '' || namn.length > LONGEST)
    problems.push({ message: `Skriv platsens namn, med högst ${LONGEST} tecken.`, href: '#namn' });
  const position = positionProblem(latitud, longitud);
  if (typeof position === 'string') problems.push({ message: position, href: '#latitud' });
  if (problems.length > 0 || typeof position === 'string') return { problems };
  const place: Place = {
    code: code ?? freeCode(namn, round),
    label: namn,
    aliases: aliasesOf(alias, namn),
    type: typ,
    area: omrade,
    ...(position && { position }),
  };
  return { place };
}

/** Mounted at `/radet`. */
export function placePages(deps: Dependencies) {
  const { screens, catalogue } = deps;
  const at = '/:round/platslista';
  const coordinator = requireRole('coordinator');
  const page = (c: AppContext) => coordinatorPage(deps, c, 'platslista');

  function placeIn(c: AppContext, { round }: CoordinatorPage): Place {
    const place = round.places.find(({ code }) => code === c.req.param('code'));
    if (!place) throw new ProblemError('not-found');
    return place;
  }

  async function show(
    c: AppContext,
    place: Place | null,
    problems: readonly FormProblem[],
    status: 409 | 422,
  ) {
    const entered = textFields(await c.req.formData());
    const view = await editPlaceView(deps, await page(c), place, { problems, entered });
    return c.html(screens.places.edit(view), status);
  }

  async function save(c: AppContext, known: Place | null) {
    const shown = await page(c);
    const fields = textFields(await c.req.formData());
    const made = read(fields, shown.round, known?.code ?? null);
    if ('problems' in made) return show(c, known, made.problems, 422);
    const { place } = made;
    const revision = known === null ? null : Number(fields.revision);
    const problem = await revisePlaces(
      deps,
      shown,
      revision,
      (round) => putPlaces(round, [place]),
      {
        kind: 'places-changed',
        subject: place.label,
        changes: known === null ? [] : changesOf(known, place),
      },
    );
    if (problem !== null) return show(c, known, [problem], 409);
    return c.redirect(`${shown.home}?klart=sparad`, 303);
  }

  /** Merging, splitting, dropping: what is done to a place that is there. */
  async function change(
    c: AppContext,
    done: string,
    how: (
      place: Place,
      fields: Fields,
      shown: CoordinatorPage,
    ) => {
      readonly change: (round: Round) => Round;
      readonly event: Parameters<typeof revisePlaces>[4];
    },
  ) {
    const shown = await page(c);
    const place = placeIn(c, shown);
    const fields = textFields(await c.req.formData());
    const { change: apply, event } = how(place, fields, shown);
    const problem = await revisePlaces(deps, shown, Number(fields.revision), apply, event);
    if (problem !== null) {
      const view = await editPlaceView(deps, await page(c), place, { problems: [problem] });
      return c.html(screens.places.edit(view), 422);
    }
    return c.redirect(`${shown.home}?klart=${done}`, 303);
  }

  return new Hono<AppEnv>()
    .get(at, coordinator, async (c) => {
      const asked = { search: c.req.query('sok') ?? '', area: c.req.query('omrade') ?? '' };
      const message = MESSAGES[c.req.query('klart') ?? ''] ?? null;
      return c.html(screens.places.list(await placesView(deps, await page(c), asked, { message })));
    })
    .get(`${at}/fil.csv`, coordinator, async (c) => {
      const { round } = await page(c);
      c.header('Content-Disposition', `attachment; filename="platser-${round.id}.csv"`);
      return c.body(placesCsv(round, catalogue.placeTypes), 200, {
        'content-type': 'text/csv; charset=utf-8',
      });
    })
    .get(`${at}/ny`, coordinator, async (c) =>
      c.html(screens.places.edit(await editPlaceView(deps, await page(c), null))),
    )
    .post(`${at}/ny`, coordinator, (c) => save(c, null))
    .get(`${at}/plats/:code`, coordinator, async (c) => {
      const shown = await page(c);
      return c.html(screens.places.edit(await editPlaceView(deps, shown, placeIn(c, shown))));
    })
    .post(`${at}/plats/:code`, coordinator, async (c) => save(c, placeIn(c, await page(c))))
    .post(`${at}/plats/:code/sla-ihop`, coordinator, (c) =>
      change(c, 'ihop', ({ code, label }, { med = '' }, { round }) => ({
        change: (known) => mergePlaces(known, code, med),
        event: {
          kind: 'places-merged',
          subject: label,
          changes: [
            {
              field: label,
              before: null,
              after: round.places.find((one) => one.code === med)?.label ?? med,
            },
          ],
        },
      })),
    )
    .post(`${at}/plats/:code/dela`, coordinator, (c) =>
      change(c, 'delad', (place, { delar = '' }, { round }) => {
        const parts: Place[] = [];
        for (const label of new Set(delar.split('\n').map((line) => line.trim().slice(0, LONGEST))))
          if (label !== '')
            parts.push({ ...place, aliases: [], label, code: freeCode(label, round, parts) });
        return {
          change: (known) => splitPlace(known, place.code, parts),
          event: {
            kind: 'place-split',
            subject: place.label,
            changes: parts.map(({ label }) => ({ field: place.label, before: null, after: label })),
          },
        };
      }),
    )
    .post(`${at}/plats/:code/ta-bort`, coordinator, (c) =>
      change(c, 'borta', ({ code, label }) => ({
        change: (known) => retirePlace(known, code),
        event: { kind: 'place-retired', subject: label },
      })),
    )
    .post(`${at}/plats/:code/ta-tillbaka`, coordinator, async (c) => {
      const shown = await page(c);
      const code = c.req.param('code');
      const retired = shown.round.retiredPlaces?.find(({ place }) => place.code === code);
      if (!retired) throw new ProblemError('not-found');
      await revisePlaces(deps, shown, null, (round) => restorePlace(round, code), {
        kind: 'place-restored',
        subject: retired.place.label,
      });
      return c.redirect(`${shown.home}?klart=tillbaka`, 303);
    });
}

function changesOf(before: Place, after: Place) {
  const said = ({ label, aliases, type, area, position }: Place) => ({
    Namn: label,
    'Andra namn': aliases.join(', ') || null,
    Slag: type,
    Område: area || null,
    Läge: position ? `${position.latitude}, ${position.longitude}` : null,
  });
  const [was, is] = [said(before), said(after)];
  return (Object.keys(was) as (keyof typeof was)[])
    .map((field) => ({ field, before: was[field], after: is[field] }))
    .filter((change) => change.before !== change.after);
}
