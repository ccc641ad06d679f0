import type { Bytes, Crypto, Json } from "./core.js";
import {
  Refused,
  all,
  fromBase64Url,
  integer,
  isDigest,
  join,
  moment,
  object,
  objects,
  parse,
  text,
  texts,
  toBase64Url,
  utf8,
} from "./core.js";

/** Keys by their id: 65 bytes each. */
export type Keys = Map<string, Bytes>;

/** Where an epoch and a publication stand in the log. */
export type Position = readonly [epoch: number, seq: number];

/** Below 0, 0 or above 0; numbers are compared one after another. */
export function compare(one: readonly number[], other: readonly number[]): number {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return one[i]! - other[i]!;
  return 0;
}

/** The digits of r or s as 32 bytes, and where the next part begins. */
function number(der: Uint8Array, at: number): [Uint8Array, number] | undefined {
  const end = at + 2 + (der[at + 1] ?? 0);
  let from = at + 2;
  if (der[at] !== 2 || end - from < 1 || end - from > 33 || end > der.length || der[from]! > 127) return undefined;
  while (from < end && der[from] === 0) from++;
  if (from === end || end - from > 32) return undefined;
  const digits = new Uint8Array(32);
  digits.set(der.subarray(from, end), 32 - (end - from));
  return [digits, end];
}

/** r and s of an `ECDSA-Sig-Value`, 64 bytes; nothing where it is none, or one of them is zero. */
export function rawSignature(der: Uint8Array): Bytes | undefined {
  if (der.length < 8 || der[0] !== 0x30 || der[1] !== der.length - 2) return undefined;
  const r = number(der, 2);
  const s = r && number(der, r[1]);
  return s && s[1] === der.length ? join([r[0], s[0]]) : undefined;
}

/** Whether a key has signed. */
export async function isSigned(crypto: Crypto, keys: Keys, kid: string, sig: string, bytes: Bytes): Promise<boolean> {
  const key = keys.get(kid);
  try {
    const raw = key && rawSignature(fromBase64Url(sig));
    return !!raw && (await crypto.verify(key, raw, bytes));
  } catch {
    return false;
  }
}

/** Two lines: a statement and its signatures. */
export class SignedFile {
  readonly statement: Json;
  private readonly signatures: Json[];
  private readonly line: Uint8Array;

  constructor(readonly bytes: Bytes) {
    const end = bytes.indexOf(10);
    const last = bytes.indexOf(10, end + 1);
    if (end < 0 || last !== bytes.length - 1) throw new Refused("a signed file has two lines");
    this.line = bytes.subarray(0, end);
    this.statement = parse(this.line);
    this.signatures = all(objects, parse(bytes.subarray(end + 1, last)), "signatures");
  }

  /** Signed by so many different keys; `label` is `head`, `root` or `card`. */
  async isGood(crypto: Crypto, [keys, threshold]: Role, label: string): Promise<boolean> {
    const signed = join([utf8(`notorturetj ${label} v1\n`), this.line]);
    const signers = new Set<string>();
    for (const one of this.signatures) {
      const kid = text(one, "kid", "");
      const sig = text(one, "sig", "");
      if (text(one, "alg", "") === "ES256" && !signers.has(kid) && (await isSigned(crypto, keys, kid, sig, signed))) {
        signers.add(kid);
      }
    }
    return signers.size >= threshold;
  }
}

export type Role = readonly [keys: Keys, threshold: number];

const SPKI = "3059301306072a8648ce3d020106082a8648ce3d03010703420004";

/** The keys, by the roles in which they are trusted. */
export class Root {
  private constructor(
    readonly file: SignedFile,
    readonly n: number,
    readonly root: Role,
    readonly publish: Role,
    readonly alert: Keys,
  ) {}

  /** One that is trusted already: its signatures are not looked at. */
  static async trusted(crypto: Crypto, bytes: Bytes): Promise<Root> {
    const file = new SignedFile(bytes);
    const keys: Keys = new Map();
    const stated = object(file.statement, "keys");
    for (const kid of Object.keys(stated)) {
      const key = object(stated, kid);
      const coded = text(key, "spki");
      const spki = fromBase64Url(coded.replace(/={0,2}$/, "").replace(/\+/g, "-").replace(/\//g, "_"));
      if (toBase64Url(await crypto.digest(spki)).slice(0, 16) !== kid || coded.length % 4) {
        throw new Refused("a key does not have the id of its digest");
      }
      if (text(key, "alg", "") !== "ES256") continue;
      const begins = Array.from(spki.subarray(0, 27), (byte) => byte.toString(16).padStart(2, "0")).join("");
      if (begins !== SPKI || spki.length !== 91) throw new Refused("not a key on P-256");
      keys.set(kid, spki.slice(26));
    }
    const roles = object(file.statement, "roles");
    const role = (name: string): Role => {
      const stated = object(roles, name);
      const kids = all(texts, stated, "keys");
      const own = new Map([...keys].filter(([kid]) => kids.includes(kid)));
      const threshold = integer(stated, "threshold");
      if (threshold < 1 || threshold > own.size) throw new Refused("a threshold cannot be reached");
      return [own, threshold];
    };
    let alert: Keys = new Map();
    try {
      const [own, threshold] = role("alert");
      if (threshold === 1) alert = own;
    } catch {
      // As without the role.
    }
    return new Root(file, integer(file.statement, "n"), role("root"), role("publish"), alert);
  }

  /** The root after this one: good for both. */
  async next(crypto: Crypto, bytes: Bytes): Promise<Root> {
    const next = await Root.trusted(crypto, bytes);
    const good = async (role: Role) => next.file.isGood(crypto, role, "root");
    if (next.n !== this.n + 1 || !(await good(this.root)) || !(await good(next.root))) {
      throw new Refused("not the next root");
    }
    return next;
  }
}

/** The newest state of the log, not yet verified. */
export class Head {
  readonly file: SignedFile;
  readonly position: Position;
  /** Epoch, publication, issue: by these two heads are compared. */
  readonly order: readonly number[];
  readonly root: number;
  readonly issued: number;
  readonly refreshBy: number;
  private readonly manifests: Json;

  constructor(bytes: Bytes) {
    this.file = new SignedFile(bytes);
    const json = this.file.statement;
    this.position = [integer(json, "epoch"), integer(json, "seq")];
    this.order = [...this.position, integer(json, "issue")];
    this.root = integer(json, "root");
    this.issued = moment(text(json, "issued"));
    this.refreshBy = moment(text(json, "refreshBy"));
    this.manifests = object(json, "manifests");
    const digests = Object.keys(this.manifests).map((language) => text(this.manifests, language));
    if (!(this.issued < Infinity && this.refreshBy < Infinity) || !digests.every(isDigest)) {
      throw new Refused("a head is malformed");
    }
  }

  manifest(language: string): string {
    return text(this.manifests, language);
  }

  isGood(crypto: Crypto, root: Root): Promise<boolean> {
    return this.file.isGood(crypto, root.publish, "head");
  }
}

/** Numbers to call, small enough for a QR code. */
export class Card {
  readonly file: SignedFile;
  readonly position: Position;
  readonly language: string;
  readonly lines: readonly { name: string; numbers: string[]; serves: string[] }[];
  readonly mirrors: string[];

  constructor(bytes: Bytes) {
    this.file = new SignedFile(bytes);
    const json = this.file.statement;
    this.position = [integer(json, "epoch"), integer(json, "seq")];
    this.language = text(json, "language");
    this.mirrors = texts(json, "mirrors");
    this.lines = all(objects, json, "lines").map((line) => ({
      name: text(line, "name"),
      numbers: all(texts, line, "numbers"),
      serves: texts(line, "serves"),
    }));
  }

  isGood(crypto: Crypto, root: Root): Promise<boolean> {
    return this.file.isGood(crypto, root.publish, "card");
  }
}
