/** All that a resident reads in one language of a round, and whether somebody has read it before them. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Round } from '../contract/index.ts';
import type { Questionnaire, Texts } from '../contract/questionnaire/questionnaire.ts';
import type { Dependencies } from '../dependencies.ts';

type Sources = Pick<Dependencies, 'catalogue' | 'screens'>;

/**
 * The texts by where they stand and their key: `sidor/start.title`, `fragor/safety.title`,
 * `katalog/theme.lighting`.
 */
export function languageTexts(
  { catalogue, screens }: Sources,
  questionnaire: Questionnaire,
  language: string,
): Texts {
  const pages = screens.survey.words({ code: language, offered: [] }).texts;
  return {
    ...under('sidor', pages),
    ...under('fragor', questionnaire.texts[language] ?? {}),
    ...under('katalog', catalogue.texts[language] ?? {}),
  };
}

/** SHA-256 of the texts, whatever their order. */
export function digestOfTexts(language: string, texts: Texts): string {
  return createHash('sha256')
    .update(canonicalize([language, texts]) ?? '')
    .digest('hex');
}

/** Makes the function that says which languages of a round have been reviewed as they now are. */
export function languageReviews(deps: Sources & Pick<Dependencies, 'store'>) {
  /** A questionnaire whose wording is corrected is another object. */
  const digests = new WeakMap<Questionnaire, ReadonlyMap<string, string>>();

  function digestsOf(questionnaire: Questionnaire): ReadonlyMap<string, string> {
    const known = digests.get(questionnaire);
    if (known) return known;
    const made = new Map(
      deps.screens.survey.languages.map(({ code }) => [
        digestOfTexts(code, languageTexts(deps, questionnaire, code)),
        code,
      ]),
    );
    digests.set(questionnaire, made);
    return made;
  }

  return async function reviewedLanguages(
    questionnaire: Questionnaire | undefined,
    { languages }: Pick<Round, 'languages'>,
  ): Promise<ReadonlySet<string>> {
    if (questionnaire === undefined || languages.length < 2) return new Set();
    const byDigest = digestsOf(questionnaire);
    const reviewed = await deps.store.languageReviews.reviewed([...byDigest.keys()]);
    return new Set([...reviewed].flatMap((digest) => byDigest.get(digest) ?? []));
  };
}

function under(name: string, texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${name}/${key}`, text]));
}
