// What the pages and the worker share: the client of the log, and what is trusted.
import { SyncClient } from "./client/index.js";
import { Device } from "./client/keeping.js";
import settings from "./settings.js";

const root = Uint8Array.from(atob(settings.root), (one) => one.charCodeAt(0));
const { mirrors, deadline } = settings;

/** A client of the log on a storage. */
export const open = (storage) =>
  SyncClient.open({ root, mirrors, storage, ...(deadline && { deadline: () => deadline }) });

export const device = new Device(settings.api);
