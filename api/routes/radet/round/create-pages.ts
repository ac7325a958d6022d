/** `/radet/omgangar/ny`: a new round, from nothing or from an earlier one. */
import { Hono } from 'hono';
import { MODES, type Mode, type Round } from '../../../contract/index.ts';
import { newestVersion } from '../../../contract/questionnaire/version.ts';
import { isDay } from '../../../contract/round-life/days.ts';
import { copyRound, idOf, idProblem, newRound } from '../../../contract/round-life/new-round.ts';
import { MODE_LABELS } from '../../../contract/round-life/settings.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { ProblemError } from '../../../http/problem-error.ts';
import { requireRole } from '../../../http/sessions.ts';
import { StoreError } from '../../../store/store-error.ts';
import { type Fields, type FormProblem, textFields } from '../form.ts';
import { councilFrame, roundPageAddress } from '../frame.ts';
import { dayInWords } from '../words.ts';

const LONGEST = 120;
const CHOSEN_MODES = MODES.filter((mode) => mode !== 'import');
const FIRST_MODES: readonly Mode[] = ['street', 'web', 'school'];

/** Mounted at `/radet`. */
export function createPages(deps: Dependencies) {
  const { store, screens, now, catalogue, municipalities, questionnaires } = deps;
  const at = '/omgangar/ny';
  const coordinator = requireRole('coordinator');

  async function show(
    c: AppContext,
    shown: {
      readonly entered?: Fields;
      readonly modes?: readonly string[];
      readonly problems?: readonly FormProblem[];
    } = {},
  ) {
    const account = c.get('account');
    if (account === null) throw new ProblemError('sign-in-required');
    const rounds = await store.rounds.list();
    const view = {
      ...councilFrame(account),
      problems: shown.problems ?? [],
      entered: shown.entered ?? {},
      modes: CHOSEN_MODES.map((mode) => ({ value: mode, label: MODE_LABELS[mode] })),
      chosenModes: shown.modes ?? FIRST_MODES,
      earlier: rounds
        .toSorted((a, b) => b.opensOn.localeCompare(a.opensOn))
        .map(({ id, title, opensOn }) => ({
          value: id,
          label: `${title}, från ${dayInWords(opensOn)}`,
        })),
    };
    return c.html(screens.roundLife.create(view), shown.problems ? 422 : 200);
  }

  function read(fields: Fields, modes: readonly Mode[], from: Round | undefined) {
    const { titel = '', kommun = '', oppnar = '', stanger = '', adress = '' } = fields;
    const problems: FormProblem[] = [];
    const wrong = (field: string, message: string) => problems.push({ message, href: `#${field}` });
    if (titel === '' || titel.length > LONGEST)
      wrong('titel', `Skriv vad omgången heter, med högst ${LONGEST} tecken.`);
    const id = adress || idOf(titel);
    const wrongId = titel === '' && adress === '' ? null : idProblem(id);
    if (wrongId !== null) wrong('adress', wrongId);
    if (from === undefined && (kommun === '' || kommun.length > LONGEST))
      wrong('kommun', 'Skriv kommunens namn.');
    if (!isDay(oppnar)) wrong('oppnar', 'Skriv första dagen som till exempel 2027-04-01.');
    if (stanger !== '' && !isDay(stanger))
      wrong('stanger', 'Skriv sista dagen som till exempel 2027-05-31, eller lämna tomt.');
    else if (stanger !== '' && stanger < oppnar)
      wrong('stanger', 'Sista dagen kan inte vara före den första.');
    if (modes.length === 0) wrong('satt', 'Välj minst ett sätt att svara.');
    if (problems.length > 0) return { problems };
    const about = { id, title: titel, opensOn: oppnar, closesOn: stanger || null, modes };
    return { round: from ? copyRound(from, about) : fromNothing(about, kommun) };
  }

  /** Areas and places are there already for the municipalities that the program knows. */
  function fromNothing(
    about: Pick<Round, 'id' | 'title' | 'opensOn' | 'closesOn'> & {
      readonly modes: readonly Mode[];
    },
    name: string,
  ): Round {
    const known = municipalities.find((one) => idOf(one.name) === idOf(name));
    return newRound({
      ...about,
      municipality: known ? { code: known.code, name: known.name } : { code: idOf(name), name },
      questionnaire: newestVersion(questionnaires.keys()),
      themes: catalogue.themes.filter(({ offered }) => offered).map(({ code }) => code),
      ...(known && {
        areas: [...known.areas],
        places: known.places.map((place) => ({ ...place, aliases: [...place.aliases] })),
      }),
    });
  }

  async function create(c: AppContext) {
    const data = await c.req.formData();
    const entered = textFields(data);
    const modes = CHOSEN_MODES.filter((mode) => data.getAll('satt').includes(mode));
    const from = entered.fran ? await store.rounds.byId(entered.fran) : undefined;
    const made = read(entered, modes, from);
    if ('problems' in made) return show(c, { entered, modes, problems: made.problems });
    const { round } = made;
    try {
      await store.rounds.insert(round, {
        kind: 'round-created',
        day: stockholmDay(now()),
        account: c.get('account')?.id ?? null,
        ...(from && { reason: `Kopierad från ${from.title}` }),
      });
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'taken')) throw error;
      const message = `Adressen ${round.id} används redan av en annan omgång. Välj en annan.`;
      return show(c, { entered, modes, problems: [{ message, href: '#adress' }] });
    }
    return c.redirect(`${roundPageAddress(round.id, 'omgang')}?klart=skapad`, 303);
  }

  return new Hono<AppEnv>().get(at, coordinator, (c) => show(c)).post(at, coordinator, create);
}
