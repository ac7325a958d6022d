import { describe, expect, test } from 'vitest';
import { ROLES } from '../../api/contract/index.ts';
import { PERMISSIONS } from '../../api/contract/permissions.ts';
import { ROUND_PAGES, SITE_PAGES } from '../../api/routes/radet/frame.ts';
import { HANDBOOK_PAGES } from '../../survey-ui/council/handbook/handbook.ts';
import { radetVisitor } from './radet-visitor.ts';

const linked = (html: string) =>
  [...html.matchAll(/href="(\/radet\/handbok\/[^"#]*)"/g)].map(([, address]) => address ?? '');

describe('the handbook', () => {
  test.each(ROLES)('is open to %s', async (role) => {
    const { open } = await radetVisitor(role);
    const { status, html } = await open('/radet/handbok');
    expect(status).toBe(200);
    expect(new Set(linked(html))).toEqual(
      new Set(HANDBOOK_PAGES.map(({ slug }) => `/radet/handbok/${slug}`)),
    );
  });

  test('leads nowhere that is not there', async () => {
    const { open } = await radetVisitor('council');
    for (const { slug } of HANDBOOK_PAGES) {
      const { status, html } = await open(`/radet/handbok/${slug}`);
      expect(status, slug).toBe(200);
      expect(html).not.toMatch(/\*\*|\]\(/);
      for (const address of linked(html))
        expect(HANDBOOK_PAGES.map((page) => `/radet/handbok/${page.slug}`)).toContain(address);
    }
    expect((await open('/radet/handbok/finns-inte')).status).toBe(404);
  });

  test('explains every page of the menus', () => {
    const explained = HANDBOOK_PAGES.flatMap(({ explains }) => explains);
    const ofRounds = ROUND_PAGES.flatMap(({ pages }) => pages.map(({ path }) => path as string));
    const ofSite = SITE_PAGES.map(({ path }) => (path === '' ? '/radet' : `/radet/${path}`));
    const missing = [...ofRounds, ...ofSite].filter(
      (path) => path !== '/radet/handbok' && !explained.includes(path),
    );
    expect(missing).toEqual([]);
  });

  test('tells who sees and does what, from the list that the routes are held against', async () => {
    const { open } = await radetVisitor('unit');
    const { html } = await open('/radet/handbok/konton');
    const rows = new Map(
      [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => {
        const [does = '', ...answers] = [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(
          ([, cell]) => (cell ?? '').replace(/<[^>]+>/g, ''),
        );
        return [does, answers] as const;
      }),
    );
    for (const { does, roles } of PERMISSIONS)
      expect(rows.get(does)?.slice(0, ROLES.length), does).toEqual(
        ROLES.map((role) => (roles === 'anyone' || roles.includes(role) ? 'Ja' : 'Nej')),
      );
  });
});
