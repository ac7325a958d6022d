/** `/radet/:round/omgang/installningar`: what a round is called, when it is open, how one answers. */
import { Hono } from 'hono';
import { MODES, type Round } from '../../../contract/index.ts';
import {
  MODE_LABELS,
  readSettings,
  type SettingsForm,
  settingChanges,
  settingsOf,
} from '../../../contract/round-life/settings.ts';
import type { SettingsView } from '../../../contract/screens/round-life.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { requireRole } from '../../../http/sessions.ts';
import { StoreError } from '../../../store/store-error.ts';
import { type CoordinatorPage, coordinatorPage } from '../coordinator-page.ts';
import { type Fields, type FormProblem, textFields } from '../form.ts';
import { roundAddress } from '../frame.ts';
import { languageInSwedish } from '../language-names.ts';

const MOST_EVENTS = 50;
/** What is imported comes by the command line, whatever is chosen here. */
const CHOSEN_MODES = MODES.filter((mode) => mode !== 'import');

const MODE_HINTS: Readonly<Record<string, string>> = {
  street: 'På torg, vid affärer och stationer, med platta.',
  web: 'Med länk, affisch eller kod.',
  school: 'Klasser svarar med sin kod.',
  paper: 'Ni skriver ut formulär och skriver in svaren.',
};

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
}

/** Mounted at `/radet`. */
export function settingsPages(deps: Dependencies) {
  const { store, screens, now } = deps;
  const at = '/:round/omgang/installningar';
  const coordinator = requireRole('coordinator');
  const { languages } = screens.survey;

  /** What others have changed since the form was made, in sentences. */
  async function changedSince(round: Round, seen: number): Promise<readonly string[]> {
    const events = await store.events.list({ round: round.id }, MOST_EVENTS);
    return events
      .filter(({ number }) => number > seen)
      .toReversed()
      .flatMap(({ username, changes }) =>
        changes.map(
          ({ field, before, after }) =>
            `${username ?? 'Kommandoraden'} ändrade ${field}: ${before ?? 'inget'} blev ${after ?? 'inget'}.`,
        ),
      );
  }

  async function view(
    { round, frame, home }: CoordinatorPage,
    shown: {
      readonly form?: SettingsForm;
      readonly problems?: readonly FormProblem[];
      readonly others?: readonly string[];
    } = {},
  ): Promise<SettingsView> {
    const { satt, sprak, ...entered } = shown.form ?? settingsOf(round);
    const [last] = await store.events.list({ round: round.id }, 1);
    return {
      ...frame,
      message: null,
      problems: shown.problems ?? [],
      others: shown.others ?? [],
      entered,
      revision: round.revision ?? 0,
      seen: last?.number ?? 0,
      action: `${home}/installningar`,
      modes: CHOSEN_MODES.map((mode) => ({
        value: mode,
        label: MODE_LABELS[mode],
        hint: MODE_HINTS[mode] ?? '',
      })),
      chosenModes: satt,
      languages: languages
        .filter(({ code }) => code !== 'sv')
        .map(({ code, name }) => ({
          value: code,
          label: capitalised(languageInSwedish(code, name)),
        })),
      chosenLanguages: sprak,
      back: home,
      sender: `${roundAddress(round.id)}/insamling/avsandare`,
    };
  }

  async function save(c: AppContext) {
    const shown = await coordinatorPage(deps, c, 'omgang');
    const { round, account, home } = shown;
    const data = await c.req.formData();
    const fields = textFields(data);
    const form = formOf(fields, data, round);
    const published = await store.publications.list(round.id);
    const read = readSettings(form, round, {
      today: stockholmDay(now()),
      languages: languages.map(({ code }) => code),
      isPublished: published.some(({ outcome }) => outcome !== 'held'),
    });
    if ('problems' in read) {
      const problems = read.problems.map(({ field, message }) => ({ message, href: `#${field}` }));
      return c.html(screens.roundLife.settings(await view(shown, { form, problems })), 422);
    }
    const { changes } = read;
    const made = settingChanges(round, { ...round, ...changes });
    if (made.length === 0) return c.redirect(home, 303);
    try {
      await store.rounds.revise(
        round.id,
        Number(fields.revision),
        (known) => ({ ...known, ...changes }),
        { kind: 'round-changed', day: stockholmDay(now()), account: account.id, changes: made },
      );
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'stale')) throw error;
      const others = await changedSince(round, Number(fields.sett) || 0);
      const problems = [{ message: error.message, href: '#titel' }];
      return c.html(screens.roundLife.settings(await view(shown, { form, problems, others })), 409);
    }
    return c.redirect(`${home}?klart=sparat`, 303);
  }

  return new Hono<AppEnv>()
    .get(at, coordinator, async (c) =>
      c.html(screens.roundLife.settings(await view(await coordinatorPage(deps, c, 'omgang')))),
    )
    .post(at, coordinator, save);
}

function formOf(fields: Fields, data: FormData, round: Round): SettingsForm {
  const all = (name: string) => data.getAll(name).map(String);
  const kept = round.modes.filter((mode) => mode === 'import');
  return {
    titel: fields.titel ?? '',
    kommun: fields.kommun ?? '',
    diarienummer: fields.diarienummer ?? '',
    oppnar: fields.oppnar ?? '',
    stanger: fields.stanger ?? '',
    resultat: fields.resultat ?? '',
    period: fields.period ?? '',
    minsta: fields.minsta ?? '',
    karens: fields.karens ?? '',
    fritext: fields.fritext ?? 'ja',
    satt: [...all('satt'), ...kept],
    sprak: all('sprak'),
  };
}
