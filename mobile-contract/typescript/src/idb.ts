import type { Bytes } from "./core.js";
import type { Storage } from "./store.js";
import { isSame } from "./store.js";

const FILES = "files";

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error("aborted"));
  });
}

/**
 * In IndexedDB: each publication is one transaction. Pages and a worker may share one. After an erasure, its own or one in
 * another tab, it stays empty and makes no database again; who begins anew makes another.
 */
export class IndexedDbStorage implements Storage {
  private opened: Promise<IDBDatabase> | undefined;
  private erased = false;

  constructor(private readonly name = "notorturetj") {}

  private open(): Promise<IDBDatabase> {
    this.opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(this.name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(FILES);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        // Somebody else erases everything.
        request.result.onversionchange = () => this.close();
        resolve(request.result);
      };
    });
    this.opened.catch(() => (this.opened = undefined));
    return this.opened;
  }

  private close(): void {
    this.erased = true;
    void this.opened?.then((database) => database.close());
    this.opened = undefined;
  }

  async read(names: string[]): Promise<(Bytes | undefined)[]> {
    if (this.erased) return names.map(() => undefined);
    const transaction = (await this.open()).transaction(FILES);
    const requests = names.map((name) => transaction.objectStore(FILES).get(name));
    await done(transaction);
    return requests.map(({ result }) => result as Bytes | undefined);
  }

  async write(before: Bytes | undefined, added: Map<string, Bytes>, kept: Set<string>): Promise<boolean> {
    if (this.erased && before) return false;
    if (this.erased) throw new Error("erased");
    const transaction = (await this.open()).transaction(FILES, "readwrite", { durability: "strict" });
    const files = transaction.objectStore(FILES);
    let written = false;
    const state = files.get("state");
    state.onsuccess = () => {
      if (!isSame(before, state.result as Bytes | undefined)) return;
      written = true;
      const names = files.getAllKeys();
      names.onsuccess = () => {
        for (const name of names.result) if (!kept.has(name as string) && !added.has(name as string)) files.delete(name);
      };
      // A slice of a pack would be stored with the whole of it.
      for (const [name, bytes] of added) files.put(bytes.slice(), name);
    };
    await done(transaction);
    return written;
  }

  async erase(): Promise<void> {
    this.close();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(this.name);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  }
}
