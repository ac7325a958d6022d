import type { Questionnaire } from '../contract/questionnaire/questionnaire.ts';
import { stableText } from '../contract/questionnaire/version.ts';
import type { Reader, Writer } from './connections.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** Reading versions; one whose wording has not changed is handed out as the same object each time. */
export function questionnaireReading(reader: Reader): Omit<Store['questionnaires'], 'put'> {
  const parsed = new Map<string, { texts: string; questionnaire: Questionnaire }>();
  return {
    async byVersion(version) {
      const row = await reader
        .selectFrom('questionnaire')
        .selectAll()
        .where('version', '=', version)
        .executeTakeFirst();
      if (!row) return undefined;
      const known = parsed.get(version);
      if (known?.texts === row.texts) return known.questionnaire;
      const questionnaire = { ...JSON.parse(row.content), version, texts: JSON.parse(row.texts) };
      parsed.set(version, { texts: row.texts, questionnaire });
      return questionnaire;
    },
    async versions() {
      const rows = await reader.selectFrom('questionnaire').select('version').execute();
      return rows.map(({ version }) => version).sort();
    },
  };
}

export function questionnaireQueries(reader: Reader, writer: Writer): Store['questionnaires'] {
  return {
    ...questionnaireReading(reader),
    async put({ version, texts, ...asked }) {
      const content = stableText(asked);
      await writer.alone(async () => {
        const stored = await writer.queries
          .selectFrom('questionnaire')
          .select('content')
          .where('version', '=', version)
          .executeTakeFirst();
        if (stored && stored.content !== content) {
          throw new StoreError(
            'taken',
            `Enkätversion ${version} finns redan och frågar något annat; ge den ändrade enkäten en ny version.`,
          );
        }
        const words = stableText(texts);
        await writer.queries
          .insertInto('questionnaire')
          .values({ version, content, texts: words })
          .onConflict((conflict) => conflict.column('version').doUpdateSet({ texts: words }))
          .execute();
      });
    },
  };
}
