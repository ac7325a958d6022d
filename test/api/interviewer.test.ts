import { describe, expect, test } from 'vitest';
import { aResponse, testApp } from '../support/test-app.ts';

describe('the tablet app', () => {
  test('is the same page for everybody, with nothing of a round in it', async () => {
    const { app, round, post } = await testApp();
    const before = await (await app.request('/intervju')).text();
    await post(aResponse());
    const after = await (
      await app.request('/intervju?kod=ABCD', { headers: { cookie: 'a=b' } })
    ).text();
    expect(after).toBe(before);
    expect(before).toContain('<html lang="sv" dir="ltr" class="tablet">');
    expect(before).not.toContain(round.id);
    expect(before).not.toContain(round.title);
  });

  test('runs nothing inline, and names its manifest and icons', async () => {
    const { app } = await testApp();
    const html = await (await app.request('/intervju')).text();
    expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/);
    expect(html).toContain('<link rel="manifest" href="/intervju/manifest.webmanifest"');
    expect(html).toContain('<link rel="apple-touch-icon" href="/assets/apple.png"');
    expect(html).toContain('<noscript>');
  });

  test('has a manifest that opens it, by its own name', async () => {
    const { app } = await testApp();
    const response = await app.request('/intervju/manifest.webmanifest');
    expect(response.headers.get('content-type')).toBe('application/manifest+json');
    expect(await response.json()).toMatchObject({
      name: 'Trygghetsdialog – intervju',
      short_name: 'Intervju',
      id: '/intervju',
      start_url: '/intervju',
      scope: '/intervju',
      display: 'standalone',
      lang: 'sv',
    });
  });

  test.each(['/intervju', '/intervju/manifest.webmanifest', '/intervju-worker.js'])(
    'asks at %s for a new version each time',
    async (path) => {
      const { app } = await testApp();
      const response = await app.request(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-security-policy')).toContain("worker-src 'self'");
    },
  );

  test('has a service worker that browsers take for a script', async () => {
    const { app } = await testApp({ deps: { interviewerWorker: '// version 7' } });
    const response = await app.request('/intervju-worker.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('// version 7');
  });
});
