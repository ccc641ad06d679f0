"""Values with which the operations of a running server answer something."""
import base64
import json
import os
import re


class Live:
    def __init__(self, ask):
        self.ask = ask
        ru = "/v1/ru"
        head = json.loads(self.text("/v1/sync/head").split("\n")[0])
        manifest = head["manifests"]["ru"]
        entry = next(json.loads(line) for line in self.text(f"/v1/sync/chunk/{manifest}").split("\n")
                     if '"hotlines.ru.v1"' in line)
        entries = re.findall(r"tag:notorturetj\.org,2026:([0-9a-z]{16})/ru", self.text("/feeds/ru/articles.atom"))
        archive = re.search(r'prev-archive" href="[^"]*/([^"/]*)"', self.text("/feeds/ru/articles.atom"))
        self.values = {
            "lang": "ru", "part": "article-1.xml", "feed": "articles", "slug": self.first(f"{ru}/articles", "slug"),
            "code": self.first(f"{ru}/cases", "code"), "sha256": entry["sha256"], "seq": str(head["seq"]), "n": "1",
            "name": "hotlines.ru.v1", "since": str(entry["from"] - 1), "to": str(head["seq"]), "scope": "essentials",
            "archive": archive.group(1) if archive else "2026-10-1.atom",
            "/problems/{slug}": "bad-parameter", "/v1/{lang}/guides/{slug}": self.first(f"{ru}/guides", "slug"),
            "/v1/{lang}/pages/{slug}": self.first(f"{ru}/pages", "slug"),
            "/feeds/{lang}/items/{file}": entries[0] + ".ninjs", "/feeds/{lang}/{file}": "articles.atom",
        }

    def text(self, path):
        return self.ask(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())[1].decode()

    def first(self, path, member):
        return json.loads(self.text(f"{path}?limit=1"))["items"][0][member]

    def value(self, path, name):
        return self.values.get(path) if f"{path}".endswith("{" + name + "}") and path in self.values \
            else self.values.get(name, "a")

    def longest_text(self):
        """The longest of the newest articles and guides, as somebody copies it."""
        texts = [""]
        for kind in ("articles", "guides"):
            for item in json.loads(self.text(f"/v1/ru/{kind}?limit=40"))["items"]:
                record = json.loads(self.text(f"/v1/ru/{kind}/{item['slug']}"))
                steps = re.findall(r'"html": "([^"]*)"', json.dumps(record, ensure_ascii=False))
                html = record.get("html") or " ".join(steps)
                texts.append(re.sub(r"<[^>]*>", "\n", html))
        return max(texts, key=len)

    @staticmethod
    def handle():
        return base64.urlsafe_b64encode(os.urandom(32)).decode().rstrip("=")
