import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';

/** Built client files, named by their content and so kept for good. */
export function assetRoutes({ assetsFolder }: Dependencies) {
  return new Hono<AppEnv>().get(
    '/assets/*',
    serveStatic<AppEnv>({
      root: assetsFolder,
      precompressed: true,
      rewriteRequestPath: (path) => path.replace(/^\/assets\//, '/'),
      onFound(_path, c) {
        c.header('Cache-Control', 'public, max-age=31536000, immutable');
      },
    }),
  );
}
