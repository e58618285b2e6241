import type { Page } from 'playwright-core';

/** Everything that the page's origin keeps in the browser: storages, databases, caches, readable cookies. */
export async function storedIn(page: Page): Promise<string> {
  const kept = await page.evaluate(async () => {
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(`Expected to open the database ${name}, but could not.`));
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        found.push([name, store, await new Promise((resolve) => (all.onsuccess = () => resolve(all.result)))]);
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        found.push([name, request.url, await (await cache.match(request))?.text()]);
      }
    }
    return JSON.stringify(found);
  });
  return kept;
}
