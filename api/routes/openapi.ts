import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { openApiDocument } from './openapi/document.ts';

/** `GET /api/openapi.json`: generated from the contract, once, when first asked for. */
export function openApiRoutes() {
  let document: object | undefined;
  return new Hono<AppEnv>().get('/api/openapi.json', (c) => {
    document ??= openApiDocument();
    return c.json(document);
  });
}
