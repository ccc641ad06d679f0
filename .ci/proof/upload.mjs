// Uploads a file of 8 MB with tus-js-client over connections that are cut after 300 kB: upload.mjs PORT. Says when half of it
// is there, and when nobody is there to take the rest. TOKEN is that of a session.
import { createHash, randomFillSync } from 'node:crypto';
import net from 'node:net';
import { Upload } from 'tus-js-client';

const port = Number(process.argv[2]);
const headers = { Authorization: `Bearer ${process.env.TOKEN}` };
const MINUTES = 10; // of a busy machine
let cuts = 0;
const said = new Set();
const sayOnce = words => { if (!said.has(words)) console.log(words); said.add(words); };

// Frames of 128 kbit/s at 44.1 kHz, without a tag and without the frame that says who encoded them.
const frames = [];
for (let bytes = 0; bytes < 8_000_000; bytes += 417) {
  const frame = randomFillSync(Buffer.alloc(417));
  frame.set([0xff, 0xfb, 0x90, 0x44]);
  frame.fill(0, 4, 36); // side information: silence
  frames.push(frame);
}
const file = Buffer.concat(frames);
const hash = bytes => createHash('sha256').update(bytes).digest('hex');

const proxy = net.createServer(client => {
  const server = net.connect(port, '127.0.0.1');
  let left = 300_000;
  client.on('data', bytes => {
    left -= bytes.length;
    if (left < 0) { cuts += 1; client.destroy(); server.destroy(); } else server.write(bytes);
  });
  server.on('data', bytes => client.write(bytes));
  server.on('error', ({ code }) => { if (code === 'ECONNREFUSED') sayOnce('nobody is there'); });
  for (const [one, other] of [[client, server], [server, client]]) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
}).listen(0, '127.0.0.1');
await new Promise(listening => { proxy.on('listening', listening); });
const base = `http://127.0.0.1:${proxy.address().port}`;

const address = await new Promise((done, failed) => {
  const upload = new Upload(file, {
    endpoint: `${base}/desk/v1/uploads`,
    headers,
    chunkSize: 200_000,
    metadata: { filename: 'nobody-needs-this.mp3' },
    retryDelays: Array(MINUTES * 60).fill(1000),
    onProgress: sent => { if (sent > file.length / 2) sayOnce('half of it is there'); },
    onError: failed,
    onSuccess: () => done(upload.url),
  });
  upload.start();
});

let state;
for (let tries = 0; tries < MINUTES * 120; tries += 1) {
  state = await (await fetch(address, { headers })).json();
  if (state.state !== 'checking') break;
  await new Promise(go => { setTimeout(go, 500); });
}
if (state.state !== 'ready') throw new Error(JSON.stringify(state));
const clean = Buffer.from(await (await fetch(base + state.file.parts[0].href, { headers })).arrayBuffer());
console.log(`${file.length} bytes, ${cuts} connections cut, the server killed once`);
console.log(`sent ${hash(file)}\nkept ${hash(clean)}`);
if (hash(file) !== hash(clean)) throw new Error('another file has come back');
process.exit(0);
