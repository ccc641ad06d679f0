import assert from "node:assert/strict";
import { test } from "node:test";
import { Content, SHAPES, alerts, every, guides, hotlines, isCheckDue, openStatus, policy, reviewAt, typed } from "../dist/index.js";
import { integer, parse } from "../dist/core.js";
import { Entry, lines } from "../dist/lines.js";
import { NOW, bytes, json, list } from "./kit.mjs";

const kinds = list("corpus/v1").filter((kind) => kind !== "README.md");
const corpus = (path) => bytes(`corpus/v1/${path}`);
const line = (path) => [...lines(corpus(path))][0].json;
const content = (chunks) =>
  new Content("tg", new Map(Object.entries(chunks).map(([name, all]) => [name, Buffer.concat(all.map((one) => corpus(one)))])));

test("every payload of today and of the future is read", async (t) => {
  for (const kind of kinds) {
    const files = list(`corpus/v1/${kind}`);
    assert.ok(files.includes("today.json") && files.includes("future.json"), kind);
    for (const file of files) {
      await t.test(`${kind}/${file}`, () => {
        const read = corpus(`${kind}/${file}`);
        if (kind.endsWith("-message")) return void parse(read);
        const all = [...lines(read)];
        assert.equal(all.length, 1);
        assert.deepEqual(all[0].bytes, read, "kept as it was sent");
        if (kind === "tombstone") assert.ok(integer(all[0].json, "seq") > 0);
        if (kind === "manifest-entry") new Entry(all[0].json);
        if (!(kind in SHAPES)) return;
        const record = typed(kind, all[0].json);
        assert.deepEqual(Object.keys(record).sort(), Object.keys(SHAPES[kind]).sort());
        assert.equal(record.id, all[0].json.id);
      });
    }
  }
});

/** The names of a schema, those inside too. */
function members(schema) {
  const at = schema.anyOf?.find((one) => one.type !== "null") ?? schema;
  const of = at.items ? (at.items.anyOf?.[0] ?? at.items) : at;
  return Object.entries(of.properties ?? {}).flatMap(([name, inner]) => [name, ...members(inner).map((one) => `${name}.${one}`)]);
}
function shape(of) {
  const at = Array.isArray(of) ? of[0] : of;
  if (typeof at !== "object") return [];
  return Object.entries(at).flatMap(([name, inner]) => [name, ...shape(inner).map((one) => `${name}.${one}`)]);
}

test("every member of a schema has a place", async (t) => {
  // Rules for apps of a store, which a website is not.
  const others = { policy: ["apps", "flags", "messages"] };
  for (const kind of Object.keys(SHAPES)) {
    await t.test(kind, () => {
      const stated = members(json(`schemas/${kind}.json`)).filter((name) => !others[kind]?.includes(name));
      const known = shape(SHAPES[kind]);
      assert.deepEqual(stated.filter((name) => !known.includes(name)), []);
      const free = /^quickExit\.labels\./;
      assert.deepEqual(known.filter((name) => !stated.includes(name) && !free.test(name)), []);
    });
  }
});

test("what must not be called has no number", () => {
  for (const file of list("corpus/v1/hotline")) {
    const [one] = [line(`hotline/${file}`)].map((json) => typed("hotline", { ...json, channels: [{ number: "+999" }] }));
    assert.equal(one.channels.length, one.status === "active" ? 1 : 0, file);
  }
  assert.equal(typed("hotline", line("hotline/future.json")).status, "resting");
});

test("a pair of lines is shown whole or not at all", () => {
  const { pairedWith } = line("hotline/today.json");
  assert.ok(pairedWith);
  assert.deepEqual(hotlines(content({ "hotlines.tg.v1": ["hotline/today.json"] })), []);
});

test("records of a kind, whatever else is in its chunk", () => {
  const both = ["case-update/today.json", "case/today.json"].sort((one, other) => (line(one).id < line(other).id ? -1 : 1));
  const held = content({ "cases.tg.v1": both });
  assert.equal(every(held, "cases", "case").length + every(held, "cases", "case-update").length, 2);
  assert.equal(guides(content({ "guides.tg.v1": ["guide/today.json"] })).length, 1);
  assert.equal(policy(content({})).push.vapid, "");
  assert.deepEqual(alerts(content({ "alerts.tg.v1": ["alert/today.json"] }), NOW).map(({ state }) => state), ["active"]);
  assert.deepEqual(alerts(content({ "alerts.tg.v1": ["alert/today.json"] }), Date.parse("2028-01-01T00:00:00Z")), []);
});

test("a review that became due while nobody was online has expired", () => {
  const { review } = typed("guide", line("guide/today-current.json")).legal;
  assert.equal(reviewAt(review, Date.parse(review.dueAt) - 1), "current");
  assert.equal(reviewAt(review, Date.parse(review.dueAt)), "expired");
  assert.equal(reviewAt(typed("guide", {}).legal.review, NOW), "unreviewed");
  assert.ok(isCheckDue(typed("hotline", {}), NOW));
});

test("what cannot be read of hours is unknown, never closed", () => {
  const hours = (more) => typed("hotline", { hours: { mode: "weekly", ...more } }).hours;
  const at = (time) => Date.parse(`2026-11-25T${time}:00+05:00`); // a Wednesday
  const week = [{ day: 3, from: "09:00", to: "17:00" }];
  assert.equal(openStatus(hours({ week }), at("08:59")), "closed");
  assert.equal(openStatus(hours({ week }), at("09:00")), "open");
  assert.equal(openStatus(hours({ week }), at("17:00")), "closed");
  assert.equal(openStatus(hours({ week: [...week, { day: 4, from: "9:00", to: "17:00" }] }), at("18:00")), "unknown");
  assert.equal(openStatus(hours({}), at("10:00")), "unknown");
  assert.equal(openStatus(hours({ mode: "by-moon", week }), at("18:00")), "unknown");
  assert.equal(openStatus(hours({ week: [{ day: 2, from: "22:00", to: "02:00" }] }), at("01:59")), "open");
  assert.equal(openStatus(hours({ week, exceptions: [{ date: "2026-11-25" }] }), at("10:00")), "closed");
  assert.equal(openStatus(hours({ week, exceptions: [{ date: "2026-11-25", from: "x" }] }), at("10:00")), "unknown");
  assert.equal(openStatus(hours({ mode: "always" }), at("03:00")), "open");
});
