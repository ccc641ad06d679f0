// Comfort for who lets scripts run; every page works without it. It keeps nothing on this computer.
const words = document.body.dataset;

document.querySelector('.summary, .done')?.focus?.();

// Leaving a page with something that was typed and not sent.
let typed = false;
for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('input', () => { typed = true; });
  form.addEventListener('submit', event => {
    if (form.dataset.sent) event.preventDefault(); // a second click sends nothing twice
    form.dataset.sent = 'yes';
    if (form.target !== '_blank') typed = false;
    setTimeout(() => { delete form.dataset.sent; }, 5000);
  });
}
addEventListener('beforeunload', event => { if (typed) event.preventDefault(); });
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
  const say = () => { count.textContent = `${words.words}: ${(area.value.match(/\S+/g) ?? []).length}`; };
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
  area.setRangeText(before + chosen + after, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

// What comes from Word or a web page becomes Markdown: the desk's own converter makes it.
async function paste(event) {
  const html = event.clipboardData.getData('text/html');
  if (!html) return;
  const area = event.target;
  const plain = event.clipboardData.getData('text/plain');
  event.preventDefault();
  let text = plain;
  try {
    const answer = await send('/desk/paste', { html }, area.form);
    if (answer.ok) text = await answer.text();
  } catch { /* without a network it is pasted as plain text */ }
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

function send(address, fields, form) {
  const body = new URLSearchParams({ _token: form.elements._token.value, ...fields });
  return fetch(address, { method: 'POST', body, cache: 'no-store', redirect: 'manual' });
}

// Once a minute: who else writes here, and a copy of what was typed, kept by the desk for its author.
const form = document.querySelector('form[data-write]');
if (form) {
  const note = document.querySelector('[data-others]');
  const minute = async () => {
    const body = typed ? new URLSearchParams(new FormData(form)) : new URLSearchParams({ _token: form.elements._token.value });
    try {
      const answer = await fetch(`${form.action}/editing`, { method: 'POST', body, cache: 'no-store', redirect: 'manual' });
      if (note) note.textContent = answer.ok ? await answer.text() : answer.status === 401 ? words.over : '';
    } catch { if (note) note.textContent = words.offline; }
  };
  setInterval(minute, 60000);
  document.addEventListener('visibilitychange', () => { if (document.hidden && typed) minute(); });
}

// The way out by one key, on every page.
addEventListener('keydown', event => {
  if (event.key === 'F9') document.querySelector('form.panic')?.requestSubmit();
});
