import * as z from 'zod/mini';
import { PROBLEMS, Response } from '../../contract/index.ts';
import { ProblemBody } from '../../http/problem-body.ts';
import { OPERATIONS, type Operation } from './operations.ts';

const PARAMETER = /:(\w+)/g;

function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function refusals({ refusals: codes }: Operation): Record<string, object> {
  const byStatus = Map.groupBy(codes, (code) => PROBLEMS[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      String(status),
      {
        description: same.map((code) => `\`${code}\`: ${PROBLEMS[code].en}`).join(' '),
        content: { 'application/problem+json': { schema: reference('Problem') } },
      },
    ]),
  );
}

function reference(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}

function describe(operation: Operation): object {
  const { path, summary, access, body, status, reply, otherwise } = operation;
  const content = {
    [reply.type]: reply.schema ? { schema: schemaOf(reply.schema, 'output') } : {},
  };
  return {
    summary,
    parameters: [...path.matchAll(PARAMETER)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...(access === null ? {} : { security: [{ session: [] }], description: `For: ${access}.` }),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(body, 'input') } },
      },
    }),
    responses: {
      [status]: { description: 'Done.', content },
      ...(otherwise && {
        [otherwise.status]: {
          description: otherwise.description,
          content: { 'application/json': { schema: schemaOf(otherwise.schema, 'output') } },
        },
      }),
      ...refusals(operation),
    },
  };
}

/** The OpenAPI 3.1 description, made from the contract's own schemas. */
export function openApiDocument(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS) {
    const path = operation.path.replaceAll(PARAMETER, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Trygghetsdialog',
      version: '1',
      description:
        'An item of a post is a Response, or sealed. Each is judged by itself: `created`, `replayed`, `conflict` or `refused`.',
    },
    paths,
    components: {
      schemas: {
        Response: schemaOf(Response, 'input'),
        Problem: schemaOf(ProblemBody, 'output'),
      },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
    },
  };
}
