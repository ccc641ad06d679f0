// Does with generated logs what the Java client did (GeneratedLog): asks for the same files in the same order, and holds
// the same records, byte for byte. Reads one log a line from standard input.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createInterface } from "node:readline";
import { phone } from "./kit.mjs";

const decode = (text) => new Uint8Array(Buffer.from(text, "base64"));

async function live({ root, steps }) {
  let [answers, now] = [[], 0];
  const transport = {
    async get(_, path) {
      const [expected, answer] = answers.shift() ?? [];
      assert.equal(path, expected, "asks for what the Java client does not");
      async function* body() {
        yield decode(answer);
      }
      return answer === null ? { status: 404, type: "", body: null } : { status: 200, type: "", body: body() };
    },
  };
  const client = await phone(decode(root), { transport, clock: () => now });
  for (const [i, step] of steps.entries()) {
    ({ answers, now } = step);
    let report = { outcome: "", stale: false };
    if (step.does === "import") report = await client.importPack(decode(answers.shift()[1]));
    else if (step.does === "sync") report = await client.sync(step.language, step.scope);
    else await client.forget(step.language);
    const held = {};
    for (const language of ["tg", "ru"]) {
      const content = await client.content(language);
      for (const name of content.names) {
        held[`${language}/${name}`] = createHash("sha256").update(content.chunk(name)).digest("hex");
      }
    }
    const { root, epoch, seq, issue } = await client.state();
    const state = `root ${root}, epoch ${epoch}, seq ${seq}, issue ${issue}`;
    const { outcome, stale } = report;
    const expected = { outcome: step.outcome, stale: step.stale, state: step.state, held: step.held, left: [] };
    assert.deepEqual({ outcome, stale, state, held, left: answers }, expected, `step ${i}: ${step.does} ${step.language}`);
  }
}

let [count, steps, different] = [0, 0, 0];
const outcomes = {};
for await (const line of createInterface({ input: process.stdin })) {
  const log = JSON.parse(line);
  count++;
  steps += log.steps.length;
  for (const { outcome } of log.steps) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  try {
    await live(log);
  } catch (e) {
    if (different++ < 5) console.error(`log ${log.seed}: ${e.message}`);
  }
}
console.log(`${count} logs, ${steps} steps, ${different} different`, outcomes);
process.exit(different || !count ? 1 : 0);
