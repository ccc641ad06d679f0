import type { Bytes, Crypto, Json } from "./core.js";
import { Refused, TooOld, decode, join, utf8, webCrypto } from "./core.js";
import type { Entry, Scope, Section } from "./lines.js";
import { Manifest, chunkName, isIndex, isShard, kinds, lines, sections, shards } from "./lines.js";
import type { Deadline, Progress, Transport } from "./mirror.js";
import { Mirror, Tally, fetchTransport, inOrder, isAddress, limit, marked, protocolDeadline, wait } from "./mirror.js";
import type { Decoders } from "./pack.js";
import { Pack, packLimit, unpacked } from "./pack.js";
import type { Failure, Storage } from "./store.js";
import { Erased, StorageFailure, Store, Superseded, Update, headOf, held, heldSeq } from "./store.js";
import { Card, Root, compare } from "./signed.js";
import type { Head, Keys } from "./signed.js";

const KIB = 1024;

/** In the order of how good they are. */
export const OUTCOMES = ["updated", "unchanged", "incomplete", "app-too-old", "failed", "stopped"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Report {
  readonly outcome: Outcome;
  /** "Not updated since": say so, and hide nothing. */
  readonly stale: boolean;
  /** Milliseconds until the only mirror, which failed twice in a row, is asked again. */
  readonly retryAfter: number;
  /** Why, by the address of the mirror. May be logged. */
  readonly failures: Readonly<Record<string, string>>;
}

export interface SyncOptions {
  /** For the whole sync; otherwise 20 minutes, or 60 for everything. */
  milliseconds?: number;
  /** What it may cost, with 512 for each request. */
  bytes?: number;
  listener?: (progress: Progress) => void;
}

export interface Setup {
  /** The bytes of the root that the app ships with. */
  root: Uint8Array;
  /** Base addresses: `https://www.example.org/v1/sync/`. */
  mirrors: string[];
  storage: Storage;
  transport?: Transport;
  crypto?: Crypto;
  decoders?: Decoders;
  /** Milliseconds since 1970. */
  clock?: () => number;
  /** From 0 up to 1. */
  random?: () => number;
  deadline?: Deadline;
}

/** What is held of one language. */
export class Content {
  constructor(
    readonly language: string,
    private readonly chunks: Map<string, Bytes>,
  ) {}

  get names(): string[] {
    return [...this.chunks.keys()].sort();
  }

  chunk(name: string): Bytes {
    return this.chunks.get(name) ?? new Uint8Array();
  }

  /** The records of a kind, as they were published: `hotlines`, `guides`, `articles`, … */
  records(kind: string): Json[] {
    return this.names
      .filter((name) => isOf(kind, name, this.language))
      .flatMap((name) => Array.from(lines(this.chunk(name)), ({ json }) => json));
  }
}

function isOf(kind: string, name: string, language: string): boolean {
  return name === chunkName(kind, language) || (isShard(name, language) && name.startsWith(`${kind}.`));
}

/** A client of the log. Of one storage there may be several, in other tabs and in a worker. */
export class SyncClient {
  private readonly running = new Map<AbortController, string>();
  private turn: Promise<unknown> = Promise.resolve();
  private readonly onErasure: (() => Promise<void> | void)[] = [];

  private constructor(
    private readonly store: Store,
    private readonly setup: Setup & Required<Pick<Setup, "transport" | "crypto" | "clock" | "random" | "deadline">>,
  ) {}

  static async open(setup: Setup): Promise<SyncClient> {
    const crypto = setup.crypto ?? webCrypto;
    if (!setup.mirrors.every(isAddress)) throw new TypeError("a mirror is no base address");
    const store = new Store(setup.storage, crypto, await Root.trusted(crypto, new Uint8Array(setup.root)));
    const rest = { transport: fetchTransport, clock: Date.now, random: Math.random, deadline: protocolDeadline };
    return new SyncClient(await store.open(), { ...rest, ...setup, crypto });
  }

  /** Brings a language up to date, from whatever mirror answers; of two syncs the second waits. */
  async sync(language: string, scope: Scope, options: SyncOptions = {}): Promise<Report> {
    return this.run(language, async (stop) => {
      const time = limit(options.milliseconds ?? (scope === "all" ? 60 : 20) * 60_000);
      const before = this.turn;
      let done!: () => void;
      this.turn = new Promise<void>((resolve) => (done = resolve));
      try {
        await before;
        const run = new Run(this.store, this.setup, language, stop, options);
        return run.retryAfter() ? run.waiting() : await run.sync(scope, 0, time);
      } finally {
        done();
      }
    });
  }

  /** For a message of push: at least to a publication, at once, beside a sync that is running. */
  async syncTo(language: string, scope: Scope, seq: number): Promise<Report> {
    const time = limit((scope === "all" ? 60 : 20) * 60_000);
    return this.run(language, (stop) => new Run(this.store, this.setup, language, stop, {}).sync(scope, seq, time));
  }

  private async run<T>(language: string, work: (stop: AbortSignal) => Promise<T>): Promise<T> {
    if (!/^([a-z]{2,3})?$/.test(language)) throw new TypeError("not a language code");
    const stop = new AbortController();
    this.running.set(stop, language);
    try {
      return await work(stop.signal);
    } finally {
      this.running.delete(stop);
    }
  }

  /** Ends what is running; what was verified by then is kept. */
  cancel(): void {
    for (const stop of this.running.keys()) stop.abort();
  }

  /** Erases one language; what was removed from it stays known. */
  async forget(language: string): Promise<void> {
    for (const [stop, other] of this.running) if (!other || other === language) stop.abort(FORGOTTEN);
    await this.store.change(({ state }) => {
      delete state.languages[language];
      delete state.cards[language];
    });
  }

  /** Leaves nothing, and stores nothing any more. */
  async eraseEverything(): Promise<void> {
    this.store.erased = true;
    this.cancel();
    const steps = [() => this.store.erase(), ...this.onErasure];
    const failed = (await Promise.allSettled(steps.map(async (step) => step()))).find((one) => one.status === "rejected");
    if (failed) throw failed.reason;
  }

  /** What else is to be erased then, such as the inbox of push. */
  alsoErase(step: () => Promise<void> | void): void {
    this.onErasure.push(step);
  }

  get isErased(): boolean {
    return this.store.erased;
  }

  /** Takes a file that came on a stick or in a message. */
  async importPack(file: Uint8Array): Promise<Report> {
    return this.run("", async (stop) => {
      const report = (outcome: Outcome, stale: boolean, failures = {}): Report => ({ outcome, stale, retryAfter: 0, failures });
      try {
        const pack = new Pack(await unpacked(new Uint8Array(file), this.setup.decoders ?? {}));
        const taken = await take(this.store, pack, stop);
        return report(taken ? "updated" : "unchanged", isStale(this.store, pack.language, this.setup.clock()));
      } catch (e) {
        if (e instanceof Erased) return report("stopped", false, { file: e.message });
        if (e instanceof StorageFailure) throw e;
        const outcome = e instanceof TooOld ? "app-too-old" : stop.aborted ? "stopped" : "failed";
        return report(outcome, false, { file: e instanceof Refused ? e.message : "the pack cannot be read" });
      }
    });
  }

  /** Takes the bytes of a QR code; `false`: what is held is as new. */
  async importCard(bytes: Uint8Array): Promise<boolean> {
    const card = bytes.length <= 8 * KIB && new Card(new Uint8Array(bytes));
    if (!card || !(await card.isGood(this.setup.crypto, await this.store.root()))) {
      throw new Refused("the card is not signed");
    }
    let newer = false;
    await this.store.change(({ state }) => {
      const at = held(state, card.language).at;
      const before = state.cards[card.language];
      newer =
        (!at || compare(at, card.position) < 0) &&
        (before === undefined || compare(new Card(utf8(before)).position, card.position) < 0);
      if (!newer) return;
      state.cards[card.language] = decode(card.file.bytes);
      state.languages[card.language] = held(state, card.language);
    });
    return newer;
  }

  card(language: string): Card | undefined {
    return this.store.card(language);
  }

  /** What is held, at once, while a sync waits for a mirror. Without kinds: all. */
  async content(language: string, ...kinds: string[]): Promise<Content> {
    const wanted = (name: string) => !kinds.length || kinds.some((kind) => isOf(kind, name, language));
    return new Content(language, await this.store.chunks(language, wanted));
  }

  /** Of which something is held. */
  get languages(): string[] {
    const { languages } = this.store.state;
    return Object.keys(languages).filter((language) => Object.keys(languages[language]!.chunks).length).sort();
  }

  /** When what is held was issued, if something newer should be there by now. */
  staleSince(language: string): number | undefined {
    return isStale(this.store, language, this.setup.clock()) ? held(this.store.state, language).issued : undefined;
  }

  /** When what is held was issued; nothing, if nothing is held as a whole. */
  asOf(language: string): number | undefined {
    return held(this.store.state, language).issued || undefined;
  }

  /** The publication to which everything of a scope is held; -1: not all of it. */
  heldSeq(language: string, scope: Scope): number {
    const epoch = headOf(this.store.state)?.position[0] ?? -1;
    const own = held(this.store.state, language);
    return Math.min(...kinds(scope).map((kind) => heldSeq(own, chunkName(kind, language), epoch)));
  }

  /** The keys of which a message of push is trusted. */
  async alertKeys(): Promise<Keys> {
    return (await this.store.root()).alert;
  }

  get crypto(): Crypto {
    return this.setup.crypto;
  }

  /** What is trusted and held. */
  async state(): Promise<{ root: number; epoch: number; seq: number; issue: number; head: Bytes | undefined }> {
    const head = headOf(this.store.state);
    const [epoch = 0, seq = 0, issue = 0] = head?.order ?? [];
    return { root: (await this.store.root()).n, epoch, seq, issue, head: head?.file.bytes };
  }
}

const FORGOTTEN = "forgotten";

function isStale(store: Store, language: string, now: number): boolean {
  const own = store.state.languages[language];
  return !!own && own.refreshBy < now;
}

/** A forgotten language must not be stored by what was on its way. */
function refuseForgotten(stop: AbortSignal): void {
  if (stop.reason === FORGOTTEN) throw new Refused("the language was forgotten");
}

/** Puts a pack into the store; `false`: nothing of it is newer. */
async function take(store: Store, pack: Pack, stop: AbortSignal): Promise<boolean> {
  const { crypto } = store;
  const head = await store.verified(pack.part("head", 8 * KIB), (n) => pack.part(`root/${n}`, 64 * KIB));
  const { language } = pack;
  const stated = pack.part(`manifest/${language}`, 256 * KIB);
  const manifest = await Manifest.of(crypto, stated, head.manifest(language), language);
  const update = new Update(head, manifest);
  const add = async (entry: Entry) => {
    const bytes = entry.length ? pack.part(`chunk/${entry.sha256}`) : new Uint8Array();
    update.expected.set(entry.name, entry);
    update.chunks.set(entry.name, await entry.verified(crypto, bytes));
    if (isIndex(entry.name, language)) for (const shard of shards(bytes, language)) await add(shard);
  };
  for (const entry of manifest.of(pack.scope, false)) await add(entry);
  let taken = false;
  await store.change(async (draft) => {
    refuseForgotten(stop);
    const older = store.isOlder(head);
    const own = held(draft.state, language);
    const newer = own.at ? compare(head.position, own.at) : 1;
    const complete = update.isComplete(own);
    const known = headOf(draft.state);
    taken = older
      ? newer > 0 || (newer === 0 && !complete)
      : !(newer === 0 && complete && known && !compare(head.order, known.order));
    if (taken) await update.apply(draft, older);
  });
  return taken;
}

/** One sync: mirrors one after another, until one is good. */
class Run {
  private readonly order: string[];
  private readonly failures: Record<string, string> = {};
  private readonly tally: Tally;

  constructor(
    private readonly store: Store,
    private readonly setup: Required<Pick<Setup, "transport" | "clock" | "random" | "mirrors" | "deadline">>,
    private readonly language: string,
    private readonly stop: AbortSignal,
    { bytes = Infinity, listener }: SyncOptions,
  ) {
    const { state } = store;
    const known = [...held(state, language).mirrors, ...(store.card(language)?.mirrors ?? [])];
    this.order = inOrder([...setup.mirrors, ...known], state.last, state.failures, setup.random);
    this.tally = new Tally(language, bytes, listener);
  }

  retryAfter(): number {
    const [only, second] = this.order;
    return only && !second ? wait(this.store.state.failures[only], this.setup.clock()) : 0;
  }

  waiting(): Report {
    const only = this.order[0]!;
    this.failures[only] = `the only mirror failed ${this.store.state.failures[only]?.times} times in a row: waiting`;
    return this.report("failed");
  }

  private report(outcome: Outcome): Report {
    const stale = isStale(this.store, this.language, this.setup.clock());
    return { outcome, stale, retryAfter: outcome === "failed" ? this.retryAfter() : 0, failures: this.failures };
  }

  private get isStopped(): boolean {
    return this.stop.aborted || this.tally.exhausted || this.store.erased;
  }

  async sync(scope: Scope, minSeq: number, whole: { left(): number }): Promise<Report> {
    let best: Outcome = "failed";
    for (const [i, address] of this.order.entries()) {
      if (this.isStopped) break;
      const time = limit(i === this.order.length - 1 ? whole.left() : whole.left() / 2);
      const outcome = await this.attempt(address, time, scope, minSeq);
      if (OUTCOMES.indexOf(outcome) < OUTCOMES.indexOf(best)) best = outcome;
      // Another may have something newer when this one seems to be frozen.
      if (OUTCOMES.indexOf(outcome) < 2 && !this.report(best).stale) return this.report(best);
    }
    return this.report(this.isStopped ? "stopped" : best);
  }

  private async attempt(address: string, time: { left(): number }, scope: Scope, minSeq: number): Promise<Outcome> {
    const before = this.store.state.failures;
    const times = before[address]?.times ?? 0;
    const mirror = new Mirror(
      this.setup.transport,
      this.store.crypto,
      address,
      time,
      this.stop,
      this.tally,
      this.setup.deadline,
    );
    await this.failed(address, times + 1);
    const attempt = new Attempt(this.store, mirror, this.language, scope, minSeq, this.stop, this.tally);
    try {
      if (await attempt.run()) return attempt.changed ? "updated" : "unchanged";
      if (!this.isStopped) {
        await this.failed(address, times);
        this.failures[address] = "some chunks could not be fetched";
        return "incomplete";
      }
    } catch (e) {
      if (!this.isStopped) {
        if (e instanceof StorageFailure) throw e;
        if (e instanceof Superseded) {
          await this.remember(before);
          return this.attempt(address, time, scope, minSeq);
        }
        if (e instanceof TooOld) await this.remember(before);
        else if (!mirror.answered) await this.failed(address, times);
        this.failures[address] = e instanceof Refused ? e.message : "what the mirror serves cannot be read";
        return e instanceof TooOld ? "app-too-old" : "failed";
      }
    }
    await this.remember(before);
    this.failures[address] = this.tally.exhausted ? "the limit of bytes is met" : "stopped";
    return "stopped";
  }

  private failed(mirror: string, times: number): Promise<void> {
    const { order } = this;
    return this.remember(marked(this.store.state.failures, mirror, times, mirror === order[0], this.setup.clock(), order));
  }

  private async remember(failures: Record<string, Failure>): Promise<void> {
    if (JSON.stringify(failures) === JSON.stringify(this.store.state.failures)) return;
    try {
      await this.store.change(({ state }) => {
        state.failures = failures;
      });
    } catch {
      // It is not known at the next start, then.
    }
  }
}

/** One mirror, asked for everything that is missing. */
class Attempt {
  changed = false;
  private found = new Map<string, Section>();

  constructor(
    private readonly store: Store,
    private readonly mirror: Mirror,
    private readonly language: string,
    private readonly scope: Scope,
    private readonly minSeq: number,
    private readonly stop: AbortSignal,
    private readonly tally: Tally,
  ) {}

  private get own() {
    return held(this.store.state, this.language);
  }

  /** Whether all of it is held now. */
  async run(): Promise<boolean> {
    this.tally.restart();
    // With a limit of bytes, whatever comes must be worth something: a pack is all or nothing.
    if (!this.own.manifest && !this.tally.isLimited) {
      try {
        const path = `pack/${this.language}/essentials`;
        const pack = new Pack(await this.mirror.file(path, packLimit("essentials")));
        this.changed = await take(this.store, pack, this.stop);
      } catch (e) {
        // The same files can be fetched one by one. A later protocol counts only where a signed manifest says so.
        if (!(e instanceof Refused)) throw e;
      }
    }
    const head = await this.head();
    const manifest = await this.manifest(head);
    const update = new Update(head, manifest);
    const complete = await this.download(update, manifest.of(this.scope));
    if (complete || this.changed) await this.save(update, complete);
    return complete;
  }

  private async save(update: Update, complete: boolean): Promise<void> {
    const { head } = update;
    const { state } = this.store;
    const own = this.own;
    const same = state.head === decode(head.file.bytes) && own.at && !compare(own.at, head.position);
    const content = this.changed || !same || own.issued !== head.issued;
    if (!content && state.last === this.mirror.address && !state.failures[this.mirror.address]) return;
    await this.store.change(async (draft) => {
      refuseForgotten(this.stop);
      if (this.store.isOlder(head)) throw new Superseded();
      if (content) await update.apply(draft, false);
      if (complete) draft.succeeded(this.mirror.address);
    });
  }

  private async head(): Promise<Head> {
    const { store } = this;
    const known = headOf(store.state);
    const bytes = await this.mirror.head(this.minSeq ? `head/${this.minSeq}` : "head", known?.file.bytes);
    const head = await store.verified(bytes, (n) => this.mirror.file(`root/${n}`, 64 * KIB));
    if (store.isOlder(head)) throw new Refused("the head is older than what is held");
    if (head.position[1] < this.minSeq) throw new Refused("the head is older than was asked for");
    return head;
  }

  private async manifest(head: Head): Promise<Manifest> {
    const { language, scope, mirror } = this;
    const { crypto } = this.store;
    const stated = head.manifest(language);
    const known = this.own.manifest ? utf8(this.own.manifest) : undefined;
    const of = (bytes: Bytes) => Manifest.of(crypto, bytes, stated, language);
    if (known) {
      try {
        return await of(known);
      } catch {
        // It is of an earlier head.
      }
    }
    const [epoch, seq] = head.position;
    const whole = () => mirror.file(`manifest/${language}/${seq}`, 256 * KIB);
    const since = known ? this.since(epoch) : 0;
    if (since >= 0 && since < seq) {
      try {
        this.found = await this.update(`update/${language}/${scope}/${since}/${seq}`);
        const first = this.found.get(`manifest.${language}`);
        if (!first) throw new Refused("no manifest");
        if (first.snapshot) return await of(await whole());
        return await of(await first.applied(crypto, known, since, stated, 256 * KIB));
      } catch (e) {
        if (!(e instanceof Refused) || e instanceof TooOld) throw e;
        this.found.clear();
      }
    }
    return of(await whole());
  }

  /** The oldest publication of which anything of the scope is held; -1: there are no changes since. */
  private since(epoch: number): number {
    const { language, own } = this;
    if (!own.at || own.at[0] !== epoch) return -1;
    const names = kinds(this.scope).map((kind) => chunkName(kind, language));
    const within = Object.keys(own.chunks).filter(
      (name) => names.includes(name) || (this.scope === "all" && isShard(name, language)),
    );
    return Math.min(own.at[1], ...within.map((name) => heldSeq(own, name, epoch)));
  }

  /** A section of an update that broke off is as good as a whole one. */
  private async update(path: string): Promise<Map<string, Section>> {
    const received: Uint8Array[] = [];
    let failure: unknown;
    await this.mirror.file(path, 16 * KIB * KIB, received).catch((e: unknown) => (failure = e));
    const found = sections(join(received), !failure);
    if (failure && !found.size) throw failure;
    return found;
  }

  private missing(entry: Entry): number {
    return this.isHeld(entry) || this.found.has(entry.name) ? 0 : entry.length;
  }

  private isHeld(entry: Entry): boolean {
    return this.own.chunks[entry.name]?.sha256 === entry.sha256;
  }

  private async download(update: Update, entries: Entry[]): Promise<boolean> {
    let complete = true;
    for (const entry of entries) this.tally.add(this.missing(entry));
    for (const entry of entries) {
      update.expected.set(entry.name, entry);
      const missing = this.missing(entry);
      const isHeld = this.isHeld(entry);
      const bytes = isHeld ? undefined : await this.chunk(entry, update.head);
      if (bytes) {
        update.chunks.set(entry.name, bytes);
        this.changed = true;
      }
      if (isHeld || bytes) this.tally.finish(missing);
      else complete = false;
      if (!isIndex(entry.name, this.language) || !(isHeld || bytes)) continue;
      let more: Entry[] = [];
      try {
        more = shards(bytes ?? (await this.base(entry))!, this.language);
      } catch {
        // What cannot be read names nothing.
      }
      if (!(await this.download(update, more))) complete = false;
    }
    return complete;
  }

  private async base(entry: Entry): Promise<Bytes | undefined> {
    return this.own.chunks[entry.name] && (await this.store.read([`${this.language}/${entry.name}`]))[0];
  }

  private async chunk(entry: Entry, head: Head): Promise<Bytes | undefined> {
    const { crypto } = this.store;
    const [epoch, to] = head.position;
    const base = await this.base(entry);
    const seq = base ? heldSeq(this.own, entry.name, epoch) : 0;
    const apply = async (section: Section) =>
      entry.verified(crypto, await section.applied(crypto, base, seq, entry.sha256, entry.length));
    const section = this.found.get(entry.name);
    const ways: (() => Promise<Bytes>)[] = [];
    if (section) ways.push(() => apply(section));
    if (base && seq >= 0 && seq < to && !section?.snapshot) {
      ways.push(async () => {
        const path = `changes/${entry.name}/${seq}/${to}`;
        const [one, more] = sections(await this.mirror.file(path, entry.length + 64 * KIB), true).values();
        if (!one || more) throw new Refused("a section is wrong");
        return apply(one);
      });
    }
    // No request for an empty chunk. A cache in between may be wrong once.
    const whole = async () =>
      entry.verified(crypto, entry.length ? await this.mirror.file(`chunk/${entry.sha256}`, entry.length) : new Uint8Array());
    for (const way of [...ways, whole, whole]) {
      try {
        return await way();
      } catch (e) {
        if (!(e instanceof Refused)) throw e;
      }
    }
    return undefined;
  }
}
