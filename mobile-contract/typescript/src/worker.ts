import { parse, sha256, webCrypto } from "./core.js";
import type { SyncClient } from "./client.js";
import { IndexedDbStorage } from "./idb.js";
import type { Device } from "./keeping.js";
import { DATABASES, inboxOf, neutral } from "./keeping.js";
import type { Storage } from "./store.js";
import { MemoryStorage } from "./store.js";

/** What TypeScript's types of pages lack. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Pushed extends Lasting {
  readonly data: { arrayBuffer(): ArrayBuffer } | null;
}
interface Clicked extends Lasting {
  readonly notification: Notification;
}
interface Client {
  focus(): Promise<Client>;
}
interface Worker {
  readonly registration: ServiceWorkerRegistration;
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(of: { type: "window" }): Promise<Client[]>;
    openWindow(url: string): Promise<Client | null>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", does: (event: Lasting) => void): void;
  addEventListener(type: "fetch", does: (event: Fetching) => void): void;
  addEventListener(type: "push", does: (event: Pushed) => void): void;
  addEventListener(type: "notificationclick", does: (event: Clicked) => void): void;
  addEventListener(type: "message", does: (event: MessageEvent & Lasting) => void): void;
}

/** The site that a worker keeps. */
export interface Site {
  /** Another one for each state of the files. */
  version: string;
  /** Files below the worker's folder, with their SHA-256 in hexadecimal. */
  files: Readonly<Record<string, string>>;
  /** The file that is shown in place of a page that cannot be had: the numbers, in the reader's language. */
  instead(language: string): string;
  /** A client of the log on a storage. */
  open(storage: Storage): Promise<SyncClient>;
  device: Device;
}

const HEADERS = ["Content-Type", "Content-Security-Policy", "Referrer-Policy"];
/** How long a page that is not kept may take, in milliseconds, before the numbers are shown in its place. */
const PATIENCE = 8_000;

/**
 * Makes a service worker of the script that calls it. It takes all files of a site, or none; it answers from them first,
 * whatever the host says by now; and it shows messages of push as section 9 has it. It fetches nothing else by itself.
 */
export function serve({ version, files, instead, open, device }: Site): void {
  const worker = globalThis as unknown as Worker;
  const folder = new URL("./", worker.location.href);
  const cacheName = `${DATABASES[0]}-${version}`;
  let forgotten = false;
  let client: SyncClient | undefined;
  let receiving: Promise<unknown> = Promise.resolve();

  worker.addEventListener("install", (event) => event.waitUntil(install()));
  worker.addEventListener("activate", (event) => event.waitUntil(activate()));
  worker.addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== "GET" || !(url.origin + url.pathname).startsWith(folder.href)) return;
    const name = url.pathname.slice(folder.pathname.length);
    if (Object.hasOwn(files, name) || request.mode === "navigate") event.respondWith(answer(request, name));
  });
  worker.addEventListener("push", (event) => {
    receiving = receiving.then(() => receive(event.data && new Uint8Array(event.data.arrayBuffer())));
    event.waitUntil(receiving);
  });
  worker.addEventListener("notificationclick", (event) => {
    event.notification.close();
    event.waitUntil(show());
  });
  worker.addEventListener("message", (event) => {
    if (event.data !== "forget") return;
    forgotten = true;
    const ended = Promise.allSettled([client?.eraseEverything(), receiving]);
    event.waitUntil(ended.then(() => event.ports[0]?.postMessage("done")));
  });

  async function install(): Promise<void> {
    const taken = await Promise.all(Object.entries(files).map(take));
    const cache = await caches.open(cacheName);
    await Promise.all(taken.map(([url, response]) => cache.put(url, response)));
    await worker.skipWaiting();
  }

  /** A file that is another one, or a censor's page in its place, is not kept. */
  async function take([name, digest]: [string, string]): Promise<[URL, Response]> {
    const url = new URL(name, folder);
    const response = await fetch(url, { cache: "no-cache", credentials: "omit", redirect: "error" });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!response.ok || (await sha256(webCrypto, bytes)) !== digest) throw new Error(`not the file: ${name}`);
    const headers = HEADERS.flatMap((header) => {
      const value = response.headers.get(header);
      return value === null ? [] : [[header, value] as [string, string]];
    });
    return [url, new Response(bytes, { headers })];
  }

  async function activate(): Promise<void> {
    for (const name of await caches.keys()) {
      if (name.startsWith(`${DATABASES[0]}-`) && name !== cacheName) await caches.delete(name);
    }
    await worker.clients.claim();
  }

  async function answer(request: Request, name: string): Promise<Response> {
    const kept = !forgotten && (await caches.match(new URL(name || "index.html", folder), { cacheName }));
    if (kept) return kept;
    if (request.mode !== "navigate" || forgotten) return fetch(request);
    try {
      const response = await Promise.race([fetch(request), later()]);
      if (response.status < 500) return response;
    } catch {
      // The host does not answer.
    }
    return Response.redirect(new URL(await numbers(name), folder));
  }

  async function numbers(name: string): Promise<string> {
    const at = instead(name.split("/")[0]!);
    return Object.hasOwn(files, at) ? at : instead((await device.settings()).language);
  }

  async function show(): Promise<void> {
    const [open] = await worker.clients.matchAll({ type: "window" });
    if (open) await open.focus();
    else await worker.clients.openWindow(new URL(instead((await device.settings()).language), folder).href);
  }

  async function receive(bytes: Uint8Array<ArrayBuffer> | null): Promise<void> {
    if (forgotten) return;
    let language = "";
    const { registration } = worker;
    const before = (await registration.getNotifications()).length;
    try {
      const data = parse(bytes ?? new Uint8Array());
      const settings = await device.settings().catch(() => ({ language: "", tried: 0 }));
      ({ language } = settings);
      // An alert is shown even where nothing can be stored.
      client = await open(new IndexedDbStorage(DATABASES[0])).catch(() => open(new MemoryStorage()));
      const inbox = inboxOf(registration, client, language);
      let decision = await inbox.receive(data);
      const { tried = 0 } = settings;
      if (decision.action === "IGNORE" && decision.reason === "UNKNOWN_KEY" && Date.now() - tried > 3_600_000) {
        await device.change({ tried: Date.now() });
        await client.sync(language, "essentials");
        decision = await inbox.receive(data);
      }
      if (decision.action === "CONFIRM") await device.confirm(decision.nonce);
      if (decision.action === "SHOW" || decision.action === "FETCH") await inbox.fetch(language);
    } catch {
      // It is ignored, or fetched with the next sync.
    }
    if ((await registration.getNotifications()).length > before) return;
    // A browser wants something to be seen of each message.
    await registration.showNotification(...neutral(language, "quiet", true));
    for (const one of await registration.getNotifications({ tag: "quiet" })) one.close();
  }
}

function later(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("it takes too long")), PATIENCE));
}
