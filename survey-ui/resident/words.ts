/** The words around the questions, from a file per language; those of the questions come with the questionnaire. */
import type { SurveyRound } from '../../api/contract/screens/survey.ts';
import { fillWord, LANGUAGE, type Values } from './question-words.ts';
import sv from './text.sv.json' with { type: 'json' };

export type WordKey = keyof typeof sv;

export function word(key: WordKey, values: Values = {}): string {
  return fillWord(sv[key], values);
}

/** Words about a round: its municipality and days are filled in. */
export function roundWord(key: WordKey, round: SurveyRound | null): string {
  if (!round) return word(key);
  return word(key, {
    kommun: round.municipality,
    oppnar: longDay(round.opensOn),
    ...(round.closesOn !== null && { stanger: longDay(round.closesOn) }),
  });
}

/** `2026-05-03` as "3 maj 2026". */
export function longDay(day: string): string {
  return new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
