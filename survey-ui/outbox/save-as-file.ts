import type { PostedItem } from './outbox-item.ts';

/** Saves an answer that the server does not take, in the form that it would have been sent in. */
export function saveAsFile(response: PostedItem): void {
  const content = new Blob([JSON.stringify({ responses: [response] }, null, 2)], {
    type: 'application/json',
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = `svar-${response.id}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
