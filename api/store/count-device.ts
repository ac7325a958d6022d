/** What came from a tablet, counted in the transaction that takes it in. */
import type { ItemResult } from '../contract/index.ts';
import type { Writer } from './connections.ts';
import type { SendingTablet } from './interface/answers.ts';

/** What is sent again, since the reply was lost on the way, is not counted again. */
export function prepareDeviceCount({
  connection,
  queries,
}: Pick<Writer, 'connection' | 'queries'>) {
  const { sql } = queries
    .updateTable('device')
    .set((column) => ({
      seen_on: '',
      received: column('received', '+', 0),
      flagged: column('flagged', '+', 0),
      refused: column('refused', '+', 0),
    }))
    .where('id', '=', 0)
    .compile();
  const statement = connection.prepare(sql);

  return function countDevice(
    { device, odd }: SendingTablet,
    results: readonly ItemResult[],
    day: string,
  ): void {
    const count = (outcome: ItemResult['outcome']) =>
      results.filter((result) => result.outcome === outcome).length;
    const received = count('created');
    statement.run(day, received, odd ? received : 0, count('refused'), device);
  };
}
