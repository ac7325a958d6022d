import { describe, expect, test } from 'vitest';
import { readConfig, settingWarnings } from '../../api/config.ts';

describe('settings', () => {
  test('have sensible values where nothing is said', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: '.data',
      databasePath: '.data/trygghetsdialog.sqlite',
      publicUrl: 'http://localhost:3000',
      trustProxy: false,
      proxies: 0,
      logLevel: 'info',
      rateLimit: 1000,
      addressLimit: 600,
      tls: null,
      backup: null,
    });
  });

  test('come from the environment, and from the command line before it', () => {
    const environment = {
      PORT: '8080',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/data',
      PUBLIC_URL: 'https://dialog.exempel.se/',
      TRUST_PROXY: 'true',
      LOG_LEVEL: 'warn',
      RATE_LIMIT: '0',
      ADDRESS_LIMIT: '0',
    };
    expect(readConfig(environment, { port: 8443 })).toMatchObject({
      port: 8443,
      host: '0.0.0.0',
      databasePath: '/srv/data/trygghetsdialog.sqlite',
      publicUrl: 'https://dialog.exempel.se',
      trustProxy: true,
      proxies: 1,
      logLevel: 'warn',
      rateLimit: null,
      addressLimit: null,
    });
  });

  test.each([
    [{ PORT: '80a' }, 'PORT är ”80a” men ska vara ett heltal från 0 till 65535.'],
    [{ PORT: '70000' }, 'PORT är ”70000” men ska vara ett heltal från 0 till 65535.'],
    [{ PUBLIC_URL: 'dialog' }, 'PUBLIC_URL är ”dialog” men ska vara adressen'],
    [{ PUBLIC_URL: 'ftp://x' }, 'PUBLIC_URL är ”ftp://x” men ska vara adressen'],
    [{ LOG_LEVEL: 'mycket' }, 'LOG_LEVEL är ”mycket” men ska vara ett av'],
    [{ ADDRESS_LIMIT: 'x' }, 'ADDRESS_LIMIT är ”x” men ska vara ett heltal'],
    [{ TRUST_PROXY: 'nginx' }, 'TRUST_PROXY är ”nginx” men ska vara hur många proxyer'],
    [{ RATE_LIMIT: '-1' }, 'RATE_LIMIT är ”-1” men ska vara ett heltal'],
  ])('that cannot be used are named: %j', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
  });

  test.each([
    ['', 0],
    ['0', 0],
    ['nej', 0],
    ['ja', 1],
    ['1', 1],
    ['2', 2],
  ])('take TRUST_PROXY=%s as %i proxies', (TRUST_PROXY, proxies) => {
    expect(readConfig({ TRUST_PROXY })).toMatchObject({ proxies, trustProxy: proxies > 0 });
  });

  test('refuse a plain address for a server that speaks HTTPS, which is https by itself', () => {
    const tls = { certificatePath: 'cert.pem', keyPath: 'key.pem' };
    expect(readConfig({ PORT: '8443' }, { tls }).publicUrl).toBe('https://localhost:8443');
    expect(() => readConfig({ PUBLIC_URL: 'http://dialog.exempel.se' }, { tls })).toThrow(
      'PUBLIC_URL är ”http://dialog.exempel.se” men servern talar HTTPS',
    );
  });

  test.each([
    [{ PUBLIC_URL: 'https://dialog.exempel.se' }, [expect.stringContaining('TRUST_PROXY=1')]],
    [{ PUBLIC_URL: 'https://dialog.exempel.se', TRUST_PROXY: '1', HOST: '0.0.0.0' }, []],
    [{ HOST: '0.0.0.0' }, [expect.stringContaining('nås på 0.0.0.0 utan HTTPS')]],
    [{ HOST: '::1' }, []],
    [{}, []],
  ])('that are likely a mistake are warned of: %j', (environment, warnings) => {
    expect(settingWarnings(readConfig(environment))).toEqual(warnings);
  });
});
