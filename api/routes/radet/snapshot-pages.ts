import { Hono } from 'hono';
import type { RankingsView } from '../../contract/screens/council.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { requireRole } from '../../http/sessions.ts';
import { changePage } from './change/change-view.ts';
import { draftView } from './draft-view.ts';
import type { SnapshotPath } from './frame.ts';
import { itemView, PLACE, THEME } from './item-view.ts';
import { madeMessage, publishHeld } from './make-snapshot.ts';
import { newspaperView } from './newspaper-view.ts';
import { overviewView } from './overview-view.ts';
import { questionsView } from './questions-view.ts';
import { pairsView, placesView, themesView, timesView, wishesView } from './ranking-views.ts';
import { type SnapshotContext, snapshotContext } from './snapshot-context.ts';
import { tablesView } from './tables-view.ts';

/** The views of one numbered snapshot. */
export function snapshotPages(deps: Dependencies) {
  const { council } = deps.screens;
  const at = '/:round/lage/:number';

  const rankings =
    (path: SnapshotPath, view: (context: SnapshotContext) => RankingsView) =>
    async (c: AppContext) =>
      c.html(council.rankings(view(await snapshotContext(deps, c, path))));
  const item = (path: SnapshotPath, kind: typeof THEME) => async (c: AppContext) => {
    const context = await snapshotContext(deps, c, path);
    return c.html(council.item(itemView(context, kind, c.req.param('code') ?? '')));
  };
  const tables = async (c: AppContext) =>
    c.html(
      council.tables(tablesView(await snapshotContext(deps, c, 'tabell'), c.req.param('variable'))),
    );

  return new Hono<AppEnv>()
    .get(at, async (c) =>
      c.html(
        council.overview(
          await overviewView(deps, await snapshotContext(deps, c, ''), madeMessage(c)),
        ),
      ),
    )
    .get(`${at}/teman`, rankings('teman', themesView))
    .get(`${at}/platser`, rankings('platser', placesView))
    .get(`${at}/teman/:code`, item('teman', THEME))
    .get(`${at}/platser/:code`, item('platser', PLACE))
    .get(`${at}/plats-och-tema`, rankings('plats-och-tema', pairsView))
    .get(`${at}/tider`, rankings('tider', timesView))
    .get(`${at}/onskemal`, rankings('onskemal', wishesView))
    .get(`${at}/fragor`, rankings('fragor', questionsView))
    .get(`${at}/tabell`, tables)
    .get(`${at}/tabell/:variable`, tables)
    .get(`${at}/forandring`, async (c) => {
      const context = await snapshotContext(deps, c, 'forandring');
      const { view, status } = await changePage(deps, context, c.req.query('mot'));
      return c.html(council.change(view), status);
    })
    .get(`${at}/tidningen`, async (c) =>
      c.html(
        council.newspaper(await newspaperView(deps, await snapshotContext(deps, c, 'tidningen'))),
      ),
    )
    .post(`${at}/publicering`, requireRole('coordinator'), publishHeld(deps))
    .get(`${at}/utkast`, async (c) =>
      c.html(council.draft(draftView(deps, await snapshotContext(deps, c, 'utkast')))),
    );
}
