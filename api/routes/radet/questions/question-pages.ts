/** `/radet/:round/enkatfragor`: what a round asks, chosen, held against what it asked, and saved. */
import { isDeepStrictEqual } from 'node:util';
import { Hono } from 'hono';
import type { Round } from '../../../contract/index.ts';
import { offerOf } from '../../../contract/questionnaire/offer.ts';
import type { Questionnaire } from '../../../contract/questionnaire/questionnaire.ts';
import { readingTime } from '../../../contract/questionnaire/reading-time.ts';
import { whatChanges } from '../../../contract/questionnaire/what-changes.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { askRound, composeFor } from '../../../http/ask-round.ts';
import { findQuestionnaire } from '../../../http/find-questionnaire.ts';
import { ProblemError } from '../../../http/problem-error.ts';
import { requireRole } from '../../../http/sessions.ts';
import { StoreError } from '../../../store/store-error.ts';
import { type CoordinatorPage, coordinatorPage } from '../coordinator-page.ts';
import type { Fields, FormProblem } from '../form.ts';
import { roundPageAddress } from '../frame.ts';
import { answersInWords } from '../words.ts';
import { idsEverAsked, misfits } from './fit-chosen.ts';
import { changesOf, moduleInWords, sectionsOf } from './questions-in-words.ts';
import { type Chosen, chosenBy, ownWordsField, readChosen } from './read-chosen.ts';
import { OWN_KINDS } from './read-own-question.ts';

const LANGUAGE = 'sv';
const LONGEST_REASON = 300;

/** Mounted at `/radet`. */
export function questionPages(deps: Dependencies) {
  const { store, screens, catalogue, modules, now } = deps;
  const at = '/:round/enkatfragor';
  const coordinator = requireRole('coordinator');
  const page = (c: AppContext) => coordinatorPage(deps, c, 'enkatfragor');
  const offered = catalogue.themes.filter(({ offered: isOne }) => isOne);

  async function askedBy({ round }: CoordinatorPage): Promise<Questionnaire> {
    const questionnaire = await findQuestionnaire(deps, round.questionnaire);
    if (!questionnaire) throw new ProblemError('unknown-questionnaire');
    return questionnaire;
  }

  async function overview(
    shown: CoordinatorPage,
    more: {
      readonly message?: string | null;
      readonly problems?: readonly FormProblem[];
      readonly entered?: Fields;
      readonly chosen?: Chosen;
    } = {},
  ) {
    const { round, frame, home } = shown;
    const questionnaire = await askedBy(shown);
    const offer = offerOf(round, catalogue, LANGUAGE);
    const { questions, seconds } = readingTime({ questionnaire, offer }, LANGUAGE);
    const answers = await store.responses.count(round.id);
    const chosen = more.chosen ?? chosenBy(round);
    return screens.questions.overview({
      ...frame,
      message: more.message ?? null,
      problems: more.problems ?? [],
      entered: more.entered ?? {},
      revision: round.revision ?? 0,
      lead: `Den som oroas av en sak får ${questions} frågor. Det tar ungefär ${Math.max(1, Math.round(seconds / 60))} minuter.`,
      frozen:
        answers === 0
          ? 'Ingen har svarat än, så allt går att ändra fritt.'
          : `${answersInWords(answers)} har kommit in. En fråga som någon har svarat på ligger fast: en ändring blir en ny version, och innan den sparas ser du vad som inte längre går att jämföra. Den som har börjat kan svara klart på den gamla.`,
      preview: {
        label: 'Se enkäten som den som svarar',
        href: `/enkat/${round.id}/forhandsvisning`,
      },
      languages: { label: 'Språk och granskning', href: roundPageAddress(round.id, 'sprak') },
      sections: sectionsOf(questionnaire, offer),
      themes: offered.map(({ code, label }) => ({ value: code, label })),
      chosenThemes: chosen.themes,
      themeWords: offered.map(({ code, option }) => ({
        name: ownWordsField(code),
        label: option,
        value: more.entered?.[ownWordsField(code)] ?? chosen.themeWords[code] ?? '',
      })),
      modules: modules.map(({ id }) => ({
        value: id,
        ...moduleInWords(id),
      })),
      chosenModules: chosen.modules,
      own: (round.questions ?? []).map(({ id, texts }) => ({
        value: id,
        label: texts.sv?.title ?? id,
      })),
      chosenOwn: chosen.questions.map(({ id }) => id),
      kinds: [...OWN_KINDS],
      action: `${home}/granska`,
    });
  }

  async function chosenIn(c: AppContext, { round }: CoordinatorPage) {
    const taken = await idsEverAsked(deps, round);
    const read = readChosen(await c.req.formData(), round, { offered, modules, taken });
    if (read.problems.length > 0) return read;
    return { ...read, problems: await misfits(deps, round, read.chosen) };
  }

  async function confirmPage(
    shown: CoordinatorPage,
    { chosen, fields }: { readonly chosen: Chosen; readonly fields: Fields },
    problems: readonly FormProblem[] = [],
  ) {
    const { round, frame, home } = shown;
    const questionnaire = await composeFor(round, chosen, deps);
    const before = {
      questionnaire: await askedBy(shown),
      offer: offerOf(round, catalogue, LANGUAGE),
    };
    const after = {
      questionnaire,
      offer: offerOf({ ...round, ...themesOf(chosen) }, catalogue, LANGUAGE),
    };
    const { breaks, adds, untouched } = whatChanges(before, after);
    const carried = (name: string, values: readonly string[]) =>
      values.map((value) => ({ name, value }));
    const known = new Set((round.questions ?? []).map(({ id }) => id));
    return screens.questions.confirm({
      ...frame,
      message: null,
      problems,
      entered: fields,
      revision: Number(fields.revision) || 0,
      breaks,
      adds,
      untouched: `${untouched} frågor ställs som förut.`,
      carried: [
        ...carried('tema', chosen.themes),
        ...carried('modul', chosen.modules),
        ...carried(
          'egen',
          chosen.questions.map(({ id }) => id).filter((id) => known.has(id)),
        ),
        ...['fraga', 'slag', 'alternativ'].map((name) => ({ name, value: fields[name] ?? '' })),
        ...Object.entries(chosen.themeWords).map(([code, value]) => ({
          name: ownWordsField(code),
          value,
        })),
      ],
      action: `${home}/spara`,
      back: home,
    });
  }

  const isSame = (round: Round, chosen: Chosen) => isDeepStrictEqual(chosenBy(round), chosen);

  const themesOf = ({ themes, themeWords }: Chosen) => ({
    themes: [...themes],
    themeWords: { ...themeWords },
  });

  async function review(c: AppContext) {
    const shown = await page(c);
    const read = await chosenIn(c, shown);
    const { chosen, fields: entered, problems } = read;
    if (problems.length > 0)
      return c.html(await overview(shown, { problems, entered, chosen }), 422);
    if (isSame(shown.round, chosen)) return c.redirect(`${shown.home}?klart=lika`, 303);
    return c.html(await confirmPage(shown, read));
  }

  async function save(c: AppContext) {
    const shown = await page(c);
    const read = await chosenIn(c, shown);
    const { chosen, fields, problems } = read;
    if (problems.length > 0)
      return c.html(await overview(shown, { problems, entered: fields, chosen }), 422);
    const { skal = '' } = fields;
    if (skal === '' || skal.length > LONGEST_REASON) {
      const message = `Skriv varför frågorna ändras, med högst ${LONGEST_REASON} tecken.`;
      return c.html(await confirmPage(shown, read, [{ message, href: '#skal' }]), 422);
    }
    try {
      await askRound(
        shown.round,
        {
          additions: { modules: [...chosen.modules], questions: chosen.questions },
          themes: themesOf(chosen),
          revision: Number(fields.revision),
          event: {
            kind: 'questions-changed',
            day: stockholmDay(now()),
            account: shown.account.id,
            reason: skal,
            changes: changesOf(shown.round, chosen, catalogue),
          },
        },
        deps,
      );
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'stale')) throw error;
      const stale = [{ message: error.message, href: '#tema' }];
      return c.html(
        await overview(await page(c), { problems: stale, entered: fields, chosen }),
        409,
      );
    }
    return c.redirect(`${shown.home}?klart=sparat`, 303);
  }

  const MESSAGES: Readonly<Record<string, string>> = {
    sparat: 'Frågorna är sparade. Språk som har fått nya texter måste granskas innan de visas.',
    lika: 'Du ändrade inget.',
  };

  return new Hono<AppEnv>()
    .get(at, coordinator, async (c) => {
      const message = MESSAGES[c.req.query('klart') ?? ''] ?? null;
      return c.html(await overview(await page(c), { message }));
    })
    .post(`${at}/granska`, coordinator, review)
    .post(`${at}/spara`, coordinator, save);
}
