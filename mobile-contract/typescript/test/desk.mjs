// Two people at the desk of a server: what one proposes, the other approves.
// node test/desk.mjs SERVER ADMIN SECOND: takes up the accounts with the passwords that were printed, and prints both tokens.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { resolve } from "node:path";

const CHOSEN = "seven-quiet-apricot-trees";
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What an authenticator app shows now for a secret in base32 (RFC 6238). */
function code(secret) {
  const bits = [...secret].map((one) => ALPHABET.indexOf(one).toString(2).padStart(5, "0")).join("");
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac("sha1", Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)))).update(counter).digest();
  return `${(mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000}`.padStart(6, "0");
}

export class Desk {
  /** @param tokens of two people, with a space between them */
  constructor(server, tokens) {
    this.head = `${server}/v1/sync/head`;
    this.base = `${server}/desk/v1`;
    [this.one, this.other] = tokens.split(" ");
  }

  async ask(token, method, path, body, headers = {}) {
    const response = await fetch(this.base + path, {
      method,
      headers: { ...(token && { Authorization: `Bearer ${token}` }), ...(body && { "Content-Type": "application/json" }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : {};
  }

  async takesUp(login, password) {
    const { token } = await this.ask("", "POST", "/sessions", { login, password });
    await this.ask(token, "PUT", "/account/password", { current: password, next: CHOSEN });
    const { secret } = await this.ask(token, "POST", "/account/totp", { password: CHOSEN });
    await this.ask(token, "POST", "/account/totp/confirmation", { code: code(secret) });
    return token;
  }

  /** Writes a document of an original in Russian, and hands it in. */
  create(type, facts, texts, more = {}) {
    return this.ask(this.one, "POST", "/documents", { type, original: "ru", submit: true, facts, texts, ...more });
  }

  /** @param change of facts as they are now to what they shall be */
  async changeFacts(id, change) {
    const { facts } = await this.ask(this.one, "GET", `/documents/${id}/screen`);
    const content = change(facts.content);
    await this.ask(this.one, "PUT", `/documents/${id}/facts`, { content }, { "If-Match": `"${facts.state.etag}"` });
    const { facts: saved } = await this.ask(this.one, "GET", `/documents/${id}`);
    await this.ask(this.one, "POST", `/documents/${id}/facts/submission`, undefined, { "If-Match": `"${saved.etag}"` });
  }

  /** The same for a text. */
  async changeText(id, language, change) {
    const at = `/documents/${id}/editions/${language}`;
    const { content, state } = await this.ask(this.one, "GET", at);
    const saved = await this.ask(this.one, "PUT", at, { content: change(content) }, { "If-Match": `"${state.etag}"` });
    await this.ask(this.one, "POST", `${at}/submission`, undefined, { "If-Match": `"${saved.state.etag}"` });
  }

  /** The other one approves whatever waits of some documents. */
  async approve(...ids) {
    const { items } = await this.ask(this.other, "GET", "/submissions?limit=100");
    const documents = items
      .filter(({ document }) => ids.includes(document))
      .map(({ document, facts, texts }) => ({
        document,
        ...(facts?.state.state === "in_review" && { facts: facts.state.etag }),
        texts: Object.fromEntries(texts.filter(({ state }) => state.state === "in_review").map(({ state }) => [state.language, state.etag])),
      }));
    assert.equal(documents.length, new Set(ids).size, JSON.stringify(items));
    return this.ask(this.other, "POST", "/approvals", { documents });
  }

  /** Publishes what is approved; what takes two people, the other one agrees to. */
  async publish(languages, ...ids) {
    const parts = ids.map((document) => ({ document, languages }));
    return this.agree(await this.ask(this.one, "POST", "/publications", { parts }));
  }

  /** Does something that publishes, and waits until phones can see it. */
  async signed(work) {
    const seq = async () => JSON.parse((await (await fetch(this.head)).text()).split("\n")[0]).seq;
    const before = await seq();
    await work();
    for (let i = 0; (await seq()) <= before; i++) {
      assert.ok(i < 300, "it is not signed");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async agree(answer) {
    return answer.proposal ? this.ask(this.other, "POST", `/proposals/${answer.proposal}/approval`) : answer;
  }
}

if (resolve(process.argv[1] ?? "") === import.meta.filename) {
  const [server, first, second] = process.argv.slice(2);
  const desk = new Desk(server, "");
  console.log([await desk.takesUp("admin", first), await desk.takesUp("bahrom", second)].join(" "));
}
