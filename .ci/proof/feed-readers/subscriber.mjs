// Subscribes to a feed with npm's pubsubhubbub and says when it was sent what: subscriber.mjs PORT BASE FEED
// Without a secret: version 1.0.2 signs with another one than it sends, and drops what is signed rightly.
import pubsubhubbub from 'pubsubhubbub';

const [port, base, feed] = process.argv.slice(2);
const subscriber = pubsubhubbub.createServer({ callbackUrl: `http://127.0.0.1:${port}/callback` });
const complain = (error) => error && console.error(String(error));
subscriber.on('error', complain);
subscriber.on('subscribe', () => console.log(`subscribed ${Date.now()}`));
subscriber.on('denied', () => console.log('denied'));
subscriber.on('feed', (data) => {
  // Each entry by the id of its document: with its words, or with the neutral ones of a removal.
  const marks = [...data.feed.toString().matchAll(/<entry[\s\S]*?<\/entry>/g)].map(([entry]) => {
    const id = entry.match(/2026:([0-9a-z]{16})\//)?.[1];
    return (entry.includes('Слова, которые отзовут') ? 'has:' : 'lacks-words:') + id;
  });
  console.log(`feed ${Date.now()} ${marks.join(' ')}`);
});
subscriber.on('listen', () => subscriber.subscribe(base + feed, `${base}/feeds/hub`, complain));
subscriber.listen(Number(port));
