/** The server that is killed: the real one, over a database file that outlives it. */
import { randomBytes } from 'node:crypto';
import { readConfig } from '../../api/config.ts';
import { makeDevice } from '../../api/http/devices.ts';
import { startServer } from '../../api/server.ts';
import { aRound } from '../support/fixture-round.ts';

const [dataFolder = '.data', told = '{}'] = process.argv.slice(2);
const { port = 0, tablets = 0, screensFolder } = JSON.parse(told);
const config = readConfig(
  { RATE_LIMIT: '0', ADDRESS_LIMIT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
  { port, dataFolder },
);
const { store, address } = await startServer(config, {
  endOnSignals: false,
  ...(screensFolder && { screensFolder }),
});
const codes: string[] = [];
if (!(await store.rounds.byId(aRound().id))) {
  await store.rounds.insert(aRound());
  const tools = { store, now: () => new Date(), randomBytes };
  for (let number = 1; number <= tablets; number += 1) {
    codes.push((await makeDevice(tools, { name: `Platta ${number}`, rounds: [] }, null)).code);
  }
}
console.log([address.replace('localhost', '127.0.0.1'), ...codes].join(' '));
