// What this client sends to a server is what the Java client sends, byte for byte, and costs what ../budgets.yaml allows.
// SERVER=http://… KEYS=… TOKENS=… (test/desk.mjs) PHONE=… (the jar with the command line) node test/requests.mjs
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { SyncClient, hotlines } from "../dist/index.js";
import { FileStorage, nodeDecoders, nodeTransport } from "../dist/node.js";
import { Desk } from "./desk.mjs";
import { bytes } from "./kit.mjs";

const { SERVER, KEYS, TOKENS, PHONE } = process.env;
/** The line of the region that a reader asks about, and what becomes of its number. */
const KHATLON = "a4sa8y1mc9y2rdgw";
const NUMBER = "+992100200300";
const root = join(KEYS, "root.1");
const folder = mkdtempSync(join(tmpdir(), "requests-"));
const desk = new Desk(SERVER, TOKENS);
const budgets = new TextDecoder().decode(bytes("budgets.yaml"));
const limit = (name) => Number(new RegExp(`^${name}: \\{limit: (\\d+)`, "m").exec(budgets)[1]);

/** Between a client and the server: all bytes of both directions. */
class Line {
  sent = "";
  cost = 0;
  connections = 0;
  static async tapped() {
    const line = new Line();
    const { hostname, port } = new URL(SERVER);
    line.server = createServer((client) => {
      line.connections++;
      const server = connect(Number(port), hostname);
      for (const [from, to] of [[client, server], [server, client]]) {
        from.on("data", (some) => {
          line.cost += some.length;
          if (from === client) line.sent += some.toString("latin1");
        });
        from.on("error", () => to.destroy()).pipe(to);
      }
    });
    await new Promise((resolve) => line.server.listen(0, "127.0.0.1", resolve));
    line.mirror = `http://127.0.0.1:${line.server.address().port}/v1/sync/`;
    return line;
  }
  /** What went over it since: each request as it was sent. */
  take() {
    const { sent, cost, connections } = this;
    [this.sent, this.cost, this.connections] = ["", 0, 0];
    return { requests: sent.split(/(?<=\r\n\r\n)/).filter(Boolean), cost, connections };
  }
}

const line = await Line.tapped();
const SCOPES = { tg: "essentials", ru: "all" };

/** What the Java client sends to bring a language up to date; it begins anew each time, as an app does. */
async function java(language) {
  const given = ["sync", "--root", root, "--mirror", line.mirror, "--language", language, "--folder", join(folder, `java-${language}`)];
  const all = SCOPES[language] === "all" ? ["--all"] : [];
  await promisify(execFile)("java", ["-jar", PHONE, ...given, ...all], { env: { PATH: process.env.PATH } });
  return line.take();
}

/** The same of this client. */
async function own(language, outcome) {
  const storage = new FileStorage(join(folder, `own-${language}`));
  const more = { mirrors: [line.mirror], storage, transport: nodeTransport, decoders: nodeDecoders };
  const client = await SyncClient.open({ root: new Uint8Array(readFileSync(root)), ...more });
  const report = await client.sync(language, SCOPES[language]);
  assert.equal(report.outcome, outcome, JSON.stringify(report.failures));
  const numbers = hotlines(await client.content(language, "hotlines"), "TJ-KT", Date.now()).flatMap(({ channels }) => channels);
  // A kept connection is no other one because a process ended.
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { ...line.take(), numbers: numbers.map(({ number }) => number) };
}

async function compared(language, outcome) {
  const [theirs, ours] = [await java(language), await own(language, outcome)];
  assert.ok(ours.requests.length > 0);
  assert.deepEqual(ours.requests, theirs.requests, `${language}, ${outcome}: not what the Java client sends`);
  return ours;
}

function within(budget, measured) {
  assert.ok(measured > 0 && measured <= limit(budget), `${budget}: ${measured} of ${limit(budget)}`);
  console.log(`  ${budget}: ${measured} of ${limit(budget)}`);
}

try {
  for (const language of Object.keys(SCOPES)) {
    const cold = await compared(language, "updated");
    const again = await compared(language, "unchanged");
    if (SCOPES[language] === "all") continue;
    within("cold-start-bytes", cold.cost);
    within("cold-start-requests", cold.requests.length);
    within("nothing-new-bytes", again.cost);
    within("nothing-new-requests", again.requests.length);
    within("request-headers", Math.max(...[...cold.requests, ...again.requests].map((one) => one.length)));
    assert.ok(!cold.numbers.includes(NUMBER));
  }
  await desk.changeFacts(KHATLON, ({ channels: [first, ...more], ...facts }) => ({
    ...facts, channels: [{ ...first, number: NUMBER, asPrinted: NUMBER }, ...more],
  }));
  await desk.approve(KHATLON);
  await desk.signed(() => desk.publish([], KHATLON));
  for (const language of Object.keys(SCOPES)) {
    const changed = await compared(language, "updated");
    assert.ok(changed.numbers.includes(NUMBER), "the number that was published");
    if (SCOPES[language] === "all") continue;
    within("one-number-changed-bytes", changed.cost);
    within("one-number-changed-requests", changed.requests.length);
  }
  console.log("What this client sends is what the Java client sends");
} finally {
  line.server.close();
  rmSync(folder, { recursive: true });
}
