// What a sync may cost, how long it may take, what it tells meanwhile, and how it is ended; and the lines of the README.
import assert from "node:assert/strict";
import { createServer } from "node:net";
import { test } from "node:test";
import "fake-indexeddb/auto";
import * as all from "../dist/index.js";
import { protocolDeadline } from "../dist/mirror.js";
import { nodeTransport } from "../dist/node.js";
import { bytes, json, phone } from "./kit.mjs";
import { Log } from "./log.mjs";

const { IndexedDbStorage, MemoryStorage } = all;
const REQUEST = 512;
const corpus = (kind) => ({ ...json(`corpus/v1/${kind}/today.json`), language: "tg" });
const channel = corpus("hotline").channels[0];

/** As many guides as are asked for, so that chunks have some size. */
function published(log, guides = 3) {
  const hotline = { ...corpus("hotline"), name: "Line", pairedWith: undefined, regions: ["TJ-KT"], channels: [{ ...channel, asPrinted: "+999 00 000 00 01" }] };
  const one = (i) => ({ ...corpus("guide"), id: `7m3xq0v9d2kfa8${String(i).padStart(2, "0")}`, html: `<p>${"x".repeat(900)}</p>` });
  const kinds = { hotlines: [hotline], regions: [corpus("region")], contacts: [], alerts: [], policy: [corpus("policy")] };
  return log.publish({ tg: { ...kinds, guides: Array.from({ length: guides }, (_, i) => one(i)) } });
}

/** A mirror that counts: in pieces of 100 bytes, with a stated length or without. */
function counting(files, { stated = true, before = () => {} } = {}) {
  const mirror = {
    cost: 0,
    asked: [],
    signals: [],
    async get(base, path, _headers, _limit, signal) {
      mirror.cost += REQUEST;
      mirror.asked.push(path);
      mirror.signals.push(signal);
      await before(path, base);
      const found = files.get(path);
      async function* body() {
        for (let at = 0; at < found.length; at += 100) {
          const piece = found.subarray(at, at + 100);
          mirror.cost += piece.length;
          yield new Uint8Array(piece);
        }
      }
      if (!found) return { status: 404, type: "", body: null };
      return { status: 200, type: "application/octet-stream", ...(stated && { length: found.length }), body: body() };
    },
  };
  return mirror;
}

const opened = (log, transport, more = {}) => phone(new Uint8Array(log.root), { transport, clock: Date.now, ...more });
const never = () => new Promise(() => {});

for (const stated of [true, false]) {
  test(`a limit of bytes is kept, and what it paid for stays (lengths stated: ${stated})`, async () => {
    const log = new Log();
    const files = published(log);
    const whole = counting(files, { stated });
    const report = await (await opened(log, whole)).sync("tg", "essentials", { bytes: 1e9 });
    assert.equal(report.outcome, "updated");
    assert.ok(!whole.asked.some((path) => path.startsWith("pack/")), "a pack is all or nothing");
    for (const limit of [0, 511, 512, 2000, whole.cost - 1, whole.cost]) {
      const mirror = counting(files, { stated });
      const client = await opened(log, mirror);
      const { outcome, failures } = await client.sync("tg", "essentials", { bytes: limit });
      assert.equal(outcome, limit === whole.cost ? "updated" : "stopped", `${limit}`);
      if (outcome === "stopped") assert.match(Object.values(failures).join(), limit < 512 ? /limit|^$/ : /limit/);
      // A request is counted when it begins; of a length that is not stated one piece may be too much.
      assert.ok(mirror.cost <= limit + (stated ? 0 : 100), `${mirror.cost} of ${limit}`);
    }
    // A budget a day, until all is there: what was paid for is not paid for again.
    const mirror = counting(files, { stated });
    const client = await opened(log, mirror);
    let days = 0;
    for (let outcome; outcome !== "updated"; days++) {
      ({ outcome } = await client.sync("tg", "essentials", { bytes: Math.ceil(whole.cost * 0.7) }));
      assert.ok(days < 5, `${days} days`);
    }
    assert.ok(days > 1);
    const chunks = mirror.asked.filter((path) => path.startsWith("chunk/"));
    const [biggest] = [...files].filter(([path]) => path.startsWith("chunk/")).sort(([, a], [, b]) => b.length - a.length);
    assert.deepEqual(chunks.filter((path, i) => chunks.indexOf(path) !== i && path !== biggest[0]), [], "only what broke off comes twice");
  });
}

test("progress: totals are upper bounds, and met in the end", async () => {
  const log = new Log();
  for (const bytes of [undefined, 1e9]) {
    const mirror = counting(published(log, 9));
    const told = [];
    const client = await opened(log, mirror);
    await client.sync("tg", "essentials", { ...(bytes && { bytes }), listener: (progress) => told.push(progress) });
    assert.ok(told.length > 20);
    let before = { bytes: 0 };
    for (const progress of told) {
      assert.equal(progress.language, "tg");
      assert.ok(progress.files <= progress.allFiles && progress.bytes <= progress.allBytes && progress.bytes >= before.bytes);
      before = progress;
    }
    assert.ok(before.files === before.allFiles && before.files >= 4, JSON.stringify(before));
    assert.deepEqual([before.bytes, before.allBytes], [mirror.cost, mirror.cost]);
    // Once the manifest is there; requests that are still to come are not in it.
    const known = told.filter(({ allFiles }) => allFiles > 0);
    assert.ok(known.length > 10 && known.some(({ bytes, allBytes }) => bytes < allBytes / 2));
    for (const { files, allFiles, allBytes } of known) assert.ok(allBytes + REQUEST * (allFiles - files) >= mirror.cost);
  }
});

test("cancel: at once, what was verified stays, and the next sync asks for the rest", async () => {
  const log = new Log();
  const files = published(log);
  let client;
  let chunks = 0;
  const hanging = counting(files, {
    before: (path) => {
      if (!path.startsWith("chunk/") || ++chunks < 3) return;
      setTimeout(() => client.cancel(), 20);
      return never();
    },
  });
  const storage = new MemoryStorage();
  client = await opened(log, hanging, { storage });
  const begun = performance.now();
  const { outcome, failures } = await client.sync("tg", "essentials");
  assert.equal(outcome, "stopped");
  assert.ok(performance.now() - begun < 5000);
  assert.deepEqual(Object.values(failures), ["stopped"]);
  assert.ok(hanging.signals.at(-1).aborted, "the request is ended, too");
  const got = hanging.asked.filter((path) => path.startsWith("chunk/")).slice(0, 2);
  const again = counting(files);
  assert.equal((await (await opened(log, again, { storage })).sync("tg", "essentials")).outcome, "updated");
  for (const path of got) assert.ok(!again.asked.includes(path), path);
  assert.ok(again.asked.some((path) => path.startsWith("chunk/")));
});

test("deadlines: a mirror that sends nothing is given up, and the next one asked", async () => {
  assert.deepEqual([0, 256, 8192, 1e9].map(protocolDeadline), [60_000, 61_000, 92_000, 1_200_000]);
  const log = new Log();
  const files = published(log);
  const mirrors = ["https://dead.example/", "https://alive.example/"];
  const mirror = counting(files, { before: (_, base) => (base === mirrors[0] ? never() : undefined) });
  // `random` puts the dead one first.
  const more = { mirrors, deadline: () => 60, random: ((n) => () => n++)(0) };
  const client = await opened(log, mirror, more);
  const { outcome, failures } = await client.sync("tg", "essentials");
  assert.equal(outcome, "updated");
  assert.match(failures[mirrors[0]], /no complete response|too often/);
  assert.ok(mirror.signals[0].aborted);

  // A whole sync has its own, whatever each response may take.
  const dead = counting(files, { before: never });
  const begun = performance.now();
  const late = await (await opened(log, dead)).sync("tg", "essentials", { milliseconds: 200 });
  assert.equal(late.outcome, "failed");
  assert.ok(performance.now() - begun < 5000);
});

test("a transport that heeds no signal ends nothing late", async () => {
  const log = new Log();
  const deaf = { get: never };
  const begun = performance.now();
  const { outcome } = await (await opened(log, deaf, { deadline: () => 50 })).sync("tg", "essentials");
  assert.equal(outcome, "failed");
  assert.ok(performance.now() - begun < 5000);
});

test("what a request sends is within the budget of 2G, and the same as from any other client", async () => {
  const most = Number(/request-headers: \{limit: (\d+)/.exec(new TextDecoder().decode(bytes("budgets.yaml")))[1]);
  let sent = "";
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (some) => {
      sent += some;
      if (sent.includes("\r\n\r\n")) socket.end("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${server.address().port}/v1/sync/`;
  const client = await opened(new Log(), nodeTransport, { mirrors: [address] });
  await client.sync("tg", "essentials", { bytes: 600 });
  server.close();
  assert.ok(sent.length > 0 && sent.length <= most, `${sent.length} of ${most}`);
  const { host } = new URL(address);
  const headers = ["User-Agent: app/1", "Accept: */*", "Accept-Encoding: br, gzip", `Host: ${host}`, "Connection: keep-alive"];
  assert.equal(sent, ["GET /v1/sync/head HTTP/1.1", ...headers, "", ""].join("\r\n"));
});

test("one connection for many requests; one that the mirror has closed meanwhile is no failure", async () => {
  const log = new Log();
  const files = published(log);
  for (const most of [Infinity, 1]) {
    let [connections, requests, missing] = [0, 0, 0];
    const server = createServer((socket) => {
      connections++;
      let answered = 0;
      socket.on("error", () => {});
      socket.on("data", (some) => {
        const found = files.get(/\/v1\/sync\/(\S*)/.exec(some)[1]);
        if (answered++ >= most) return void socket.resetAndDestroy();
        requests++;
        if (!found) missing++;
        socket.write(`HTTP/1.1 ${found ? 200 : 404} x\r\nContent-Length: ${found?.length ?? 0}\r\n\r\n`);
        if (found) socket.write(found);
      });
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const mirror = `http://127.0.0.1:${server.address().port}/v1/sync/`;
    const client = await opened(log, nodeTransport, { mirrors: [mirror] });
    const { outcome, failures } = await client.sync("tg", "essentials");
    assert.equal(outcome, "updated", JSON.stringify(failures));
    for (let i = 0; i < 2; i++) {
      const { status, body } = await nodeTransport.get(mirror, "head", {}, 8192, new AbortController().signal);
      assert.equal(status, 200);
      for await (const some of body) assert.ok(some.length > 0);
    }
    server.close();
    // With the answer that there is no such file a connection is given up, as the Java client does.
    assert.equal(connections, most > 1 ? 1 + missing : requests);
    assert.ok(requests > 2 * missing + 2, `${requests}`);
  }
});

test("nothing new costs one request", async () => {
  const log = new Log();
  const first = published(log);
  const storage = new MemoryStorage();
  assert.equal((await (await opened(log, counting(first), { storage })).sync("tg", "essentials")).outcome, "updated");
  const again = counting(first);
  assert.equal((await (await opened(log, again, { storage })).sync("tg", "essentials")).outcome, "unchanged");
  assert.deepEqual(again.asked, ["head"]);
});

test("the ten lines of the README show hotlines, first none, then those that are held", async () => {
  const code = /```js\n([\s\S]*?)```/.exec(new TextDecoder().decode(bytes("typescript/README.md")))[1].trim();
  const lines = code.split("\n").filter(Boolean);
  assert.ok(lines.length <= 10, `${lines.length} lines`);
  const names = /import \{ (.*) \} from "@notorturetj\/client";/.exec(lines[0])[1].split(", ");
  const log = new Log();
  const files = published(log);
  const asked = [];
  const answer = async (url) => {
    asked.push(String(url));
    if (url === "/root-1") return new Response(log.root);
    const found = String(url).startsWith("https://mirror.example.net/") && files.get(String(url).split("/v1/sync/")[1]);
    return new Response(found || null, { status: found ? 200 : 404 });
  };
  const AsyncFunction = (async () => {}).constructor;
  const run = new AsyncFunction("fetch", "console", ...names, lines.slice(1).join("\n"));
  const before = globalThis.fetch;
  globalThis.fetch = answer;
  try {
    for (const expected of [[], [["Line", ["+999 00 000 00 01"]]]]) {
      const said = [];
      await run(answer, { log: (...words) => said.push(words) }, ...names.map((name) => all[name]));
      const [outcome, asOf, stale] = said.pop();
      assert.ok(["updated", "unchanged"].includes(outcome), outcome);
      assert.ok(asOf > Date.now() - 3_600_000 && stale === undefined);
      assert.deepEqual(said, expected);
    }
  } finally {
    globalThis.fetch = before;
  }
  assert.ok(asked.every((url) => url === "/root-1" || /^https:\/\/(www\.example\.org|mirror\.example\.net)\/v1\/sync\//.test(url)));
  await new IndexedDbStorage().erase();
});
