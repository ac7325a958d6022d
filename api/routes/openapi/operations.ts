/** Every address for programs: what it takes, what it gives, and which refusals it knows. */
import * as z from 'zod/mini';
import {
  BatchResult,
  Draft,
  HeldSnapshot,
  Priorities,
  type ProblemCode,
  ResponseBatch,
  RoundDescription,
  Stop,
} from '../../contract/index.ts';
import {
  DeviceEnrolment,
  DeviceStatus,
  EnrolledDevice,
  TallyBatch,
  TallyResult,
} from '../../contract/tablet/device.ts';
import { ReceiptAnswer, ReceiptQuery } from '../../contract/tablet/receipts.ts';

export interface Operation {
  readonly method: 'get' | 'post' | 'put';
  /** As the routes have it: `/api/rounds/:round`. */
  readonly path: string;
  readonly summary: string;
  /** `null` for anybody; otherwise what the session's role must be. */
  readonly access: string | null;
  readonly body?: z.ZodMiniType;
  readonly status: 200 | 201;
  readonly reply:
    | { readonly type: 'application/json'; readonly schema: z.ZodMiniType }
    | { readonly type: string; readonly schema?: never };
  /** Another reply that is no refusal. */
  readonly otherwise?: {
    readonly status: 202;
    readonly description: string;
    readonly schema: z.ZodMiniType;
  };
  readonly refusals: readonly ProblemCode[];
}

const json = (schema: z.ZodMiniType) => ({ type: 'application/json', schema }) as const;
const anyObject = z.looseObject({});
const SIGNED_IN: readonly ProblemCode[] = [
  'sign-in-required',
  'unknown-round',
  'unknown-snapshot',
  'snapshot-not-published',
];
const SNAPSHOT = '/api/rounds/:round/snapshots/:number';

export const OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/rounds/:round/responses',
    summary: 'Send 1 to 200 answers; safe to repeat. One outcome per item, in the order sent.',
    access: null,
    body: ResponseBatch,
    status: 200,
    reply: json(BatchResult),
    refusals: [
      'unknown-round',
      'malformed-json',
      'unsupported-media-type',
      'invalid-body',
      'too-many-responses',
      'body-too-large',
      'too-many-requests',
      'unavailable',
    ],
  },
  {
    method: 'post',
    path: '/api/devices',
    summary:
      'Connect a tablet with the one-time code from the coordinator; the token is told once.',
    access: null,
    body: DeviceEnrolment,
    status: 201,
    reply: json(EnrolledDevice),
    refusals: [
      'malformed-json',
      'invalid-body',
      'unknown-code',
      'used-code',
      'old-code',
      'too-many-requests',
    ],
  },
  {
    method: 'get',
    path: '/api/device',
    summary: 'Who the tablet is here, and what time it is; it may tell its clock and version.',
    access: 'a tablet',
    status: 200,
    reply: json(DeviceStatus),
    refusals: ['unknown-device'],
  },
  {
    method: 'put',
    path: '/api/rounds/:round/stops/:id',
    summary: 'Make or change a stop; safe to repeat, and may come after its answers.',
    access: 'a tablet',
    body: Stop,
    status: 200,
    reply: json(Stop),
    refusals: ['unknown-device', 'forbidden', 'unknown-round', 'malformed-json', 'invalid-body'],
  },
  {
    method: 'get',
    path: '/api/rounds/:round/kit',
    summary: 'All that a tablet needs of a round, to be kept: questions, places, languages, key.',
    access: 'a tablet',
    status: 200,
    reply: json(anyObject),
    refusals: ['unknown-device', 'inactive-device', 'forbidden', 'unknown-round'],
  },
  {
    method: 'post',
    path: '/api/rounds/:round/receipts',
    summary: 'Which of these answers the server holds, so that a tablet can send the others again.',
    access: 'a tablet',
    body: ReceiptQuery,
    status: 200,
    reply: json(ReceiptAnswer),
    refusals: ['unknown-device', 'forbidden', 'unknown-round', 'malformed-json', 'invalid-body'],
  },
  {
    method: 'post',
    path: '/api/rounds/:round/tallies',
    summary: 'Leave counts of a stop; each counts once, by its id.',
    access: 'a tablet',
    body: TallyBatch,
    status: 200,
    reply: json(TallyResult),
    refusals: ['unknown-device', 'forbidden', 'unknown-round', 'malformed-json', 'invalid-body'],
  },
  {
    method: 'get',
    path: '/api/rounds/:round',
    summary: 'What anybody may know of a round.',
    access: null,
    status: 200,
    reply: json(RoundDescription),
    refusals: ['unknown-round'],
  },
  {
    method: 'get',
    path: '/api/questionnaires/:version',
    summary: 'A version of the questionnaire; it never changes.',
    access: null,
    status: 200,
    reply: json(anyObject),
    refusals: ['unknown-questionnaire'],
  },
  {
    method: 'post',
    path: '/api/rounds/:round/snapshots',
    summary:
      "Rank the answers so far, under the round's next number; published where that gives nobody away.",
    access: 'coordinator or council',
    status: 201,
    reply: json(Priorities),
    otherwise: {
      status: 202,
      description: 'Made, and not published: for the coordinator alone.',
      schema: HeldSnapshot,
    },
    refusals: ['sign-in-required', 'forbidden', 'cross-site', 'unknown-round', 'too-few-answers'],
  },
  {
    method: 'get',
    path: SNAPSHOT,
    summary: 'The priorities of a snapshot.',
    access: 'any role, of one that is published; coordinator, of any',
    status: 200,
    reply: json(Priorities),
    refusals: SIGNED_IN,
  },
  {
    method: 'post',
    path: `${SNAPSHOT}/publication`,
    summary: 'Publish a held snapshot without the figures that have changed by too little.',
    access: 'coordinator',
    status: 201,
    reply: json(Priorities),
    refusals: [
      'sign-in-required',
      'forbidden',
      'cross-site',
      'unknown-round',
      'unknown-snapshot',
      'snapshot-not-publishable',
    ],
  },
  {
    method: 'get',
    path: `${SNAPSHOT}/draft.json`,
    summary: 'The draft of pledges from a snapshot.',
    access: 'any role',
    status: 200,
    reply: json(Draft),
    refusals: SIGNED_IN,
  },
  {
    method: 'get',
    path: `${SNAPSHOT}/draft.html`,
    summary: 'The draft as a page that prints well.',
    access: 'any role',
    status: 200,
    reply: { type: 'text/html' },
    refusals: SIGNED_IN,
  },
  {
    method: 'get',
    path: `${SNAPSHOT}/draft.docx`,
    summary: 'The draft as a Word file.',
    access: 'any role',
    status: 200,
    reply: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    refusals: SIGNED_IN,
  },
  {
    method: 'get',
    path: `${SNAPSHOT}/briefing.html`,
    summary: 'The briefing for the meeting as a page that prints well.',
    access: 'any role',
    status: 200,
    reply: { type: 'text/html' },
    refusals: SIGNED_IN,
  },
  {
    method: 'get',
    path: `${SNAPSHOT}/briefing.docx`,
    summary: 'The briefing for the meeting as a Word file.',
    access: 'any role',
    status: 200,
    reply: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    refusals: SIGNED_IN,
  },
  {
    method: 'get',
    path: '/api/rounds/:round/export.zip',
    summary: 'The dialogue package: one row a person.',
    access: 'coordinator',
    status: 200,
    reply: { type: 'application/zip' },
    refusals: ['sign-in-required', 'forbidden', 'unknown-round'],
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description.',
    access: null,
    status: 200,
    reply: json(anyObject),
    refusals: [],
  },
  {
    method: 'get',
    path: '/healthz',
    summary: 'Whether the process answers, and its database can be read and written.',
    access: null,
    status: 200,
    reply: json(z.object({ status: z.literal('ok'), database: z.literal('writable') })),
    refusals: ['unavailable'],
  },
];
