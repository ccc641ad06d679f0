"""Every feed with feedparser, twice: with_feedparser.py BASE FEED FOLDER"""
import calendar
import json
import sys
from pathlib import Path

import feedparser

base, compared, folder = sys.argv[1:]
for language in ("tg", "ru", "en"):
    for name in "articles press analysis interviews reports statements case-updates urgent events replies".split():
        for form in ("rss", "atom"):
            url = f"{base}/feeds/{language}/{name}.{form}"
            first = feedparser.parse(url)
            assert not first.bozo, f"{url}: {first.bozo_exception}"
            assert first.status == 200, url
            links = {link.rel: link.href for link in first.feed.links}
            assert links["self"] == url and links["hub"] == base + "/feeds/hub", links
            again = feedparser.parse(url, etag=first.etag)
            assert again.status == 304, f"{url}: the second round is {again.status}"
            if url == f"{base}{compared}.{form}":
                read = [
                    {"id": one.id, "title": one.title, "published": calendar.timegm(one.published_parsed)}
                    for one in first.entries
                ]
                Path(folder, f"feedparser-{form}.json").write_text(json.dumps(read))
