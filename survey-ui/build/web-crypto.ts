import type { Plugin } from 'vite';

const MODULE = '\0web-crypto';

/** The sealing library turns to Node's cryptography where there is no other; in a browser there is. */
export const webCrypto: Plugin = {
  name: 'web-crypto',
  enforce: 'pre',
  applyToEnvironment: ({ config }) => config.consumer === 'client',
  resolveId: { filter: { id: /^crypto$/ }, handler: () => MODULE },
  load: {
    filter: { id: /^\0web-crypto$/ },
    handler: () => 'export const webcrypto = globalThis.crypto;',
  },
};
