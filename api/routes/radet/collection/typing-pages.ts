/** Typing in what was answered on paper: one sheet a form, each number once, the last one undone. */

import { Hono } from 'hono';
import { readSheet } from '../../../contract/questionnaire/paper/read-sheet.ts';
import { toResponse } from '../../../contract/questionnaire/to-response.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import type { Intake } from '../../../http/intake.ts';
import { noteEvent } from '../../../http/note-event.ts';
import { requireRole } from '../../../http/sessions.ts';
import { stopsAndInvitations } from '../../../store/collected-at.ts';
import { type CoordinatorPage, coordinatorPage } from '../coordinator-page.ts';
import { type Fields, type FormProblem, textFields } from '../form.ts';
import { type ShownSheet, sheetQuestions, typingView } from './typing-view.ts';

/** Kept from one sheet to the next: a pile is from one place, one day and one language. */
const KEPT = ['dag', 'plats', 'sprak'] as const;

const NUMBER = /^[\p{L}\d][\p{L}\d-]{0,19}$/u;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Mounted at `/radet`. */
export function typingPages(deps: Dependencies, { receive }: Intake) {
  const { store, screens, now } = deps;
  const at = '/:round/insamling/papper';
  const coordinator = requireRole('coordinator');

  async function show(c: AppContext, page: CoordinatorPage, shown: ShownSheet, status: 200 | 422) {
    return c.html(screens.council.collection.typing(await typingView(deps, page, shown)), status);
  }

  /** What is wrong beside the questions. */
  async function checkAbout({ round }: CoordinatorPage, fields: Fields): Promise<FormProblem[]> {
    const problems: FormProblem[] = [];
    const { nummer = '', dag = '', plats = '' } = fields;
    if (!NUMBER.test(nummer)) {
      const message =
        'Skriv papperets nummer: siffror, bokstäver och bindestreck. Numrera papperet om det inte har något.';
      problems.push({ message, href: '#nummer' });
    }
    const today = stockholmDay(now());
    const latest = round.closesOn !== null && round.closesOn < today ? round.closesOn : today;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(dag) || dag < round.opensOn || dag > latest) {
      const message = `Skriv dagen då papperet fylldes i, från ${round.opensOn} till ${latest}.`;
      problems.push({ message, href: '#dag' });
    }
    const places = await stopsAndInvitations(store, round);
    if (plats !== '' && !places.some(({ id }) => id === plats))
      problems.push({ message: 'Välj en plats i listan, eller ingen.', href: '#plats' });
    return problems;
  }

  /** Takes the number, and says so when another response has it. */
  async function takeNumber(round: string, number: string, response: string) {
    const typedOn = stockholmDay(now());
    const sheet = await store.sheets.take(round, { number, response, typedOn });
    if (sheet.response === response) return null;
    const message = `Papper ${number} är redan inskrivet, den ${sheet.typedOn}. Kontrollera numret. Det du har skrivit nu står kvar här nedanför och är inte sparat.`;
    return { message, href: '#nummer' };
  }

  async function typeIn(c: AppContext) {
    const page = await coordinatorPage(deps, c, 'insamling');
    const { round, home } = page;
    const entered = textFields(await c.req.formData());
    const responseId = UUID.test(entered.svar ?? '') ? entered.svar : undefined;
    const { source, fields } = await sheetQuestions(deps, page);
    const { way, problems: sheetProblems } = readSheet(source, fields, entered);
    const problems = await checkAbout(page, entered);
    if (!responseId)
      problems.push({ message: 'Sidan var ofullständig. Skicka igen.', href: '#nummer' });
    const shown = { problems, sheetProblems, entered, ...(responseId && { responseId }) };
    if (!responseId || problems.length > 0 || sheetProblems.size > 0)
      return show(c, page, shown, 422);
    const { nummer = '', dag = '', plats = '', sprak = '' } = entered;
    const taken = await takeNumber(round.id, nummer, responseId);
    if (taken) return show(c, page, { ...shown, problems: [taken] }, 422);
    const [result] = await receive(
      round,
      [
        toResponse(way, {
          id: responseId,
          mode: 'paper',
          stop: plats || null,
          language: round.languages.includes(sprak) ? sprak : 'sv',
          answeredOn: dag,
        }),
      ],
      { sender: 'staff', form: null },
    );
    if (result?.outcome === 'conflict' || result?.outcome === 'refused') {
      if (result.outcome === 'refused') await store.sheets.release(round.id, nummer);
      const message =
        result.outcome === 'conflict'
          ? `Papper ${nummer} är redan sparat. Ändringen räknas inte: ångra papperet först och skriv in det igen.`
          : `Papperet kunde inte sparas: ${result.problem?.detail ?? ''}`;
      return show(c, page, { ...shown, problems: [{ message, href: '#nummer' }] }, 422);
    }
    await noteEvent(deps, c, round.id, 'paper-typed', `Papper ${nummer}`);
    const kept = new URLSearchParams({ inskrivet: nummer });
    for (const name of KEPT) if (entered[name]) kept.set(name, entered[name]);
    return c.redirect(`${home}/papper?${kept}`, 303);
  }

  /** Withdraws what was typed; the number can then be used again. */
  async function undo(c: AppContext) {
    const { round, home } = await coordinatorPage(deps, c, 'insamling');
    const { nummer = '' } = textFields(await c.req.formData());
    const [last] = await store.sheets.latest(round.id, 1);
    if (last?.number !== nummer)
      return c.redirect(`${home}/papper?inte-sist=${encodeURIComponent(nummer)}`, 303);
    const [stored] = await store.withdrawals.candidates(round.id, {
      from: last.response,
      before: `${last.response}~`,
    });
    if (stored) await store.withdrawals.withdraw(round.id, stored.sequence, stockholmDay(now()));
    await store.sheets.release(round.id, nummer);
    await noteEvent(deps, c, round.id, 'paper-undone', `Papper ${nummer}`);
    return c.redirect(`${home}/papper?angrat=${encodeURIComponent(nummer)}`, 303);
  }

  function messageOf(c: AppContext): string | null {
    const { inskrivet, angrat, 'inte-sist': notLast } = c.req.query();
    if (inskrivet) return `Papper ${inskrivet} är inskrivet.`;
    if (angrat) return `Papper ${angrat} är borttaget och räknas inte. Numret kan användas igen.`;
    return notLast
      ? `Papper ${notLast} är inte det sist inskrivna längre, så det är inte ångrat.`
      : null;
  }

  return new Hono<AppEnv>()
    .get(at, coordinator, async (c) => {
      const page = await coordinatorPage(deps, c, 'insamling');
      const kept = KEPT.flatMap((name) => {
        const value = c.req.query(name);
        return value ? [[name, value]] : [];
      });
      return show(c, page, { message: messageOf(c), entered: Object.fromEntries(kept) }, 200);
    })
    .post(at, coordinator, typeIn)
    .post(`${at}/angra`, coordinator, undo);
}
