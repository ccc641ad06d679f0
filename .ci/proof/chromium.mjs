// One way through the desk and one through the plain edition, in Debian's Chromium, with scripts and without them. served has:
// node chromium.mjs FOLDER-OF-PLAYWRIGHT SERVER SECRET-OF-ADMIN PASSWORD-OF-BAHROM
// Two administrators let an editor in; what she writes is published by the second of them.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { createRequire } from "node:module";
import { setTimeout as pause } from "node:timers/promises";

const [folder, server, secret, second] = process.argv.slice(2);
const { chromium } = createRequire(`${process.cwd()}/${folder}/`)("playwright-core");
const desk = server.replace("127.0.0.1", "desk.localhost");
const PASSWORD = "seven-quiet-apricot-trees"; // docs/desk-quick-start has given it to admin, too
const PATIENCE = 120_000;

const off = ["gpu", "dev-shm-usage", "quic", "background-networking", "component-update", "sync"].map((it) => `--disable-${it}`);
const args = ["--no-sandbox", "--no-first-run", ...off];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args, timeout: PATIENCE });
const complaints = [];

/** A window of a browser of its own, which may have the cookies of another one. */
async function open(scripts, address, storageState) {
  const context = await browser.newContext({ javaScriptEnabled: scripts, locale: "ru", storageState });
  context.setDefaultTimeout(PATIENCE);
  context.on("request", (it) => [server, desk].includes(new URL(it.url()).origin) || complaints.push(`asks for ${it.url()}`));
  context.on("weberror", (it) => complaints.push(`${it.error()}`));
  context.on("console", (it) => it.type() === "error" && complaints.push(`${it.text()} ${it.location().url}`));
  await context.route("**/favicon.ico", (it) => it.fulfill({ status: 204 })); // browsers ask for it by themselves
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const press = (page, selector) =>
  Promise.all([page.waitForNavigation({ waitUntil: "domcontentloaded" }), page.locator(selector).first().click()]);

async function fill(page, fields, form) {
  for (const [name, text] of Object.entries(fields)) await page.locator(`main [name="${name}"]:visible`).first().fill(text);
  if (form) await press(page, `main form[action="${form}"] button`);
}

const tick = (page, name, value) => page.locator(`main [name="${name}"][value="${value}"]`).first().check();

/** Presses a button; the page says then that it is done. */
async function does(page, selector) {
  await press(page, selector);
  assert.ok(await page.locator(".done").count(), `${selector}: ${await page.locator("main").textContent()}`);
}
const ask = (page, what) => does(page, `main button[name=_do][value=${what}]:not(.hidden)`);

/** What a phone shows for a secret (RFC 6238), now or some steps later: each code works once. */
function code(base32, later = 0) {
  const bits = [...base32].map((it) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(it).toString(2).padStart(5, "0")).join("");
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const mac = createHmac("sha1", Buffer.from(bits.match(/.{8}/g).map((it) => parseInt(it, 2)))).update(counter).digest();
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

async function signIn(scripts, login, password, oneTime = "") {
  const page = await open(scripts, `${desk}/`);
  await fill(page, { "secret-login": login, "secret-password": password, "secret-code": oneTime }, "/desk/sign-in");
  if (password === PASSWORD) return page;
  const given = { "secret-current": password, "secret-next": PASSWORD, "secret-again": PASSWORD };
  await fill(page, given, "/desk/settings/password");
  return page;
}

async function publish(editor, coordinator, title) {
  await editor.goto(`${desk}/desk/new`);
  await tick(editor, "type", "article");
  await tick(editor, "language", "ru");
  await press(editor, "main form button");
  const document = editor.url().replace(/(documents\/[0-9a-z]{16}).*/, "$1");
  await press(editor, ".tabs a[href$='/facts']");
  await editor.selectOption("[name='c/kind']", "news");
  await editor.selectOption("[name='c/section']", "activities");
  await ask(editor, "submit");
  await press(editor, ".tabs a[href$='/ru']");
  await fill(editor, { "c/title": title, "c/summary": "Одно предложение.", "c/body": title });
  await ask(editor, "submit");
  for (const part of ["facts", "ru", "publish"]) {
    await coordinator.goto(`${document}/${part}`);
    for (const box of await coordinator.locator("main [name=accept]:enabled").all()) await box.check();
    if (part !== "publish") await ask(coordinator, "approve");
  }
  await tick(coordinator, "language", "ru");
  await does(coordinator, "main form[action$='/publish'] button:not(.plain)");
}

async function says(path, words) {
  const end = Date.now() + PATIENCE;
  while (!(await (await fetch(server + path)).text()).includes(words)) await pause(Date.now() < end ? 200 : assert.fail(path));
}

/** Follows links from the first page, each the first one that is like that, and returns the text of the last one. */
async function read(scripts, language, ...links) {
  const page = await open(scripts, `${server}/read/${language}/`);
  for (const link of links) await press(page, `#main ${link}, nav ${link}`);
  return page.locator("main").textContent();
}

const coordinator = await signIn(false, "bahrom", second);
await fill(coordinator, { "secret-device-password": PASSWORD }, "/desk/settings/device");
const shown = (await coordinator.locator(".secret code").textContent()).replace(/\s/g, "");
await fill(coordinator, { code: code(shown) }, "/desk/settings/device-confirmation");

// One administrator asks for the account of an editor, the other agrees: each gets one half of its password.
const admin = await signIn(false, "admin", PASSWORD, code(secret, 1));
await admin.goto(`${desk}/desk/new-account`);
await tick(admin, "role", "editor");
await fill(admin, { login: "editor" }, "/desk/new-account");
await coordinator.goto(desk + (await admin.locator("main a[href^='/desk/proposals/']").getAttribute("href")));
await ask(coordinator, "yes");
const halves = [admin.locator(".secret code"), coordinator.locator(".done strong").last()];
let password = (await Promise.all(halves.map((it) => it.textContent()))).map((it) => it.trim()).join("");

for (const scripts of [true, false]) {
  const title = `Что решил суд, ${scripts ? "со скриптами" : "без скриптов"}`;
  const publishing = await open(scripts, `${desk}/desk/`, await coordinator.context().storageState());
  await publish(await signIn(scripts, "editor", password), publishing, title);
  password = PASSWORD;
  for (const path of ["/v1/ru/articles", "/read/ru/articles.html"]) await says(path, title);
  assert.match(await read(scripts, "ru", "a[href='articles.html']", `a:has-text("${title}")`), /Что решил суд.*Что решил суд/s);
  assert.match(await read(scripts, "tg", "a[href='hotlines.html']"), /\+992[ \d]{9}/);
  assert.match(await read(scripts, "tg", "a[href='guides.html']", "a[href^='guides/']"), /\p{L}{3}/u);
  console.log(`${scripts ? "with" : "without"} scripts: sign in, write, approve, publish; read it, numbers, a guide`);
}
assert.deepEqual(complaints, []);
await browser.close();
