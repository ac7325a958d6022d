/** Reviews of languages: the very texts that were read, so that what changed since can be shown. */
import type { Reader, Writer } from './connections.ts';
import { recordEvent } from './events.ts';
import type { LanguageReview } from './interface/rounds.ts';
import type { Store } from './store.ts';

export function languageReviewQueries(reader: Reader, writer: Writer): Store['languageReviews'] {
  return {
    async insert({ language, digest, texts, reviewedOn, account }) {
      const row = {
        language,
        digest,
        texts: JSON.stringify(texts),
        reviewed_on: reviewedOn,
        account,
      };
      await writer.alone(() =>
        writer.queries.transaction().execute(async (transaction) => {
          await transaction
            .insertInto('language_review')
            .values(row)
            .onConflict((conflict) => conflict.column('digest').doNothing())
            .execute();
          const event = { day: reviewedOn, account, subject: language } as const;
          await recordEvent(transaction, null, { kind: 'language-reviewed', ...event });
        }),
      );
    },
    async reviewed(digests) {
      if (digests.length === 0) return new Set();
      const rows = await reader
        .selectFrom('language_review')
        .select('digest')
        .where('digest', 'in', [...digests])
        .execute();
      return new Set(rows.map(({ digest }) => digest));
    },
    async latest(language) {
      const row = await reader
        .selectFrom('language_review')
        .innerJoin('account', 'account.id', 'language_review.account')
        .select(['digest', 'texts', 'reviewed_on', 'account.username'])
        .where('language', '=', language)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (!row) return undefined;
      const texts: LanguageReview['texts'] = JSON.parse(row.texts);
      return { digest: row.digest, texts, reviewedOn: row.reviewed_on, username: row.username };
    },
  };
}
