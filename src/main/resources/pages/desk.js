// Comfort for who lets scripts run; every page works without it. It keeps nothing on this computer.
const words = document.body.dataset;

document.querySelector('.summary, .done')?.focus?.();

// Leaving a page with something that was typed and not sent. A form that came back has it from the start.
const typed = new Set(document.querySelectorAll('form[data-typed]'));
for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('input', () => typed.add(form));
  form.addEventListener('submit', event => {
    if (form.dataset.sent) event.preventDefault(); // a second click sends nothing twice
    form.dataset.sent = 'yes';
    if (form.matches('.panic')) typed.clear(); // nothing may hold her up
    else if (form.target !== '_blank') typed.delete(form);
    setTimeout(() => { delete form.dataset.sent; }, 5000);
  });
}
addEventListener('beforeunload', event => { if (typed.size) event.preventDefault(); });
addEventListener('pageshow', event => { if (event.persisted) location.reload(); }); // never an old ETag

// A toolbar above each text in Markdown (WAI-ARIA toolbar pattern: one stop of the Tab key).
const marks = [
  ['bold', 'B', '**', '**'], ['italic', 'I', '*', '*'], ['heading', 'H', '## ', ''],
  ['item', '•', '- ', ''], ['quote', '“', '> ', ''], ['link', '↗', '[', '](https://)'],
];
for (const area of document.querySelectorAll('textarea[data-markdown]')) {
  const bar = document.createElement('div');
  bar.className = 'toolbar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-controls', area.id);
  bar.setAttribute('aria-label', words.toolbar);
  marks.forEach(([name, sign, before, after], index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.textContent = sign;
    button.title = words[name];
    button.setAttribute('aria-label', words[name]);
    button.tabIndex = index ? -1 : 0;
    button.addEventListener('click', () => mark(area, before, after));
    bar.append(button);
  });
  bar.addEventListener('keydown', event => {
    const buttons = [...bar.children];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const from = buttons.indexOf(document.activeElement);
    const to = buttons[(from + step + buttons.length) % buttons.length];
    buttons.forEach(button => { button.tabIndex = button === to ? 0 : -1; });
    to.focus();
    event.preventDefault();
  });
  const count = document.createElement('output');
  count.className = 'hint';
  const say = () => { count.textContent = `${words.words}: ${(area.value.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []).length}`; };
  area.addEventListener('input', say);
  say();
  area.before(bar);
  area.after(count);
  area.addEventListener('paste', paste);
}

function mark(area, before, after) {
  area.focus();
  const line = !after && area.selectionStart;
  if (line !== false) { // at the beginning of the line
    const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
    area.setSelectionRange(start, start);
  }
  const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
  put(area, before + chosen + after, area.selectionStart, area.selectionEnd, 'end');
}

// What comes from Word or a web page becomes Markdown: the desk's own converter makes it.
async function paste(event) {
  const html = event.clipboardData.getData('text/html');
  if (!html) return;
  const area = event.target;
  const plain = event.clipboardData.getData('text/plain');
  event.preventDefault();
  const start = area.selectionStart;
  put(area, plain, start, area.selectionEnd, 'end'); // at once, however slow the line is
  try {
    const answer = await send('/desk/paste', new URLSearchParams({ _token: area.form.elements._token.value, html }));
    const still = area.value.slice(start, start + plain.length) === plain;
    if (answer.ok && still) put(area, await answer.text(), start, start + plain.length, 'preserve');
  } catch { /* without a network it stays plain text */ }
}

function put(area, text, from, to, cursor) {
  area.setRangeText(text, from, to, cursor);
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

function send(address, body) {
  return fetch(address, { method: 'POST', body, cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(30000) });
}

// A place that is named: its words are selected in the field.
for (const link of document.querySelectorAll('a[data-from]')) {
  link.addEventListener('click', event => {
    const field = document.querySelector(link.hash);
    if (!field?.setSelectionRange) return;
    field.focus();
    field.setSelectionRange(Number(link.dataset.from), Number(link.dataset.to));
    event.preventDefault();
  });
}

function button(label, before, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'plain';
  made.textContent = label;
  made.addEventListener('click', act);
  before.after(made);
}

// The field or the text that was used last, for what is taken from it or put into it.
let last = null;
document.addEventListener('focusin', event => {
  if (event.target.matches('[id^=f-c-]') && event.target.setSelectionRange) last = event.target;
});

// A comment on words that are selected, in a field or in a text that is only read.
const quote = document.querySelector('#comment-quote');
if (quote) {
  button(words.quoteTake, quote, () => {
    const read = getSelection();
    const text = read.anchorNode?.parentElement?.closest('[data-member]');
    const from = text ? read.toString() : last?.value.slice(last.selectionStart, last.selectionEnd) ?? '';
    const member = text ? text.dataset.member : last?.name.slice(1);
    quote.value = from.split('\n')[0].trim().slice(0, 300);
    const place = document.querySelector('#comment-member');
    if ([...place.options].some(option => option.value === member)) place.value = member;
    document.querySelector('#comment-body').focus();
  });
}

// What was found is put where the cursor stood.
for (const found of document.querySelectorAll('[data-found] [readonly]')) {
  button(words.insert, found, () => {
    const into = last ?? document.querySelector('[data-markdown]');
    into.focus();
    put(into, found.value, into.selectionStart, into.selectionEnd, 'end');
  });
}

// A file goes in parts, so that a cut line costs one of them, and goes on where it was cut (tus 1.0).
const handing = document.querySelector('form[data-upload]');
handing?.addEventListener('submit', event => {
  const file = handing.elements.file.files[0];
  const known = handing.dataset.length;
  if (!file || (known && Number(known) !== file.size)) return; // another file: the form sends it whole
  event.preventDefault();
  hand(file, handing.dataset.upload);
});

async function hand(file, address) {
  const say = handing.querySelector('output');
  const sent = handing.querySelector('progress');
  const token = handing.elements._token.value;
  typed.add(handing); // leaving is asked about
  sent.hidden = false;
  sent.max = file.size;
  let offset = null;
  for (let wait = 1000; offset !== file.size;) {
    try {
      if (!address) {
        const begun = await send('/desk/uploads', new URLSearchParams({ _token: token, length: file.size }));
        if (begun.status !== 201) break;
        address = begun.headers.get('Location');
      }
      const part = offset === null ? { method: 'HEAD' } : {
        method: 'PATCH', body: file.slice(offset, offset + 200000),
        headers: { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': offset, 'Form-Token': token },
      };
      const answer = await fetch(address, { ...part, cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(120000) });
      const at = answer.headers.get('Upload-Offset');
      if (answer.ok && at) {
        offset = Number(at);
        sent.value = offset;
        say.textContent = `${Math.floor(100 * offset / file.size)} %`;
        wait = 1000;
        continue;
      }
      if (![409, 429, 500, 502, 503, 504].includes(answer.status)) break;
    } catch { /* the line is cut */ }
    say.textContent = handing.dataset.stays;
    offset = null; // what is there is asked for first
    await new Promise(go => { setTimeout(go, wait); });
    wait = Math.min(2 * wait, 30000);
  }
  typed.delete(handing);
  if (address) location.assign(address); // says what has become of it
  else handing.submit(); // says why not
}

// A part of a picture is drawn with a finger or a mouse: its numbers go into the first empty row.
const picture = document.querySelector('[data-cover]');
picture?.addEventListener('pointerdown', event => {
  const row = [...document.querySelectorAll('[name^=x-]')].find(field => !field.value);
  if (!row) return;
  event.preventDefault();
  picture.setPointerCapture(event.pointerId);
  const box = picture.getBoundingClientRect();
  const [, , wide, high] = picture.getAttribute('viewBox').split(' ');
  const place = it => [(it.clientX - box.left) / box.width, (it.clientY - box.top) / box.height].map(part => Math.min(1, Math.max(0, part)));
  const from = place(event);
  const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  drawn.setAttribute('class', 'drawn');
  picture.append(drawn);
  let numbers = {};
  const move = moved => {
    const to = place(moved);
    const [x, y] = from.map((part, i) => Math.min(part, to[i]));
    const [width, height] = from.map((part, i) => Math.abs(part - to[i]));
    numbers = { x, y, width, height };
    for (const [name, part] of Object.entries(numbers)) drawn.setAttribute(name, part * (name === 'x' || name === 'width' ? wide : high));
  };
  picture.addEventListener('pointermove', move);
  picture.addEventListener('pointerup', () => {
    picture.removeEventListener('pointermove', move);
    if (!(numbers.width > 0.005 && numbers.height > 0.005)) { drawn.remove(); return; }
    for (const [name, part] of Object.entries(numbers)) row.form.elements[row.name.replace('x', name)].value = (100 * part).toFixed(1);
    row.dispatchEvent(new Event('input', { bubbles: true }));
  }, { once: true });
});

// Once a minute: who else writes here, and a copy of what was typed, kept by the desk for its author.
const form = document.querySelector('form[data-write]');
if (form) {
  const note = document.querySelector('[data-others]');
  let sent = ''; // nor sent again before it has changed: it costs a slow line, and a refused name counts each time
  let refused = false;
  let used = Date.now();
  for (const act of ['keydown', 'pointerdown', 'scroll']) addEventListener(act, () => { used = Date.now(); }, { passive: true });
  const minute = async () => {
    if (Date.now() - used > 600000) return; // nobody is there: her session ends by itself
    const all = new URLSearchParams(new FormData(form));
    const content = typed.has(form) && all.toString() !== sent;
    const body = content ? all : new URLSearchParams({ _token: form.elements._token.value });
    try {
      const answer = await send(`${form.action}/editing`, body);
      if (content && (answer.ok || answer.status === 422)) {
        sent = all.toString();
        refused = !answer.ok;
      }
      const said = answer.ok || answer.status === 422 ? await answer.text() : answer.status === 401 ? words.over : words.offline;
      if (note && (content || !refused)) note.textContent = said;
    } catch { if (note) note.textContent = words.offline; }
  };
  setInterval(minute, 60000);
  document.addEventListener('visibilitychange', () => { if (document.hidden && typed.has(form)) minute(); });
}

// The way out by one key, on every page.
addEventListener('keydown', event => {
  if (event.key === 'F9') document.querySelector('form.panic')?.requestSubmit();
});
