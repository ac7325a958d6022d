import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { AppContext, AppEnv } from '../http/app-env.ts';
import { documentPolicy } from '../http/document-policy.ts';
import { findRound } from '../http/find-round.ts';
import { findSnapshot } from '../http/find-snapshot.ts';
import { requireRole } from '../http/sessions.ts';
import { draftToDocx } from '../report/documents/draft-docx.ts';
import { draftToHtml } from '../report/documents/draft-html.ts';
import { draftPledges } from '../report/draft/draft-pledges.ts';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SNAPSHOT = '/api/rounds/:round/snapshots/:number';

/**
 * The draft of the next period's pledges, made from a snapshot each time it is asked for: the same
 * snapshot gives the same draft. As JSON, as a page that prints well, and as a Word file.
 */
export function draftRoutes(deps: Dependencies) {
  async function readDraft(c: AppContext, roundId: string, number: string) {
    const round = await findRound(deps, roundId);
    const { priorities } = await findSnapshot(deps, roundId, number);
    const municipality = deps.municipalities.find(({ code }) => code === round.municipality.code);
    const draft = draftPledges(priorities, deps.catalogue, {
      municipality: round.municipality.name,
      policeArea: municipality?.policeArea ?? '',
      period: round.pledgePeriod,
    });
    const fileName = (ending: string) => `utkast-${round.id}-${number}.${ending}`;
    const download = (ending: string) =>
      c.header('Content-Disposition', `attachment; filename="${fileName(ending)}"`);
    return { draft, priorities, download };
  }

  return new Hono<AppEnv>()
    .get(`${SNAPSHOT}/draft.json`, requireRole(), async (c) => {
      const { draft } = await readDraft(c, c.req.param('round'), c.req.param('number'));
      return c.json(draft);
    })
    .get(`${SNAPSHOT}/draft.html`, requireRole(), async (c) => {
      const { draft, priorities } = await readDraft(c, c.req.param('round'), c.req.param('number'));
      const html = draftToHtml(draft, { priorities, catalogue: deps.catalogue });
      c.header('Content-Security-Policy', documentPolicy(html));
      return c.html(html);
    })
    .get(`${SNAPSHOT}/draft.docx`, requireRole(), async (c) => {
      const { draft, priorities, download } = await readDraft(
        c,
        c.req.param('round'),
        c.req.param('number'),
      );
      const bytes = await draftToDocx(draft, { priorities, catalogue: deps.catalogue });
      download('docx');
      return c.body(new Uint8Array(bytes), 200, { 'content-type': WORD_TYPE });
    });
}
