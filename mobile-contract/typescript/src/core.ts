/** What is not as the protocol says. Its message may be logged: it has no text of a record. */
export class Refused extends Error {}

/** A later version of the protocol: what is held stays usable, and the app needs an update. */
export class TooOld extends Refused {}

/** Bytes with memory of their own, as WebCrypto and streams ask for. */
export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Where there is no WebCrypto (React Native's Hermes), an app gives these two.
 *
 * `digest` is SHA-256. `verify` is ECDSA on P-256 with SHA-256: `key` has 65 bytes (uncompressed point), `signature` has
 * 64 (r, then s).
 */
export interface Crypto {
  digest(bytes: Bytes): Promise<Uint8Array> | Uint8Array;
  verify(key: Bytes, signature: Bytes, signed: Bytes): Promise<boolean> | boolean;
}

const ECDSA = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

/** The platform's own. */
export const webCrypto: Crypto = {
  digest: async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)),
  verify: async (key, signature, signed) => {
    const imported = await crypto.subtle.importKey("raw", key, ECDSA, false, ["verify"]);
    return crypto.subtle.verify(ECDSA, imported, signature, signed);
  },
};

const encoder = new TextEncoder();

export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** Strict UTF-8; a byte order mark is a character as any other, which JSON refuses. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused("not UTF-8");
  }
}

export function join(parts: Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

export async function sha256(crypto: Crypto, bytes: Bytes): Promise<string> {
  return Array.from(await crypto.digest(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (c) => (c === "+" ? "-" : c === "/" ? "_" : ""));
}

/** Only the one way in which bytes are written: no spare bits, no other characters. */
export function fromBase64Url(text: string): Bytes {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
    if (toBase64Url(bytes) === text) return bytes;
  } catch {
    // Below.
  }
  throw new Refused("not Base64");
}

export type Json = { readonly [name: string]: unknown };

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const DEPTH = 64;
const VALUES = 100_000;

/** One JSON object: no name twice, at most 64 levels and 100,000 values, no half of a character. */
export function parse(bytes: Uint8Array): Json {
  const text = decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refused("not JSON");
  }
  if (!isObject(value)) throw new Refused("not an object");
  const names: (Set<string> | null)[] = [];
  let values = 0;
  let last: string | undefined;
  for (const [token] of text.matchAll(TOKENS)) {
    const inside = names.at(-1);
    if (token === "}" || token === "]") names.pop();
    else if (token === ":") {
      const name = JSON.parse(last!) as string;
      if (inside!.has(name)) throw new Refused("a name stands twice");
      inside!.add(name);
      values--;
    } else if (token !== ",") {
      if (++values > VALUES || names.length > DEPTH) throw new Refused("too many values or levels");
      if (token === "{" || token === "[") names.push(token === "{" ? new Set() : null);
      else if (token.includes("\\u") && /[\ud800-\udfff]/u.test(JSON.parse(token) as string)) {
        throw new Refused("half of a character");
      }
    }
    last = token;
  }
  return value;
}

const own = (object: Json, name: string): unknown => (Object.hasOwn(object, name) ? object[name] : undefined);

/** A text; without a fallback it must be there. */
export function text(object: Json, name: string, fallback?: string): string {
  const value = own(object, name);
  if (typeof value === "string") return value;
  if (fallback === undefined) throw new Refused(`${name} is missing`);
  return fallback;
}

/** An integer from 0 to 2^53-1. */
export function integer(object: Json, name: string, fallback?: number): number {
  const value = own(object, name) ?? fallback;
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  throw new Refused(`${name} is no integer`);
}

export function object(from: Json, name: string, fallback?: Json): Json {
  const value = own(from, name);
  if (isObject(value)) return value;
  if (fallback === undefined) throw new Refused(`${name} is no object`);
  return fallback;
}

/** Those that are texts. */
export function texts(from: Json, name: string): string[] {
  const value = own(from, name);
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

/** Those that are objects. */
export function objects(from: Json, name: string): Json[] {
  const value = own(from, name);
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A list of which nothing may have another type. */
export function all<T>(read: (from: Json, name: string) => T[], from: Json, name: string): T[] {
  const value = own(from, name);
  const found = read(from, name);
  if (!Array.isArray(value) || value.length !== found.length) throw new Refused(`${name} is no such list`);
  return found;
}

/** Milliseconds of a moment in UTC; NaN where it is none. */
export function moment(text: string): number {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) ? Date.parse(text.replace(/\.\d+/, "")) : NaN;
}
