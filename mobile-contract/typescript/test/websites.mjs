// Runs the code of docs/for-websites.md against a server, and looks at what it has made.
// SERVER=http://… ROOT=root.1 node test/websites.mjs
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";

const { SERVER } = process.env;
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
writeFileSync(program, `${blocks.join("\n")}\nexport { contents, pages, words, missing, guides, hotlines };\n`);
const { contents, pages, words, missing, guides, hotlines } = await import(program).finally(() => rmSync(program));
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
console.log(`The code of for-websites.md: ${pages.size} pages by ${asked.length} requests`);
