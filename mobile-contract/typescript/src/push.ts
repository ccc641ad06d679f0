import type { Bytes } from "./core.js";
import { decode, utf8 } from "./core.js";
import type { Report, SyncClient } from "./client.js";
import type { Alert } from "./records.js";
import { alerts, every, isActive } from "./records.js";
import type { Storage } from "./store.js";
import { bare } from "./store.js";
import { moment } from "./core.js";
import type { Keys } from "./signed.js";
import { isSigned } from "./signed.js";

export type Reason =
  | "MALFORMED"
  | "LATER_VERSION"
  | "UNKNOWN_KEY"
  | "BAD_SIGNATURE"
  | "UNKNOWN_KIND"
  | "EXPIRED"
  | "REPEATED"
  | "RETRACTED"
  | "ERASED";

/** What a message leads to. */
export type Decision =
  | { action: "SHOW" | "REMOVE" | "FETCH"; nid: string }
  | { action: "CONFIRM"; nonce: string }
  | { action: "IGNORE"; reason: Reason };

/** The only texts of a notification, whatever happened. */
export const NEUTRAL: Record<string, readonly [title: string, body: string]> = {
  tg: ["Маълумоти нав.", "Барои хондан барномаро кушоед."],
  ru: ["Новая информация.", "Откройте приложение, чтобы прочитать."],
  en: ["New information.", "Open the app to read it."],
};

/** Shows and removes notifications, by their name. */
export interface Display {
  show(nid: string, urgent: boolean, expires: number): Promise<void> | void;
  remove(nid: string): Promise<void> | void;
}

interface Message {
  kind: string;
  nid: string;
  seq: number;
  urgent: boolean;
  /** Seconds. */
  exp: number;
  /** Not yet shown or removed. */
  open: boolean;
  /** An alert that was active when the phone first held alerts. */
  unseen?: boolean;
}

interface History {
  begun: boolean;
  forgotten: number;
  heard: Record<string, Message>;
}

class Ignored extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

const GRACE = 30 * 24 * 60 * 60;
const MOST = 512;

function member(data: Readonly<Record<string, unknown>>, name: string, form: RegExp): string {
  const value = Object.hasOwn(data, name) ? data[name] : undefined;
  if (typeof value !== "string" || !form.test(value)) throw new Ignored("MALFORMED");
  return value;
}

const NUMBER = /^[1-9]\d{0,15}$/;

async function verified(
  data: Readonly<Record<string, unknown>>,
  keys: Keys,
  client: SyncClient,
): Promise<Message | { nonce: string }> {
  const v = member(data, "v", /^[1-9]\d{0,8}$/);
  if (v !== "1") throw new Ignored("LATER_VERSION");
  if (data["kind"] === "confirm") {
    if (["nid", "seq", "urgent", "exp", "sig"].some((name) => name in data)) throw new Ignored("MALFORMED");
    return { nonce: member(data, "nonce", /^[\w-]{42}[AEIMQUYcgkosw048]$/) };
  }
  const nid = member(data, "nid", /^[0-9a-hjkmnp-tv-z]{16}$/);
  const seq = member(data, "seq", NUMBER);
  const kind = member(data, "kind", /^[a-z][a-z0-9-]{0,31}$/);
  const urgent = member(data, "urgent", /^[01]$/);
  const exp = member(data, "exp", NUMBER);
  const sig = member(data, "sig", /^[\w-]{16}\.[\w-]{8,128}$/);
  if (!Number.isSafeInteger(Number(seq)) || !Number.isSafeInteger(Number(exp))) throw new Ignored("MALFORMED");
  const kid = sig.slice(0, 16);
  if (!keys.has(kid)) throw new Ignored("UNKNOWN_KEY");
  const signed = utf8(["notorturetj push v1", v, nid, seq, kind, urgent, exp].join("\n"));
  if (!(await isSigned(client.crypto, keys, kid, sig.slice(17), signed))) throw new Ignored("BAD_SIGNATURE");
  if (!["alert", "retract", "hotline", "digest"].includes(kind)) throw new Ignored("UNKNOWN_KIND");
  return { kind, nid, seq: Number(seq), urgent: urgent === "1", exp: Number(exp), open: false };
}

/** Messages, in a storage of their own: an alert does not wait for a sync. */
export class PushInbox {
  private history: History = { begun: false, forgotten: 0, heard: bare() };
  private raw: Bytes | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  /** Regions that the reader chose; none: all. */
  regions: readonly string[] = [];

  constructor(
    private readonly client: SyncClient,
    private readonly storage: Storage,
    private readonly display: Display,
    private readonly clock: () => number = Date.now,
  ) {
    client.alsoErase(() => this.inTurn(() => this.erase()));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.turn.then(work, work);
    this.turn = next.catch(() => {});
    return next;
  }

  private get seconds(): number {
    return Math.floor(this.clock() / 1000);
  }

  private async erase(): Promise<void> {
    await this.read();
    for (const { nid } of Object.values(this.history.heard)) await this.display.remove(nid);
    this.history = { begun: false, forgotten: 0, heard: bare() };
    await this.storage.erase();
  }

  private async read(): Promise<void> {
    try {
      [this.raw] = await this.storage.read(["state"]);
      const { begun = false, forgotten = 0, heard } = JSON.parse(this.raw ? decode(this.raw) : "{}") as Partial<History>;
      this.history = { begun, forgotten, heard: bare(heard) };
    } catch {
      // It must not fall silent because of a file.
    }
  }

  private async store(): Promise<void> {
    const { history, seconds } = this;
    for (const [key, { exp }] of Object.entries(history.heard)) {
      if (exp + GRACE > seconds) continue;
      delete history.heard[key];
      history.forgotten = Math.max(history.forgotten, exp);
    }
    const byEnd = Object.entries(history.heard).sort(([, one], [, other]) => one.exp - other.exp);
    for (const [key] of byEnd.slice(0, Math.max(0, byEnd.length - MOST))) delete history.heard[key];
    for (let tries = 0; tries < 100; tries++) {
      const raw = utf8(JSON.stringify(this.history));
      if (await this.storage.write(this.raw, new Map([["state", raw]]), new Set())) {
        this.raw = raw;
        return;
      }
      // Another inbox was faster: both remember.
      const ours = this.history;
      await this.read();
      for (const [key, one] of Object.entries(ours.heard)) {
        const known = this.history.heard[key];
        this.history.heard[key] = known && !known.open ? until(known, one.exp) : one;
      }
      this.history.begun ||= ours.begun;
      this.history.forgotten = Math.max(this.history.forgotten, ours.forgotten);
    }
  }

  private find(kind: string, nid: string): Message | undefined {
    return this.history.heard[`${kind}/${nid}`];
  }

  private put(one: Message): void {
    this.history.heard[`${one.kind}/${one.nid}`] = one;
  }

  /** Stored as open, then shown, then stored as done: rather twice than never. */
  private async perform(some: Message[]): Promise<void> {
    await this.store().catch(() => {});
    for (const one of some) {
      if (!one.open) continue;
      if (one.kind === "retract") await this.display.remove(one.nid);
      else if (!this.find("retract", one.nid) && one.exp > this.seconds) {
        await this.display.show(one.nid, one.urgent, one.exp * 1000);
      }
      this.put({ ...one, open: false });
    }
    await this.store();
  }

  /** Decides what a message leads to, and shows or removes. No value of an ignored one is kept. */
  receive(data: Readonly<Record<string, unknown>>): Promise<Decision> {
    return this.inTurn(async () => {
      try {
        return await this.decide(data);
      } catch (e) {
        if (e instanceof Ignored) return { action: "IGNORE", reason: e.reason };
        throw e;
      }
    });
  }

  private async decide(data: Readonly<Record<string, unknown>>): Promise<Decision> {
    if (this.client.isErased) throw new Ignored("ERASED");
    await this.read();
    const message = await verified(data, await this.client.alertKeys(), this.client);
    if ("nonce" in message) return { action: "CONFIRM", nonce: message.nonce };
    const { kind, nid, exp } = message;
    const known = this.find(kind, nid);
    if (kind === "retract") {
      if (known && !known.open) throw new Ignored("REPEATED");
      const retraction = until({ ...message, open: true }, this.find("alert", nid)?.exp ?? 0);
      this.put(retraction);
      await this.perform([retraction]);
      return { action: "REMOVE", nid };
    }
    if (exp <= this.seconds || (!known && exp <= this.history.forgotten)) throw new Ignored("EXPIRED");
    if (kind === "alert" && this.find("retract", nid)) throw new Ignored("RETRACTED");
    if (known && !known.open && !known.unseen) throw new Ignored("REPEATED");
    const remembered = { ...message, open: kind === "alert" };
    this.put(remembered);
    if (kind !== "alert" || this.regions.length) {
      await this.store();
      return { action: "FETCH", nid };
    }
    await this.perform([remembered]);
    return { action: "SHOW", nid };
  }

  private newest(): number {
    return Math.max(0, ...Object.values(this.history.heard).map(({ seq, exp }) => (exp > this.seconds ? seq : 0)));
  }

  /** Fetches what messages have told of, and shows and removes accordingly. */
  async fetch(language: string): Promise<{ complete: boolean; alerts: Alert[]; report?: Report }> {
    await this.inTurn(() => this.read());
    const newest = this.newest();
    if (newest <= this.client.heldSeq(language, "essentials")) return this.reconcile(language);
    const report = await this.client.syncTo(language, "essentials", newest);
    return { ...(await this.reconcile(language)), report };
  }

  /** At each start, and after every sync and pack: the records decide, whatever messages said. */
  reconcile(language: string): Promise<{ complete: boolean; alerts: Alert[] }> {
    return this.inTurn(async () => {
      if (this.client.isErased) return { complete: false, alerts: [] };
      await this.read();
      const heldSeq = this.client.heldSeq(language, "essentials");
      const content = await this.client.content(language, "alerts");
      const now = this.clock();
      const published = new Set<string>();
      for (const alert of every(content, "alerts", "alert")) {
        published.add(alert.nid);
        const exp = Math.max(0, Math.floor(moment(alert.expiresAt) / 1000) || 0);
        if (isActive(alert, now)) this.active(alert, exp, heldSeq);
        else if (alert.state !== "active") this.ended(alert.nid, exp);
      }
      for (const one of Object.values(this.history.heard)) {
        if (one.kind === "alert" && one.seq <= heldSeq && !published.has(one.nid)) this.ended(one.nid, one.exp);
      }
      if (heldSeq >= 0) this.history.begun = true;
      await this.perform(Object.values(this.history.heard));
      for (const { kind, nid, exp } of Object.values(this.history.heard)) {
        if (kind === "alert" && exp <= this.seconds) await this.display.remove(nid);
      }
      const active = alerts(content, now).filter(({ nid }) => !this.find("retract", nid));
      return { complete: heldSeq >= this.newest(), alerts: active };
    });
  }

  private active({ nid, regions }: Alert, exp: number, heldSeq: number): void {
    const known = this.find("alert", nid);
    const concerns = !this.regions.length || !regions.length || regions.some((one) => this.regions.includes(one));
    if (known) {
      const kept = until(known, exp);
      this.put(concerns ? kept : { ...kept, open: false, unseen: false });
    } else if (!this.find("retract", nid) && exp > this.history.forgotten) {
      const unseen = concerns && !this.history.begun;
      const open = concerns && this.history.begun;
      this.put({ kind: "alert", nid, seq: Math.max(heldSeq, 0), urgent: true, exp, open, ...(unseen && { unseen }) });
    }
  }

  private ended(nid: string, exp: number): void {
    if (!nid || this.find("retract", nid)) return;
    const alert = this.find("alert", nid);
    const retraction = { kind: "retract", nid, seq: 0, urgent: false, exp, open: !!alert };
    this.put(alert ? until(retraction, alert.exp) : retraction);
  }
}

function until(one: Message, exp: number): Message {
  return { ...one, exp: Math.max(one.exp, exp) };
}
