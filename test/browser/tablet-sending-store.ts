/** Runs in the browser: where a page and a worker of a test keep the token and the errands. */
import type { DBSchema } from 'idb';
import type { Errand, Errands } from '../../survey-ui/interviewer/sending/errands.ts';
import { reopening } from '../../survey-ui/outbox/reopening-database.ts';

interface Schema extends DBSchema {
  token: { key: string; value: string };
  errands: { key: string; value: Errand };
}

const { perform } = reopening<Schema>('platta', 1, (database) => {
  database.createObjectStore('token');
  database.createObjectStore('errands', { keyPath: 'id' });
});

export const token = () => perform(async (database) => (await database.get('token', '')) ?? null);

export async function setToken(value: string): Promise<void> {
  await perform((database) => database.put('token', value, ''));
}

export const errands: Errands = {
  all: () => perform((database) => database.getAll('errands')),
  put: async (errand) => void (await perform((database) => database.put('errands', errand))),
  remove: (ids) =>
    perform(async (database) => {
      for (const id of ids) await database.delete('errands', id);
    }),
};
