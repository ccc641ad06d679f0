"""What a server says, a line for each path: same.py URL. Whether two said the same: same.py SAID SAID"""
import hashlib
import json
import re
import sys
import urllib.error
import urllib.request

LANGUAGES = ("tg", "ru", "en")
FEEDS = ("articles", "press", "analysis", "interviews", "reports", "statements", "case-updates", "urgent", "removed")
FORMATS = ("rss", "atom", "json", "ninjs")
PAGED = ("articles", "guides", "cases", "case-updates", "pages", "alerts")
LISTS = ("hotlines", "contacts", "regions", "topics", "sections", "home", "policy")


def said(server):
    """The status and a hash of each response, without what changes with the clock and with each head."""

    def get(path):
        try:
            with urllib.request.urlopen(server + path, timeout=300) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.read()

    def note(name, body):
        if "/pack/" in name:
            body = body.split(b"\n", 1)[0]
            body = re.sub(rb'"length":[0-9]+', b"", re.sub(rb'\{[^{}]*"name":"(head|manifest)[^{}]*\}', b"", body))
        print(name, f"{len(body)} bytes {hashlib.sha256(body).hexdigest()[:12]}", sep="\t")

    seq = json.loads(get("/v1/sync/head")[1].split(b"\n")[0])["seq"]
    paths = ["/openapi.yaml", "/v1", "/feeds/sitemap.xml", "/feeds/opml.xml"]
    for language in LANGUAGES:
        for line in get(f"/v1/sync/manifest/{language}/{seq}")[1].splitlines():
            chunk = json.loads(line)
            note(f"manifest {language} {chunk['id']}", line)
            if chunk["id"] != "00":
                note("chunk " + chunk["name"], get("/v1/sync/chunk/" + chunk["sha256"])[1])
        paths += [f"/v1/sync/pack/{language}/{scope}" for scope in ("essentials", "all")]
        paths += [f"/feeds/{language}/{name}.{format}" for name in FEEDS for format in FORMATS]
        paths += [f"/v1/{language}/{name}?limit=100" for name in PAGED]
        paths += [f"/v1/{language}/{name}" for name in LISTS]
        for name in ("articles", "guides", "cases", "pages"):
            for item in json.loads(get(f"/v1/{language}/{name}?limit=100")[1])["items"]:
                paths.append(f"/v1/{language}/{name}/{item.get('slug') or item['code']}")
    for path in paths:
        status, body = get(path)
        note(path, f"{status} ".encode() + body)


def compare(*files):
    before, after = (dict(line.rstrip("\n").split("\t") for line in open(file, encoding="utf-8")) for file in files)
    new = sorted(set(after) - set(before))
    other = [f"gone: {name}" for name in sorted(set(before) - set(after))]
    other += [f"differs: {name}: {was}, then {after[name]}" for name, was in before.items() if after.get(name, was) != was]
    print(f"{len(before)} before, {len(after)} after; the same: {len(before) - len(other)}")
    print(f"only after: {len(new)} {new[:12]}", *other, sep="\n")
    sys.exit(1 if other or not before else 0)


compare(*sys.argv[1:]) if len(sys.argv) > 2 else said(sys.argv[1])
