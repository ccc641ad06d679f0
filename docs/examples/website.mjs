// A website in three languages from the API alone: node website.mjs http://127.0.0.1:8080 FOLDER
//
// It knows openapi.yaml, by whose members it is written, and the address of a server. Lists, addresses, names of words and
// the quick exit come from there. Node 20, nothing else. Take it as a start: it has no style, and makes everything anew.
import { mkdirSync, writeFileSync } from "node:fs";

const [server, folder] = process.argv.slice(2);
const get = async (address, type = "application/json") => {
  const answer = await fetch(new URL(address, server), { headers: { accept: type } });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
};
const entrance = await get("/v1");
const contract = await get(entrance.openapi);
const resolved = (schema) => (schema?.$ref ? contract.components.schemas[schema.$ref.split("/").pop()] : (schema ?? {}));
const path = (address) => decodeURI(new URL(address, server).pathname);
const escaped = (text) => String(text).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
const paragraph = (text) => (text ? `<p>${escaped(text)}</p>` : "");
const link = (address, text) => `<a href="${escaped(address)}">${escaped(text)}</a>`;
const every = (list, part) => (list ?? []).map(part).join("");

/** The schema of what an operation answers; undefined for a path that is none. */
const answered = (template) => {
  const schema = contract.paths[template]?.get?.responses["200"]?.content?.["application/json"]?.schema;
  return schema && resolved(schema);
};
/** The operation that a path of the API belongs to. */
const operation = (address) => {
  const parts = path(address).split("/");
  const fits = (template) => template.split("/").every((part, i) => part === parts[i] || /^{.*}$/.test(part));
  return Object.keys(contract.paths).find((it) => it.split("/").length === parts.length && fits(it));
};
/** The operation for one item of a list, and the member that its last part is filled with. */
const detailOf = (list) => {
  const template = Object.keys(contract.paths).find((it) => it.startsWith(list + "/{") && it.endsWith("}"));
  return template && { template, member: template.match(/{(\w+)}$/)[1] };
};

/** Words without a name: they are shown as they are, and told at the end. */
const unnamed = new Set();

const written = new Map();
const write = (address, html) => {
  const place = path(address);
  if (written.has(place)) return;
  written.set(place, html);
  mkdirSync(folder + place, { recursive: true });
  writeFileSync(`${folder}${place}/index.html`, html);
};

for (const { language, name, links, pages } of entrance.languages) {
  const words = new Map();
  for (const vocabulary of (await get(links.vocabularies)).vocabularies) {
    for (const word of vocabulary.words) words.set(`${vocabulary.name} ${word.key}`, word.name);
  }
  const named = (vocabulary, word) => {
    const known = words.get(`${vocabulary} ${word}`);
    if (known === undefined) unnamed.add(`${language} ${vocabulary} ${word}`);
    return known ?? word;
  };
  const policy = await get(links.policy);
  const regions = new Map((await get(links.regions)).items.map((it) => [it.code, it.name]));

  // what has a page at a place of the site's own choice: lists that nobody else links to
  const listPage = (list) => pages[list] ?? `${pages.home.replace(/\/$/, "")}/${list}`;
  const lists = Object.keys(links).filter((it) => answered(operation(links[it]))?.properties?.items);
  const navigation = lists.map((it) => link(path(listPage(it)), named("lists", it))).join(" · ");

  const page = (title, body, { canonical, alternates = [], seo, of = language, feeds } = {}) => `<!doctype html>
<html lang="${of}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(seo?.title ?? title)}</title>${seo ? `<meta name="description" content="${escaped(seo.description)}">` : ""}
${canonical ? `<link rel="canonical" href="${escaped(canonical)}">` : ""}${every(alternates, (it) => `<link rel="alternate" hreflang="${it.language}" href="${escaped(it.page)}">`)}
${every(feeds, (it) => `<link rel="alternate" type="${it.mediaType}" href="${escaped(it.url)}">`)}</head>
<body><header lang="${language}">${link(path(pages.home), name)} · ${navigation}
${policy.quickExit ? link(policy.quickExit.address, policy.quickExit.label) : ""}
${every(entrance.languages, (it) => ` ${link(path(it.pages.home), it.name)}`)}</header>
<main><h1>${escaped(title)}</h1>${body}</main></body></html>`;

  /** What members say in words: those of closed and open lists by name, regions and topics by theirs. */
  const facts = (item, schema) => {
    const said = [];
    for (const [member, of] of Object.entries(resolved(schema).properties ?? {})) {
      const vocabulary = of["x-vocabulary"];
      if (vocabulary && item[member] !== undefined && vocabulary !== "types") {
        for (const word of [item[member]].flat()) said.push(named(vocabulary, word));
      } else if (resolved(of).properties && item[member] && !Array.isArray(item[member])) {
        said.push(...facts(item[member], of));
      }
    }
    return said;
  };
  const told = (item, schema) => {
    const labels = [item.sectionLabel, ...(item.topicLabels ?? [])].filter(Boolean).map((it) => it.name);
    const places = [...(item.regions ?? []), ...(item.serves ?? [])].map((it) => regions.get(it)).filter(Boolean);
    const day = item.happened?.date ?? item.began?.date ?? item.publishedAt?.slice(0, 10) ?? "";
    return [...new Set([day, ...facts(item, schema), ...labels, ...places])].filter(Boolean).join(" · ");
  };
  const channels = (item, schema) => every(item.channels, (it) => `<p>${escaped(facts(it, resolved(schema).properties.channels.items).join(""))}
    ${it.link ? link(it.link, it.asPrinted) : ""} ${escaped(it.riskNote ?? "")}</p>`);

  /** An item as it stands in lists; whole for what has no page of its own. */
  const listed = (item, schema) => {
    const title = item.title ?? item.name;
    const heading = item.canonical ? link(path(item.canonical), title) : escaped(title);
    return `<article lang="${item.language}" id="${item.id}"><h2>${heading}</h2>${paragraph(item.warning)}
<p>${escaped(told(item, schema))}</p>${paragraph(item.summary ?? item.description)}${item.canonical ? "" : (item.html ?? "")}
${channels(item, schema)}${paragraph(item.hours?.note)}${paragraph(item.coverageNote)}
${item.type === "contact" ? `<p>${link(item.url, item.address)} ${escaped(item.riskNote ?? "")}</p>` : ""}</article>`;
  };

  const detail = (item, schema) => `${paragraph(item.warning)}<p>${escaped(told(item, schema))}</p>${paragraph(item.summary)}
${every(item.corrections, (it) => `<p>${escaped(it.date)}: ${escaped(it.text)}</p>`)}${item.html ?? ""}
<ol>${every(item.steps, (it) => `<li id="${it.id}"><h2>${escaped(it.title)}</h2>${it.html}</li>`)}</ol>
<ul>${every(item.checklist, (it) => `<li>${escaped(it.text)}</li>`)}</ul>
${every(item.timeline, (it) => listed(it, schema.properties.timeline.items))}
${every(item.replies, (it) => `<blockquote lang="${it.language}">${escaped(it.authority)}, ${escaped(it.date?.date ?? "")}: ${it.html}</blockquote>`)}
<ul>${every(item.legal?.sources, (it) => `<li>${it.url ? link(it.url, it.title) : escaped(it.title)} ${escaped(it.article ?? "")}</li>`)}</ul>
<p>${escaped(item.attribution ?? "")} ${item.licenceUrl ? link(item.licenceUrl, item.licence) : escaped(item.licence ?? "")}</p>
<ul>${every(item.related, (it) => `<li>${link(path(it.page), it.title)}</li>`)}</ul>`;

  const home = await get(links.home);
  write(pages.home, page(home.title, `${paragraph(home.introduction)}${every(home.alerts, (it) => listed(it, resolved(contract.components.schemas.FrontPage).properties.alerts.items))}
<ul>${every(home.features, (it) => `<li>${link(path(it.page), it.title)}</li>`)}</ul>
${every(home.latest, (it) => `<section><h2>${escaped(it.name)}</h2>${every(it.items, (one) => listed(one, contract.components.schemas.ListedArticleSummary))}</section>`)}`, { of: home.language }));

  for (const list of lists) {
    const template = operation(links[list]);
    const schema = answered(template).properties.items.items;
    const items = [];
    for (let next = ""; next !== null; ) {
      const part = await get(links[list] + (next && `?cursor=${encodeURIComponent(next)}`));
      items.push(...part.items);
      next = part.next;
    }
    write(listPage(list), page(named("lists", list), every(items, (it) => listed(it, schema))));
    const one = detailOf(template);
    for (const item of one ? items.filter((it) => !it.fallback) : []) {
      const whole = await get(one.template.replace("{lang}", language).replace(/{\w+}$/, encodeURIComponent(item[one.member])));
      write(whole.canonical, page(whole.title, detail(whole, answered(one.template)), { ...whole, of: whole.language }));
    }
  }
}
console.log(`${written.size} pages in ${folder}`);
for (const word of unnamed) console.error(`no name: ${word}`);
process.exitCode = unnamed.size === 0 ? 0 : 1;
