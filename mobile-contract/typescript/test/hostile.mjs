// Plays the cases of the hostile mirror (../../README.md) over HTTP, as KitPlayer does with the Java client.
// node --max-old-space-size=32 test/hostile.mjs ADDRESS [PATTERN]
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SyncClient } from "../dist/index.js";
import { FileStorage, nodeDecoders, nodeTransport } from "../dist/node.js";

const [address, pattern = ""] = process.argv.slice(2);
const AT_ONCE = 6;
const folder = mkdtempSync(join(tmpdir(), "hostile-"));
const bytes = async (path) => new Uint8Array(await (await fetch(address + path)).arrayBuffer());

function check(good, what) {
  if (!good) throw new Error(what);
}

async function readBeside(client, language) {
  let slowest = 0;
  let ended = false;
  const reading = (async () => {
    while (!ended) {
      const begun = performance.now();
      await client.content(language, "hotlines");
      slowest = Math.max(slowest, performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  return async () => {
    ended = true;
    await reading;
    return slowest;
  };
}

async function play(one) {
  const own = join(folder, one.case);
  const root = await bytes(one.root);
  for (const step of one.steps) {
    let requests = 0;
    const transport = { get: (...all) => (requests++, nodeTransport.get(...all)) };
    // So that a mirror is quick to give up on that sends byte by byte.
    const slow = one.case.startsWith("slow-head") && step.accepted === false;
    const isSync = step.does === "sync";
    const client = await SyncClient.open({
      root,
      mirrors: isSync ? [step.at, ...(step.also ?? [])].map((at) => address + at) : [],
      storage: new FileStorage(own),
      transport,
      decoders: nodeDecoders,
      clock: () => Date.parse(step.now),
      deadline: () => (slow ? 300 : 20_000),
    });
    const begun = performance.now();
    const slowest = await readBeside(client, step.language);
    const most = (step.seconds ?? 1000) * 1000;
    const report = isSync
      ? await client.sync(step.language, step.scope, { milliseconds: most })
      : await client.importPack(await bytes(step.at));
    const took = performance.now() - begun;
    const what = `${step.at}: ${report.outcome} ${JSON.stringify(report.failures)}`;
    check((await slowest()) < 5000, `${what} read late`);
    const accepted = ["updated", "unchanged"].includes(report.outcome);
    check(step.accepted === undefined || step.accepted === accepted, what);
    check(step.stale === undefined || step.stale === report.stale, `${what} stale`);
    check(took < most + 10_000, `${what} after ms ${took}`);
    check(requests <= (step.requests ?? Infinity), `${what} requests ${requests}`);
    const content = await client.content(step.language);
    const shown = content.names.map((name) => new TextDecoder().decode(content.chunk(name))).join("");
    for (const text of step.shows) check(shown.includes(text), `${what} lost ${text}`);
    const kept = readdirSync(own).map((file) => readFileSync(join(own, file), "latin1")).join("");
    for (const text of step.hides) check(!kept.includes(Buffer.from(text).toString("latin1")), `${what} kept ${text}`);
  }
}

const cases = (await (await fetch(`${address}/cases.json`)).json()).filter((one) => one.case.match(pattern));
const waiting = [...cases];
const again = [];
let failed = 0;
const player = async () => {
  for (let one = waiting.shift(); one; one = waiting.shift()) {
    try {
      await play(one);
      console.log(`ok ${one.case}`);
    } catch (e) {
      again.push([one, e.message]);
    }
  }
};
await Promise.all(Array.from({ length: AT_ONCE }, player));
// Once more, alone: others may have kept the processor. What is wrong is wrong again.
for (const [one, before] of again) {
  rmSync(join(folder, one.case), { recursive: true, force: true });
  try {
    await play(one);
    console.log(`ok ${one.case}, but before: ${before}`);
  } catch (e) {
    failed++;
    console.log(`failed ${one.case}: ${e.message}`);
  }
}
rmSync(folder, { recursive: true });
console.log(`${cases.length - failed} of ${cases.length} cases, ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
process.exit(failed || cases.length < (pattern ? 1 : 80) ? 1 : 0);
