import type { Bytes } from "./core.js";
import { decode, toBase64Url, utf8 } from "./core.js";
import type { SyncClient } from "./client.js";
import { IndexedDbStorage } from "./idb.js";
import { NEUTRAL, PushInbox } from "./push.js";
import type { MemoryStorage, Storage } from "./store.js";

/** All that a site keeps on a device, beside caches whose names begin so, and the worker. */
export const DATABASES = ["notorturetj", "notorturetj-push", "notorturetj-device"] as const;
const [LOG, PUSH, DEVICE] = DATABASES;
const HOUR = 3_600_000;

/** What a device remembers besides the log. */
export interface Settings {
  language: string;
  /** The secret of section 9, while the reader is to be told of alerts. */
  handle?: string;
  /** Since when a confirmation is waited for; milliseconds. */
  waits?: number;
  /** When it was registered last. */
  registered?: number;
  /** When a message of an unknown key was tried again. */
  tried?: number;
}

/** The reader's wish to be told, and what it needs. `api` is the server's own address, and is never a mirror's. */
export class Device {
  private readonly storage = new IndexedDbStorage(DEVICE);

  constructor(private readonly api: string) {}

  private async read(): Promise<[Bytes | undefined, Settings]> {
    const [raw] = await this.storage.read(["state"]);
    return [raw, raw ? (JSON.parse(decode(raw)) as Settings) : { language: "" }];
  }

  async settings(): Promise<Settings> {
    return (await this.read())[1];
  }

  async change(change: Partial<Settings>): Promise<void> {
    for (let tries = 0; tries < 9; tries++) {
      const [raw, settings] = await this.read();
      const next = utf8(JSON.stringify({ ...settings, ...change }));
      if (await this.storage.write(raw, new Map([["state", next]]), new Set())) return;
    }
  }

  private async request(method: string, path: string, handle: string, body?: object): Promise<boolean> {
    const response = await fetch(new URL(`/v1/device${path}`, this.api), {
      method,
      headers: { Authorization: `Device ${handle}`, ...(body && { "Content-Type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(30_000),
    });
    return response.ok;
  }

  /** Registers, or does it again once a week and whenever the subscription is another. `vapid` is of the policy. */
  async register(registration: ServiceWorkerRegistration, vapid: string, language: string): Promise<boolean> {
    const { pushManager } = registration;
    const applicationServerKey = vapid;
    const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
    const key = (name: PushEncryptionKeyName) => toBase64Url(new Uint8Array(subscription.getKey(name)!));
    const webPush = { endpoint: subscription.endpoint, p256dh: key("p256dh"), auth: key("auth") };
    const { handle = toBase64Url(crypto.getRandomValues(new Uint8Array(32))) } = await this.settings();
    await this.change({ handle, language, waits: Date.now() });
    const done = await this.request("PUT", "", handle, { webPush, language, topics: ["urgent"] });
    if (done) await this.change({ registered: Date.now() });
    return done;
  }

  /** Answers a confirmation, if one is waited for. */
  async confirm(nonce: string): Promise<void> {
    const { handle, waits = 0 } = await this.settings();
    if (handle && Date.now() - waits < HOUR) await this.request("PUT", "/confirmation", handle, { nonce });
  }

  /** Takes a registration back; what cannot be said to the server ends there by itself. */
  async unregister(registration?: ServiceWorkerRegistration): Promise<void> {
    const { handle } = await this.settings();
    await (await registration?.pushManager?.getSubscription())?.unsubscribe();
    if (!handle) return;
    await this.request("DELETE", "", handle).catch(() => false);
    await this.change({ handle: undefined, waits: undefined, registered: undefined } as unknown as Settings);
  }
}

/** Messages of push, with the words of section 9 and no others. */
export function inboxOf(registration: ServiceWorkerRegistration, client: SyncClient, language: string): PushInbox {
  return new PushInbox(client, new IndexedDbStorage(PUSH), {
    async show(nid, urgent) {
      if (Notification.permission !== "granted") return;
      await registration.showNotification(...neutral(language, nid, !urgent));
    },
    async remove(nid) {
      for (const one of await registration.getNotifications({ tag: nid })) one.close();
    },
  });
}

export function neutral(language: string, tag: string, silent: boolean): [string, NotificationOptions] {
  const [title, body] = NEUTRAL[language] ?? NEUTRAL["tg"]!;
  return [title, { body, tag, silent, lang: language, renotify: false } as NotificationOptions];
}

/** Whether a reader has chosen to keep a site on this device. Until she does, nothing is stored. */
export class Keeping {
  /** To other tabs; what a tab says here it does not hear itself. */
  private readonly tabs = new BroadcastChannel(LOG);

  private constructor(
    private readonly worker: URL,
    private registration: ServiceWorkerRegistration | undefined,
  ) {}

  /** Stores nothing, and asks for nothing. */
  static async of(worker: URL): Promise<Keeping> {
    const found = await navigator.serviceWorker?.getRegistration(new URL("./", worker));
    return new Keeping(worker, found?.active ? found : undefined);
  }

  get isPossible(): boolean {
    return !!navigator.serviceWorker && "indexedDB" in globalThis && "caches" in globalThis;
  }

  get kept(): ServiceWorkerRegistration | undefined {
    return this.registration;
  }

  /**
   * At the press of a button: the worker takes the site's files, and what was fetched so far moves to the device.
   *
   * @throws when not all of it could be kept; then nothing is
   */
  async keep(held: MemoryStorage): Promise<Storage> {
    try {
      const registration = await navigator.serviceWorker.register(this.worker, { type: "module", updateViaCache: "none" });
      await activated(registration);
      const storage = new IndexedDbStorage(LOG);
      await storage.write(undefined, held.files, new Set());
      this.registration = registration;
      // A browser may ask the reader, or refuse: then it may clear the site when the device is full.
      void navigator.storage?.persist?.().catch(() => false);
      return storage;
    } catch (e) {
      await this.forget();
      throw e;
    }
  }

  /** Leaves nothing: no worker, no cache, no database, no subscription, no message on the screen. */
  async forget(client?: SyncClient, device?: Device): Promise<void> {
    const registration = await navigator.serviceWorker?.getRegistration(new URL("./", this.worker));
    const steps = [
      () => device?.unregister(registration),
      () => client?.eraseEverything(),
      () => registration && silence(registration),
      () => registration?.unregister(),
      erase,
    ];
    this.registration = undefined;
    let failed: unknown;
    for (const step of steps) {
      try {
        await step();
      } catch (e) {
        failed = e;
      }
    }
    this.tabs.postMessage("forgotten");
    if (failed) throw failed;
  }

  /** When another tab has forgotten everything. */
  onForgotten(act: () => void): void {
    this.tabs.onmessage = act;
  }
}

/** Until the worker has taken all files. */
function activated({ installing, waiting, active }: ServiceWorkerRegistration): Promise<void> {
  const worker = installing ?? waiting ?? active!;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new Error("the site could not be kept"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** The worker does nothing any more, and what was shown is gone. */
async function silence(registration: ServiceWorkerRegistration): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<unknown>((resolve) => {
    port1.onmessage = resolve;
    registration.active?.postMessage("forget", [port2]);
    setTimeout(resolve, registration.active ? 5000 : 0);
  });
  for (const one of await registration.getNotifications()) one.close();
}

async function erase(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(LOG)) await caches.delete(name);
  await Promise.all(DATABASES.map((name) => new IndexedDbStorage(name).erase()));
}

