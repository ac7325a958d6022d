/** `/radet/:round/befolkning`: the population that answers are weighted to, read from a file, and who is missing. */
import { Hono } from 'hono';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { requireRole } from '../../../http/sessions.ts';
import { VARIABLE_LABELS } from '../../../report/labels.ts';
import { formatNumber } from '../../../report/numbers.ts';
import { populationCsv } from '../../../report/population/population-csv.ts';
import {
  type AreaMapping,
  marginProblems,
  marginsOf,
  mergeMargins,
  proposedAreas,
  totalOf,
  withOneTotal,
} from '../../../report/population/population-margins.ts';
import {
  decodePopulation,
  PopulationFileProblem,
  type PopulationTable,
  readPopulation,
} from '../../../report/population/read-population.ts';
import { StoreError } from '../../../store/store-error.ts';
import { type CoordinatorPage, coordinatorPage } from '../coordinator-page.ts';
import { type Fields, type FormProblem, textFields } from '../form.ts';
import { populationPreview, populationView } from './population-view.ts';

const MOST_BYTES = 2_000_000;
const MESSAGES: Readonly<Record<string, string>> = {
  sparad: 'Befolkningen är sparad. Nya lägen viktas mot den.',
  borttagen: 'Befolkningen är borttagen. Nya lägen viktas inte.',
};

/** Mounted at `/radet`. */
export function populationPages(deps: Dependencies) {
  const { store, screens, now } = deps;
  const at = '/:round/befolkning';
  const coordinator = requireRole('coordinator');
  const page = (c: AppContext) => coordinatorPage(deps, c, 'befolkning');

  function understood({ round }: CoordinatorPage, text: string) {
    try {
      return { table: readPopulation(text, round.municipality.name) };
    } catch (error) {
      if (!(error instanceof PopulationFileProblem)) throw error;
      return { problems: [{ message: error.message, href: '#fil' }] };
    }
  }

  async function upload(c: AppContext) {
    const shown = await page(c);
    const file = (await c.req.formData()).get('fil');
    const refuse = async (message: string) => {
      const problems = [{ message, href: '#fil' }];
      return c.html(
        screens.population.overview(await populationView(deps, shown, { problems })),
        422,
      );
    };
    if (!(file instanceof File) || file.size === 0) return refuse('Välj en fil.');
    if (file.size > MOST_BYTES)
      return refuse(
        `Filen är ${Math.ceil(file.size / 1_000_000)} MB men får vara högst ${MOST_BYTES / 1_000_000} MB. Välj bara er kommun hos SCB.`,
      );
    const text = decodePopulation(new Uint8Array(await file.arrayBuffer()));
    const read = understood(shown, text);
    if (read.table === undefined)
      return c.html(screens.population.overview(await populationView(deps, shown, read)), 422);
    const mapping = proposedAreas(read.table.regions, shown.round);
    const preview = await populationPreview(deps, shown, read.table, text, mapping);
    return c.html(screens.population.overview(await populationView(deps, shown, { preview })));
  }

  function mappingIn(fields: Fields, { regions }: PopulationTable): AreaMapping {
    return Object.fromEntries(
      regions.map((region, index) => [region, fields[`region-${index}`] ?? '']),
    );
  }

  async function save(c: AppContext) {
    const shown = await page(c);
    const fields = textFields(await c.req.formData());
    const { text = '', revision = '' } = fields;
    const read = understood(shown, text);
    if (read.table === undefined)
      return c.html(screens.population.overview(await populationView(deps, shown, read)), 422);
    const { table } = read;
    const mapping = mappingIn(fields, table);
    const added = marginsOf(table, mapping);
    const again = async (problem: FormProblem, status: 409 | 422) => {
      const preview = await populationPreview(deps, await page(c), table, text, mapping);
      const html = screens.population.overview(
        await populationView(deps, await page(c), { problems: [problem], preview }),
      );
      return c.html(html, status);
    };
    if (added.length === 0)
      return again(
        {
          message:
            'Tabellen har varken ålder, kön eller något av omgångens områden. Välj en annan tabell, eller para ihop områdena.',
          href: '#fil',
        },
        422,
      );
    const merged = mergeMargins(shown.round.margins, added);
    const cautions = marginProblems(merged, shown.round, {});
    if (cautions.length > 0 && fields.anda !== 'ja')
      return again(
        { message: 'Läs det som inte stämmer, och kryssa för att spara ändå.', href: '#anda' },
        422,
      );
    try {
      await store.rounds.revise(
        shown.round.id,
        Number(revision),
        (round) => ({ ...round, margins: [...withOneTotal(mergeMargins(round.margins, added))] }),
        {
          kind: 'population-changed',
          day: stockholmDay(now()),
          account: shown.account.id,
          subject: [table.title, table.year].filter(Boolean).join(', ').slice(0, 200),
          changes: added.map((margin) => ({
            field: margin.variables.map((one) => VARIABLE_LABELS[one] ?? one).join(' × '),
            before: null,
            after: `${formatNumber(Math.round(totalOf(margin)))} personer`,
          })),
        },
      );
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'stale')) throw error;
      return again({ message: error.message, href: '#fil' }, 409);
    }
    return c.redirect(`${shown.home}?klart=sparad`, 303);
  }

  return new Hono<AppEnv>()
    .get(at, coordinator, async (c) => {
      const message = MESSAGES[c.req.query('klart') ?? ''] ?? null;
      return c.html(
        screens.population.overview(await populationView(deps, await page(c), { message })),
      );
    })
    .post(at, coordinator, upload)
    .post(`${at}/spara`, coordinator, save)
    .post(`${at}/ta-bort`, coordinator, async (c) => {
      const { round, account, home } = await page(c);
      await store.rounds.revise(round.id, null, (known) => ({ ...known, margins: [] }), {
        kind: 'population-changed',
        day: stockholmDay(now()),
        account: account.id,
        subject: 'Borttagen',
      });
      return c.redirect(`${home}?klart=borttagen`, 303);
    })
    .get(`${at}/fil.csv`, coordinator, async (c) => {
      const { round } = await page(c);
      c.header('Content-Disposition', `attachment; filename="befolkning-${round.id}.csv"`);
      return c.body(populationCsv(round.margins), 200, {
        'content-type': 'text/csv; charset=utf-8',
      });
    });
}
