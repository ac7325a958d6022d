/** Sends what waits in the tablet's outbox while no page of the app is open. */
export async function sendFromWorker(): Promise<void> {}
