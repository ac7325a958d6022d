/** The tables as Kysely sees them. Columns ending in `content` hold JSON text. */
import type { Generated } from 'kysely';

export interface Tables {
  round: { id: string; content: string };
  questionnaire: { version: string; content: string; texts: string };
  stop: { round: string; id: string; content: string };
  response: {
    sequence: Generated<number>;
    id: string;
    round: string;
    mode: string;
    received_on: string;
    flags: string;
    digest: string;
    content: string;
  };
  kept_aside: {
    sequence: Generated<number>;
    round: string;
    id: string | null;
    outcome: 'conflict' | 'refused';
    received_on: string;
    digest: string;
    problem: string;
    content: string;
  };
  kept_aside_decision: {
    number: Generated<number>;
    kept: number;
    round: string;
    kind: 'accepted' | 'corrected' | 'discarded' | 'reopened' | 'withdrawn' | 'disposed';
    response: number | null;
    reason: string;
    account: number | null;
    decided_on: string;
  };
  kept_aside_worry: {
    id: Generated<number>;
    kept: number;
    round: string;
    path: string;
    masked: string;
    found: string;
    received_on: string;
    due_on: string;
  };
  kept_aside_worry_handled: {
    worry: number;
    account: number;
    role: string;
    note: string;
    handled_on: string;
  };
  invitation: { code: string; round: string; id: string; content: string };
  paper_sheet: { round: string; number: string; response: string; typed_on: string };
  round_logo: { round: string; content: Uint8Array };
  snapshot: {
    round: string;
    number: number;
    up_to: number;
    made_on: string;
    seed: number;
    respondents: number;
    content: string;
    withdrawals: Generated<number>;
  };
  withdrawal: {
    number: Generated<number>;
    round: string;
    response: number;
    withdrawn_on: string;
  };
  free_text: {
    id: Generated<number>;
    round: string;
    response: number;
    field: string;
    path: string;
    mode: string;
    place: string | null;
    themes: string;
    kinds: string;
    spans: string;
    masked: string;
  };
  text_correction: {
    id: Generated<number>;
    text: number;
    kinds: string;
    spans: string;
    masked: string;
    account: number;
    made_on: string;
  };
  text_look: {
    id: Generated<number>;
    text: number;
    round: string;
    account: number;
    looked_on: string;
  };
  worry: { text: number; round: string; found: string; received_on: string; due_on: string };
  worry_handled: {
    text: number;
    account: number;
    role: string;
    note: string;
    handled_on: string;
  };
  unmasked_response: { response: number };
  publication: {
    sequence: Generated<number>;
    round: string;
    number: number;
    outcome: 'published' | 'partly' | 'held';
    since: number;
    moved: number;
    held_back: number;
    decided_on: string;
    decided_by: number | null;
    content: string | null;
  };
  account: {
    id: Generated<number>;
    username: string;
    password_hash: string;
    role: string;
    deactivated_on: Generated<string | null>;
    signed_in_on: Generated<string | null>;
    totp_secret: Generated<string | null>;
    totp_step: Generated<number>;
  };
  recovery_code: { account: number; code_hash: string; used_on: Generated<string | null> };
  account_link: {
    token_hash: string;
    account: number;
    kind: 'invitation' | 'reset';
    made_on: string;
    last_day: string;
    state: Generated<'open' | 'used' | 'revoked'>;
  };
  session: {
    token_hash: string;
    account: number;
    expires_at: number;
    begun_on: Generated<string>;
  };
  language_review: {
    number: Generated<number>;
    language: string;
    digest: string;
    texts: string;
    reviewed_on: string;
    account: number;
  };
  disposal: {
    number: Generated<number>;
    round: string;
    kind: string;
    decision: string;
    disposed_on: string;
    account: number | null;
    up_to: number;
    content: string;
  };
  place_coding: {
    number: Generated<number>;
    text: number;
    round: string;
    place: string | null;
    account: number | null;
    coded_on: string;
  };
  device: {
    id: Generated<number>;
    name: string;
    rounds: string;
    token_hash: Generated<string | null>;
    made_on: string;
    connected_on: Generated<string | null>;
    last_day: string;
    revoked_on: Generated<string | null>;
    seen_on: Generated<string | null>;
    clock_error: Generated<number | null>;
    version: Generated<string>;
    received: Generated<number>;
    flagged: Generated<number>;
    refused: Generated<number>;
    waiting: Generated<number | null>;
    discarded: Generated<number>;
  };
  device_code: {
    code_hash: string;
    device: number;
    last_day: string;
    used_on: Generated<string | null>;
  };
  stop_tally: {
    id: string;
    round: string;
    stop: string;
    device: number | null;
    day: string;
    approached: number;
    refused: number;
    already_answered: number;
  };
  event: {
    number: Generated<number>;
    day: string;
    account: number | null;
    round: string | null;
    kind: string;
    subject: string;
    content: string;
  };
  sealing_key: {
    kid: string;
    public_key: Uint8Array;
    private_key: Uint8Array;
    made_on: string;
    retired_on: string | null;
  };
  installation_key: { name: string; value: Uint8Array };
}
