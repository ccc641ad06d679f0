"""A year of new texts, new titles and slugs, translations and withdrawals, read by programs of others:
a_year.py SERVER TOKEN PUBLIC FOLDER, of which the token is the desk's

newsboat and rss2email keep what they have seen, as a newsroom's do; feedparser sees each feed anew. Afterwards no text has
had two ids, no id two texts, and no program has shown a text twice.
"""
import collections
import email
import email.policy
import random
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import feedparser

from desk import Desk

server, token, public, folder = sys.argv[1:]
desk = Desk(server, token)
chance = random.Random(20261127)
KEY = re.compile("year-[0-9]+-(?:tg|ru|en)-text")
LANGUAGES = ("tg", "ru", "en")
documents = []  # (id, languages in public)
keys_of_id, ids_of_key = collections.defaultdict(set), collections.defaultdict(set)


def text(number, language, step):
    return {
        "slug": f"year-{number}-{language}-{step}",
        "title": f"Сол {number}, {step}",
        "summary": f"year-{number}-{language}-text",
        "body": f"year-{number}-{language}-text, step {step}",
    }


def one_step(month, step):
    dice, language = chance.random(), chance.choice(LANGUAGES)
    if len(documents) < 3 or dice < 0.35:
        facts = {"kind": "analysis", "section": "activities", "publishedAt": f"2025-{month:02}-{1 + step % 28:02}T10:00:00Z"}
        document = desk.publish(facts, {language: text(len(documents), language, step)})
        documents.append((document, {language}, set()))
        return
    number = chance.randrange(len(documents))
    document, languages, withdrawn = documents[number]
    if languages and dice > 0.85:
        language = chance.choice(sorted(languages))
        languages.remove(language)
        withdrawn.add(language)  # comes back only by two people
        desk.withdraw(document, language)
    elif language not in withdrawn:
        desk.edit(document, language, text(number, language, step))
        languages.add(language)


def quietly(*command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, f"{command[0]}: {done.stdout}{done.stderr}"


newsboat = ["newsboat", "-q", "-u", f"{folder}/urls", "-c", f"{folder}/cache.db", "-C", f"{folder}/config", "-x", "reload"]
r2e = ["r2e", "-c", f"{folder}/r2e.cfg", "-d", f"{folder}/r2e.json"]
feeds = [f"{public}/feeds/{language}/analysis.{form}" for language in LANGUAGES for form in ("rss", "atom")]
for name in ("new", "cur", "tmp"):
    Path(folder, "mail", name).mkdir(parents=True)
Path(folder, "urls").write_text("\n".join(feeds) + "\n")
Path(folder, "config").touch()
Path(folder, "r2e.cfg").write_text(
    f"[DEFAULT]\nemail-protocol = maildir\nmaildir-path = {folder}/mail\nmaildir-mailbox = \n"
    "from = a@example.org\nto = b@example.org\nuse-publisher-email = False\n"
)
quietly(*r2e, "add", "year", feeds[-1], "b@example.org")


def look():
    for url in feeds:
        for entry in feedparser.parse(url).entries:
            key = KEY.search(entry.get("content", [{"value": entry.get("summary", "")}])[0]["value"])
            if key:  # else it is of the server's first content, or says that a text is gone
                keys_of_id[entry.id].add(key.group())
                ids_of_key[key.group()].add(entry.id)
    quietly(*newsboat)
    quietly(*r2e, "run")


step = 0
for month in range(1, 13):
    for _ in range(4):
        step += 1
        one_step(month, step)
    if month % 3 == 0:
        look()

assert len(ids_of_key) > 12, f"only {len(ids_of_key)} texts were seen"
assert all(len(ids) == 1 for ids in ids_of_key.values()), "a text has had two ids"
assert all(len(keys) == 1 for keys in keys_of_id.values()), "an id was used for two texts"
shown = sqlite3.connect(f"{folder}/cache.db").execute("SELECT feedurl, guid, content FROM rss_item").fetchall()
assert len({(feed, guid) for feed, guid, _ in shown}) == len(shown), "newsboat shows an id twice"
for feed in feeds:
    keys = [key.group() for url, _, content in shown if url == feed and (key := KEY.search(content or ""))]
    assert len(keys) == len(set(keys)), f"newsboat shows a text twice in {feed}"
mails = collections.Counter()
for path in Path(folder, "mail/new").iterdir():
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    key = KEY.search(mail.get_body(("plain", "html")).get_content())
    if key:
        mails[key.group()] += 1
assert mails and max(mails.values()) == 1, f"rss2email has sent a text twice: {mails.most_common(2)}"
mailed = sum(mails.values())
print(f"   {step} steps, {len(documents)} documents, {len(ids_of_key)} texts, {len(shown)} in newsboat, {mailed} mails")
