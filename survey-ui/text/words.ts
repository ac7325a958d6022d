/**
 * The words of the pages that residents see, one file a language beside this one. They reach a
 * browser as data, so that it loads those of its own language only; the keys are those of `sv.json`.
 */
import { countedText, fill } from '../../api/contract/questionnaire/texts.ts';
import type { SurveyRound, SurveyWords } from '../../api/contract/screens/survey.ts';
import type sv from './sv.json';

/** A text with forms for numbers, `<key>.one` and `<key>.other`, is named by its key alone. */
type Counted<Key> = Key extends `${infer Whole}.other` ? Whole : never;

export type WordKey = keyof typeof sv | Counted<keyof typeof sv>;

export interface Words extends Pick<SurveyWords, 'language' | 'offered'> {
  /**
   * The text of a key with `values` filled in, numbers as the language writes them; `count` is the
   * value that decides the form ("1 dag", "2 dagar").
   */
  say(key: WordKey, values?: Values, count?: number): string;
  /** Words about a round: its municipality and days are filled in. */
  ofRound(key: WordKey, round: SurveyRound | null): string;
  /** `2026-05-03` as "3 maj 2026". */
  day(day: string): string;
}

/** All that most components need of the words. */
export type SpokenWords = Pick<Words, 'say'>;

type Values = Readonly<Record<string, string | number>>;

/** The words of one language, ready to be asked for by key. */
export function speak({ language, offered, texts }: SurveyWords): Words {
  const { code } = language;
  const locale = texts['language.locale'] ?? code;
  const worded = (value: string | number) =>
    typeof value === 'string' ? value : new Intl.NumberFormat(locale).format(value);

  function say(key: WordKey, values: Values = {}, count?: number): string {
    const text = count === undefined ? texts[key] : countedText(texts, key, count, locale);
    const filled = Object.entries(values).map(([name, value]) => [name, worded(value)]);
    return fill(text ?? key, Object.fromEntries(filled));
  }

  const day = (value: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${value}T00:00:00Z`),
    );

  return {
    language,
    offered,
    say,
    day,
    ofRound(key, round) {
      if (!round) return say(key);
      return say(key, {
        kommun: round.municipality,
        oppnar: day(round.opensOn),
        ...(round.closesOn !== null && { stanger: day(round.closesOn) }),
      });
    },
  };
}
