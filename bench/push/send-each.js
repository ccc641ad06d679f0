// Node's firebase-admin as it is; only the socket is led to the stand-in, which it cannot be told. For each number that
// comes in on a line it sends as many messages and answers with a line: accepted, failed, milliseconds.
'use strict';
const crypto = require('crypto');
const fs = require('fs');
const http2 = require('http2');
const readline = require('readline');

const [port, accountFile, certificateFile, modules] = process.argv.slice(2);
const url = `https://localhost:${port}`;
const ca = fs.readFileSync(certificateFile);
const connect = http2.connect;
http2.connect = (authority, options, listener) => connect(url, { ...options, ca }, listener);
const { initializeApp } = require(`${modules}/firebase-admin/lib/app`);
const { getMessaging } = require(`${modules}/firebase-admin/lib/messaging`);

const account = JSON.parse(fs.readFileSync(accountFile, 'utf8'));
const BATCH = 500; // the most that one call takes
const HOURS = 6 * 3600;
const TOKEN = 'a'.repeat(22) + ':APA91b' + 'b'.repeat(117);

// Its own credentials ask Google, wherever the file says that tokens are.
async function accessToken() {
  const encoded = (json) => Buffer.from(JSON.stringify(json)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const head = encoded({ alg: 'RS256', typ: 'JWT', kid: account.private_key_id });
  const claims = encoded({
    iss: account.client_email,
    scope: 'https://www.googleapis.com/auth/firebase.messaging',
    aud: account.token_uri,
    iat: now,
    exp: now + 3600,
  });
  const signature = crypto.sign('RSA-SHA256', Buffer.from(`${head}.${claims}`), account.private_key).toString('base64url');
  const answer = await fetch(`${url}/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: `${head}.${claims}.${signature}`,
    }),
  });
  return answer.json();
}

function message(number) {
  const end = String(Math.floor(Date.now() / 1000) + HOURS);
  return {
    token: TOKEN + number,
    data: {
      v: '1', nid: '0123456789abcdef', seq: '45', kind: 'alert', urgent: '1', exp: end,
      sig: 'kid4567890123456.' + 'a'.repeat(95),
    },
    android: { priority: 'high', ttl: HOURS * 1000 },
    apns: {
      headers: {
        'apns-push-type': 'alert', 'apns-priority': '10', 'apns-expiration': end,
        'apns-collapse-id': '0123456789abcdef',
      },
      payload: { aps: { alert: { locKey: 'push_alert' }, mutableContent: true, threadId: 'updates' } },
    },
    webpush: { headers: { TTL: String(HOURS), Urgency: 'high' } },
  };
}

async function main() {
  const app = initializeApp({ credential: { getAccessToken: accessToken }, projectId: account.project_id });
  const messaging = getMessaging(app);
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const count = Number(line);
    const from = process.hrtime.bigint();
    let accepted = 0;
    for (let first = 0; first < count; first += BATCH) {
      const batch = [];
      for (let i = first; i < Math.min(count, first + BATCH); i++) {
        batch.push(message(i));
      }
      const { successCount, responses } = await messaging.sendEach(batch);
      accepted += successCount;
      responses.filter((one) => one.error).slice(0, 1).forEach((one) => console.error(one.error.message));
    }
    console.log(accepted, count - accepted, Number((process.hrtime.bigint() - from) / 1000000n));
  }
  process.exit(0);
}

main();
