import { expect, test } from 'vitest';
import { OPERATIONS } from '../../api/routes/openapi/operations.ts';
import { testApp } from '../support/test-app.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, { required?: string[] }>> };
}

test('the description names every address for programs, and no other', async () => {
  const { app } = await testApp();
  const served = app.routes
    .filter(({ method, path }) => method !== 'ALL' && /^\/(api\/|healthz)/.test(path))
    .map(({ method, path }) => `${method} ${path}`);
  const described = OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect([...new Set(served)].sort()).toEqual([...described].sort());
});

test('the description is made from the contract', async () => {
  const { app } = await testApp();
  const document = (await (await app.request('/api/openapi.json')).json()) as Document;
  expect(document.openapi).toBe('3.1.0');
  const post = document.paths['/api/rounds/{round}/responses']?.post;
  expect(post).toMatchObject({
    requestBody: {
      content: {
        'application/json': {
          schema: { properties: { responses: { minItems: 1, maxItems: 200 } } },
        },
      },
    },
  });
  expect(document.components.schemas.Response?.required).toEqual([
    'id',
    'questionnaire',
    'mode',
    'answeredOn',
  ]);
});
