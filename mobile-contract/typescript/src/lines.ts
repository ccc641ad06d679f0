import type { Bytes, Crypto, Json } from "./core.js";
import { Refused, TooOld, integer, isDigest, join, object, parse, sha256, text, texts } from "./core.js";
import type { Position } from "./signed.js";
import { compare } from "./signed.js";

const LONGEST_LINE = 1024 * 1024;
const MOST_LINES = 50_000;
const MOST_SECTIONS = 1000;

/** By the bytes of UTF-8. */
export function byBytes(one: string, other: string): number {
  const rank = (c: number) => (c >= 0xd800 && c < 0xe000 ? c + 0x10000 : c);
  for (let i = 0; i < one.length && i < other.length; i++) {
    const difference = rank(one.charCodeAt(i)) - rank(other.charCodeAt(i));
    if (difference) return difference;
  }
  return one.length - other.length;
}

/** The lines of a file, each with its LF. */
export function* split(bytes: Bytes): Generator<Bytes> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at) + 1;
    if (!end) throw new Refused("the last line has no line feed");
    yield bytes.subarray(at, end);
    at = end;
  }
}

export interface Line {
  readonly id: string;
  readonly json: Json;
  /** With its LF. */
  readonly bytes: Bytes;
}

function line(bytes: Bytes): Line {
  const json = parse(bytes.subarray(0, -1));
  return { id: text(json, "id"), json, bytes };
}

/** A file of lines in the order of their ids. */
export function* lines(bytes: Bytes): Generator<Line> {
  let before: string | undefined;
  for (const one of split(bytes)) {
    const next = line(one);
    if (before !== undefined && byBytes(before, next.id) >= 0) throw new Refused("the lines are not ordered by id");
    before = next.id;
    yield next;
  }
}

/** What a manifest says of a chunk. */
export class Entry {
  readonly name: string;
  readonly length: number;
  readonly sha256: string;

  constructor(json: Json) {
    this.name = text(json, "name");
    this.length = integer(json, "length");
    this.sha256 = text(json, "sha256");
    if (!isDigest(this.sha256) || !/^[a-z0-9][a-z0-9.-]{0,99}$/.test(this.name)) throw new Refused("no chunk");
  }

  /** The bytes, if they are those of the chunk, and can be read: even a signed blank screen would be one. */
  async verified(crypto: Crypto, bytes: Bytes): Promise<Bytes> {
    if (bytes.length !== this.length || (await sha256(crypto, bytes)) !== this.sha256) {
      throw new Refused("not the chunk that was stated");
    }
    for (const _ of lines(bytes));
    return bytes;
  }
}

/** `essentials`: what nobody may be without. */
export type Scope = "essentials" | "all";

const ESSENTIALS = ["tombstones", "hotlines", "regions", "contacts", "alerts", "guides", "policy"];
const ALL = [...ESSENTIALS, "home", "topics", "sections", "pages", "cases", "articles-index"];
const BESIDE = ["events", "media", "replies"];
export const TOMBSTONES = "tombstones.v1";

/** The kinds of a scope, in no order. */
export function kinds(scope: Scope): string[] {
  return scope === "all" ? ALL : ESSENTIALS;
}

/** The name of a chunk. */
export function chunkName(kind: string, language: string): string {
  return kind === "tombstones" || kind === "policy" ? `${kind}.v1` : `${kind}.${language}.v1`;
}

export function isIndex(name: string, language: string): boolean {
  return name === chunkName("articles-index", language);
}

export function isShard(name: string, language: string): boolean {
  return name.startsWith(`articles.${language}.`) || name.startsWith(`summaries.${language}.`);
}

/** Which chunks there are of a language. */
export class Manifest {
  private readonly entries: Entry[] = [];
  readonly mirrors: string[] = [];

  private constructor(
    readonly bytes: Bytes,
    readonly language: string,
  ) {
    let named = false;
    for (const { id, json } of lines(bytes)) {
      if (id !== "00") {
        this.entries.push(new Entry(json));
        continue;
      }
      if (integer(json, "v", 1) !== 1) throw new TooOld("the manifest is of a later protocol");
      named = text(json, "language") === language;
      const onion = text(json, "onion", "");
      this.mirrors.push(...texts(json, "mirrors"), ...(onion ? [onion] : []));
    }
    if (!named) throw new Refused("a manifest is of another language");
  }

  static async of(crypto: Crypto, bytes: Bytes, stated: string, language: string): Promise<Manifest> {
    if ((await sha256(crypto, bytes)) !== stated) throw new Refused("not the manifest of the head");
    return new Manifest(bytes, language);
  }

  /** In the order of download; names that are not known belong to a later schema. */
  of(scope: Scope, beside = scope === "all"): Entry[] {
    const named = (kinds: string[]) => {
      const names = kinds.map((kind) => chunkName(kind, this.language));
      return this.entries.filter((entry) => names.includes(entry.name));
    };
    return [...named(kinds(scope)), ...(beside ? named(BESIDE) : [])];
  }
}

/** The chunks of articles that an index names. */
export function shards(index: Bytes, language: string): Entry[] {
  const found: Entry[] = [];
  for (const { json } of lines(index)) {
    for (const part of ["summaries", "articles"]) {
      if ((json[part] ?? null) === null) continue;
      const entry = new Entry(object(json, part));
      if (!isShard(entry.name, language)) throw new Refused("no shard");
      found.push(entry);
    }
  }
  return found;
}

/** The changes of one chunk, or of `manifest.{lang}`. */
export class Section {
  readonly snapshot: boolean;
  private readonly from: number;
  private readonly deleted: Set<string>;

  constructor(
    header: Json,
    private readonly count: number,
    private readonly lines: Bytes,
  ) {
    this.from = integer(header, "from");
    this.deleted = new Set(texts(header, "deleted"));
    this.snapshot = (header["snapshot"] ?? null) !== null;
  }

  /** A file as of `seq` with these changes; the digest of the header is not trusted. */
  async applied(crypto: Crypto, base: Bytes | undefined, seq: number, stated: string, limit: number): Promise<Bytes> {
    if (this.snapshot || this.from > seq || (!base && this.from)) throw new Refused("a section is wrong");
    if (this.count > MOST_LINES || this.lines.length > limit) throw new Refused("a section is wrong");
    const result = new Map<string, Bytes>();
    if (base && this.from) for (const one of lines(base)) if (!this.deleted.has(one.id)) result.set(one.id, one.bytes);
    for (const bytes of split(this.lines)) {
      if (bytes.length > LONGEST_LINE) throw new Refused("a section is wrong");
      result.set(line(bytes).id, bytes);
    }
    const bytes = join([...result].sort((one, other) => byBytes(one[0], other[0])).map(([, bytes]) => bytes));
    if (bytes.length > limit || (await sha256(crypto, bytes)) !== stated) throw new Refused("a section is wrong");
    return bytes;
  }
}

/** The sections of an update by name, in its order; of one that broke off those that are whole. */
export function sections(bytes: Bytes, complete: boolean): Map<string, Section> {
  const found = new Map<string, Section>();
  let at = 0;
  const skip = () => {
    const from = at;
    at = bytes.indexOf(10, at) + 1;
    if (!at) throw new Refused("a section is wrong");
    return from;
  };
  try {
    while (at < bytes.length) {
      const from = skip();
      if (at - from > LONGEST_LINE || found.size >= MOST_SECTIONS) throw new Refused("a section is wrong");
      const header = parse(bytes.subarray(from, at - 1));
      const count = integer(header, "lines", 0);
      const begin = at;
      for (let i = 0; i < count; i++) skip();
      found.set(text(header, "changes"), new Section(header, count, bytes.subarray(begin, at)));
    }
  } catch (e) {
    if (complete || !(e instanceof Refused)) throw e;
  }
  return found;
}

/** Where each record was removed, by `{id}.{language}`. */
export type Tombstones = Record<string, Position>;

/** Those of a chunk as well. */
export function withTombstones(known: Tombstones, chunk: Bytes, epoch: number): Tombstones {
  const all: Tombstones = Object.assign(Object.create(null), known);
  for (const { id, json } of lines(chunk)) {
    const removed: Position = [epoch, integer(json, "seq")];
    if (!all[id] || compare(all[id], removed) < 0) all[id] = removed;
  }
  return all;
}

/** A chunk without what was removed after its position; the same bytes where that is nothing. */
export function without(tombstones: Tombstones, chunk: Bytes, at: Position | null): Bytes {
  // Of a record without a language a tombstone in any.
  const last = new Map<string, Position>();
  for (const [id, removed] of Object.entries(tombstones)) {
    if (at && compare(removed, at) <= 0) continue;
    last.set(id, removed);
    last.set(id.slice(0, id.lastIndexOf(".") + 1), removed);
  }
  if (!last.size) return chunk;
  const kept: Bytes[] = [];
  for (const { id, json, bytes } of lines(chunk)) {
    const language = text(json, "language", "");
    if (!last.has(`${id}.${language}`)) kept.push(bytes);
  }
  const filtered = join(kept);
  return filtered.length === chunk.length ? chunk : filtered;
}
