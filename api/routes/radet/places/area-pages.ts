/** The areas of a round: where those who answer live, and where places are. */
import { Hono } from 'hono';
import type { Round } from '../../../contract/index.ts';
import { fold } from '../../../contract/places/fold.ts';
import { idOf } from '../../../contract/round-life/new-round.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { requireRole } from '../../../http/sessions.ts';
import { coordinatorPage } from '../coordinator-page.ts';
import { type Fields, type FormProblem, textFields } from '../form.ts';
import { areasView } from './place-views.ts';
import { revisePlaces } from './revise-places.ts';

const LONGEST = 60;

/** The names as they were typed, one field an area, and one for new ones, a line each. */
function readAreas(fields: Fields, round: Round) {
  const problems: FormProblem[] = [];
  const kept = round.areas.flatMap(({ code, label }) => {
    const typed = fields[`omrade-${code}`] ?? label;
    if (typed !== '') return [{ code, label: typed.slice(0, LONGEST) }];
    if (round.places.some(({ area }) => area === code))
      problems.push({
        message: `${label} har platser, och kan inte tas bort förrän de ligger i ett annat område.`,
        href: `#omrade-${code}`,
      });
    return [];
  });
  const added = (fields.nya ?? '')
    .split('\n')
    .map((line) => line.trim().slice(0, LONGEST))
    .filter((line) => line !== '');
  const areas = [...kept];
  for (const label of added) {
    const code = idOf(label);
    if (code === '' || areas.some((one) => one.code === code || fold(one.label) === fold(label)))
      problems.push({ message: `${label} finns redan, eller går inte att använda.`, href: '#nya' });
    else areas.push({ code, label });
  }
  return problems.length > 0 ? { problems } : { areas };
}

/** Mounted at `/radet`. */
export function areaPages(deps: Dependencies) {
  const { screens } = deps;
  const at = '/:round/platslista/omraden';
  const coordinator = requireRole('coordinator');
  const page = (c: AppContext) => coordinatorPage(deps, c, 'platslista');

  async function save(c: AppContext) {
    const shown = await page(c);
    const entered = textFields(await c.req.formData());
    const read = readAreas(entered, shown.round);
    if ('problems' in read) {
      const { problems = [] } = read;
      return c.html(screens.places.areas(areasView(shown, { problems, entered })), 422);
    }
    const { areas } = read;
    const said = (list: Round['areas']) => list.map(({ label }) => label).join(', ') || null;
    const problem = await revisePlaces(
      deps,
      shown,
      Number(entered.revision),
      (round) => ({ ...round, areas }),
      {
        kind: 'areas-changed',
        changes: [{ field: 'Områden', before: said(shown.round.areas), after: said(areas) }],
      },
    );
    if (problem !== null) {
      const problems = [{ ...problem, href: '#nya' }];
      return c.html(screens.places.areas(areasView(await page(c), { problems, entered })), 409);
    }
    return c.redirect(`${shown.home}?klart=omraden`, 303);
  }

  return new Hono<AppEnv>()
    .get(at, coordinator, async (c) => c.html(screens.places.areas(areasView(await page(c)))))
    .post(at, coordinator, save);
}
