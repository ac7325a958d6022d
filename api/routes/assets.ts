import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';

const ASSETS = '/assets/*';

/** Built client files, named by their content and so kept for good. */
export function assetRoutes({ assetsFolder }: Dependencies) {
  return new Hono<AppEnv>()
    .use(ASSETS, async (c, next) => {
      await next();
      if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable');
    })
    .get(
      ASSETS,
      serveStatic<AppEnv>({
        root: assetsFolder,
        precompressed: true,
        rewriteRequestPath: (path) => path.replace(/^\/assets\//, '/'),
      }),
    );
}
