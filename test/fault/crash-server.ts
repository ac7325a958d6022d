/** The server that `crash.ts` kills: the real one, over a database file that outlives it. */
import { readConfig } from '../../api/config.ts';
import { startServer } from '../../api/server.ts';
import { aRound } from '../support/fixture-round.ts';

const [dataFolder = '.data'] = process.argv.slice(2);
const config = readConfig(
  { RATE_LIMIT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
  { port: 0, dataFolder },
);
const { store, address } = await startServer(config, { endOnSignals: false });
if (!(await store.rounds.byId(aRound().id))) await store.rounds.insert(aRound());
console.log(address.replace('localhost', '127.0.0.1'));
