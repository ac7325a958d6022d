/** Writes a dialogue package: a Frictionless Data Package with its codebook, as files in memory. */
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import type { Questionnaire } from '../../contract/questionnaire/questionnaire.ts';
import { stableText } from '../../contract/questionnaire/version.ts';
import { fieldsOf } from './codebook.ts';
import type { PackageContent, WriteOptions } from './package-content.ts';
import { type PackageTable, packageTables } from './package-tables.ts';
import { questionnairePath } from './read-questionnaires.ts';

/** The dates of files in a zip: fixed, so that the same content gives the same bytes. */
const ZIP_DATE = new Date(1980, 0, 1);

/**
 * The files of a package by path. Same content, same bytes.
 *
 * Cells that a spreadsheet would take for a formula get an apostrophe in front, which the reader
 * takes away again.
 */
export function writeDialoguePackage(
  content: PackageContent,
  options: WriteOptions = { dialect: 'comma' },
): Readonly<Record<string, Uint8Array>> {
  const tables = packageTables(content);
  const delimiter = options.dialect === 'excel' ? ';' : ',';
  const files: Record<string, Uint8Array> = {
    'datapackage.json': strToU8(
      `${JSON.stringify(descriptor(content, tables, delimiter), null, 2)}\n`,
    ),
  };
  for (const table of tables) {
    files[table.path] = strToU8(tableText(table, options, delimiter));
  }
  for (const questionnaire of content.questionnaires ?? []) {
    files[questionnairePath(questionnaire.version)] = strToU8(stableText(questionnaire));
  }
  return files;
}

/** The same files in one zip. */
export function zipDialoguePackage(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { level: 6, mtime: ZIP_DATE });
}

function tableText(table: PackageTable, options: WriteOptions, delimiter: string): string {
  const text = Papa.unparse(
    { fields: [...table.header], data: table.rows.map((row) => [...row]) },
    { delimiter, newline: '\r\n', escapeFormulae: true },
  );
  return `${options.dialect === 'excel' ? '\uFEFF' : ''}${text}\r\n`;
}

function descriptor(content: PackageContent, tables: readonly PackageTable[], delimiter: string) {
  const { round } = content;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: round.id,
    title: round.title,
    description: round.example
      ? 'Exempeldata: svaren är påhittade. Ett svar per rad i responses.csv, det som oroar i concerns.csv och önskade åtgärder i wishes.csv.'
      : 'Svar i en trygghetsdialog. Ett svar per rad i responses.csv, det som oroar i concerns.csv och önskade åtgärder i wishes.csv.',
    round: { id: round.id, example: round.example },
    resources: [
      ...tables.map(tableResource),
      ...(content.questionnaires ?? []).map(questionnaireResource),
    ],
  };

  function tableResource(table: PackageTable) {
    return {
      name: table.name,
      path: table.path,
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter },
      schema: {
        fields: fieldsOf(table, content),
        missingValues: [''],
        ...(table.name === 'responses' ? { primaryKey: ['id'] } : {}),
        ...(table.name === 'concerns' || table.name === 'wishes'
          ? {
              foreignKeys: [
                {
                  fields: ['response_id'],
                  reference: { resource: 'responses', fields: ['id'] },
                },
              ],
            }
          : {}),
      },
    };
  }
}

function questionnaireResource({ version }: Questionnaire) {
  return {
    name: `questionnaire-${version}`,
    path: questionnairePath(version),
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
  };
}
