/**
 * The token of a form: proof that the server gave the form out, for which answer and when. It tells a
 * respondent from a program that posts by itself, without a captcha. The time stays in the token,
 * which travels with the form: the server compares it with its clock, and neither stores nor logs it.
 */
import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { QualityFlag } from '../contract/index.ts';

/** A form that the server gave out. */
export interface IssuedForm {
  /** Made with the first form: the same answers sent twice count once. */
  readonly responseId: string;
  /** When, in seconds since 1970. */
  readonly issuedAt: number;
}

/** Half of SHA-256 is more than anybody can guess, and the token travels with the first page. */
const SIGNATURE_BYTES = 16;
/** Answers can wait on a phone without a network for days; a form older than this was hoarded. */
const OLDEST_SECONDS = 7 * 24 * 60 * 60;

function signature(key: KeyObject, round: string, content: string): Buffer {
  const whole = createHmac('sha256', key).update(`${round}\n${content}`).digest();
  return whole.subarray(0, SIGNATURE_BYTES);
}

/** The token of a form: the answer's id, the time in base 36, and a signature that covers the round too. */
export function sealForm(
  key: KeyObject,
  round: string,
  { responseId, issuedAt }: IssuedForm,
): string {
  const content = `${responseId}.${issuedAt.toString(36)}`;
  return `${content}.${signature(key, round, content).toString('base64url')}`;
}

/** `null` when the text was not made by `sealForm` with this key for this round. */
export function openForm(key: KeyObject, round: string, token: string): IssuedForm | null {
  const [responseId = '', time = '', given = ''] = token.split('.', 3);
  const received = Buffer.from(given, 'base64url');
  // The last character has bits to spare, which a changed token could hide in.
  if (received.length !== SIGNATURE_BYTES || received.toString('base64url') !== given) return null;
  if (!timingSafeEqual(received, signature(key, round, `${responseId}.${time}`))) return null;
  return { responseId, issuedAt: Number.parseInt(time, 36) };
}

/** What the form of an answer says about it; nothing when it is the answer's own and not too old. */
export function formFlag(
  form: IssuedForm | null,
  responseId: string,
  nowSeconds: number,
): QualityFlag | null {
  if (form === null) return 'no-form';
  if (form.responseId !== responseId) return 'used-form';
  return nowSeconds - form.issuedAt > OLDEST_SECONDS ? 'old-form' : null;
}
