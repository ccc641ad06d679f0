// Leads the client through the lives that the model checker found (../../model/README.md), as ModelReplayTest does.
import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { test } from "node:test";
import { MemoryStorage } from "../dist/index.js";
import { bytes, list, memoryMirror, phone } from "./kit.mjs";

const utf8 = (text) => new TextEncoder().encode(text);
const sha256 = (all) => createHash("sha256").update(all).digest();
const hex = (all) => sha256(all).toString("hex");

const keys = new Map();
function key(atom) {
  if (!keys.has(atom)) {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const spki = publicKey.export({ type: "spki", format: "der" });
    keys.set(atom, { privateKey, spki, kid: sha256(spki).toString("base64url").slice(0, 16) });
  }
  return keys.get(atom);
}
function signed(label, statement, atoms) {
  const line = JSON.stringify(statement);
  const signatures = atoms.map((atom) => ({
    alg: "ES256",
    kid: key(atom).kid,
    sig: sign("sha256", utf8(`notorturetj ${label} v1\n${line}`), key(atom).privateKey).toString("base64url"),
  }));
  return utf8(`${line}\n${JSON.stringify({ signatures })}\n`);
}

/** What was signed, and the states of a phone; atoms without their module. */
class Instance {
  constructor(xml) {
    const owner = (label) => label.slice(label.lastIndexOf("/") + 1);
    const atoms = (part) => [...part.matchAll(/<atom label="([^"]*)"/g)].map(([, label]) => owner(label));
    this.states = [...xml.matchAll(/<instance ([^>]*)>([\s\S]*?)<\/instance>/g)].map(([, head, body]) => {
      this.loop = Number(/tracelength="(\d+)"/.exec(head)[1]) - Number(/looplength="(\d+)"/.exec(head)[1]);
      const fields = {};
      for (const [, label, part] of body.matchAll(/<(?:field|sig) label="([^"]*)"[^>]*>([\s\S]*?)<\/(?:field|sig)>/g)) {
        const tuples = [...part.matchAll(/<tuple>([\s\S]*?)<\/tuple>/g)].map(([, tuple]) => atoms(tuple));
        (fields[owner(label)] ??= []).push(...(part.includes("<tuple>") ? tuples : atoms(part).map((atom) => [atom])));
      }
      return fields;
    });
    const next = new Map(this.all("Next").filter(([, one]) => one.startsWith("Number$")).map(([, a, b]) => [a, b]));
    const later = new Set(next.values());
    this.numbers = [];
    let number = this.all("Number").map(([one]) => one).find((one) => !later.has(one));
    for (; number; number = next.get(number)) this.numbers.push(number);
  }
  all(field, state = 0) {
    return this.states[state][field] ?? [];
  }
  at(state, field, atom) {
    const whole = atom.includes("$") ? atom : `${atom}$0`;
    return this.all(field, state).filter((tuple) => tuple.length > 1 && tuple[0] === whole).map((tuple) => tuple.slice(1));
  }
  of(field, atom) {
    return this.at(0, field, atom);
  }
  one(field, atom) {
    return this.of(field, atom)[0][0];
  }
  value(state, field, whose, key) {
    const found = this.at(state, field, whose).find((tuple) => !key || tuple[0] === key);
    return key ? found?.at(-1) : found?.[0];
  }
  number(atom) {
    return this.numbers.indexOf(atom) + 1;
  }
  next(state) {
    return state + 1 < this.states.length ? state + 1 : this.loop;
  }
}

const tag = (language) => language.slice(0, 2).toLowerCase();
const chunkName = (name, language) =>
  name.startsWith("Tombstones") ? "tombstones.v1" : `${name.startsWith("Hotlines") ? "hotlines" : "topics"}.${tag(language)}.v1`;
const NAMES = { Tombstones: "05", Hotlines: "10", Rest: "45" };

class Files {
  constructor(instance) {
    this.instance = instance;
    this.heads = new Map();
  }
  /** A chunk of a head in a language. */
  file(head, name, language) {
    const { instance } = this;
    const lines = new Map();
    if (name.startsWith("Tombstones")) {
      const removed = instance.of("removed", head).map(([document, of, number]) => [document, of, instance.number(number)]);
      for (const [document, of, seq] of removed.sort((a, b) => a[2] - b[2])) {
        lines.set(`${document}.${tag(of)}`, { id: `${document}.${tag(of)}`, seq });
      }
    } else {
      for (const [of, record] of instance.of("states", head)) {
        const id = instance.one("document", record);
        const isOf = instance.one("collection", id).slice(0, 4) === name.slice(0, 4);
        if (of === language && isOf) lines.set(id, { id, language: tag(instance.one("language", record)), text: `~${record}~` });
      }
    }
    return utf8([...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => `${JSON.stringify(line)}\n`).join(""));
  }
  manifest(head, language) {
    const lines = [{ id: "00", language: tag(language), mirrors: [], onion: null, v: 1 }];
    for (const [name, id] of Object.entries(NAMES)) {
      const file = this.file(head, name, language);
      lines.push({ from: 1, id, length: file.length, name: chunkName(name, language), sha256: hex(file) });
    }
    return utf8(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  }
  head(atom) {
    if (!this.heads.has(atom)) {
      const { instance } = this;
      const statement = {
        epoch: instance.number(instance.one("epoch", atom)),
        issue: instance.number(instance.one("issue", atom)),
        issued: "2026-11-24T09:00:00Z",
        manifests: { ru: hex(this.manifest(atom, "Ru$0")), tg: hex(this.manifest(atom, "Tg$0")) },
        refreshBy: "2027-03-20T00:00:00Z",
        root: 1,
        seq: instance.number(instance.one("number", atom)),
      };
      this.heads.set(atom, signed("head", statement, [instance.of("signature", atom)[0]?.[0] ?? "nobody's"]));
    }
    return this.heads.get(atom);
  }
  root(atom) {
    this.roots ??= new Map();
    if (!this.roots.has(atom)) {
      const { instance } = this;
      const kids = (role) => instance.of(role, atom).map(([one]) => key(one).kid);
      const role = (name) => ({ keys: kids(name), threshold: 1 });
      const every = [...instance.of("root", atom), ...instance.of("publish", atom)].map(([one]) => key(one));
      const statement = {
        keys: Object.fromEntries(every.map((one) => [one.kid, { alg: "ES256", spki: one.spki.toString("base64") }])),
        n: instance.number(instance.one("n", atom)),
        roles: { alert: role("publish"), publish: role("publish"), root: role("root") },
      };
      this.roots.set(atom, signed("root", statement, instance.of("signatures", atom).map(([one]) => one)));
    }
    return this.roots.get(atom);
  }
}

class Phone {
  constructor(instance) {
    this.instance = instance;
    this.files = new Files(instance);
    this.served = new Map();
    this.now = Date.parse("2026-11-25T09:00:00Z");
    this.storage = new MemoryStorage();
  }
  async open() {
    this.client = await phone(this.files.root(this.instance.value(0, "root", "Phone")), {
      storage: this.storage,
      transport: memoryMirror((path) => this.served.get(path.startsWith("head") ? "head" : path)),
      clock: () => this.now,
    });
  }
  async happens(state) {
    this.now += 61 * 60_000;
    this.served.clear();
    const event = this.instance.value(state, "event", "Now").split("$")[0];
    if (event === "Sync") await this.sync(state);
    else if (event === "Import") await this.client.importPack(this.pack(state));
    else if (event === "FollowRoot") await this.followRoot(state);
    else await this.open();
  }
  seq(head) {
    return this.instance.number(this.instance.one("number", head));
  }
  scope(state) {
    return this.instance.at(state, "scope", "Now").length === 3 ? "all" : "essentials";
  }
  async sync(state) {
    const { instance, files, served } = this;
    const language = instance.value(state, "language", "Now");
    const head = instance.value(state, "head", "Now");
    served.set("head", files.head(head));
    const manifest = instance.value(state, "manifest", "Now");
    if (manifest) served.set(`manifest/${tag(language)}/${this.seq(head)}`, files.manifest(manifest, language));
    for (const [path, file] of this.chunks(state, head, language)) served.set(path, file);
    const asked = instance.value(state, "asked", "Now");
    if (asked) await this.client.syncTo(tag(language), this.scope(state), instance.number(asked));
    else await this.client.sync(tag(language), this.scope(state));
  }
  /** By the addresses under which the client will ask for them. */
  chunks(state, head, language) {
    const { instance, files } = this;
    const held = instance.value(state, "at", "Phone", language);
    const isHeld = held && hex(files.manifest(held, language)) === hex(files.manifest(head, language));
    const stated = isHeld ? head : (instance.value(state, "manifest", "Now") ?? head);
    return instance
      .at(state, "served", "Now")
      .map(([name, other]) => [`chunk/${hex(files.file(stated, name, language))}`, files.file(other, name, language)]);
  }
  pack(state) {
    const { instance, files } = this;
    const language = instance.value(state, "language", "Now");
    const head = instance.value(state, "head", "Now");
    const parts = new Map([
      ["head", files.head(head)],
      [`manifest/${tag(language)}`, files.manifest(instance.value(state, "manifest", "Now"), language)],
      ...this.chunks(state, head, language),
    ]);
    const list = [...parts].map(([name, part]) => ({ length: part.length, name }));
    const header = { language: tag(language), pack: 1, parts: list, scope: this.scope(state) };
    return new Uint8Array(Buffer.concat([utf8(`${JSON.stringify(header)}\n`), ...parts.values()]));
  }
  /** A client asks for the next root when it does not know who signed a head: here nobody did. */
  async followRoot(state) {
    const { instance, files, served } = this;
    const next = instance.number(instance.one("n", instance.value(state, "root", "Phone"))) + 1;
    const manifests = { ru: "0".repeat(64), tg: "0".repeat(64) };
    const [issued, refreshBy] = ["2026-11-24T09:00:00Z", "2027-03-20T00:00:00Z"];
    served.set("head", signed("head", { epoch: 9, issue: 9, issued, manifests, refreshBy, root: 1, seq: 9 }, ["a stranger's"]));
    served.set(`root/${next}`, files.root(instance.value(state, "root", "Now")));
    await this.client.sync("tg", "essentials");
  }
  async holds(state) {
    const { instance, files, client } = this;
    const held = await client.state();
    assert.equal(held.root, instance.number(instance.one("n", instance.value(state, "root", "Phone"))), `root in ${state}`);
    const head = instance.value(state, "head", "Phone");
    assert.deepEqual(held.head, head && files.head(head), `head in ${state}`);
    for (const language of ["Tg$0", "Ru$0"]) {
      const expected = instance.at(state, "holds", "Phone").filter(([of]) => of === language).map(([, one]) => `~${one}~`);
      const content = await client.content(tag(language));
      const shown = content.names.flatMap((name) => new TextDecoder().decode(content.chunk(name)).match(/~[^~]*~/g) ?? []);
      assert.deepEqual([...new Set(shown)].sort(), [...new Set(expected)].sort(), `${language} in ${state}`);
    }
  }
}

const instances = list("model/instances").filter((name) => name.endsWith(".xml"));

test("a phone holds what the model says", async (t) => {
  assert.ok(instances.length >= 44);
  for (const name of instances) {
    await t.test(name, async () => {
      const instance = new Instance(new TextDecoder().decode(bytes(`model/instances/${name}`)));
      const phone = new Phone(instance);
      await phone.open();
      await phone.holds(0);
      for (let state = 0; state < instance.states.length; state++) {
        await phone.happens(state);
        await phone.holds(instance.next(state));
      }
    });
  }
});
