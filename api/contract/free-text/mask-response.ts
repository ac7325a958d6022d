/** The masked copies of what somebody wrote in an answer, made as the answer arrives. */
import { placeNames } from '../places/place-names.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Response } from '../response.ts';
import type { Round } from '../round.ts';
import { findPersonalData } from './find-personal-data.ts';
import { maskPassage, maskText } from './mask.ts';
import { type ResponseText, responseTexts, textQuestions } from './response-texts.ts';
import type { Span } from './span.ts';
import { findWorries, type Worry } from './worry.ts';

/** A text without its original: what may be read by others than the municipal coordinator. */
export interface ArrivedText extends Omit<ResponseText, 'text'> {
  readonly masked: string;
  /** What is masked, by its place in the original. */
  readonly spans: readonly Span[];
  readonly worries: readonly Worry[];
}

/**
 * Makes the function that masks the answers of one round.
 *
 * @param questionnaires - every version, to tell what was written from what was chosen
 */
export function createMasking(
  round: Round,
  questionnaires: Iterable<Questionnaire>,
): (response: Response) => readonly ArrivedText[] {
  const places = placeNames(round);
  const written = new Map([...questionnaires].map((each) => [each.version, textQuestions(each)]));
  return function maskResponse(response) {
    const questions = written.get(response.questionnaire) ?? new Set<string>();
    return responseTexts(response, questions).map(({ text, ...about }) => {
      const spans = findPersonalData(text, places);
      const worries = findWorries(text).map((found) => ({
        kind: found.kind,
        words: maskPassage(text, spans, found),
      }));
      return { ...about, spans, masked: maskText(text, spans), worries };
    });
  };
}
