// Makes the site of three pages in three languages: node example/build.mjs FOLDER SETTINGS.json
//
// The settings: `root` (the file of the root that is trusted), `mirrors` (base addresses, the site's own host first), `api`
// (the server of the Coalition), `plain` (where the plain edition is, with a slash at the end), `exit` (where the way out
// leads until a policy says). Style and words are those of the plain edition.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const here = import.meta.dirname;
const resources = join(here, "../../../src/main/resources");
const LANGUAGES = ["tg", "ru", "en"];
const PAGES = { hotlines: "lines", guides: "guides", alerts: "alerts" };
/** What the script says; the rest stands in the pages. */
const SAID = [
  "doNotCall", "nothing", "sample", "stale", "open", "closed", "check-due", "not-reviewed", "fetching", "unreachable",
  "nothing-held", "keep-failed", "forgotten", "forget-failed", "push", "push-off", "push-failed", "lawAsOf", "hours", "leave",
  "fallback-tg", "fallback-ru", "fallback-en",
];

function properties(language) {
  const text = readFileSync(join(resources, "words/plain", `${language}.properties`), "utf8");
  return Object.fromEntries([...text.matchAll(/^([\w-]+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** @returns the names of all files, below the folder */
export function build(folder, settings) {
  rmSync(folder, { recursive: true, force: true });
  const write = (name, text) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const own = JSON.parse(readFileSync(join(here, "words.json"), "utf8"));
  const template = readFileSync(join(here, "page.html"), "utf8");
  const said = {};
  for (const lang of LANGUAGES) {
    const words = { ...properties(lang), ...own[lang] };
    said[lang] = Object.fromEntries(SAID.map((name) => [name, words[name]]));
    for (const [page, title] of Object.entries(PAGES)) {
      const links = LANGUAGES.map((one) => `<a href="../${one}/${page}.html" lang="${one}" hreflang="${one}">${own[one].name}</a>`);
      const more = {
        lang, page, title: words[title], exit: settings.exit, plain: settings.plain, "plain-words": words.plain,
        // Mirrors that are known later are https, too.
        connect: [...new Set(["'self'", "https:", ...[...settings.mirrors, settings.api].map((at) => new URL(at).origin)])].join(" "),
      };
      const filled = template.replace(/\{([\w-]+)\}/g, (_, name) => {
        const word = more[name] ?? words[name];
        if (word === undefined && name !== "languages") throw new Error(`no word: ${lang} ${name}`);
        return name === "languages" ? links.join(" ") : escaped(word);
      });
      write(`${lang}/${page}.html`, filled);
    }
  }
  const start = LANGUAGES.map((one) => `<p lang="${one}"><a href="${one}/hotlines.html">${own[one].name}</a></p>`);
  write(
    "index.html",
    `<!DOCTYPE html>\n<html lang="tg">\n<head>\n<meta charset="utf-8">\n` +
      `<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n` +
      `<title>${LANGUAGES.map((one) => own[one].name).join(", ")}</title>\n<link rel="stylesheet" href="style.css">\n</head>\n` +
      `<body>\n${start.join("\n")}\n</body>\n</html>\n`,
  );
  write("words.js", `export default ${JSON.stringify(said)};\n`);
  const { mirrors, api, exit, deadline } = settings;
  const root = readFileSync(settings.root).toString("base64");
  write("settings.js", `export default ${JSON.stringify({ mirrors, api, exit, deadline, root })};\n`);
  cpSync(join(resources, "plain/style.css"), join(folder, "style.css"));
  for (const name of ["site.css", "site.js", "open.js", "worker.js"]) cpSync(join(here, name), join(folder, name));
  const dist = join(here, "../dist");
  for (const name of readdirSync(dist)) {
    if (name.endsWith(".js") && name !== "node.js") cpSync(join(dist, name), join(folder, "client", name));
  }
  // The worker takes these, and a change of any of them makes it another worker.
  const files = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files[relative(folder, file)] = createHash("sha256").update(readFileSync(file)).digest("hex");
  }
  const version = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
  // The worker and this list are kept by the browser itself.
  delete files["worker.js"];
  write("files.js", `export default ${JSON.stringify({ version, files }, null, 1)};\n`);
  return Object.keys(files);
}

if (resolve(process.argv[1] ?? "") === import.meta.filename) {
  const [folder, settings] = process.argv.slice(2);
  console.log(`${build(folder, JSON.parse(readFileSync(settings, "utf8"))).length} files`);
}
