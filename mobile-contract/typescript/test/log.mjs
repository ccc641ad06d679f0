// A log that tests sign with keys of their own, and a host that serves it well or badly.
import { createHash, createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";

const utf8 = (text) => Buffer.from(text);
const sha256 = (all) => createHash("sha256").update(all).digest();
const hex = (all) => sha256(all).toString("hex");
const lines = (all) => utf8(all.sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => `${JSON.stringify(one)}\n`).join(""));

function key() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const spki = publicKey.export({ type: "spki", format: "der" });
  return { privateKey, spki, kid: sha256(spki).toString("base64url").slice(0, 16) };
}

export class Log {
  keys = { root: key(), publish: key(), alert: key() };
  seq = 0;
  removed = [];

  signature(name, text) {
    return sign("sha256", utf8(text), createPrivateKey(this.keys[name].privateKey.export({ type: "pkcs8", format: "pem" }))).toString("base64url");
  }

  signed(label, statement, name) {
    const line = JSON.stringify(statement);
    const sig = this.signature(name, `notorturetj ${label} v1\n${line}`);
    return utf8(`${line}\n${JSON.stringify({ signatures: [{ alg: "ES256", kid: this.keys[name].kid, sig }] })}\n`);
  }

  get root() {
    const role = (name) => ({ keys: [this.keys[name].kid], threshold: 1 });
    const keys = Object.fromEntries(Object.values(this.keys).map(({ kid, spki }) => [kid, { alg: "ES256", spki: spki.toString("base64") }]));
    return this.signed("root", { keys, n: 1, roles: { alert: role("alert"), publish: role("publish"), root: role("root") } }, "root");
  }

  /**
   * The files of the next publication.
   *
   * @param languages records by kind, for each language
   * @param removed ids with their language, `7m3x….tg`
   */
  publish(languages, removed = []) {
    this.seq++;
    this.removed.push(...removed.map((id) => ({ id, seq: this.seq })));
    const files = new Map([["root/1", this.root]]);
    const manifests = {};
    for (const [language, kinds] of Object.entries(languages)) {
      const chunks = { "tombstones.v1": lines([...this.removed]) };
      for (const [kind, records] of Object.entries(kinds)) chunks[kind === "policy" ? "policy.v1" : `${kind}.${language}.v1`] = lines(records);
      const entries = Object.entries(chunks).map(([name, bytes], i) => {
        files.set(`chunk/${hex(bytes)}`, bytes);
        return { from: 1, id: String(10 + i), length: bytes.length, name, sha256: hex(bytes) };
      });
      const manifest = lines([{ id: "00", language, mirrors: [], onion: null, v: 1 }, ...entries]);
      files.set(`manifest/${language}/${this.seq}`, manifest);
      manifests[language] = hex(manifest);
    }
    const issued = new Date(Math.floor(Date.now() / 1000) * 1000 - 60_000);
    const time = (at) => at.toISOString().replace(".000", "");
    const refreshBy = new Date(issued.getTime() + 90 * 86_400_000);
    const head = this.signed(
      "head",
      { epoch: 1, issue: this.seq, issued: time(issued), manifests, refreshBy: time(refreshBy), root: 1, seq: this.seq },
      "publish",
    );
    files.set("head", head);
    files.set(`head/${this.seq}`, head);
    return files;
  }

  /** The data of a push message. */
  message(more) {
    const one = { v: "1", nid: "2q9r5t8w1x4y7z0a", seq: String(this.seq), kind: "alert", urgent: "1", exp: String(Math.floor(Date.now() / 1000) + 3600), ...more };
    const { v, nid, seq, kind, urgent, exp } = one;
    const sig = this.signature("alert", ["notorturetj push v1", v, nid, seq, kind, urgent, exp].join("\n"));
    return { ...one, sig: `${this.keys.alert.kid}.${sig}` };
  }
}

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css" };

/** A host on a port of its own. What it serves may be changed at any time. */
export class Host {
  site;
  log = new Map();
  /** A page in place of everything; a time between two bytes, in milliseconds. */
  censored = "";
  dripping = 0;
  /** The base address of a server behind this one. */
  forward = "";
  asked = [];
  sent = [];
  /** @param port the same one again, for a host that returns */
  static async at(port = 0) {
    const host = new Host();
    host.server = createServer((request, response) => host.answer(request, response));
    await new Promise((resolve, reject) => host.server.once("error", reject).listen(port, "127.0.0.1", resolve));
    host.port = host.server.address().port;
    return host;
  }
  get address() {
    return `http://127.0.0.1:${this.port}/`;
  }
  answer(request, response) {
    const { pathname } = new URL(request.url, this.address);
    this.asked.push(`${request.method} ${pathname}`);
    const reply = (status, type, bytes) => {
      response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*" });
      response.end(bytes);
    };
    if (this.forward) return void this.hand(request, response);
    if (this.censored) return reply(200, "text/html; charset=utf-8", this.censored);
    if (pathname.startsWith("/v1/device")) {
      let body = "";
      request.on("data", (some) => (body += some));
      request.on("end", () => {
        this.sent.push([`${request.method} ${pathname}`, request.headers.authorization, body]);
        reply(request.method === "PUT" && pathname.endsWith("device") ? 202 : 204, "text/plain");
      });
      return;
    }
    if (pathname.startsWith("/v1/sync/")) {
      const bytes = this.log.get(pathname.slice(9));
      if (!bytes) return reply(404, "application/problem+json", "{}");
      if (!this.dripping) return reply(200, "application/octet-stream", bytes);
      response.writeHead(200, { "Content-Type": "application/octet-stream", "Access-Control-Allow-Origin": "*" });
      let i = 0;
      const drip = setInterval(() => (i < bytes.length ? response.write(bytes.subarray(i, ++i)) : response.end()), this.dripping);
      response.on("close", () => clearInterval(drip));
      return;
    }
    try {
      const file = join(this.site, normalize(pathname));
      reply(200, TYPES[extname(file)] ?? "application/octet-stream", readFileSync(file));
    } catch {
      reply(404, "text/html; charset=utf-8", "<!DOCTYPE html><title>404</title>");
    }
  }
  /** Hands a request to another server, and its answer back. */
  async hand(request, response) {
    const chunks = [];
    for await (const some of request) chunks.push(some);
    const { host, connection, ...headers } = request.headers;
    const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
    const answer = await fetch(new URL(request.url, this.forward), { method: request.method, headers, body });
    this.sent.push([`${answer.status} ${request.method} ${request.url}`, request.headers]);
    // It is decoded here.
    const { "content-encoding": coding, "content-length": length, ...more } = Object.fromEntries(answer.headers);
    response.writeHead(answer.status, more);
    response.end(Buffer.from(await answer.arrayBuffer()));
  }
  async stop() {
    const ended = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await ended;
  }
}
