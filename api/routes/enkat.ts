import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';

export function enkatRoutes(_deps: Dependencies) {
  return new Hono<AppEnv>();
}
