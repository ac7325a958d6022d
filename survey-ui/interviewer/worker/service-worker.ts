/**
 * The service worker of the tablet: keeps the app, whole and in one version, and opens it without a
 * network. It answers for that alone. What a page sends, and all of `/api`, goes past it: a worker between
 * a post and the server can spoil it. With no page open it sends what waits in the outbox itself.
 *
 * A new version is fetched whole, or not at all, and waits until the page tells it to take over.
 */
import { clientsClaim } from 'workbox-core';
import { addPlugins, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { openTabletStore } from '../store/tablet-store.ts';
import { APP_ADDRESS } from '../web-manifest.ts';
import { sendInBackground } from './background-sync.ts';
import { isTakeOver, SYNC_TAG } from './messages.ts';
import { PRECACHE_LIST } from './precache-list.ts';
import { isRightAnswer } from './right-answer.ts';
import { scope } from './worker-scope.ts';

addPlugins([
  {
    cacheWillUpdate: async ({ request, response }) =>
      isRightAnswer(request.url, response) ? response : null,
  },
]);
// Addresses as they are: none ends in index.html, or lacks an .html.
precacheAndRoute([...PRECACHE_LIST], {
  cleanURLs: false,
  directoryIndex: '',
  ignoreURLParametersMatching: [],
});
registerRoute(
  new NavigationRoute(createHandlerBoundToURL(APP_ADDRESS), {
    allowlist: [/^\/intervju(\/|\?|$)/],
  }),
);
clientsClaim();

scope.addEventListener('message', ({ data }) => {
  if (isTakeOver(data)) void scope.skipWaiting();
});

/** The browser wakes the worker when there is a network, also after the app was closed. */
scope.addEventListener('sync', (event) => {
  if (event.tag === SYNC_TAG) event.waitUntil(sendWaiting());
});

async function sendWaiting() {
  const { errands, read } = await openTabletStore();
  await sendInBackground({ errands, token: async () => (await read('device'))?.token ?? null });
}
