// Reads feeds with feedsmith and rss-parser, sitemaps with sitemap, and judges by schemas:
// readers.mjs BASE FEED FOLDER SCHEMAS
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import assert from 'node:assert';
import { parseFeed, parseOpml } from 'feedsmith';
import RssParser from 'rss-parser';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);
const [base, feed, folder, schemas] = process.argv.slice(2);
const text = async (path) => {
  const answer = await fetch(base + path);
  assert.equal(answer.status, 200, path);
  return answer.text();
};
const seconds = (moment) => Math.floor(new Date(moment).getTime() / 1000);
const write = (name, entries) => writeFileSync(`${folder}/${name}.json`, JSON.stringify(entries));

for (const format of ['rss', 'atom', 'json']) {
  const { format: found, feed: read } = parseFeed(await text(`${feed}.${format}`));
  assert.equal(found, format);
  write(
    `feedsmith-${format}`,
    (read.items ?? read.entries).map((one) => ({
      id: one.guid?.value ?? one.id,
      title: one.title?.value ?? one.title,
      published: seconds(one.pubDate ?? one.published ?? one.date_published),
    })),
  );
}
assert.equal(parseOpml(await text('/feeds/opml.xml')).body.outlines.length, 3);

for (const format of ['rss', 'atom']) {
  const read = await new RssParser().parseString(await text(`${feed}.${format}`));
  write(
    `rss-parser-${format}`,
    read.items.map((one) => ({ id: one.guid ?? one.id, title: one.title, published: seconds(one.isoDate) })),
  );
}

const index = await parseSitemapIndex(Readable.from([await text('/feeds/sitemap.xml')]));
assert(index.length > 1);
for (const { url } of index) {
  const pages = await parseSitemap(Readable.from([await text(url.slice(base.length))]));
  assert(pages.length > 0 && pages.every((page) => page.links.some((link) => link.lang === 'x-default')), url);
}
for (const { news } of await parseSitemap(Readable.from([await text('/feeds/sitemap/news.xml')]))) {
  assert(news.title && news.publication.language);
}

const names = 'articles press analysis interviews reports statements case-updates urgent events replies'.split(' ');
const ajv = new Ajv({ strict: false });
addFormats(ajv);
const jsonFeed = ajv.compile(JSON.parse(readFileSync(require.resolve('jsonfeed-schema/schema-v1.1.json'))));
let ninjs = null;
if (schemas) {
  const judge = new Ajv2020({ strict: false, logger: false });
  addFormats(judge);
  const geo = JSON.parse(readFileSync(`${schemas}/GeoJSON-schema.json`));
  delete geo.$schema;
  judge.addSchema(geo, 'https://geojson.org/schema/GeoJSON.json');
  ninjs = judge.compile(JSON.parse(readFileSync(`${schemas}/ninjs-schema_3.1.json`)));
}
for (const language of ['tg', 'ru', 'en']) {
  for (const name of names) {
    const path = `/feeds/${language}/${name}`;
    assert(jsonFeed(JSON.parse(await text(`${path}.json`))), `${path}: ${ajv.errorsText(jsonFeed.errors)}`);
    if (ninjs) {
      assert(ninjs(JSON.parse(await text(`${path}.ninjs`))), `${path}.ninjs: ${JSON.stringify(ninjs.errors)}`);
    }
  }
}
