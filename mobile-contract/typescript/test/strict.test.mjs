import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { test } from "node:test";
import { p256 } from "@noble/curves/nist.js";
import { sha256 as digest } from "@noble/hashes/sha2.js";
import "fake-indexeddb/auto";
import { IndexedDbStorage, MemoryStorage, Refused, gunzip, rawSignature } from "../dist/index.js";
import { fromBase64Url, integer, moment, parse } from "../dist/core.js";
import { byBytes, without } from "../dist/lines.js";
import { isLargeWindow } from "../dist/pack.js";
import { FileStorage, nodeDecoders } from "../dist/node.js";
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { bytes, list, phone } from "./kit.mjs";

const utf8 = (text) => new TextEncoder().encode(text);
const refused = (text) => assert.throws(() => parse(typeof text === "string" ? utf8(text) : text), Refused, String(text));

test("JSON, strict", () => {
  for (const text of [
    '{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '{"x":{"a":1,"b":[{"a":1,"a":1}]}}', '{"a":1} x', '{"a":1}{}', "[]", '"a"', "", "{",
    '{"a":01}', '{"a":1,}', '{"a":"\u0001"}', '{"a":"\\ud800"}', '{"a":"\\udc00\\ud800"}', "\ufeff{}", '{"a":tru}',
    `{"a":${"[".repeat(65)}${"]".repeat(65)}}`, `{"a":[${"1,".repeat(100_000)}1]}`,
  ]) refused(text);
  refused(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d));
  assert.deepEqual(parse(utf8(' {"a":{"a":[{"a":"a"},{"a":"\\ud83d\\ude00:\\"{"}]},"b":"a"} ')).b, "a");
  parse(utf8(`{"a":${"[".repeat(63)}1${"]".repeat(63)}}`));
  assert.equal(Object.keys(parse(utf8('{"__proto__":{"x":1}}')))[0], "__proto__");
  for (const value of ["-1", "1.5", "9007199254740992", '"1"', "null", "true"]) {
    assert.throws(() => integer(parse(utf8(`{"n":${value}}`)), "n"), Refused, value);
  }
  assert.throws(() => integer({}, "constructor"), Refused);
  assert.equal(moment("2026-11-24T09:30:00.25Z"), Date.UTC(2026, 10, 24, 9, 30));
  for (const text of ["2026-11-24", "2026-11-24T09:30:00+05:00", ""]) assert.ok(Number.isNaN(moment(text)), text);
});

test("ids are ordered by their bytes, not by UTF-16", () => {
  assert.ok("\ud83d\ude00" < "\uffee" && byBytes("\ud83d\ude00", "\uffee") > 0);
  assert.ok(byBytes("a", "ab") < 0 && byBytes("b", "ab") > 0 && byBytes("a", "a") === 0);
});

test("signatures in DER, and in no other form", () => {
  const r = [2, 1, 5];
  const s = [2, 2, 0, 200];
  assert.equal(rawSignature(Uint8Array.of(0x30, 7, ...r, ...s)).at(-1), 200);
  for (const der of [
    [0x30, 8, ...r, ...s], [0x30, 7, ...r, ...s, 0], [0x31, 7, ...r, ...s], [0x30, 6, 2, 1, 0, ...r], [0x30, 6, ...r, 2, 1, 200],
    [0x30, 6, ...r, 2, 2, 1], [0x30, 4, ...r, 2], [],
  ]) assert.equal(rawSignature(Uint8Array.from(der)), undefined, der.join());
  for (const text of ["A", "AB", "AA=", "A A", "A+/A"]) assert.throws(() => fromBase64Url(text), Refused, text);
});

test("gzip and Brotli: once, whole, within the limit", async () => {
  const file = utf8("{".padEnd(100_000, "x"));
  const coded = new Uint8Array(gzipSync(file));
  for (const decode of [gunzip, nodeDecoders.gzip]) {
    assert.deepEqual(await decode(coded, 100_000), file);
    await assert.rejects(decode(coded, 99_999));
  }
  // Of the platforms' own Node alone is not strict: what a browser does is tried in one (test/browser.mjs).
  await assert.rejects(nodeDecoders.gzip(coded.subarray(0, -1), 100_000));
  await assert.rejects(nodeDecoders.gzip(Uint8Array.of(...coded, 0), 100_000));
  await assert.rejects(nodeDecoders.gzip(Uint8Array.of(...coded, ...coded), 200_000));
  assert.deepEqual([0x0c, 0x01, 0x0b, 0x0d, 0x0f, 0x11].map(isLargeWindow), [false, false, false, true, true, true]);
});

test("without WebCrypto an app gives its own", async () => {
  let verified = 0;
  const crypto = {
    digest: (all) => digest(all),
    verify: (key, signature, signed) => (verified++, p256.verify(signature, digest(signed), key, { prehash: false, lowS: false })),
  };
  const taken = async (file, more) => (await (await phone(bytes("vectors/roots/1.root"), more)).importPack(bytes(`vectors/packs/${file}`))).outcome;
  assert.equal(await taken("notorturetj-tg.pack", { crypto }), "updated");
  assert.ok(verified > 0);
  assert.equal(await taken("forged.pack", { crypto }), "failed");
  assert.equal(await taken("notorturetj-tg.pack", { crypto: { ...crypto, verify: () => false } }), "failed");
  // A browser decodes Brotli of responses, and of nothing else.
  assert.equal(await taken("notorturetj-tg.pack.br", { decoders: {} }), "failed");
});

test("a storage takes all or nothing, and erases what is old", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "phone-"));
  const storages = { memory: new MemoryStorage(), indexedDb: new IndexedDbStorage("test"), files: new FileStorage(join(folder, "x")) };
  for (const [name, storage] of Object.entries(storages)) {
    await t.test(name, async () => {
      const [one, two, three] = ["one", "two", "three"].map(utf8);
      assert.deepEqual(await storage.read(["state"]), [undefined]);
      assert.equal(await storage.write(one, new Map([["state", two]]), new Set()), false);
      assert.equal(await storage.write(undefined, new Map([["state", one], ["a", one], ["b", two]]), new Set()), true);
      assert.equal(await storage.write(two, new Map([["state", three]]), new Set()), false);
      assert.deepEqual(await storage.read(["state", "a", "b"]), [one, one, two]);
      assert.equal(await storage.write(one, new Map([["state", two], ["c", three]]), new Set(["b"])), true);
      assert.deepEqual(await storage.read(["state", "a", "b", "c"]), [two, undefined, two, three]);
      await storage.erase();
      assert.deepEqual(await storage.read(["state", "b"]), [undefined, undefined]);
    });
  }
  const files = new FileStorage(join(folder, "y"));
  await files.write(undefined, new Map([["state", utf8("old bytes")]]), new Set());
  await files.write(utf8("old bytes"), new Map([["state", utf8("new")]]), new Set());
  assert.ok(readdirSync(join(folder, "y")).every((file) => !readFileSync(join(folder, "y", file), "utf8").includes("old")));
});

test("two clients of one storage: what one erases the other does not bring back", async () => {
  const storage = new MemoryStorage();
  const root = bytes("vectors/roots/1.root");
  const pack = bytes("vectors/packs/notorturetj-tg.pack");
  const [one, other] = [await phone(root, { storage }), await phone(root, { storage })];
  await one.importPack(pack);
  assert.equal((await other.content("tg", "hotlines")).names.length, 1, "what another has stored is seen");
  assert.equal((await other.importPack(pack)).outcome, "unchanged");
  await one.forget("tg");
  assert.equal((await other.content("tg")).names.length, 0);
  await other.importPack(pack);
  await one.eraseEverything();
  assert.equal((await other.importPack(pack)).outcome, "stopped");
  assert.equal(storage.files.size, 0);
  assert.equal((await one.sync("tg", "all")).outcome, "stopped");
  assert.equal(storage.files.size, 0);
});

test("a card shows numbers, and is older than nothing that is held", async () => {
  const client = await phone(bytes("vectors/roots/1.root"));
  const card = bytes("vectors/cards/tg-1.card");
  assert.equal(await client.importCard(card), true);
  assert.equal(await client.importCard(card), false);
  assert.match(client.card("tg").lines[0].numbers[0], /^\+999/);
  await client.importPack(bytes("vectors/packs/notorturetj-tg.pack"));
  assert.equal(client.card("tg"), undefined);
});

test("only what was removed after a chunk is taken out of it", () => {
  const chunk = utf8('{"id":"a","language":"tg"}\n{"id":"a.b"}\n{"id":"c","language":"ru"}\n');
  const at = (epoch, seq) => [epoch, seq];
  assert.equal(without({ "a.tg": at(1, 5) }, chunk, [1, 5]), chunk);
  assert.equal(without({ "a.tg": at(1, 5), "c.tg": at(9, 9), "d.ru": at(9, 9) }, chunk, [2, 1]), chunk);
  assert.equal(new TextDecoder().decode(without({ "a.tg": at(1, 5), "a.b.en": at(1, 6) }, chunk, [1, 4])), '{"id":"c","language":"ru"}\n');
});

test("no more than 20 kB, and 6 for the worker, without a line that runs on", () => {
  const dist = new URL("../dist/", import.meta.url);
  const gzipped = (files) => {
    const code = files.sort().map((file) => readFileSync(new URL(file, dist), "utf8")).join("");
    return gzipSync(code, { level: 9 }).length;
  };
  // What a website or an app loads; node.js is for Node.
  const files = readdirSync(dist).filter((file) => file.endsWith(".js") && file !== "node.js");
  const beside = ["keeping.js", "worker.js"];
  const client = gzipped(files.filter((file) => !beside.includes(file)));
  assert.ok(client <= 20_480, `${client} bytes`);
  assert.ok(gzipped(beside) <= 6_144, `${gzipped(beside)} bytes`);
  for (const file of list("typescript/src")) {
    for (const [text] of new TextDecoder().decode(bytes(`typescript/src/${file}`)).matchAll(/`[^`]*`/g)) assert.ok(!text.includes("\n"), file);
  }
});
