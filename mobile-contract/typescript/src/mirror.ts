import type { Bytes, Crypto } from "./core.js";
import { Refused, join, toBase64Url } from "./core.js";
import type { Pieces } from "./pack.js";
import { pieces } from "./pack.js";
import type { Failure } from "./store.js";
import { bare } from "./store.js";

/** What a mirror answers, decoded. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  /** What it states as its length, where that is the length of what arrives. */
  readonly length?: number;
  readonly body: Pieces | ReadableStream<Uint8Array> | null;
}

export interface Transport {
  /**
   * One request, which follows no redirect.
   *
   * @param limit of decoded bytes, for who counts encoded ones
   * @param signal ends it, its body too
   */
  get(base: string, path: string, headers: Record<string, string>, limit: number, signal: AbortSignal): Promise<Reply>;
}

/** With nothing that a page adds by itself, as far as the platform lets that be said. */
export const fetchTransport: Transport = {
  async get(base, path, headers, _limit, signal) {
    const asked: Record<string, string> = { Accept: "*/*", "Accept-Language": "*" };
    const known = headers["If-None-Match"];
    // To another origin it would cost a request more, which asks whether it may be asked.
    if (known && new URL(base).origin === globalThis.location?.origin) asked["If-None-Match"] = known;
    const response = await fetch(base + path, {
      headers: asked,
      signal,
      cache: "no-store",
      credentials: "omit",
      mode: "cors",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    const type = response.headers.get("Content-Type") ?? "";
    // React Native has no streams: it holds the whole response, whatever its length.
    const body = response.body ?? (response.status === 304 ? null : one(response));
    return { status: response.status, type, body };
  },
};

async function* one(response: Response): Pieces {
  yield new Uint8Array(await response.arrayBuffer());
}

/** How far a sync has come; the totals are upper bounds. */
export interface Progress {
  readonly language: string;
  readonly files: number;
  readonly allFiles: number;
  readonly bytes: number;
  readonly allBytes: number;
}

/** What a request costs, HTTP included. */
const REQUEST = 512;

/** Counts what a sync receives. */
export class Tally {
  exhausted = false;
  private received = 0;
  private coming = 0;
  private files = 0;
  private allFiles = 0;
  private missing = 0;

  constructor(
    private readonly language: string,
    private readonly most: number,
    private readonly listener?: (progress: Progress) => void,
  ) {}

  get isLimited(): boolean {
    return this.most < Infinity;
  }

  private take(bytes: number): void {
    if (this.received + bytes > this.most) {
      this.exhausted = true;
      throw new Refused("the limit of bytes is met");
    }
  }

  request(): void {
    this.coming = 0;
    this.take(REQUEST);
    this.received += REQUEST;
  }

  expect(bytes: number): void {
    this.take(bytes);
    this.coming = bytes;
  }

  receive(bytes: number): void {
    this.received += bytes;
    this.coming = Math.max(0, this.coming - bytes);
    this.take(0);
    this.tell();
  }

  restart(): void {
    this.files = this.allFiles = this.missing = 0;
  }

  add(bytes: number): void {
    this.allFiles++;
    this.missing += bytes;
  }

  finish(bytes: number): void {
    this.files++;
    this.missing -= bytes;
    this.tell();
  }

  private tell(): void {
    const { language, files, allFiles, received: bytes } = this;
    this.listener?.({ language, files, allFiles, bytes, allBytes: bytes + this.coming + this.missing });
  }
}

/** A moment on a clock that nobody sets. */
export function limit(milliseconds: number): { left(): number } {
  const end = performance.now() + milliseconds;
  return { left: () => Math.max(0, end - performance.now()) };
}

/** How long a response may take, by how many bytes it may have. */
export type Deadline = (bytes: number) => number;

export const protocolDeadline: Deadline = (bytes) => Math.min(20 * 60_000, 60_000 + (bytes / 256) * 1000);

/** One mirror during one sync. */
export class Mirror {
  answered = false;
  private failures = 0;

  constructor(
    private readonly transport: Transport,
    private readonly crypto: Crypto,
    readonly address: string,
    private readonly time: { left(): number },
    private readonly stop: AbortSignal,
    private readonly tally: Tally,
    private readonly deadline: Deadline,
  ) {}

  /** A file; what has arrived of one that breaks off is in `into`. */
  async file(path: string, limit: number, into: Uint8Array[] = []): Promise<Bytes> {
    return (await this.get(path, limit, {}, into)) ?? this.refuse("the mirror answers 304");
  }

  /** A head; `known` itself where the mirror says that it is the newest. */
  async head(path: string, known?: Bytes): Promise<Bytes> {
    if (!known) return this.file(path, 8192);
    const tag = toBase64Url((await this.crypto.digest(known)).slice(0, 12));
    return (await this.get(path, 8192, { "If-None-Match": `"${tag}"` }, [])) ?? known;
  }

  private refuse(why: string): never {
    throw new Refused(why);
  }

  private async get(path: string, limit: number, more: Record<string, string>, into: Uint8Array[]): Promise<Bytes | null> {
    if (this.stop.aborted) this.refuse("the sync was stopped");
    if (this.failures >= 3) this.refuse("the mirror failed to respond too often");
    if (!this.time.left()) this.refuse("the time for this mirror is over");
    this.tally.request();
    const { address, stop } = this;
    const headers = { "User-Agent": "app/1", Accept: "*/*", "Accept-Encoding": "br, gzip", ...more };
    const end = new AbortController();
    const over = new Promise<never>((_, reject) =>
      end.signal.addEventListener("abort", () => reject(new Error("it takes too long, or nobody waits any more"))),
    );
    over.catch(() => {});
    const abort = () => end.abort();
    stop.addEventListener("abort", abort);
    let timer = setTimeout(abort, Math.min(this.deadline(limit), this.time.left()));
    let body: AsyncIterator<Uint8Array> | undefined;
    try {
      // What heeds no cancellation is left behind.
      const reply = await Promise.race([this.transport.get(address, path, headers, limit, end.signal), over]);
      this.answered = true;
      body = !reply.body ? undefined : (Symbol.asyncIterator in reply.body ? reply.body : pieces(reply.body))[Symbol.asyncIterator]();
      if (reply.status === 304 && more["If-None-Match"]) {
        this.failures = 0;
        return null;
      }
      if (reply.status !== 200 || !body) {
        this.failures = 0;
        throw new Refused(`the mirror answers ${reply.status}`);
      }
      if (/^\s*text\/html/i.test(reply.type)) throw new Refused("the mirror answers with an HTML page");
      if (reply.length !== undefined) {
        this.tally.expect(reply.length);
        clearTimeout(timer);
        timer = setTimeout(abort, Math.min(this.deadline(Math.min(reply.length, limit)), this.time.left()));
      }
      let length = 0;
      for (let next = await Promise.race([body.next(), over]); !next.done; next = await Promise.race([body.next(), over])) {
        length += next.value.length;
        if (length > limit) throw new Refused("a response is too long");
        this.tally.receive(next.value.length);
        into.push(next.value);
      }
      this.failures = 0;
      return join(into);
    } catch (e) {
      if (e instanceof Refused) throw e;
      this.failures++;
      throw new Refused("the mirror sent no complete response");
    } finally {
      clearTimeout(timer);
      stop.removeEventListener("abort", abort);
      end.abort();
      void body?.return?.()?.catch?.(() => {});
    }
  }
}

export function isAddress(mirror: string): boolean {
  return /^https?:\/\/[^/?#\s]+\/([^?#\s]*\/)?$/.test(mirror);
}

/** The last good one, others at random, then those that failed: first who was first longest ago. */
export function inOrder(
  mirrors: Iterable<string>,
  last: string,
  failures: Record<string, Failure>,
  random: () => number,
): string[] {
  return [...new Set(mirrors)]
    .filter(isAddress)
    .map((mirror) => ({ mirror, failed: failures[mirror]?.first ?? -1, rank: mirror === last ? -1 : random() }))
    .sort((one, other) => one.failed - other.failed || one.rank - other.rank)
    .map(({ mirror }) => mirror);
}

/** How long to wait before a mirror that failed is asked again, if there is no other. */
export function wait(failure: Failure | undefined, now: number): number {
  if (!failure || failure.times < 2 || now < failure.at) return 0;
  return Math.max(0, failure.at + Math.min(3_600_000, 60_000 * 2 ** (failure.times - 2)) - now);
}

/** A mirror as one that failed, written down before it is asked. */
export function marked(
  failures: Record<string, Failure>,
  mirror: string,
  times: number,
  first: boolean,
  now: number,
  known: string[],
): Record<string, Failure> {
  const next = bare(failures);
  const others = Object.entries(next).filter(([other]) => other !== mirror);
  const before = next[mirror]?.first ?? 0;
  const last = first ? Math.max(1, now, ...others.map(([, other]) => other.first + 1)) : before;
  next[mirror] = { times, at: Math.max(0, now), first: last };
  for (const one of Object.keys(next)) if (!known.includes(one)) delete next[one];
  return next;
}

