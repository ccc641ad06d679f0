import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { Card, MemoryStorage, PushInbox, Refused } from "../dist/index.js";
import { webCrypto } from "../dist/core.js";
import { Entry, Manifest, lines, sections } from "../dist/lines.js";
import { Head, Root } from "../dist/signed.js";
import { bytes, json, phone } from "./kit.mjs";

const vector = (name) => bytes(`vectors/${name}`);
const sha256 = (all) => createHash("sha256").update(all).digest("hex");
const root = (name) => Root.trusted(webCrypto, vector(name));
const good = (yes) => {
  if (!yes) throw new Refused("not good");
};
// The client does not search: these are not files of the protocol.
const NOT_OURS = ["folding", "search"];

const judges = {
  root: async (one, file) => (one.before ? (await root(one.before)).next(webCrypto, file) : Root.trusted(webCrypto, file)),
  head: async (one, file) => good(await new Head(file).isGood(webCrypto, await root(one.root))),
  card: async (one, file) => good(await new Card(file).isGood(webCrypto, await root(one.root))),
  manifest: (one, file) => Manifest.of(webCrypto, file, new Head(vector(one.head)).manifest(one.language), one.language),
  chunk: async (one, file) => {
    const entry = [...lines(vector(one.manifest))].find(({ json }) => json.name === one.name);
    await new Entry(entry.json).verified(webCrypto, file);
  },
  lines: async (_, file) => [...lines(file)],
  changes: async (one, file) => {
    const result = vector(one.result);
    const base = one.base ? vector(one.base) : undefined;
    const [section] = sections(file, true).values();
    await section.applied(webCrypto, base, Number(one.since), sha256(result), result.length);
  },
  update: async (one, file) => {
    const result = vector(one.manifest);
    const [[name, section]] = sections(file, true);
    assert.equal(name, "manifest.tg");
    const base = vector("manifests/tg-1.lines");
    assert.deepEqual(await section.applied(webCrypto, base, Number(one.since), sha256(result), result.length), result);
  },
  pack: async (one, file) => {
    const client = await phone(vector(one.root));
    good((await client.importPack(file)).outcome === "updated");
    assert.match(new TextDecoder().decode((await client.content("tg")).chunk("hotlines.tg.v1")), /\+999/);
  },
  push: async (one, _, name) => {
    const clock = () => Number(one.now) * 1000;
    const client = await phone(vector(one.root), { clock });
    const inbox = new PushInbox(client, new MemoryStorage(), { show() {}, remove() {} }, clock);
    if (one.after) await inbox.receive(json(`vectors/${one.after}`));
    const decision = await inbox.receive(json(`vectors/${name}`));
    assert.deepEqual(
      [decision.action, decision.reason ?? "", decision.nonce ?? ""],
      [one.decision ?? "IGNORE", one.reason ?? "", one.nonce ?? ""],
    );
    good(decision.action !== "IGNORE");
  },
};

test("every vector is accepted or refused as the index says", async (t) => {
  const index = json("vectors/index.json");
  assert.ok(index.length >= 115);
  for (const one of index) {
    await t.test(one.file, async () => {
      const file = vector(one.file);
      assert.equal(sha256(file), one.sha256);
      if (NOT_OURS.includes(one.kind)) return;
      // A kind that is not known yet fails when it is good: a client that skips it would not notice.
      const judge = judges[one.kind] ?? (() => assert.ok(!one.good, `a good vector of an unknown kind: ${one.kind}`));
      if (one.good) await judge(one, file, one.file);
      else if (judges[one.kind]) await assert.rejects(async () => judge(one, file, one.file), Refused);
    });
  }
});
