// Calls a running desk with a client generated from api/desk.openapi.yaml, as the editors' front end would. Compiling
// checks the document, running checks the server against it.
import createClient from "openapi-fetch";
import type { paths } from "./desk-contract";

const base = process.argv[2];
if (base === undefined) {
  throw new Error("usage: node desk.js <base URL>");
}
const client = createClient<paths>({ baseUrl: base });

function check(holds: boolean, what: string): void {
  if (!holds) {
    throw new Error("check failed: " + what);
  }
  console.log("  " + what);
}

async function limits(): Promise<void> {
  const { data, response } = await client.GET("/desk/v1/limits");
  check(data !== undefined && data.body.bytes === 256 * 1024, "the desk states the body limit");
  check(response.headers.get("cache-control") === "no-store", "its response must not be cached");
}

async function main(): Promise<void> {
  await limits();
}

main().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
