"""A year at two feed programs of others, and what they show at /v1/verify: telling-year.py SERVER PASSWORD FOLDER WEEKS SEED

newsboat and rss2email keep what they have seen in stores of their own and look once a week. In each week late texts are
published, in every thirteenth 25 are corrected at once, in every fourth one is translated, in every fifth one taken back.
Each text has a mark; what is due is known here, and what a program has is asked of its store.
"""
import collections
import email
import email.policy
import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import time
import urllib.request

from desk import Desk

server, password, folder, weeks, seed = sys.argv[1:]
weeks = int(weeks)
desk = Desk(server)
desk.sign_in(password)
chance = random.Random(int(seed))
MARK = re.compile("[Мм]етка[0-9]+конец")
NOUNS = (
    "адвокат прокурор суд задержанный следователь решение жалоба ответ закон комиссия отчёт допрос протокол защита район"
    " свидетель заявление встреча документ право человек семья помощь вопрос город начальник медик справка камера срок"
).split()
VERBS = "получил отклонил написал увидел передал потребовал объяснил проверил подтвердил услышал назвал повторил".split()
LINKS = "когда после чтобы перед хотя потому если также снова вчера сегодня тогда наконец поэтому".split()

Text = collections.namedtuple("Text", "document language mark words")
texts = {}  # (document, language): the Text in public
past = []  # texts that were replaced, or taken back
dues = collections.Counter()
lost, twice, kept = collections.defaultdict(list), [], []
counts = collections.Counter()


def sentence(words):
    said = []
    for i in range(words):
        said.append(chance.choice((NOUNS, VERBS, LINKS)[i % 3]))
    return " ".join(said).capitalize() + "."


def written(mark):
    """Paragraphs as editors write them: a heading, emphasis, a list, a link, numbers."""
    first, second, third, fourth = (sentence(chance.randrange(12, 26)) for _ in range(4))
    return [
        f"{first} {mark}.",
        f"## {sentence(4)[:-1]}",
        f"**{second}** {sentence(9)} С 3 марта 2024 года — {chance.randrange(100, 999)} дней.",
        "\n".join(f"- {sentence(9)}" for _ in range(3)),
        f"{third} См. [сайт ООН](https://www.un.org/ru/).",
        f"«{fourth}»",
    ]


def new_mark():
    counts["marks"] += 1
    return f"Метка{counts['marks']}конец"


def content(key, paragraphs, correction=None):
    text = {"slug": f"{key}", "title": f"Заголовок {key} о задержании", "summary": sentence(12), "body": "\n\n".join(paragraphs)}
    if correction:
        text["corrections"] = [{"date": "2026-11-24", "text": correction}]
    return text


def publish(year, language="ru"):
    mark, paragraphs = new_mark(), None
    paragraphs = written(mark)
    key = f"y{counts['marks']}"
    facts = {"kind": "analysis", "section": "activities", "publishedAt": f"{year}-{chance.randrange(1, 10):02}-11T10:00:00Z"}
    document = desk.publish(facts, {language: content(key, paragraphs)})
    texts[document, language] = Text(document, language, mark, paragraphs)


def correct(which):
    """Another number in one paragraph, and a note."""
    old = texts[which]
    mark = new_mark()
    paragraphs = [part.replace(old.mark, mark) for part in old.words]
    at = paragraphs.index(next(part for part in paragraphs if "2024 года" in part))
    paragraphs[at] = re.sub(r"[0-9]+ дней", f"{chance.randrange(1000, 9999)} дней", paragraphs[at])
    note = f"Число дней было указано неверно, {counts['marks']}."
    desk.edit(old.document, old.language, content(f"y{old.mark[5:-5]}", paragraphs, note))
    past.append(old)
    texts[which] = Text(old.document, old.language, mark, paragraphs)


def translate(document):
    mark = new_mark()
    paragraphs = written(mark)
    desk.edit(document, "tg", content(f"y{counts['marks']}-tg", paragraphs))
    texts[document, "tg"] = Text(document, "tg", mark, paragraphs)


def withdraw(document):
    for language in ("ru", "tg"):
        if (document, language) in texts:
            desk.withdraw(document, language)
            past.append(texts.pop((document, language)))
            gone.add(past[-1].mark)


gone = set()


def a_week(week):
    late = 5 if week % 13 != 9 else 4
    for _ in range(late if week != 20 else late + 20):
        publish(2000 + chance.randrange(24))
    publish(2026)
    counts["late"] += late if week != 20 else late + 20
    russian = [which for which in texts if which[1] == "ru"]
    if week % 13 == 9:
        for which in chance.sample(russian[:-10], 25):
            correct(which)
            counts["corrected"] += 1
    if week % 4 == 1:
        translate(chance.choice([which[0] for which in russian if (which[0], "tg") not in texts]))
        counts["translated"] += 1
    if week % 5 == 3:
        withdraw(chance.choice(russian)[0])
        counts["taken back"] += 1


# --- the programs


def quietly(*command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"{command[0]}: {done.stdout}{done.stderr}"


FEEDS = {
    "newsboat rss ru": f"{server}/feeds/ru/analysis.rss",
    "newsboat atom tg": f"{server}/feeds/tg/analysis.atom",
    "rss2email atom ru": f"{server}/feeds/ru/analysis.atom",
    "rss2email rss tg": f"{server}/feeds/tg/analysis.rss",
}


def newsboat(name):
    """A cache for each feed: newsboat keeps a text that two feeds have under one of them."""
    place = f"{folder}/{name.replace(' ', '-')}"
    if not os.path.exists(place + ".urls"):
        with open(place + ".urls", "w") as file:
            file.write(FEEDS[name] + "\n")
        open(place + ".config", "w").close()
    quietly("newsboat", "-q", "-u", place + ".urls", "-c", place + ".db", "-C", place + ".config", "-x", "reload")
    rows = sqlite3.connect(place + ".db").execute("SELECT guid, content FROM rss_item").fetchall()
    return [(guid, shown or "") for guid, shown in rows]


def rss2email(name):
    """A mail for each new or changed entry; it is told to look at the words, not at the id alone."""
    place = f"{folder}/{name.replace(' ', '-')}"
    run = ["r2e", "-c", place + ".cfg", "-d", place + ".json"]
    if not os.path.exists(place + ".cfg"):
        for part in ("new", "cur", "tmp"):
            os.makedirs(f"{place}/{part}")
        with open(place + ".cfg", "w") as file:
            file.write(
                f"[DEFAULT]\nemail-protocol = maildir\nmaildir-path = {place}\nmaildir-mailbox = \ntrust-guid = False\n"
                # of an entry with a summary it otherwise sends nothing else
                f"html-mail = {'atom' in name}\n"
                "from = a@example.org\nto = b@example.org\nuse-publisher-email = False\n"
            )
        quietly(*run, "add", "year", FEEDS[name], "b@example.org")
    quietly(*run, "run")
    mails = []
    for path in sorted(os.listdir(f"{place}/new")):
        with open(f"{place}/new/{path}", "rb") as file:
            mail = email.message_from_binary_file(file, policy=email.policy.default)
        mails.append((path, mail.get_body(("plain", "html")).get_content()))
    return mails


def due(language):
    """By fallback, what a reader of a language is served of each document: its mark."""
    served = {}
    for document, one in texts:
        if one == language or (document, language) not in texts:
            served[document] = texts[document, one].mark
    return set(served.values())


def look(week):
    for name in FEEDS:
        wanted = due(name[-2:])
        has = (newsboat if name.startswith("newsboat") else rss2email)(name)
        shown = [mark.group() for _, words in has if (mark := MARK.search(words))]
        lost[name] += [(week, mark) for mark in sorted(wanted - set(shown))]
        again = [mark for mark, times in collections.Counter(shown).items() if times > 1]
        twice.extend((week, name, mark) for mark in again)
        if name.startswith("newsboat"):
            ids = [guid for guid, _ in has]
            twice.extend((week, name, guid) for guid, times in collections.Counter(ids).items() if times > 1)
            kept.extend((week, name, mark) for mark in shown if mark in gone)
        stores[name] = has


# --- the fact checker


def verdict(pasted):
    request = urllib.request.Request(
        server + "/v1/verify", json.dumps({"text": pasted}).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        said = json.load(answer)
    return said["verdict"], said["signature"], said["differences"]


def dumped(command, html):
    page = f"<html><head><meta charset=utf-8></head><body>{html}</body></html>"
    return subprocess.run(command, input=page.encode(), capture_output=True, timeout=60, check=True).stdout.decode()


W3M = ("w3m", "-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", "72")
LYNX = ("lynx", "-dump", "-stdin", "-nolist", "-display_charset=UTF-8", "-assume_charset=UTF-8", "-width=72")
FORWARD = "Кабирова Д., [27.11.2026 18:04]\n[Переслано из Паём]\n%s\n\nПодпишитесь на наш канал: t.me/payom\n"


def state(mark):
    if mark in {one.mark for one in texts.values()}:
        return "as it is"
    return "taken back" if mark in gone else "earlier"


def check(sample):
    """Says what is said of what a program showed; altered, unknown and forged are wrong."""
    table, wrong = collections.Counter(), []
    for how, (name, render) in {
        "newsboat, w3m": ("newsboat rss ru", lambda shown: dumped(W3M, shown)),
        "newsboat, lynx": ("newsboat atom tg", lambda shown: dumped(LYNX, shown)),
        "rss2email, w3m": ("rss2email atom ru", lambda shown: dumped(W3M, shown)),
        "rss2email, as text": ("rss2email rss tg", lambda shown: shown),
        "rss2email, forwarded": ("rss2email rss tg", lambda shown: FORWARD % shown),
    }.items():
        shown = [(mark.group(), words) for _, words in everything[name] if (mark := MARK.search(words))]
        for mark, words in shown if len(shown) <= sample else chance.sample(shown, sample):
            pasted = render(words)
            said, signature, differences = verdict(pasted)
            table[how, state(mark), said] += 1
            if said in ("altered", "unknown") or signature == "forged":
                wrong.append((how, state(mark), mark, said, signature, differences[:3], pasted))
    return table, wrong


stores, everything = {}, collections.defaultdict(dict)
began = time.time()
for week in range(weeks):
    if time.time() - began > float(os.environ.get("LONGEST", "inf")):
        weeks = week
        break
    a_week(week)
    look(week)
    print(f"   week {week + 1}", file=sys.stderr, flush=True)
    for name, has in stores.items():
        for _, shown in has:
            if mark := MARK.search(shown):
                everything[name].setdefault(mark.group(), shown)
everything = {name: list(enumerate(of.values())) for name, of in everything.items()}
print(f"{weeks} weeks: {dict(counts)}, {len(texts)} texts in public")
for name in FEEDS:
    print(f"   {name}: {len(stores[name])} in its store, lost {len(lost[name])}, e.g. {lost[name][:3]}")
print(f"   twice {len(twice)}, e.g. {twice[:3]}; taken back and still shown {len(kept)}, e.g. {kept[:3]}")
urllib.request.urlopen(server + "/v1").read()
table, wrong = check(150)
for (how, of, said), times in sorted(table.items()):
    print(f"   {how}: {of}: {said} {times}")
print(f"   wrongly called: {len(wrong)}")
for one in wrong[:3]:
    print("  ", *one[:6], sep=" | ")
    print(one[6])
assert not twice and not wrong and not kept and not any(lost.values())
