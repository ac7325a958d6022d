/** Reads `datapackage.json`: what the codes mean in words. Tables are readable without it. */
import * as z from 'zod/mini';
import type { Labels } from '../../contract/dialogue.ts';
import { variableOfColumn } from './columns.ts';
import { decodeText } from './decode-text.ts';
import { FileProblem } from './file-problem.ts';
import type { SourceFile } from './read-table.ts';

const Labelled = z.array(z.object({ value: z.string(), label: z.string() }));

/** The part of a Frictionless Data Package that is used; everything else is let through. */
const Descriptor = z.looseObject({
  title: z.optional(z.string()),
  round: z.optional(z.looseObject({ id: z.string(), example: z.optional(z.boolean()) })),
  resources: z.array(
    z.looseObject({
      name: z.string(),
      path: z.optional(z.string()),
      schema: z.optional(
        z.looseObject({
          fields: z.array(
            z.looseObject({
              name: z.string(),
              title: z.optional(z.string()),
              categories: z.optional(z.union([Labelled, z.array(z.unknown())])),
              itemLabels: z.optional(Labelled),
            }),
          ),
        }),
      ),
    }),
  ),
});

export interface ReadDescriptor {
  readonly title: string | null;
  readonly example: boolean;
  readonly labels: Labels;
}

const NO_LABELS: Labels = {
  themes: {},
  places: {},
  areas: {},
  timesOfDay: {},
  actions: {},
  categories: {},
  variables: {},
};

/**
 * Labels and title of a package; empty without a descriptor.
 *
 * @throws FileProblem when the file is not JSON or not a data package
 */
export function readDescriptor(source: SourceFile | undefined): ReadDescriptor {
  if (source === undefined) {
    return { title: null, example: false, labels: NO_LABELS };
  }
  const parsed = Descriptor.safeParse(parseJson(source));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new FileProblem(
      [
        {
          file: source.name,
          what: `inte ett datapaket (${issue?.path.join('.') || 'roten'}: ${issue?.message})`,
        },
      ],
      'Ta bort filen om du bara vill räkna; tabellerna går att läsa utan den.',
    );
  }
  const fields = parsed.data.resources.flatMap((resource) =>
    (resource.schema?.fields ?? []).map((field) => ({
      resource: resource.name,
      ...field,
    })),
  );
  const itemLabels = (resource: string, name: string) =>
    toRecord(
      fields.find((field) => field.resource === resource && field.name === name)?.itemLabels,
    );
  const responses = fields.filter((field) => field.resource === 'responses');
  const categories = Object.fromEntries(
    responses.flatMap((field) =>
      field.categories === undefined
        ? []
        : [[variableOfColumn(field.name), toRecord(field.categories)]],
    ),
  );
  const wished = fields.find((field) => field.resource === 'wishes' && field.name === 'action');
  return {
    title: parsed.data.title ?? null,
    example: parsed.data.round?.example ?? false,
    labels: {
      ...NO_LABELS,
      themes: itemLabels('concerns', 'themes'),
      timesOfDay: itemLabels('concerns', 'times_of_day'),
      actions: toRecord(wished?.categories),
      areas: categories.area ?? {},
      categories,
      variables: Object.fromEntries(
        responses.flatMap(({ name, title }) =>
          title === undefined ? [] : [[variableOfColumn(name), title]],
        ),
      ),
    },
  };
}

function parseJson(source: SourceFile): unknown {
  const text = decodeText(source.name, source.bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileProblem(
      [
        {
          file: source.name,
          what: `inte giltig JSON (${error instanceof Error ? error.message : 'okänt fel'})`,
        },
      ],
      'Rätta filen eller exportera den igen.',
    );
  }
}

function toRecord(list: readonly unknown[] | undefined): Readonly<Record<string, string>> {
  const parsed = Labelled.safeParse(list ?? []);
  return Object.fromEntries(
    parsed.success ? parsed.data.map(({ value, label }) => [value, label]) : [],
  );
}
