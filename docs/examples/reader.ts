// Reads a running server with a client generated from openapi.yaml, as a front end would. Compiling checks the document,
// running checks the server against it.
import createClient from "openapi-fetch";
import type { components, paths } from "./contract";

type Hotline = components["schemas"]["ListedHotline"];
type Summary = components["schemas"]["ListedArticleSummary"];

const base = process.argv[2];
if (base === undefined) {
  throw new Error("usage: node reader.js <base URL>");
}
const client = createClient<paths>({ baseUrl: base });

function check(holds: boolean, what: string): void {
  if (!holds) {
    throw new Error("check failed: " + what);
  }
  console.log("  " + what);
}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) {
    throw new Error("missing: " + what);
  }
  return value;
}

/** The numbers a safe client offers to call: none of a line that is not active. */
function numbers(line: Hotline): string[] {
  return line.status === "active" ? line.channels.flatMap((channel) => channel.number ?? []) : [];
}

async function hotlines(): Promise<void> {
  const { data, response } = await client.GET("/v1/{lang}/hotlines", {
    params: { path: { lang: "tg" }, query: { region: "TJ-KT" } },
  });
  const list = present(data, "hotlines");
  check(response.headers.get("content-language") === "tg", "the hotlines are sent in Tajik");
  check(list.items.length === 5 && list.next === null, "all five lines are on one page");
  const first = present(list.items[0], "a first line");
  check(numbers(first).includes("+992987876666"), "the first line for Khatlon is Khatlon's");
  check(first.servesRegion === true, "it is marked as serving the region");
  const types = first.channels.map((channel) => channel.type).join(" ");
  check(types === "voice whatsapp telegram", "it is reached by voice, WhatsApp and Telegram");
  check(typeof list.coverageNote === "string", "the region's coverage is explained");
  const ids = new Set(list.items.map((line) => line.id));
  const paired = list.items.filter((line) => line.pairedWith !== undefined);
  check(
    paired.length === 2 && paired.every((line) => ids.has(line.pairedWith ?? "")),
    "the two paired lines are sent together",
  );
}

async function articles(): Promise<void> {
  const first = await client.GET("/v1/{lang}/articles", {
    params: { path: { lang: "tg" }, query: { limit: 2 } },
  });
  const page = present(first.data, "articles");
  const items: Summary[] = page.items;
  check(items.length === 2, "a page has two articles");
  const cursor = page.next;
  check(cursor !== null, "there are more articles");
  const second = await client.GET("/v1/{lang}/articles", {
    params: { path: { lang: "tg" }, query: { limit: 2, cursor: cursor ?? "" } },
  });
  const following = present(second.data, "the next page").items;
  const seen = new Set(items.map((item) => item.id));
  check(
    following.length > 0 && following.every((item) => !seen.has(item.id)),
    "the next page has other articles",
  );
  const summary = present(items[0], "a first article");
  const detail = await client.GET("/v1/{lang}/articles/{slug}", {
    params: { path: { lang: "tg", slug: summary.slug } },
  });
  const article = present(detail.data, "an article");
  check(article.id === summary.id && article.title === summary.title, "the article is the listed one");
  check(article.characters === [...article.plainText].length, "its length is counted in characters");
  check(article.html.startsWith("<") && article.licence.length > 0, "it has a body and a licence");
  check(
    article.alternates.every((other) => article.availableLanguages.includes(other.language)),
    "its alternates are in languages that it has",
  );
}

async function guide(): Promise<void> {
  const list = await client.GET("/v1/{lang}/guides", { params: { path: { lang: "en" } } });
  const summary = present(present(list.data, "guides").items[0], "a first guide");
  const one = await client.GET("/v1/{lang}/guides/{slug}", {
    params: { path: { lang: "en", slug: summary.slug } },
  });
  const found = present(one.data, "a guide");
  check(found.steps.length > 0 && found.checklist.length > 0, "a guide has steps and a checklist");
  check(found.legal.sources.length > 0, "it names its sources");
  check(
    found.legal.review.status === "current" || typeof found.warning === "string",
    "it carries a warning unless a lawyer's review is current",
  );
}

async function home(): Promise<void> {
  const { data } = await client.GET("/v1/{lang}/home", { params: { path: { lang: "ru" } } });
  const page = present(data, "home");
  check(page.language === "ru" && !page.fallback, "the front page is in Russian");
  check(
    page.features.length > 0 && page.features.every((feature) => feature.url.includes("/v1/ru/")),
    "its features have URLs",
  );
  check(
    page.latest.every((section) => section.items.length > 0 && section.items.length <= 3),
    "each section shows one to three articles",
  );
}

async function problem(): Promise<void> {
  const { data, error, response } = await client.GET("/v1/{lang}/articles/{slug}", {
    params: { path: { lang: "ru", slug: "there-is-no-such-article" } },
  });
  check(data === undefined && response.status === 404, "an unknown article is a 404");
  const type = response.headers.get("content-type") ?? "";
  check(type.startsWith("application/problem+json"), "it is sent as a problem");
  const found = present(error, "a problem");
  check(found.type.endsWith("/problems/not-found") && found.status === 404, "its type and status are right");
  check(/[а-я]/.test(found.title), "its title is in the language of the path");
}

async function main(): Promise<void> {
  for (const part of [hotlines, articles, guide, home, problem]) {
    await part();
  }
}

main().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
