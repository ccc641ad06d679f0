import { Agent, request as plain } from "node:http";
import { Agent as SecureAgent, request as secure } from "node:https";
import { mkdir, readFile, readdir, rename, rm, unlink, writeFile } from "node:fs/promises";
import { join as path } from "node:path";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import type { Bytes } from "./core.js";
import { Refused, join } from "./core.js";
import type { Reply, Transport } from "./mirror.js";
import type { Decoder, Decoders, Pieces } from "./pack.js";
import { isLargeWindow } from "./pack.js";
import type { Storage } from "./store.js";
import { isSame } from "./store.js";

/** Decodes as the bytes arrive; what follows the end, and a window above 4 MiB, is an error. */
async function* decoded(source: AsyncIterable<Uint8Array>, coding: "gzip" | "br"): Pieces {
  const zlib = coding === "gzip" ? createGunzip() : createBrotliDecompress();
  let [length, produced] = [0, 0];
  let last: Uint8Array = new Uint8Array();
  let begun = false;
  let failure: unknown;
  const fed = (async () => {
    for await (const piece of source) {
      if (!begun && piece.length && coding === "br" && isLargeWindow(piece[0]!)) throw new Error("the window is too large");
      begun ||= piece.length > 0;
      length += piece.length;
      last = join([last, piece.subarray(-4)]).slice(-4);
      if (zlib.destroyed || zlib.writableEnded) throw new Error("there are bytes after the end");
      if (!zlib.write(piece)) await new Promise<void>((resolve) => zlib.once("drain", resolve).once("close", resolve));
    }
    zlib.end();
  })();
  fed.catch((e: unknown) => zlib.destroy((failure = e) as Error));
  try {
    for await (const piece of zlib as AsyncIterable<Uint8Array>) {
      produced += piece.length;
      yield piece;
    }
    await fed;
    // Node takes one member of gzip after another, and ignores what follows: neither is one stream.
    const stated = coding === "br" ? produced : new DataView(last.slice().buffer).getUint32(0, true);
    if (failure || zlib.bytesWritten !== length || stated !== produced % 2 ** 32) throw new Error("bytes after the end");
  } finally {
    zlib.destroy();
  }
}

function decoder(coding: "gzip" | "br"): Decoder {
  return async (bytes, limit) => {
    const found: Uint8Array[] = [];
    let length = 0;
    async function* source() {
      for (let at = 0; at < bytes.length; at += 65536) yield bytes.subarray(at, at + 65536);
    }
    for await (const piece of decoded(source(), coding)) {
      length += piece.length;
      if (length > limit) throw new Refused("too long");
      found.push(piece);
    }
    return join(found);
  };
}

/** For packs, compressed either way. */
export const nodeDecoders: Decoders = { gzip: decoder("gzip"), br: decoder("br") };

/** Connections of our own, kept for five seconds: an app's may be others. */
const lasting = { keepAlive: true, timeout: 5_000 };
const [agent, secureAgent] = [new Agent(lasting), new SecureAgent(lasting)];

/** The bytes that any other client sends, and no others. */
export const nodeTransport: Transport = {
  get: (base, file, headers, limit, signal) =>
    new Promise<Reply>((resolve, reject) => {
      const url = new URL(base + file);
      const isSecure = url.protocol === "https:";
      const ask = isSecure ? secure : plain;
      const request = ask(url, { headers, signal, agent: isSecure ? secureAgent : agent }, (response) => {
        const coding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "";
        const most = limit + limit / 1000 + 64;
        async function* counted(): Pieces {
          let length = 0;
          for await (const piece of response as AsyncIterable<Uint8Array>) {
            if ((length += piece.length) > most) throw new Error("a response is too long");
            yield piece;
          }
        }
        const isPlain = coding === "" || coding === "identity";
        const stated = response.headers["content-length"];
        if (!isPlain && coding !== "gzip" && coding !== "br") {
          response.destroy();
          reject(new Error("a content coding that was not requested"));
          return;
        }
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          ...(isPlain && stated !== undefined && { length: Number(stated) }),
          body: isPlain ? counted() : decoded(counted(), coding),
        });
      });
      request.on("error", (e: NodeJS.ErrnoException) => {
        // The mirror has closed a connection that was kept, which is no failure.
        if (request.reusedSocket && e.code === "ECONNRESET") nodeTransport.get(base, file, headers, limit, signal).then(resolve, reject);
        else reject(e);
      });
      request.end();
    }),
};

interface Index {
  next: number;
  files: Record<string, string>;
}

/** In a folder that is its owner's alone, of one process. */
export class FileStorage implements Storage {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: string) {}

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.turn.then(work, work);
    this.turn = next.catch(() => {});
    return next;
  }

  private async index(): Promise<Index> {
    try {
      return JSON.parse(await readFile(path(this.folder, "index.json"), "utf8")) as Index;
    } catch (e) {
      if ((e as NodeJS.ErrnoException).code === "ENOENT") return { next: 0, files: {} };
      throw e;
    }
  }

  private async file({ files }: Index, name: string): Promise<Bytes | undefined> {
    const at = Object.hasOwn(files, name) ? files[name] : undefined;
    return at === undefined ? undefined : new Uint8Array(await readFile(path(this.folder, at)));
  }

  read(names: string[]): Promise<(Bytes | undefined)[]> {
    return this.inTurn(async () => {
      const index = await this.index();
      return Promise.all(names.map((name) => this.file(index, name)));
    });
  }

  write(before: Bytes | undefined, added: Map<string, Bytes>, kept: Set<string>): Promise<boolean> {
    return this.inTurn(async () => {
      const index = await this.index();
      if (!isSame(before, await this.file(index, "state"))) return false;
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      const next: Index = { next: index.next, files: {} };
      for (const [name, file] of Object.entries(index.files)) if (kept.has(name)) next.files[name] = file;
      for (const [name, bytes] of added) {
        next.files[name] = `${next.next++}`;
        await writeFile(path(this.folder, next.files[name]), bytes, { flush: true } as object);
      }
      const temporary = path(this.folder, "index.new");
      await writeFile(temporary, JSON.stringify(next), { flush: true } as object);
      await rename(temporary, path(this.folder, "index.json"));
      // What nobody names any more is erased, also what a fallen process has left.
      const named = new Set(["index.json", ...Object.values(next.files)]);
      for (const file of await readdir(this.folder)) if (!named.has(file)) await unlink(path(this.folder, file));
      return true;
    });
  }

  erase(): Promise<void> {
    return this.inTurn(() => rm(this.folder, { recursive: true, force: true }));
  }
}
