// What the tests share: the folders of the contract, and a mirror in memory.
import { readFileSync, readdirSync } from "node:fs";
import { MemoryStorage, SyncClient } from "../dist/index.js";
import { nodeDecoders } from "../dist/node.js";

export const contract = new URL("../../", import.meta.url);
export const bytes = (path) => new Uint8Array(readFileSync(new URL(path, contract)));
export const json = (path) => JSON.parse(readFileSync(new URL(path, contract), "utf8"));
export const list = (path) => readdirSync(new URL(path, contract)).sort();
export const NOW = Date.parse("2026-11-25T10:00:00Z");

/** Answers from a map, or a function, of paths to bytes. */
export function memoryMirror(at) {
  return {
    async get(base, path) {
      const found = await at(path, base);
      async function* body() {
        yield found;
      }
      return found
        ? { status: 200, type: "application/octet-stream", body: body() }
        : { status: 404, type: "", body: null };
    },
  };
}

export function phone(root, more = {}) {
  return SyncClient.open({
    root,
    mirrors: ["https://mirror.example/v1/sync/"],
    storage: new MemoryStorage(),
    transport: memoryMirror(() => undefined),
    decoders: nodeDecoders,
    clock: () => NOW,
    random: () => 0,
    ...more,
  });
}
