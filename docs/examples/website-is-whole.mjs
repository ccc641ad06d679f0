// Is a website that website.mjs has made whole? node website-is-whole.mjs FOLDER SERVER
import { readFileSync, readdirSync } from "node:fs";

const [folder, server] = process.argv.slice(2);
const LEAST = 100;
const pages = new Map();
for (const file of readdirSync(folder, { recursive: true })) {
  if (file.endsWith("index.html")) pages.set("/" + file.replace(/\/?index\.html$/, ""), readFileSync(`${folder}/${file}`, "utf8"));
}
const links = new Map();
for (const [place, html] of pages) {
  for (const [, address] of html.matchAll(/ href="(\/[^"#]*)/g)) links.set(address.replaceAll("&amp;", "&"), place);
}
const dead = [];
for (const [address, place] of links) {
  // Feeds are the server's own; all else is the website's.
  const there = address.startsWith("/feeds/")
    ? (await fetch(new URL(address, server))).ok
    : pages.has(decodeURI(address).replace(/(.)\/$/, "$1"));
  if (!there) dead.push(`${address} on ${place}`);
}
console.log(`${pages.size} pages that lead to ${links.size} places, ${dead.length} of them dead`);
for (const one of dead) console.error(one);
process.exit(pages.size > LEAST && links.size > LEAST && dead.length === 0 ? 0 : 1);
