import type { Bytes } from "./core.js";
import { Refused, TooOld, all, integer, objects, parse, same, text } from "./core.js";
import type { Scope } from "./lines.js";

const HEADER = 256 * 1024;
const MIB = 1024 * 1024;

/** Decodes whole bytes, never more than the limit; anything after the end is an error. */
export type Decoder = (bytes: Bytes, limit: number) => Promise<Bytes>;

/** `br` only where an app gives it: browsers decode Brotli of responses, and of nothing else. */
export interface Decoders {
  gzip?: Decoder;
  br?: Decoder;
}

/** What arrives, one piece after another. */
export type Pieces = AsyncIterable<Uint8Array>;

/** The pieces of a stream; Safari cannot iterate over one. */
export async function* pieces(stream: ReadableStream<Uint8Array>): Pieces {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    void reader.cancel().catch(() => {});
  }
}

/** The platform's own: strict by its standard, but for Node, which has its own in `node.js`. */
export const gunzip: Decoder = async (bytes, limit) => {
  const decoded = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const found: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces(decoded)) {
    length += piece.length;
    if (length > limit) throw new Refused("too long");
    found.push(piece);
  }
  return new Uint8Array(await new Blob(found as Bytes[]).arrayBuffer());
};

/** Whether a stream of Brotli states a window above 4 MiB: in its first byte. */
export function isLargeWindow(first: number): boolean {
  return (first & 0x0f) === 0x0d || (first & 0x0f) === 0x0f || (first & 0x7f) === 0x11;
}

export function packLimit(scope: Scope): number {
  return (scope === "all" ? 256 : 16) * MIB;
}

/** A file as it travels on a stick: plain, or compressed once. */
export async function unpacked(file: Bytes, decoders: Decoders): Promise<Bytes> {
  const limit = packLimit("all") + HEADER;
  const first = file[0];
  if (first === undefined || first === 0x7b) return file;
  const decode = first === 0x1f ? (decoders.gzip ?? gunzip) : decoders.br;
  if (!decode || (first !== 0x1f && isLargeWindow(first))) throw new Refused("not a pack");
  try {
    return await decode(file, limit);
  } catch {
    throw new Refused("not a pack");
  }
}

/** Everything of a scope in one file, not yet verified. */
export class Pack {
  readonly language: string;
  readonly scope: Scope;
  private readonly parts = new Map<string, Bytes>();

  constructor(bytes: Bytes) {
    let at = bytes.subarray(0, HEADER + 1).indexOf(10) + 1;
    if (!at || bytes[0] !== 0x7b) throw new Refused("not a pack");
    const header = parse(bytes.subarray(0, at - 1));
    if (integer(header, "pack") !== 1) throw new TooOld("the pack is of a later protocol");
    this.language = text(header, "language");
    this.scope = text(header, "scope") === "all" ? "all" : "essentials";
    const limit = at + packLimit(this.scope);
    for (const part of all(objects, header, "parts")) {
      const end = at + integer(part, "length");
      const own = bytes.subarray(at, end);
      const before = this.parts.get(text(part, "name"));
      if (end > bytes.length || end > limit || (before && !same(before, own))) throw new Refused("not a pack");
      this.parts.set(text(part, "name"), own);
      at = end;
    }
    if (at !== bytes.length) throw new Refused("not a pack");
  }

  part(name: string, limit = Infinity): Bytes {
    const part = this.parts.get(name);
    if (!part || part.length > limit) throw new Refused("a pack lacks a part");
    return part;
  }
}
