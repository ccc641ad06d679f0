// Runs the code of docs/for-websites.md against a server, and looks at what it has made.
// SERVER=http://… ROOT=root.1 TOKENS=… (test/desk.mjs) node test/websites.mjs
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { Desk } from "./desk.mjs";

const { SERVER, TOKENS } = process.env;
const text = readFileSync(new URL("../../../docs/for-websites.md", import.meta.url), "utf8");
// Three pages of print.
assert.ok(text.split("\n").length <= 3 * 66, `${text.split("\n").length} lines`);
const blocks = [...text.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code);
assert.ok(blocks.length >= 3);

const asked = [];
const before = globalThis.fetch;
globalThis.fetch = (url, ...more) => {
  asked.push(String(url).slice(SERVER.length));
  return before(url, ...more);
};
// Within the package, so that its name is found.
const program = new URL("../dist/for-websites.mjs", import.meta.url);
writeFileSync(program, `${blocks.join("\n")}\nexport { contents, pages, words, missing, preview, guides, hotlines };\n`);
process.on("exit", () => rmSync(program));
const { contents, pages, words, missing, preview, guides, hotlines } = await import(program);
globalThis.fetch = before;

const languages = ["tg", "ru", "en"];
const get = async (path) => (await fetch(SERVER + path)).json();
assert.deepEqual(asked.filter((path) => path.includes("/sync/")), languages.map((one) => `/v1/sync/pack/${one}/all`));
assert.equal(asked.length, 6, asked.join(" "));
let compared = 0;
for (const language of languages) {
  const { items } = await get(`/v1/${language}/articles?limit=100`);
  for (const { slug, alternates } of items.filter(({ fallback }) => !fallback)) {
    const page = pages.get(`https://www.example.org/${language}/articles/${slug}`);
    assert.ok(page, `${language} ${slug}`);
    const others = [...page.matchAll(/<link rel="alternate" hreflang="(\w+)"/g)].map(([, one]) => one).filter((one) => one !== language).sort();
    const listed = alternates.map((one) => one.language).filter((one) => one !== language).sort();
    assert.deepEqual(others, listed, slug);
    compared++;
  }
  const lines = await get(`/v1/${language}/hotlines?region=TJ-KT`);
  const held = hotlines(contents.get(language), "TJ-KT");
  assert.deepEqual(held.map(({ id }) => id).sort(), lines.items.map(({ id }) => id).sort());
  assert.equal(held[0].id, lines.items[0].id, "the region's own line comes first");
  const { items: listedGuides } = await get(`/v1/${language}/guides?limit=100`);
  assert.deepEqual(new Set(guides(contents.get(language)).map(({ id }) => id)), new Set(listedGuides.filter(({ fallback }) => !fallback).map(({ id }) => id)));
  assert.ok(words.get(language).size > 50);
  assert.ok((await before(`${SERVER}/feeds/${language}/articles.atom`)).ok);
}
assert.ok(compared > 10 && pages.size > 40, `${compared} of ${pages.size}`);
for (const page of pages.values()) JSON.parse(/ld\+json">(.*?)<\/script>/.exec(page)[1]);
assert.deepEqual(await missing("ru", "articles", "there-is-no-such-article"), { status: 404 });
const [known] = (await get("/v1/ru/articles")).items;
assert.deepEqual(await missing("ru", "articles", known.slug), { status: 200, canonical: known.canonical });

// What an editor does meanwhile: a preview, another slug, a withdrawal.
const desk = new Desk(SERVER, TOKENS);
const { id } = await desk.create("article", { kind: "news", section: "activities" }, {
  ru: { title: "Проба <сайта>", summary: "Одно предложение.", body: "Текст с *Markdown*." },
  tg: { title: "Санҷиши сайт", summary: "Як ҷумла.", body: "Матн бо *Markdown*." },
});
const { url } = await desk.ask(desk.one, "POST", `/documents/${id}/editions/ru/previews`, { hours: 1 });
const draft = await preview(SERVER + url);
const slug = /<link rel="canonical" href="https:\/\/www\.example\.org\/ru\/articles\/([^"]+)">/.exec(draft)[1];
assert.ok(draft.includes('<meta name="robots" content="noindex"><title>Проба &#60;сайта&#62;</title>'), draft);
assert.deepEqual(await missing("ru", "articles", slug), { status: 404 }, "not published yet");
await desk.approve(id);
await desk.signed(() => desk.publish(["ru", "tg"], id));
const place = async (one) => (await get(`/v1/ru/articles/${one}`)).canonical;
assert.deepEqual(await missing("ru", "articles", slug), { status: 200, canonical: await place(slug) }, "newer than the build");
/** The same program once more. */
const built = async (times) => (await import(`${program}?${times}`)).pages;
const mine = `https://www.example.org/ru/articles/${slug}`;
const published = (await built(1)).get(mine);
// But for other languages, and what the moment decides, a preview is the page that will be.
const lasting = (html) => html.replace('<meta name="robots" content="noindex">', "").replace(/<link rel="alternate" hreflang[^>]*>/g, "").replace(/"date\w+":"[^"]+"/g, "");
assert.equal(lasting(draft), lasting(published));
assert.ok(published.includes('hreflang="tg"') && !published.includes("noindex"));

await desk.changeText(id, "ru", (content) => ({ ...content, slug: `${slug}-2` }));
await desk.approve(id);
await desk.signed(() => desk.publish(["ru"], id));
assert.deepEqual(await missing("ru", "articles", slug), { status: 301, canonical: await place(`${slug}-2`) }, "an old slug");
const moved = await built(2);
assert.ok(!moved.has(mine) && moved.has(`${mine}-2`));

await desk.signed(() => desk.ask(desk.one, "POST", `/documents/${id}/withdrawal`, { languages: ["ru"] }));
for (const gone of [slug, `${slug}-2`]) assert.deepEqual(await missing("ru", "articles", gone), { status: 410 }, gone);
assert.ok(![...(await built(3)).keys()].some((one) => one.startsWith(mine)), "a page of what was withdrawn");
console.log(`The code of for-websites.md: ${pages.size} pages by ${asked.length} requests`);
