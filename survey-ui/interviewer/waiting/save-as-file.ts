/** Saves what waits among the tablet's downloads. */
export function saveAsFile(content: unknown, name: string): void {
  const blob = new Blob([JSON.stringify(content, null, 1)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
