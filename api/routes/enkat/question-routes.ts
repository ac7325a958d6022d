/** The questions as data, in two parts, for a browser that asks them by itself. */
import { Hono } from 'hono';
import { offerOf } from '../../contract/questionnaire/offer.ts';
import { textsOf, withFirstTexts } from '../../contract/questionnaire/texts.ts';
import type { SurveyData, SurveyRest } from '../../contract/screens/survey.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { sealForm } from '../../http/form-token.ts';
import type { Intake } from '../../http/intake.ts';
import { DOORS, type Door } from './entry.ts';
import { PAGE_CACHE } from './page-cache.ts';
import { surveyRound } from './survey-round.ts';
import { visiting } from './visiting.ts';

export function questionRoutes(deps: Dependencies, formKey: Intake['formKey']) {
  const { screens, catalogue } = deps;
  const { visit, questionsOf, newForm } = visiting(deps);

  /** The questionnaire that a browser asks for: a version that was begun, or the round's own. */
  async function askedFor(c: AppContext, door: Door) {
    const visited = await visit(c, door);
    const version = c.req.query('version') ?? visited?.round.questionnaire ?? '';
    const questionnaire = visited && (await questionsOf(visited, version));
    return visited && questionnaire ? { ...visited, questionnaire } : null;
  }

  function data(c: AppContext, content: SurveyData | SurveyRest) {
    c.header('Cache-Control', PAGE_CACHE);
    return c.json(content);
  }

  async function sendFirstQuestion(c: AppContext, door: Door) {
    const asked = await askedFor(c, door);
    if (!asked) return c.notFound();
    const { questionnaire, language, round, today } = asked;
    const form = newForm();
    return data(c, {
      round: surveyRound(asked),
      words:
        asked.entry.trial === null
          ? screens.survey.questionWords(language)
          : screens.survey.words(language),
      questionnaire: withFirstTexts(questionnaire, language.code),
      today,
      form: {
        responseId: form.responseId,
        token: sealForm(await formKey(), round.id, form),
      },
    } satisfies SurveyData);
  }

  async function sendRest(c: AppContext, door: Door) {
    const asked = await askedFor(c, door);
    if (!asked) return c.notFound();
    const { questionnaire, language, round } = asked;
    return data(c, {
      words: screens.survey.words(language),
      texts: textsOf(questionnaire, language.code),
      offer: offerOf(round, catalogue, language.code),
    } satisfies SurveyRest);
  }

  const app = new Hono<AppEnv>();
  for (const door of Object.keys(DOORS) as Door[]) {
    const at = `/:round${DOORS[door]}/fragor`;
    app.get(at, (c) => sendFirstQuestion(c, door)).get(`${at}/resten`, (c) => sendRest(c, door));
  }
  return app;
}
