/**
 * The answers so far, in one hidden field of the form: nothing about a respondent is kept on the
 * server before the answers are sent. Signed, so that what comes back is what was given out.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Answers } from '../../contract/questionnaire/answers.ts';
import type { IssuedForm } from '../../http/form-token.ts';

export interface FormState extends IssuedForm {
  /** Version of the questionnaire that was begun; it can be finished after a newer one has come. */
  readonly version: string;
  readonly answers: Answers;
  /** Language that the pages are read in. */
  readonly language: string;
  /** The last day on which the form was filled in, `YYYY-MM-DD`. */
  readonly day: string;
}

function signature(key: Uint8Array, round: string, content: string): Buffer {
  return createHmac('sha256', key).update(`${round}\n${content}`).digest();
}

/** The field's text. It is readable by the one who answers; nobody else is sent it. */
export function sealState(key: Uint8Array, round: string, state: FormState): string {
  const content = Buffer.from(JSON.stringify(state)).toString('base64url');
  return `${content}.${signature(key, round, content).toString('base64url')}`;
}

/** `null` when the text was not made by `sealState` with this key for this round. */
export function openState(key: Uint8Array, round: string, text: string): FormState | null {
  const [content = '', given = ''] = text.split('.');
  const expected = signature(key, round, content);
  const received = Buffer.from(given, 'base64url');
  if (received.length !== expected.length || !timingSafeEqual(received, expected)) return null;
  return JSON.parse(Buffer.from(content, 'base64url').toString());
}
