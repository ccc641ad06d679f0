import type { Bytes, Crypto } from "./core.js";
import { Refused, decode, same, utf8 } from "./core.js";
import type { Entry, Manifest, Tombstones } from "./lines.js";
import { TOMBSTONES, isIndex, isShard, without, withTombstones } from "./lines.js";
import type { Position } from "./signed.js";
import { Card, Head, Root, compare } from "./signed.js";

/** Where a client keeps its files. Each call is one transaction. */
export interface Storage {
  /** Some files as of one moment. */
  read(names: string[]): Promise<(Bytes | undefined)[]>;
  /**
   * Adds files and erases all others but those that are kept, both or neither; does nothing, and says so with `false`,
   * when `state` is not `before` any more.
   */
  write(before: Bytes | undefined, added: Map<string, Bytes>, kept: Set<string>): Promise<boolean>;
  /** Leaves nothing. */
  erase(): Promise<void>;
}

/** For tests, and for a page that is to leave nothing behind. */
export class MemoryStorage implements Storage {
  readonly files = new Map<string, Bytes>();

  async read(names: string[]): Promise<(Bytes | undefined)[]> {
    return names.map((name) => this.files.get(name));
  }

  async write(before: Bytes | undefined, added: Map<string, Bytes>, kept: Set<string>): Promise<boolean> {
    if (!isSame(before, this.files.get("state"))) return false;
    for (const name of this.files.keys()) if (!kept.has(name)) this.files.delete(name);
    for (const [name, bytes] of added) this.files.set(name, bytes);
    return true;
  }

  async erase(): Promise<void> {
    this.files.clear();
  }
}

export function isSame(one: Bytes | undefined, other: Bytes | undefined): boolean {
  return one === other || (!!one && !!other && same(one, other));
}

/** The storage has failed, which is nobody's lie. */
export class StorageFailure extends Error {}

/** Everything was erased meanwhile: nothing is stored any more. */
export class Erased extends Error {}

/** A newer head was stored meanwhile. */
export class Superseded extends Error {}

interface Chunk {
  sha256: string;
  at: Position | null;
}

/** What is held of a language. */
export interface Held {
  at: Position | null;
  /** The text; empty: there is none. */
  manifest: string;
  issued: number;
  refreshBy: number;
  mirrors: string[];
  chunks: Record<string, Chunk>;
}

/** How a mirror failed: so many times, when last, and when it was first in the order. */
export interface Failure {
  times: number;
  at: number;
  first: number;
}

export interface State {
  /** Rises with each write. */
  writes: number;
  root: string;
  head: string | null;
  tombstones: Tombstones;
  failures: Record<string, Failure>;
  last: string;
  languages: Record<string, Held>;
  cards: Record<string, string>;
}

/** Keeps what begins with `__proto__` from meaning anything. */
export function bare<T>(from: Record<string, T> = {}): Record<string, T> {
  return Object.assign(Object.create(null), from);
}

export function held(state: State, language: string): Held {
  return state.languages[language] ?? { at: null, manifest: "", issued: 0, refreshBy: 0, mirrors: [], chunks: bare() };
}

export function headOf(state: State): Head | null {
  return state.head === null ? null : new Head(utf8(state.head));
}

/** Of what epoch a chunk is held, as which publication; -1: of another. */
export function heldSeq(of: Held, name: string, epoch: number): number {
  const at = of.chunks[name]?.at;
  return at && at[0] === epoch ? at[1] : -1;
}

/** A change of what is stored, not yet stored. */
export class Draft {
  readonly added = new Map<string, Bytes>();

  constructor(
    readonly state: State,
    private readonly store: Store,
  ) {}

  async chunk(language: string, name: string): Promise<Bytes | undefined> {
    const file = `${language}/${name}`;
    return this.added.get(file) ?? (await this.store.read([file]))[0];
  }

  /** A root that was verified. A thief of earlier keys may have signed absurd numbers: they are forgotten. */
  async trust(next: Root, before: Root): Promise<void> {
    const kids = (root: Root) => [...root.publish[0].keys()].sort().join();
    const head = headOf(this.state);
    if (kids(next) !== kids(before) && !(head && (await head.isGood(this.store.crypto, next)))) {
      this.state.head = null;
      for (const language of Object.values(this.state.languages)) {
        language.at = null;
        for (const chunk of Object.values(language.chunks)) chunk.at = null;
      }
    }
    this.state.root = decode(next.file.bytes);
  }

  succeeded(mirror: string): void {
    this.state.last = mirror;
    delete this.state.failures[mirror];
  }
}

/** What is held, and what changes it: whole changes only. */
export class Store {
  state!: State;
  erased = false;
  private raw: Bytes | undefined;
  private trusted: Root | undefined;

  constructor(
    readonly storage: Storage,
    readonly crypto: Crypto,
    private readonly shipped: Root,
  ) {}

  async read(names: string[]): Promise<(Bytes | undefined)[]> {
    return this.guarded(this.storage.read(names));
  }

  private async guarded<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (e) {
      throw new StorageFailure("the storage has failed", { cause: e });
    }
  }

  private take(raw: Bytes | undefined): void {
    if (this.raw && !raw) this.erased = true;
    this.state = revive(raw ? decode(raw) : JSON.stringify({ root: decode(this.shipped.file.bytes) }));
    this.raw = raw;
  }

  /** Reads what is stored; a newer root that the app ships with is trusted from now on. */
  async open(): Promise<this> {
    this.take((await this.read(["state"]))[0]);
    const root = await this.root();
    if (root.n < this.shipped.n) await this.change((draft) => draft.trust(this.shipped, root));
    return this;
  }

  async root(): Promise<Root> {
    const bytes = utf8(this.state.root);
    if (!this.trusted || !same(this.trusted.file.bytes, bytes)) this.trusted = await Root.trusted(this.crypto, bytes);
    return this.trusted;
  }

  /** Stores a change in one transaction; it is made anew when somebody else was faster. */
  async change(make: (draft: Draft) => void | Promise<void>): Promise<void> {
    for (;;) {
      const before = this.raw;
      const draft = new Draft(revive(JSON.stringify(this.state)), this);
      await make(draft);
      if (this.erased) throw new Erased("everything was erased");
      draft.state.writes++;
      const raw = utf8(JSON.stringify(draft.state));
      draft.added.set("state", raw);
      const kept = new Set<string>();
      for (const [language, { chunks }] of Object.entries(draft.state.languages)) {
        for (const name of Object.keys(chunks)) kept.add(`${language}/${name}`);
      }
      for (const name of draft.added.keys()) if (name !== "state" && !kept.has(name)) draft.added.delete(name);
      if (before === this.raw && (await this.guarded(this.storage.write(before, draft.added, kept)))) {
        // Erased while it was written: nobody is told that it was stored.
        if (this.erased) {
          await this.guarded(this.storage.erase());
          throw new Erased("everything was erased");
        }
        this.raw = raw;
        this.state = draft.state;
        return;
      }
      if (before === this.raw) this.take((await this.read(["state"]))[0]);
    }
  }

  /** Files of chunks and what is stored of them, as of one moment, whoever has stored it. */
  async chunks(language: string, wanted: (name: string) => boolean): Promise<Map<string, Bytes>> {
    for (let tries = 0; ; tries++) {
      const names = Object.keys(held(this.state, language).chunks).filter(wanted);
      const before = this.raw;
      const [raw, ...files] = await this.read(["state", ...names.map((name) => `${language}/${name}`)]);
      if (!isSame(raw, before) && before === this.raw) this.take(raw);
      else if (before === this.raw || tries > 100) {
        return new Map(names.flatMap((name, i) => (files[i] ? [[name, files[i]]] : [])));
      }
    }
  }

  async erase(): Promise<void> {
    this.erased = true;
    this.raw = undefined;
    this.take(undefined);
    await this.guarded(this.storage.erase());
  }

  /** A head that is good, after as many roots as it takes, at most 64. */
  async verified(bytes: Bytes, roots: (n: number) => Promise<Bytes> | Bytes): Promise<Head> {
    const head = new Head(bytes);
    let good = await head.isGood(this.crypto, await this.root());
    for (let steps = 0; steps < 64 && (!good || head.root > (await this.root()).n); steps++) {
      try {
        const root = await this.root();
        const next = await root.next(this.crypto, await roots(root.n + 1));
        await this.change(async (draft) => {
          if ((await this.root()).n === root.n) await draft.trust(next, root);
        });
      } catch (e) {
        if (!(e instanceof Refused)) throw e;
        break;
      }
      good = await head.isGood(this.crypto, await this.root());
    }
    if (!good) throw new Refused("the head is not signed");
    const known = headOf(this.state);
    if (known && !compare(head.order, known.order) && !same(known.file.bytes, bytes)) {
      throw new Refused("there are two heads with the same numbers");
    }
    return head;
  }

  isOlder(head: Head): boolean {
    const known = headOf(this.state);
    return !!known && compare(head.order, known.order) < 0;
  }

  card(language: string): Card | undefined {
    const card = this.state.cards[language];
    return card === undefined ? undefined : new Card(utf8(card));
  }
}

function revive(text: string): State {
  const read = JSON.parse(text) as State;
  const { writes = 0, head = null, last = "", root } = read;
  const languages = bare(read.languages);
  for (const language of Object.values(languages)) language.chunks = bare(language.chunks);
  const [tombstones, failures, cards] = [bare(read.tombstones), bare(read.failures), bare(read.cards)];
  return { writes, root, head, last, languages, tombstones, failures, cards };
}

/** What a head names and what has arrived of it. */
export class Update {
  readonly expected = new Map<string, Entry>();
  readonly chunks = new Map<string, Bytes>();

  constructor(
    readonly head: Head,
    readonly manifest: Manifest,
  ) {}

  isComplete(of: Held): boolean {
    const { position } = this.head;
    return [...this.expected.keys()].every((name) => {
      const at = of.chunks[name]?.at;
      return at && !compare(at, position);
    });
  }

  /** Puts it into a draft. `older`: of a pack that is older than what is held; the head stays. */
  async apply(draft: Draft, older: boolean): Promise<void> {
    const { state } = draft;
    const { position } = this.head;
    const { language } = this.manifest;
    const own = held(state, language);
    state.languages[language] = own;
    if (!older) state.head = decode(this.head.file.bytes);
    const removed = this.chunks.get(TOMBSTONES);
    if (removed) state.tombstones = withTombstones(state.tombstones, removed, position[0]);
    own.manifest = decode(this.manifest.bytes);
    for (const [name, bytes] of this.chunks) {
      const kept = older ? without(state.tombstones, bytes, position) : bytes;
      draft.added.set(`${language}/${name}`, kept);
      // Without a removed record it is not what the manifest states, and is fetched again.
      own.chunks[name] = { sha256: kept === bytes ? this.expected.get(name)!.sha256 : "", at: position };
    }
    let indexed = false;
    for (const [name, entry] of this.expected) {
      if (own.chunks[name]?.sha256 !== entry.sha256) continue;
      own.chunks[name].at = position;
      indexed ||= isIndex(name, language);
    }
    for (const name of Object.keys(own.chunks)) {
      if (indexed && isShard(name, language) && !this.expected.has(name)) delete own.chunks[name];
    }
    own.at = position;
    own.mirrors = this.manifest.mirrors;
    if (this.isComplete(own)) {
      own.issued = this.head.issued;
      own.refreshBy = this.head.refreshBy;
    }
    const card = state.cards[language];
    if (card !== undefined && compare(new Card(utf8(card)).position, position) <= 0) delete state.cards[language];
    if (removed) await eraseElsewhere(draft, withTombstones({}, removed, position[0]));
  }
}

/** From every chunk, of any language, that is older than a tombstone. */
async function eraseElsewhere(draft: Draft, removed: Tombstones): Promise<void> {
  for (const [language, { chunks }] of Object.entries(draft.state.languages)) {
    for (const [name, chunk] of Object.entries(chunks)) {
      const bytes = await draft.chunk(language, name);
      const kept = bytes && without(removed, bytes, chunk.at);
      if (!kept || kept === bytes) continue;
      draft.added.set(`${language}/${name}`, kept);
      chunk.sha256 = "";
    }
  }
}

