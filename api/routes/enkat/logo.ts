import { Hono } from 'hono';
import type { Dependencies } from '../../dependencies.ts';
import type { AppEnv } from '../../http/app-env.ts';

/**
 * `GET /enkat/:round/logotyp/:digest`: the municipality's logo. An SVG opened by itself may neither
 * run nor load anything.
 */
export function logoRoutes({ store }: Dependencies) {
  return new Hono<AppEnv>().get('/:round/logotyp/:digest', async (c) => {
    const round = await store.rounds.byId(c.req.param('round'));
    const logo = round?.logo;
    if (!round || logo?.digest !== c.req.param('digest')) return c.notFound();
    const bytes = await store.senders.logo(round.id);
    if (!bytes) return c.notFound();
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': logo.type,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });
}
