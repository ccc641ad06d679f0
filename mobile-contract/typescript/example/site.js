// A page shows what is held, at once, then what a mirror has. Nothing is stored until the reader presses the button.
import { IndexedDbStorage, MemoryStorage, NEUTRAL, alerts, guides, hotlines, isCheckDue, openStatus, policy, reviewAt, every } from "./client/index.js";
import { Keeping, inboxOf } from "./client/keeping.js";
import { device, open } from "./open.js";
import settings from "./settings.js";
import words from "./words.js";

const { lang } = document.documentElement;
const w = words[lang];
const main = document.getElementById("main");
const at = (id) => document.getElementById(id);
const keeping = await Keeping.of(new URL("worker.js", import.meta.url));
let storage = keeping.kept ? new IndexedDbStorage() : new MemoryStorage();
let client = await open(storage);
let vapid = "";

/** An element with text or other elements in it. */
function element(name, attributes, ...inside) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...inside.filter((one) => one || one === 0));
  return made;
}

const ALLOWED = ["P", "UL", "OL", "LI", "STRONG", "EM", "B", "I", "H2", "H3", "H4", "BLOCKQUOTE", "BR", "CITE"];

/** The HTML of a record without whatever could run or load something. */
function text(html) {
  const copy = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    const inside = [...node.childNodes].map(copy);
    if (ALLOWED.includes(node.nodeName)) return element(node.nodeName, {}, ...inside);
    const href = node.nodeName === "A" ? node.getAttribute("href") : null;
    if (href && /^(https:|tel:|mailto:)/.test(href)) return element("a", { href, rel: "noreferrer" }, ...inside);
    const all = document.createDocumentFragment();
    if (!["SCRIPT", "STYLE"].includes(node.nodeName)) all.append(...inside);
    return all;
  };
  return copy(new DOMParser().parseFromString(html, "text/html").body);
}

// As the plain edition has it; few browsers know the months in Tajik.
const dates = lang === "en" ? ["en-GB", { dateStyle: "long" }] : ["ru", { day: "2-digit", month: "2-digit", year: "numeric" }];
const day = (time) => new Intl.DateTimeFormat(dates[0], { ...dates[1], timeZone: "Asia/Dushanbe" }).format(time);
/** That a text is not there in the reader's language. */
const fallback = ({ language }) =>
  language !== lang && w[`fallback-${language}`] && element("p", { lang }, element("small", {}, w[`fallback-${language}`]));
const sample = (record) => record.sample && element("p", {}, element("small", {}, w.sample));

function line(one) {
  const status = openStatus(one.hours, Date.now());
  const channel = ({ number, asPrinted, link, riskNote }) =>
    element(
      "li",
      {},
      /^(tel|sms|https):/.test(link) ? element("a", { href: link, className: "number" }, asPrinted || number) : asPrinted || number,
      riskNote && element("br"),
      riskNote && element("small", {}, riskNote),
    );
  return element(
    "section",
    { className: "line", lang: one.language || lang },
    element("h2", {}, one.name),
    fallback(one),
    one.callable
      ? element("ul", {}, ...one.channels.map(channel))
      : element("p", { className: "warning" }, element("strong", {}, `${w.doNotCall}. `), one.warning),
    one.callable && status !== "unknown" && element("p", {}, w[status]),
    one.description && element("p", {}, one.description),
    one.callable && one.hours.note && element("p", {}, `${w.hours}: ${one.hours.note}`),
    one.callable && isCheckDue(one, Date.now()) && element("p", {}, element("small", {}, w["check-due"])),
    sample(one),
  );
}

function guide(one) {
  const { legal, warning, steps, checklist, html } = one;
  const reviewed = reviewAt(legal.review, Date.now()) === "current";
  return element(
    "details",
    { lang: one.language || lang },
    element("summary", {}, one.title),
    fallback(one),
    one.summary && element("p", { className: "lead" }, one.summary),
    (warning || !reviewed) && element("p", { className: "warning" }, warning || w["not-reviewed"]),
    text(html),
    steps.length > 0 && element("ol", {}, ...steps.map((step) => element("li", {}, element("strong", {}, step.title), text(step.html)))),
    checklist.length > 0 && element("ul", { className: "checklist" }, ...checklist.map((check) => element("li", {}, check.text))),
    legal.lawAsOf && element("p", {}, element("small", {}, `${w.lawAsOf} ${day(Date.parse(legal.lawAsOf))}`)),
    sample(one),
  );
}

function alert(one) {
  return element(
    "section",
    { lang: one.language || lang },
    element("h2", {}, one.title),
    fallback(one),
    element("p", { className: "date" }, day(Date.parse(one.publishedAt))),
    element("p", {}, one.summary),
    sample(one),
  );
}

function regions(content) {
  const all = every(content, "regions", "region").map(({ code, name }) => [element("a", { href: `#${code}` }, name), " · "]);
  return all.length > 0 && element("p", {}, ...all.flat().slice(0, -1));
}

const SHOWN = {
  hotlines: (content) => [regions(content), ...hotlines(content, location.hash.slice(1), Date.now()).map(line)].filter(Boolean),
  guides: (content) => guides(content).map(guide),
  alerts: (content) => alerts(content, Date.now()).map(alert),
};

async function show() {
  const content = await client.content(lang);
  const asOf = client.asOf(lang);
  const open = new Set([...document.querySelectorAll("details[open] summary")].map((one) => one.textContent));
  const shown = SHOWN[main.dataset.page](content);
  if (asOf && !shown.length) shown.push(element("p", {}, w.nothing));
  at("records").replaceChildren(...shown);
  for (const one of document.querySelectorAll("summary")) one.parentElement.open = open.has(one.textContent);
  at("as-of").hidden = !asOf;
  if (asOf) {
    at("as-of").querySelector("time").textContent = day(asOf);
    at("as-of").querySelector("time").dateTime = new Date(asOf).toISOString();
  }
  const { quickExit, push } = policy(content);
  vapid = push.vapid;
  if (quickExit.address.startsWith("https://")) at("exit").href = quickExit.address;
  at("exit").textContent = quickExit.labels[lang] || w.leave;
  return { asOf, held: content.names.length > 0 };
}

function sections() {
  const { kept } = keeping;
  at("keeping").hidden = !!kept || !keeping.isPossible;
  at("kept").hidden = !kept;
  at("being-told").hidden = !kept?.pushManager || !vapid;
  at("neutral").textContent = NEUTRAL[lang].join(" ");
}

async function bring() {
  const mine = client;
  const reconcile = async () => {
    if (keeping.kept) await inboxOf(keeping.kept, client, lang).reconcile(lang);
  };
  const before = await show();
  sections();
  at("state").textContent = before.held ? "" : `${w.fetching}…`;
  const listener = ({ files, allFiles }) => {
    if (!before.held && allFiles) at("state").textContent = `${w.fetching}: ${files} / ${allFiles}`;
  };
  const { outcome, stale } = await mine.sync(lang, "essentials", { listener });
  if (mine !== client || mine.isErased) return;
  const now = await show();
  sections();
  const reached = outcome === "updated" || outcome === "unchanged";
  at("state").textContent = stale ? w.stale : reached ? "" : now.held ? w.unreachable : w["nothing-held"];
  at("state").className = at("state").textContent ? "note" : "";
  document.body.dataset.outcome = outcome;
  await reconcile();
  if (keeping.kept) await renew();
}

/** Once a week; the server forgets who does not come back. */
async function renew() {
  const { handle, registered = 0 } = await device.settings();
  at("push").textContent = handle ? w["push-off"] : w.push;
  if (handle && vapid && Date.now() - registered > 7 * 86_400_000) await device.register(keeping.kept, vapid, lang).catch(() => {});
}

at("exit").addEventListener("click", (event) => {
  event.preventDefault();
  document.body.hidden = true;
  location.replace(at("exit").href);
});

at("keep").addEventListener("click", async () => {
  at("keep").disabled = true;
  at("said").textContent = "";
  try {
    const fetched = client;
    storage = await keeping.keep(storage);
    fetched.cancel();
    client = await open(storage);
    await device.change({ language: lang });
    await bring();
  } catch {
    storage = new MemoryStorage();
    client = await open(storage);
    at("said").textContent = w["keep-failed"];
    sections();
  }
  at("keep").disabled = false;
});

function bare() {
  client.cancel();
  for (const id of ["records", "state"]) at(id).replaceChildren();
  for (const id of ["keeping", "kept", "being-told", "as-of"]) at(id).hidden = true;
}

at("forget").addEventListener("click", async () => {
  at("forget").disabled = true;
  let said = w.forgotten;
  try {
    await keeping.forget(client, device);
  } catch {
    said = w["forget-failed"];
  }
  bare();
  at("said").textContent = said;
});

at("push").addEventListener("click", async () => {
  at("said").textContent = "";
  try {
    if ((await device.settings()).handle) await device.unregister(keeping.kept);
    else if ((await Notification.requestPermission()) === "granted") await device.register(keeping.kept, vapid, lang);
  } catch {
    await device.unregister(keeping.kept).catch(() => {});
    at("said").textContent = w["push-failed"];
  }
  await renew();
});

keeping.onForgotten(() => {
  void client.eraseEverything().catch(() => {});
  bare();
  at("said").textContent = w.forgotten;
});

addEventListener("hashchange", () => void show());
if (keeping.kept) await device.change({ language: lang });
await bring();
