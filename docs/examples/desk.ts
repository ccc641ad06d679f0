// Calls a running desk with a client generated from api/desk.openapi.yaml, as the editors' front end would. Compiling
// checks the document, running checks the server against it.
import { createHmac } from "node:crypto";
import createClient from "openapi-fetch";
import type { paths } from "./desk-contract";

const [base, password] = process.argv.slice(2);
if (base === undefined || password === undefined) {
  throw new Error("usage: node desk.js <base URL> <first password>");
}
const client = createClient<paths>({ baseUrl: base });

function check(holds: boolean, what: string): void {
  if (!holds) {
    throw new Error("check failed: " + what);
  }
  console.log("  " + what);
}

async function signIn(first: string): Promise<string> {
  const { data } = await client.POST("/desk/v1/sessions", { body: { login: "admin", password: first } });
  check(data !== undefined, "the printed password opens a session");
  return data!.token;
}

async function changePassword(first: string): Promise<void> {
  const { response } = await client.PUT("/desk/v1/account/password", {
    body: { current: first, next: "seven-quiet-apricot-trees" },
  });
  check(response.ok, "the printed password can be replaced");
}

// What an authenticator app shows now (RFC 6238).
function code(secret: string): string {
  const bits = [...secret].map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac("sha1", key).update(counter).digest();
  return String((mac.readUInt32BE(mac[19]! & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

async function enrolDevice(): Promise<void> {
  const refused = await client.GET("/desk/v1/limits");
  check(refused.response.status === 403, "an administrator has to enrol a device");
  const { data } = await client.POST("/desk/v1/account/totp", { body: { password: "seven-quiet-apricot-trees" } });
  check(data !== undefined, "the desk gives a secret for it");
  const { response } = await client.POST("/desk/v1/account/totp/confirmation", { body: { code: code(data!.secret) } });
  check(response.ok, "its code is accepted");
}

async function limits(): Promise<void> {
  const { data, response } = await client.GET("/desk/v1/limits");
  check(data !== undefined && data.body.bytes === 256 * 1024, "the desk states the body limit");
  check(response.headers.get("cache-control") === "no-store", "its response must not be cached");
}

async function main(first: string): Promise<void> {
  const { response } = await client.GET("/desk/v1/limits");
  check(response.status === 401, "without a session the desk answers 401");
  const token = await signIn(first);
  client.use({
    onRequest: ({ request }) => {
      request.headers.set("Authorization", `Bearer ${token}`);
      return request;
    },
  });
  await changePassword(first);
  await enrolDevice();
  await limits();
}

main(password).catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
