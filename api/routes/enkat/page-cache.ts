/** Kept by the browser for its back button, and asked about again: `no-store` breaks going back. */
export const PAGE_CACHE = 'private, no-cache';
