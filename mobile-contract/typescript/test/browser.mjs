// The example site in Debian's Chromium, with hosts and mirrors on this machine. node test/browser.mjs [PATTERN]
// PICTURES=FOLDER: pictures of each page at 360 pixels. SERVER=http://… with its KEYS, the TOKENS of its desk (test/desk.mjs), and
// STAND_IN=https://… of Web Push with its certificate as STAND_IN_CA: with a server, too.
import assert from "node:assert/strict";
import { createPrivateKey, createPublicKey } from "node:crypto";
import { gzipSync } from "node:zlib";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { build } from "../example/build.mjs";
import { Desk } from "./desk.mjs";
import { bytes, json } from "./kit.mjs";
import { Host, Log } from "./log.mjs";

const [pattern = ""] = process.argv.slice(2);
const pictures = process.env.PICTURES;
if (pictures) mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "site-"));
const WAIT = 30_000;
const LANGUAGES = ["tg", "ru", "en"];
const corpus = (kind) => json(`corpus/v1/${kind}/today.json`);
const VAPID = "BEl62iUYgUivxIkv69yViEuiBIa-Ib9-SkvMeAtA3LFgDzkrxZJjSgSnfckjBJuBkr3qBUYIHBQFLXYp5Nksh8U";
const DO_NOT_CALL = { tg: "Занг назанед", ru: "Не звоните", en: "Do not call" };

/** What is published: `number` of the line that may be called, and a guide and an alert that may be removed. */
function records({ number = "+999 00 000 00 01", guide = true, alert = true, vapid = VAPID } = {}) {
  const of = (language) => {
    const own = (kind, more) => ({ ...corpus(kind), language, ...more });
    const digits = number.replaceAll(" ", "");
    const channels = [{ ...corpus("hotline").channels[0], asPrinted: number, number: digits, link: `tel:${digits}` }];
    const always = { exceptions: [], mode: "always", note: "", outOfHours: true, week: [] };
    return {
      hotlines: [
        own("hotline", { name: `Line ${language}`, pairedWith: undefined, channels, hours: always, sample: true }),
        own("hotline", {
          id: "9m3xq0v9d2kfa8hc", name: `Old line ${language}`, pairedWith: undefined, status: "compromised",
          warning: `Warning ${language}.`, channels: [{ type: "voice", number: "+999666", asPrinted: "+999 666", link: "tel:+999666" }],
        }),
      ],
      regions: [own("region", { name: `Region ${language}` })],
      contacts: [],
      alerts: alert ? [own("alert", { title: `Alert ${language}`, expiresAt: "2098-01-01T00:00:00Z" })] : [],
      guides: guide ? [own("guide", { title: `Guide ${language}`, html: `<p>Text ${language}</p><img src=x onerror="document.title='run'">` })] : [],
      policy: [{ ...corpus("policy"), push: { topics: [], next: [], vapid } }],
    };
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(language)]));
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});

/** A host with the site and its log, a mirror beside it, and a browser that has seen neither. */
class Visit {
  static async begin({ deadline = 3000 } = {}) {
    const visit = new Visit();
    visit.log = new Log();
    visit.host = await Host.at();
    visit.mirror = await Host.at();
    visit.hosts = [visit.host, visit.mirror];
    const root = join(folder, "root-1");
    writeFileSync(root, visit.log.root);
    visit.site = join(folder, `site-${visit.host.port}`);
    visit.settings = {
      root, deadline, mirrors: visit.hosts.map(({ address }) => `${address}v1/sync/`), api: visit.host.address,
      plain: "/read/", exit: "https://www.example.net/",
    };
    build(visit.site, visit.settings);
    visit.host.site = visit.site;
    visit.host.log = visit.log.publish(records());
    visit.context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "en" });
    await visit.context.route("https://**", (route) => route.fulfill({ contentType: "text/html", body: "<title>elsewhere</title>" }));
    visit.page = await visit.context.newPage();
    visit.errors = [];
    visit.page.on("pageerror", (e) => visit.errors.push(e.message));
    return visit;
  }
  /** Keeps the site, and delivers to its worker as a browser would. */
  async pushed() {
    const origin = this.host.address.slice(0, -1);
    await this.context.grantPermissions(["notifications"], { origin });
    await this.keep();
    const session = await this.context.newCDPSession(this.page);
    const registered = new Promise((resolve) =>
      session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: [one] }) => one && resolve(one.registrationId)));
    await session.send("ServiceWorker.enable");
    const registrationId = await registered;
    return {
      deliver: (one) =>
        session.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data: typeof one === "string" ? one : JSON.stringify(one) }),
      shown: () =>
        this.page.evaluate(async () =>
          (await (await navigator.serviceWorker.getRegistration()).getNotifications())
            .map(({ title, body, tag, silent }) => ({ title, body, tag, silent }))
            .filter(({ tag }) => tag !== "quiet")),
    };
  }
  async end() {
    await this.context.close();
    for (const host of this.hosts) await host.stop().catch(() => {});
    assert.deepEqual(this.errors, []);
  }
  /** Opens a page and waits until a sync has ended; as what. */
  async open(path, page = this.page) {
    await page.goto(this.host.address + path, { waitUntil: "load", timeout: WAIT });
    return this.synced(page);
  }
  async synced(page = this.page) {
    await page.waitForFunction(() => document.body.dataset.outcome, null, { timeout: WAIT });
    return page.evaluate(() => document.body.dataset.outcome);
  }
  text(selector = "body", page = this.page) {
    return page.locator(selector).innerText({ timeout: WAIT });
  }
  async keep() {
    await this.page.evaluate(() => delete document.body.dataset.outcome);
    await this.page.click("#keep");
    await this.page.waitForSelector("#kept:not([hidden])", { timeout: WAIT });
    await this.synced();
  }
  /** What is on the device. */
  async left(page = this.page) {
    return page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      local: localStorage.length + sessionStorage.length + document.cookie.length,
    }));
  }
  /** All bytes of all databases and caches as text. */
  async stored(page = this.page) {
    return page.evaluate(async () => {
      let all = "";
      const wait = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const { name } of await indexedDB.databases()) {
        const database = await wait(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
          for (const value of await wait(database.transaction(store).objectStore(store).getAll())) all += new TextDecoder().decode(value);
        }
        database.close();
      }
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) all += await (await cache.match(request)).text();
      }
      return all;
    });
  }
}

async function until(holds, what) {
  for (let i = 0; i < WAIT / 100; i++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(what);
}

const NOTHING = { databases: [], caches: [], workers: 0, local: 0 };

const trials = {
  async "first visit: shown, and nothing stored until the button is pressed"(visit) {
    for (const language of LANGUAGES) {
      assert.equal(await visit.open(`${language}/hotlines.html`), "updated");
      const text = await visit.text();
      assert.match(text, /\+999 00 000 00 01/);
      assert.ok(text.includes(`Line ${language}`) && text.includes(`Region ${language}`));
      assert.ok(text.includes(DO_NOT_CALL[language]) && text.includes(`Warning ${language}.`) && !text.includes("+999 666"));
      assert.match(await visit.page.getAttribute("#as-of time", "datetime"), /^20\d\d-/);
      const { "keep-what": what, keep } = json("typescript/example/words.json")[language];
      assert.ok(text.includes(what) && text.includes(keep), "the words of what stays");
      assert.deepEqual(await visit.left(), NOTHING);
    }
    await visit.open("tg/guides.html");
    await visit.page.click("summary");
    assert.match(await visit.text("details"), /Text tg/);
    assert.doesNotMatch(await visit.text("details"), /ба тоҷикӣ нест/);
    // A text of another language in its place says so.
    const published = records();
    published.tg.guides = published.ru.guides;
    visit.host.log = visit.log.publish(published);
    await visit.open("tg/guides.html");
    await visit.page.click("summary");
    assert.match(await visit.text("details[lang=ru]"), /ба тоҷикӣ нест[\s\S]*Text ru/);
    visit.host.log = visit.log.publish(records());
    await visit.open("tg/guides.html");
    await visit.page.click("summary");
    assert.equal(await visit.page.locator("details img").count(), 0);
    assert.notEqual(await visit.page.title(), "run");
    assert.match((await visit.open("tg/alerts.html"), await visit.text("#records")), /Alert tg/);
    assert.deepEqual(await visit.left(), NOTHING);
  },

  async "offline after the first visit"(visit) {
    await visit.open("tg/hotlines.html");
    await visit.keep();
    await visit.host.stop();
    await visit.mirror.stop();
    await visit.context.setOffline(true);
    const shown = { hotlines: "+999 00 000 00 01", guides: "Guide tg", alerts: "Alert tg" };
    for (const [page, text] of Object.entries(shown)) {
      assert.equal(await visit.open(`tg/${page}.html`), "failed");
      assert.ok((await visit.text("#records")).includes(text), page);
      assert.match(await visit.text("#state"), /пайваст нест/);
      assert.match(await visit.page.getAttribute("#as-of time", "datetime"), /^20\d\d-/);
    }
    // An address that is not kept leads to the numbers.
    await visit.open("ru/articles/some.html");
    assert.match(visit.page.url(), /\/ru\/hotlines.html$/);
    assert.match(await visit.text("#state"), /ни один адрес/);
  },

  async "host blocked and mirror up: newer numbers, in three languages"(visit) {
    await visit.open("tg/hotlines.html");
    await visit.keep();
    await visit.host.stop();
    visit.mirror.log = visit.log.publish(records({ number: "+999 00 000 00 02" }));
    for (const language of LANGUAGES) {
      assert.equal(await visit.open(`${language}/hotlines.html`), "updated");
      const text = await visit.text();
      assert.ok(text.includes("+999 00 000 00 02") && text.includes(`Line ${language}`) && !text.includes("+999 00 000 00 01"), text);
      assert.equal(await visit.text("#state"), "");
    }
    assert.ok((await visit.stored()).includes("+999 00 000 00 02"));
  },

  async "a censor's page in place of the host is neither shown nor kept"(visit) {
    await visit.open("tg/hotlines.html");
    await visit.keep();
    visit.host.censored = "<!DOCTYPE html><title>Blocked</title><p>Forbidden by the provider</p>";
    visit.mirror.log = visit.log.publish(records({ number: "+999 00 000 00 02" }));
    await visit.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => {}));
    assert.equal(await visit.open("tg/hotlines.html"), "updated");
    const text = await visit.text();
    assert.ok(text.includes("+999 00 000 00 02") && !text.includes("Forbidden"), text);
    assert.ok(!(await visit.stored()).includes("Forbidden"));
  },

  async "a site that changes while it is taken is not kept at all"(visit) {
    await visit.open("tg/hotlines.html");
    writeFileSync(join(visit.site, "ru/guides.html"), "<!DOCTYPE html><p>Another page");
    await visit.page.click("#keep");
    await visit.page.waitForSelector("#said:not(:empty)", { timeout: WAIT });
    assert.deepEqual(await visit.left(), NOTHING);
    assert.match(await visit.text(), /\+999 00 000 00 01/);
  },

  async "a forged mirror is refused"(visit) {
    await visit.open("tg/hotlines.html");
    await visit.keep();
    await visit.host.stop();
    const stranger = new Log();
    stranger.seq = 7;
    const forged = stranger.publish(records({ number: "+999 66 666 66 66" }));
    const good = visit.log.publish(records({ number: "+999 00 000 00 02" }));
    // With the head of the Coalition, and another line in a chunk; as long as it was.
    const altered = new Map([...good].map(([path, all]) => [path, Buffer.from(all.toString().replaceAll("00 000 00 02", "66 666 66 66"))]));
    altered.set("head", good.get("head"));
    for (const [path, all] of good) if (path.startsWith("manifest")) altered.set(path, all);
    for (const files of [forged, altered]) {
      visit.mirror.log = files;
      visit.mirror.asked.length = 0;
      assert.match(await visit.open("tg/hotlines.html"), /failed|incomplete/);
      assert.ok(visit.mirror.asked.length > 0, "it was asked");
      const text = await visit.text();
      assert.ok(text.includes("+999 00 000 00 01") && !text.includes("666"), text);
      assert.match(await visit.text("#state"), /пайваст нест/);
      assert.ok(!(await visit.stored()).includes("66 666"));
    }
    // Nor on a first visit, where nothing else is there.
    visit.host = await Host.at(visit.host.port);
    visit.hosts.push(visit.host);
    Object.assign(visit.host, { site: visit.site, log: forged });
    visit.mirror.log = forged;
    const context = await browser.newContext();
    const page = await context.newPage();
    assert.equal(await visit.open("en/hotlines.html", page), "failed");
    assert.ok(!(await visit.text("body", page)).includes("666"));
    assert.match(await visit.text("#state", page), /no address answers/);
    await context.close();
  },

  async "a dripping mirror is ended by its deadline"(visit) {
    await visit.open("tg/hotlines.html");
    await visit.keep();
    await visit.host.stop();
    visit.mirror.log = visit.log.publish(records({ number: "+999 00 000 00 02" }));
    visit.mirror.dripping = 100;
    const begun = Date.now();
    assert.equal(await visit.open("tg/hotlines.html"), "failed");
    const took = Date.now() - begun;
    assert.ok(took > 2500 && took < 12_000, `${took} ms`);
    const text = await visit.text();
    assert.ok(text.includes("+999 00 000 00 01"), text);
    assert.match(await visit.text("#state"), /пайваст нест/);
  },

  async "what was removed while nobody was online goes with the next sync"(visit) {
    await visit.open("tg/guides.html");
    await visit.keep();
    await visit.host.stop();
    const id = corpus("guide").id;
    visit.mirror.log = visit.log.publish(records({ guide: false, alert: false }), LANGUAGES.map((one) => `${id}.${one}`));
    await visit.context.setOffline(true);
    visit.mirror.censored = "<p>";
    await visit.open("tg/guides.html");
    assert.match(await visit.text("#records"), /Guide tg/);
    visit.mirror.censored = "";
    await visit.context.setOffline(false);
    assert.equal(await visit.open("tg/guides.html"), "updated");
    assert.ok(!(await visit.text()).includes("Guide tg"));
    const stored = await visit.stored();
    assert.ok(!stored.includes("Guide tg") && !stored.includes("Text tg") && !stored.includes("Alert tg"));
    await visit.open("tg/alerts.html");
    assert.ok(!(await visit.text()).includes("Alert tg"));
  },

  async "the way out leaves no step back"(visit) {
    await visit.page.goto("about:blank");
    await visit.open("en/hotlines.html");
    assert.equal(await visit.text("#exit"), "Leave");
    await visit.page.click("#exit");
    await visit.page.waitForURL("https://www.example.org/", { timeout: WAIT });
    await visit.page.goBack();
    assert.equal(visit.page.url(), "about:blank");
  },

  async "push: verified, the discreet words, then fetched"(visit) {
    const { log, host } = visit;
    host.log = log.publish(records({ alert: false }));
    await visit.open("ru/hotlines.html");
    const push = await visit.pushed();
    const nid = corpus("alert").nid;
    let more = 0;
    /** What is shown once the worker has done with all that was sent: it takes one message after another. */
    const shown = async () => {
      host.log = log.publish(records({ number: `+999 00 000 01 0${++more}` }));
      await push.deliver(log.message({ kind: "hotline", nid: `0000000000000b0${more}` }));
      await until(() => host.asked.includes(`GET /v1/sync/head/${log.seq}`), "it fetches");
      await until(async () => (await visit.stored()).includes(`+999 00 000 01 0${more}`), "it holds");
      return push.shown();
    };
    await push.deliver("{");
    await push.deliver({ ...log.message({}), exp: "4102444800" });
    await push.deliver(new Log().message({ seq: "2" }));
    host.log = log.publish(records());
    assert.deepEqual(await push.shown(), [], "broken, forged, of a stranger's key");
    await push.deliver(log.message({ nid }));
    await until(async () => (await push.shown()).length, "it is shown");
    const words = { title: "Новая информация.", body: "Откройте приложение, чтобы прочитать.", tag: nid, silent: false };
    assert.deepEqual(await push.shown(), [words]);
    await push.deliver(log.message({ nid }));
    assert.deepEqual(await shown(), [words], "twice, shown once; and a message of a line says nothing");
    await push.deliver(log.message({ nid, kind: "retract" }));
    assert.deepEqual(await shown(), []);
    await push.deliver(log.message({ nid }));
    // A confirmation is answered only by who waits for one.
    await push.deliver({ v: "1", kind: "confirm", nonce: "A".repeat(43) });
    assert.deepEqual(await shown(), [], "after its retraction");
    assert.deepEqual(host.sent, []);
  },

  async "the worker's site is whole where the language is another one"(visit) {
    await visit.open("en/hotlines.html");
    await visit.keep();
    for (const host of visit.hosts) await host.stop();
    await visit.page.goto(visit.host.address, { timeout: WAIT });
    assert.match(await visit.text(), /Русский/, "the first page is kept, too");
    await visit.open("nosuch");
    assert.match(visit.page.url(), /\/en\/hotlines.html$/);
    assert.ok((await visit.text()).includes("Line en"));
  },

  async "forget leaves nothing, in two tabs"(visit) {
    await visit.context.grantPermissions(["notifications"], { origin: visit.host.address.slice(0, -1) });
    await visit.open("tg/hotlines.html");
    await visit.keep();
    await visit.open("tg/alerts.html");
    const other = await visit.context.newPage();
    await visit.open("ru/guides.html", other);
    const before = await visit.left();
    assert.equal(before.workers, 1);
    assert.ok(before.databases.length >= 2 && before.caches.length === 1, JSON.stringify(before));
    await visit.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).showNotification("x"));
    await visit.page.click("#forget");
    await visit.page.waitForSelector("#said:not(:empty)", { timeout: WAIT });
    assert.match(await visit.text("#said"), /чизе намондааст/);
    await other.waitForSelector("#said:not(:empty)", { timeout: WAIT });
    for (const page of [visit.page, other]) {
      assert.deepEqual(await visit.left(page), NOTHING);
      assert.equal(await visit.text("#records", page), "");
    }
    // Whatever the pages do afterwards.
    await other.evaluate(() => (location.hash = "x"));
    await visit.open("tg/hotlines.html");
    await visit.open("ru/alerts.html", other);
    await visit.page.waitForTimeout(500);
    assert.deepEqual(await visit.left(), NOTHING);
    await visit.host.stop();
    await assert.rejects(visit.page.goto(`${visit.host.address}tg/hotlines.html`, { timeout: WAIT }));
  },

  async "a narrow screen"(visit) {
    for (const language of LANGUAGES) {
      for (const page of ["hotlines", "guides", "alerts"]) {
        await visit.open(`${language}/${page}.html`);
        if (page === "guides") await visit.page.click("summary");
        const [width, wide] = await visit.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(width <= wide, `${language}/${page} ${width}`);
        if (pictures) await visit.page.screenshot({ path: join(pictures, `${language}-${page}.png`), fullPage: true });
      }
    }
    await visit.keep();
    // The way out is there wherever a reader is.
    await visit.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const top = await visit.page.evaluate(() => document.getElementById("exit").getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 100, `${top}`);
    if (pictures) await visit.page.screenshot({ path: join(pictures, "kept.png") });
  },

  async "the plain edition leads here where scripts run, and needs none"(visit) {
    const csp = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">`;
    const page = `<!DOCTYPE html><title>x</title>${csp}<link rel="stylesheet" href="style.css"><p class="scripts"><a href="tg/hotlines.html">x</a></p>`;
    writeFileSync(join(visit.site, "plain.html"), page);
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const shown = await context.newPage();
      await shown.goto(`${visit.host.address}plain.html`, { timeout: WAIT });
      assert.equal(await shown.locator(".scripts").isVisible(), javaScriptEnabled);
      // Without scripts the site itself leads back.
      await shown.goto(`${visit.host.address}ru/guides.html`, { timeout: WAIT });
      const back = shown.locator("#records a");
      if (!javaScriptEnabled) assert.equal(await back.getAttribute("href", { timeout: WAIT }), "/read/ru/guides.html");
      if (!javaScriptEnabled && pictures) await shown.screenshot({ path: join(pictures, "without.png"), fullPage: true });
      await context.close();
    }
  },

  async "a browser's gzip takes one member, whole, and no more than the limit"(visit) {
    await visit.open("en/hotlines.html");
    const file = Buffer.from("{".padEnd(100_000, "x"));
    const coded = gzipSync(file);
    const decode = (all, limit) =>
      visit.page.evaluate(
        async ([base64, most]) => {
          const { gunzip } = await import("/client/index.js");
          try {
            return (await gunzip(Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)), most)).length;
          } catch {
            return "refused";
          }
        },
        [all.toString("base64"), limit],
      );
    assert.equal(await decode(coded, 100_000), 100_000);
    for (const [all, limit] of [[coded, 99_999], [coded.subarray(0, -1), 100_000], [Buffer.concat([coded, Buffer.alloc(1)]), 100_000], [Buffer.concat([coded, coded]), 200_000]]) {
      assert.equal(await decode(all, limit), "refused");
    }
    assert.ok(bytes("vectors/packs/notorturetj-tg.pack.gz").length > 0);
  },
};

/** What Chromium adds by itself: no page can take it away, and a mirror sees it. */
const PLATFORM = ["host", "connection", "user-agent", "accept-encoding", "origin", "cache-control", "pragma"];
const isOfPlatform = (name) => PLATFORM.includes(name) || name.startsWith("sec-");

if (process.env.SERVER) {
  trials["an alert, from the desk by a push service to the screen"] = async (visit) => {
    const { SERVER: api, STAND_IN: standIn, TOKENS, KEYS } = process.env;
    const ca = readFileSync(process.env.STAND_IN_CA);
    const ask = (path, body) =>
      new Promise((resolve, reject) => {
        const sent = request(new URL(path, standIn), { ca, method: body ? "POST" : "GET" }, async (response) => {
          let text = "";
          for await (const some of response) text += some;
          resolve(JSON.parse(text));
        });
        sent.on("error", reject).end(body && JSON.stringify(body));
      });
    // What the pages and the worker say to the server goes through another host that counts it.
    const door = await Host.at();
    visit.hosts.push(door);
    door.forward = api;
    build(visit.site, { ...visit.settings, root: join(KEYS, "root.1"), mirrors: [`${door.address}v1/sync/`], api: door.address, deadline: 20_000 });
    for (const language of LANGUAGES) {
      door.sent.length = 0;
      assert.equal(await visit.open(`${language}/hotlines.html`), "updated");
      const text = await visit.text();
      const { items } = await (await fetch(`${api}/v1/${language}/hotlines`)).json();
      assert.ok(items.length > 3);
      for (const { name, status, channels } of items) {
        assert.ok(text.includes(name), name);
        for (const { asPrinted } of channels) assert.equal(text.includes(asPrinted || name), status === "active", asPrinted);
      }
      // As from Node and Java (test/requests.mjs), but for what the platform adds, and the tag that would cost another request.
      assert.deepEqual(door.sent.map(([what]) => what), [`200 GET /v1/sync/pack/${language}/essentials`, "200 GET /v1/sync/head"]);
      for (const [, headers] of door.sent) {
        const own = Object.entries(headers).filter(([name]) => !isOfPlatform(name)).sort();
        assert.deepEqual(own, [["accept", "*/*"], ["accept-language", "*"]], JSON.stringify(headers));
      }
    }
    // Chromium without Google has no push service: the stand-in is one.
    await visit.context.exposeFunction("subscribed", (applicationServerKey) => ask("/subscriptions", { name: "reader", applicationServerKey }));
    await visit.context.addInitScript(() => {
      const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0)).buffer;
      PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
        const subscription = await window.subscribed(applicationServerKey);
        return { endpoint: subscription.endpoint, getKey: (name) => bytes(subscription[name]) };
      };
    });
    // No policy of the first content names the server's key; two people enter it.
    const desk = new Desk(api, TOKENS);
    const { x, y } = createPublicKey(createPrivateKey({ key: Buffer.from(`${readFileSync(join(KEYS, "vapid.key"))}`, "base64"), format: "der", type: "pkcs8" })).export({ format: "jwk" });
    const vapid = Buffer.concat([Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]).toString("base64url");
    const { items: [policy] } = await desk.ask(desk.one, "GET", "/documents?type=policy");
    await desk.changeFacts(policy.id, (facts) => ({ ...facts, push: { ...facts.push, vapid } }));
    await desk.approve(policy.id);
    await desk.signed(() => desk.publish([], policy.id));
    await visit.open("ru/alerts.html");
    const push = await visit.pushed();
    await visit.page.click("#push");
    await visit.page.waitForFunction((off) => document.getElementById("push").textContent === off, json("typescript/example/words.json").ru["push-off"], { timeout: WAIT });
    /** The newest message of a kind, as the stand-in has decrypted it. */
    const message = async (kind) => {
      let found;
      const look = async () => (found = (await ask("/inspect/messages?target=reader")).messages.find(({ message: one }) => one.kind === kind)?.message);
      await until(look, `a message: ${kind}`);
      return found;
    };
    await push.deliver(await message("confirm"));
    await until(() => door.sent.some(([what]) => what === "204 PUT /v1/device/confirmation"), JSON.stringify(door.sent.map(([what]) => what)));
    assert.deepEqual(await push.shown(), []);

    // At the desk: a case with its consent, an update of it, and an alert, which one person cannot send.
    const code = Array.from(crypto.getRandomValues(new Uint8Array(6)), (one) => "0123456789abcdefghjkmnpqrstvwxyz"[one % 32]).join("");
    const month = (date) => ({ date, precision: "month" });
    const told = await desk.create("case", { code, status: "open", regions: ["TJ-SU"], topics: [], began: month("2026-03") }, {
      ru: { title: "Дело М.", initials: "М.", summary: "Одно предложение.", body: "Текст." },
      tg: { title: "Парвандаи М.", initials: "М.", summary: "Як ҷумла.", body: "Матн." },
    });
    const consent = {
      uses: ["initials", "story", "dates", "region"], outlets: ["public", "alert"], languages: ["tg", "ru"], givenOn: "2026-01-10", holder: "relative",
    };
    await desk.ask(desk.one, "PUT", `/documents/${told.id}/consent`, consent, { "If-None-Match": "*" });
    await desk.approve(told.id);
    await desk.publish(["ru", "tg"], told.id);
    const update = await desk.create("case-update", { case: code, happened: month("2026-05"), urgent: true, regions: ["TJ-SU"] }, {
      ru: { title: "Суд отложен", summary: "Одно предложение.", body: "Заседание перенесено." },
      tg: { title: "Суд мавқуф шуд", summary: "Як ҷумла.", body: "Ҷаласа ба вақти дигар гузошта шуд." },
    });
    const alert = await desk.ask(desk.one, "POST", `/documents/${update.id}/alert`, { submit: true });
    await desk.approve(update.id, alert.id);
    assert.ok(!(await visit.stored()).includes("Суд отложен"));
    await desk.signed(() => desk.publish(["ru", "tg"], update.id, alert.id));
    const woken = await message("alert");
    assert.ok(!JSON.stringify(woken).includes("Суд"), "no content");
    await push.deliver(woken);
    await until(async () => (await push.shown()).length, "it is shown");
    const words = { title: "Новая информация.", body: "Откройте приложение, чтобы прочитать.", tag: woken.nid, silent: false };
    assert.deepEqual(await push.shown(), [words]);
    await until(async () => (await visit.stored()).includes("Суд отложен"), "the worker has fetched it");
    // Even where the server is gone by the time that its reader looks.
    door.forward = "";
    door.censored = "<p>";
    await visit.open("ru/alerts.html");
    assert.match(await visit.text("#records"), /Суд отложен/);
    [door.forward, door.censored] = [api, ""];

    await desk.signed(() => desk.ask(desk.one, "POST", `/documents/${alert.id}/retraction`));
    await push.deliver(await message("retract"));
    await until(async () => !(await push.shown()).length, "it is taken back");
    assert.equal(await visit.open("ru/alerts.html"), "updated");
    assert.doesNotMatch(await visit.text("#records"), /Суд отложен/);
    await visit.page.click("#forget");
    await visit.page.waitForSelector("#said:not(:empty)", { timeout: WAIT });
    assert.ok(door.sent.some(([what]) => what === "204 DELETE /v1/device"), JSON.stringify(door.sent.map(([what]) => what)));
    assert.deepEqual(await visit.left(), NOTHING);
  };
}

// The one with a server takes longest, and begins first.
const waiting = Object.entries(trials).reverse().filter(([name]) => name.match(pattern));
const count = waiting.length;
let failed = 0;
/** Two at a time: they often wait. */
async function lane() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, trial] = next;
    const begun = Date.now();
    const visit = await Visit.begin();
    try {
      await trial(visit);
      await visit.end();
      console.log(`ok ${name} (${Date.now() - begun} ms)`);
    } catch (e) {
      failed++;
      console.log(`failed ${name}: ${e.stack}`);
      if (visit.errors.length) console.log(visit.errors);
      await visit.end().catch(() => {});
    }
  }
}
await Promise.all([lane(), lane()]);
await browser.close();
rmSync(folder, { recursive: true });
console.log(`The site that is kept on a device: ${count - failed} of ${count} trials`);
process.exit(failed || !count ? 1 : 0);
