import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { AppContext, AppEnv } from '../http/app-env.ts';
import { documentPolicy } from '../http/document-policy.ts';
import { findRound } from '../http/find-round.ts';
import { findSnapshot } from '../http/find-snapshot.ts';
import { requireRole } from '../http/sessions.ts';
import { snapshotDraft } from './draft/snapshot-draft.ts';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SNAPSHOT = '/api/rounds/:round/snapshots/:number';

/**
 * The draft of the next period's pledges and the briefing for the meeting, made from a snapshot each
 * time they are asked for: the same snapshot gives the same document. The draft as JSON, both as a
 * page that prints well and as a Word file.
 */
export function draftRoutes(deps: Dependencies) {
  const read = async (c: AppContext) => {
    const [roundId, number] = [c.req.param('round') ?? '', c.req.param('number') ?? ''];
    return {
      round: await findRound(deps, roundId),
      snapshot: await findSnapshot(deps, roundId, number, c.get('account')),
    };
  };

  const NAMES = { draft: 'utkast', briefing: 'underlag' } as const;
  type Document = keyof typeof NAMES;

  async function made(document: Document, form: 'docx' | 'html', c: AppContext) {
    const { round, snapshot } = await read(c);
    const kind = `${document}-${form}` as const;
    const bytes = await deps.makeFile({ kind, round: round.id, number: snapshot.number });
    return { bytes, name: `${NAMES[document]}-${round.id}-${snapshot.number}` };
  }

  const page = (document: Document) => async (c: AppContext) => {
    const { bytes } = await made(document, 'html', c);
    const html = new TextDecoder().decode(bytes);
    c.header('Content-Security-Policy', documentPolicy(html));
    return c.html(html);
  };

  const word = (document: Document) => async (c: AppContext) => {
    const { bytes, name } = await made(document, 'docx', c);
    c.header('Content-Disposition', `attachment; filename="${name}.docx"`);
    return c.body(new Uint8Array(bytes), 200, { 'content-type': WORD_TYPE });
  };

  return new Hono<AppEnv>()
    .get(`${SNAPSHOT}/draft.json`, requireRole(), async (c) => {
      const { round, snapshot } = await read(c);
      return c.json(snapshotDraft(deps, round, snapshot.priorities));
    })
    .get(`${SNAPSHOT}/draft.html`, requireRole(), page('draft'))
    .get(`${SNAPSHOT}/draft.docx`, requireRole(), word('draft'))
    .get(`${SNAPSHOT}/briefing.html`, requireRole(), page('briefing'))
    .get(`${SNAPSHOT}/briefing.docx`, requireRole(), word('briefing'));
}
