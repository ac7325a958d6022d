/**
 * The path that takes answers in. Posts that arrive in one turn of the event loop share one
 * immediate transaction, and so one flush to disk. Each item is written by one statement, which SQLite
 * undoes by itself when it fails, so that one that the database refuses takes nothing with it.
 * Statements are compiled by Kysely once.
 */
import type { Statement } from 'better-sqlite3';
import type { ArrivedText } from '../contract/free-text/mask-response.ts';
import type { ItemProblem, ItemResult } from '../contract/index.ts';
import type { Writer } from './connections.ts';
import { prepareDeviceCount } from './count-device.ts';
import { prepareTextInsertion } from './insert-texts.ts';
import type { ReceivedItem, SendingTablet } from './interface/answers.ts';
import { prepareKeepAside } from './keep-aside.ts';
import { ERASED_MODE } from './responses.ts';
import { StoreError, sqliteCode } from './store-error.ts';

interface Post {
  readonly round: string;
  readonly items: readonly ReceivedItem[];
  readonly receivedOn: string;
  readonly tablet: SendingTablet | null;
  readonly resolve: (results: readonly ItemResult[]) => void;
  readonly reject: (error: unknown) => void;
}

type Accept = (
  round: string,
  items: readonly ReceivedItem[],
  receivedOn: string,
  tablet?: SendingTablet | null,
) => Promise<readonly ItemResult[]>;

const DIFFERENT_CONTENT: ItemProblem = {
  code: 'different-content',
  path: 'id',
  detail:
    'Ett svar med samma id men annat innehåll finns redan. Det nya är undanlagt och räknas inte.',
};
const OTHER_ROUND: ItemProblem = {
  code: 'different-content',
  path: 'id',
  detail:
    'Ett svar med samma id finns redan i en annan omgång. Det nya är undanlagt och räknas inte.',
};
const NOT_STORABLE: ItemProblem = {
  code: 'invalid-response',
  detail: 'Databasen tog inte emot svaret. Det är undanlagt och räknas inte.',
};

const DISPOSED: ItemProblem = {
  code: 'disposed',
  path: 'id',
  detail: 'Svaret med samma id är gallrat. Inget av det som skickades är sparat.',
};
const WITHDRAWN: ItemProblem = {
  code: 'withdrawn',
  path: 'id',
  detail: 'Svaret med samma id är återkallat. Inget av det som skickades är sparat.',
};

/** The statements; parameters stand in the order of the columns. */
function prepare({ connection, queries }: Pick<Writer, 'connection' | 'queries'>) {
  const insertResponse = queries
    .insertInto('response')
    .values({
      id: '',
      round: '',
      mode: '',
      received_on: '',
      flags: '',
      digest: '',
      content: '',
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .compile();
  const selectStored = queries
    .selectFrom('response')
    .select(['digest', 'round', 'mode'])
    .where('id', '=', '')
    .compile();
  const selectWithdrawn = queries
    .selectFrom('withdrawal')
    .innerJoin('response', 'response.sequence', 'withdrawal.response')
    .select('withdrawal.number')
    .where('response.id', '=', '')
    .compile();
  return {
    insertResponse: connection.prepare(insertResponse.sql),
    selectStored: connection.prepare(selectStored.sql) as Statement<
      [string],
      { digest: string; round: string; mode: string }
    >,
    selectWithdrawn: connection.prepare(selectWithdrawn.sql) as Statement<[string], unknown>,
    ...prepareKeepAside({ connection, queries }),
    insertTexts: prepareTextInsertion({ connection, queries }),
    countDevice: prepareDeviceCount({ connection, queries }),
    begin: connection.prepare('begin immediate'),
    commit: connection.prepare('commit'),
  };
}

/** Judges and writes single items inside a transaction that the caller holds. */
function createItemWriter(statements: ReturnType<typeof prepare>) {
  /** Whatever comes under the id of an answer that is erased is dealt with, and not stored: it would bring it back. */
  function erasedBefore(id: string, asReceived: string | null): ItemResult {
    const problem = statements.selectWithdrawn.get(id) === undefined ? DISPOSED : WITHDRAWN;
    return { id: asReceived, outcome: 'replayed', problem };
  }

  function keepAside(
    post: Post,
    item: ReceivedItem,
    outcome: 'conflict' | 'refused',
    problem: ItemProblem,
  ): ItemResult {
    const id = item.kind === 'response' ? item.response.id : item.id;
    const { round, receivedOn } = post;
    const known = id?.toLowerCase() ?? null;
    statements.keepAside({ round, id: known, outcome, receivedOn, problem, item });
    return { id, outcome, problem };
  }

  /** An answer never stands without its masked texts: what fails here fails the whole turn. */
  function storeTexts(
    { round, receivedOn }: Post,
    mode: string,
    sequence: number | bigint,
    texts: readonly ArrivedText[],
  ): void {
    try {
      statements.insertTexts({ round, sequence, mode, receivedOn, texts });
    } catch (error) {
      throw new Error('the masked texts of an answer could not be stored', { cause: error });
    }
  }

  /** Of an item whose like lies aside and was dealt with: it must not count twice, nor come back. */
  function dealtWith(post: Post, id: string | null, digest: string): ItemResult | null {
    const before = statements.dealtWith(post.round, id?.toLowerCase() ?? null, digest);
    if (before === 'withdrawn') return { id, outcome: 'replayed', problem: WITHDRAWN };
    return before === 'taken-in' ? { id, outcome: 'replayed' } : null;
  }

  function storeOrCompare(post: Post, item: ReceivedItem & { kind: 'response' }): ItemResult {
    const { response, digest, flags, content, texts } = item;
    const id = response.id.toLowerCase();
    const before = dealtWith(post, response.id, digest);
    if (before !== null) return before;
    const { changes, lastInsertRowid } = statements.insertResponse.run(
      id,
      post.round,
      response.mode,
      post.receivedOn,
      flags.length === 0 ? '[]' : JSON.stringify(flags),
      digest,
      content,
    );
    if (changes === 1) {
      if (texts.length > 0) storeTexts(post, response.mode, lastInsertRowid, texts);
      return { id: response.id, outcome: 'created' };
    }
    const stored = statements.selectStored.get(id);
    if (stored?.mode === ERASED_MODE) return erasedBefore(id, response.id);
    if (stored?.digest !== digest) return keepAside(post, item, 'conflict', DIFFERENT_CONTENT);
    if (stored.round !== post.round) return keepAside(post, item, 'conflict', OTHER_ROUND);
    return { id: response.id, outcome: 'replayed' };
  }

  /** An item that was stored before the rules changed is still a replay, whatever is said of it now. */
  function refuse(post: Post, item: ReceivedItem & { kind: 'refused' }): ItemResult {
    const id = item.id?.toLowerCase() ?? '';
    const stored = statements.selectStored.get(id);
    if (stored?.mode === ERASED_MODE) return erasedBefore(id, item.id);
    if (stored?.digest === item.digest && stored.round === post.round)
      return { id: item.id, outcome: 'replayed' };
    const before = dealtWith(post, item.id, item.digest);
    return before ?? keepAside(post, item, 'refused', item.problem);
  }

  return function writeItem(post: Post, item: ReceivedItem): ItemResult {
    try {
      return item.kind === 'response' ? storeOrCompare(post, item) : refuse(post, item);
    } catch (error) {
      if (!sqliteCode(error).startsWith('SQLITE_CONSTRAINT')) throw error;
      return keepAside(post, item, 'refused', NOT_STORABLE);
    }
  };
}

/**
 * Makes the function behind `responses.accept`. It resolves only after the commit; a failing
 * database rejects every post of the turn with a StoreError, and then none of their items is stored.
 */
export function createAccept(writer: Writer): Accept {
  const { connection } = writer;
  const statements = prepare(writer);
  const writeItem = createItemWriter(statements);
  let waiting: Post[] = [];

  function commitAll(posts: readonly Post[]): readonly (readonly ItemResult[])[] {
    try {
      statements.begin.run();
      const results = posts.map((post) => {
        const ofPost = post.items.map((item) => writeItem(post, item));
        if (post.tablet) statements.countDevice(post.tablet, ofPost, post.receivedOn);
        return ofPost;
      });
      statements.commit.run();
      return results;
    } catch (error) {
      if (connection.open && connection.inTransaction) connection.exec('rollback');
      throw error;
    }
  }

  async function flush(): Promise<void> {
    const posts = waiting;
    waiting = [];
    try {
      const results = await writer.alone(() => commitAll(posts));
      posts.forEach((post, index) => {
        post.resolve(results[index] ?? []);
      });
    } catch (error) {
      const failure = error instanceof StoreError ? error : notStored(error);
      for (const post of posts) post.reject(failure);
    }
  }

  return function accept(round, items, receivedOn, tablet = null) {
    return new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ round, items, receivedOn, tablet, resolve, reject });
    });
  };
}

function notStored(cause: unknown): StoreError {
  return new StoreError(
    'unavailable',
    'Databasen kan inte spara just nu; inget av svaren är sparat, skicka dem igen.',
    cause,
  );
}
