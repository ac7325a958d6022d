/** The coordinator's page of invitations, and what its forms do. */

import { Hono } from 'hono';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppEnv } from '../../../http/app-env.ts';
import { createInvitation } from '../../../http/create-invitation.ts';
import { noteEvent } from '../../../http/note-event.ts';
import { ProblemError } from '../../../http/problem-error.ts';
import { requireRole } from '../../../http/sessions.ts';
import { coordinatorPage } from '../coordinator-page.ts';
import { textFields } from '../form.ts';
import { collectionView } from './collection-view.ts';
import { readInvitation } from './invitation-form.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  inbjudan: 'Inbjudan är klar. Skriv ut den, eller dela adressen.',
  avslutad:
    'Inbjudan är avslutad. Den som ändå kommer den vägen kan svara, och svaren hålls ihop som förut.',
  avsandare: 'Avsändaren är sparad.',
};

/** Mounted at `/radet`. */
export function collectionPages(deps: Dependencies) {
  const { store, screens } = deps;
  const at = '/:round/insamling';
  const coordinator = requireRole('coordinator');

  return new Hono<AppEnv>()
    .get(at, coordinator, async (c) => {
      const page = await coordinatorPage(deps, c, 'insamling');
      const message = MESSAGES[c.req.query('klart') ?? ''] ?? null;
      return c.html(
        screens.council.collection.overview(await collectionView(deps, page, { message })),
      );
    })
    .post(`${at}/inbjudan`, coordinator, async (c) => {
      const page = await coordinatorPage(deps, c, 'insamling');
      const entered = textFields(await c.req.formData());
      const read = readInvitation(entered, page.round);
      if ('problems' in read) {
        const { problems } = read;
        return c.html(
          screens.council.collection.overview(
            await collectionView(deps, page, { problems, entered }),
          ),
          422,
        );
      }
      const { venue } = await createInvitation(deps, page.round.id, read.invitation);
      await noteEvent(deps, c, page.round.id, 'invitation-made', venue);
      return c.redirect(`${page.home}?klart=inbjudan`, 303);
    })
    .post(`${at}/inbjudan/:id/avsluta`, coordinator, async (c) => {
      const { round, home } = await coordinatorPage(deps, c, 'insamling');
      const id = c.req.param('id');
      const invitation = await store.invitations.byId(round.id, id);
      if (!invitation) throw new ProblemError('not-found');
      await store.invitations.end(round.id, id);
      await noteEvent(deps, c, round.id, 'invitation-ended', invitation.venue);
      return c.redirect(`${home}?klart=avslutad`, 303);
    });
}
