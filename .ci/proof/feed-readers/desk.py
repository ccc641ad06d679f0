"""A coordinator at the desk of a fresh server, as docs/desk-quick-start.md shows it: desk.py SERVER PASSWORD prints a token"""
import base64
import hashlib
import hmac
import json
import struct
import sys
import time
import urllib.request

PASSWORD = "seven-quiet-apricot-trees"


class Desk:
    def __init__(self, server, token=None):
        self.base, self.token = server + "/desk/v1", token

    def sign_in(self, printed, login="admin"):
        """The first time, with the password that was printed."""
        self.token = self.ask("POST", "/sessions", {"login": login, "password": printed})["token"]
        self.ask("PUT", "/account/password", {"current": printed, "next": PASSWORD})
        secret = self.ask("POST", "/account/totp", {"password": PASSWORD})["secret"]
        self.ask("POST", "/account/totp/confirmation", {"code": code(secret)})

    def ask(self, method, path, body=None, headers=None):
        sent = {"Content-Type": "application/json", **(headers or {})}
        if self.token:
            sent["Authorization"] = "Bearer " + self.token
        request = urllib.request.Request(
            self.base + path, None if body is None else json.dumps(body).encode(), sent, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                content = answer.read()
                return json.loads(content) if content else None
        except urllib.error.HTTPError as refused:
            raise AssertionError(f"{method} {path}: {refused.code} {refused.read().decode()}") from None

    def publish(self, facts, texts):
        """Publishes an article and returns its id."""
        created = self.ask(
            "POST", "/documents", {"type": "article", "original": min(texts), "submit": True, "facts": facts, "texts": texts}
        )
        self.approve_and_publish(created, list(texts))
        return created["id"]

    def edit(self, document, language, text):
        """Publishes another text of it, or the first one in a language."""
        path = f"/documents/{document}/editions/{language}"
        before = self.etag(document, language)
        condition = {"If-Match": f'"{before}"'} if before else {"If-None-Match": "*"}
        self.ask("PUT", path, {"content": text}, condition)
        self.ask("POST", path + "/submission", None, {"If-Match": f'"{self.etag(document, language)}"'})
        self.approve_and_publish({"id": document, "texts": self.texts(document, language)}, [language])

    def withdraw(self, document, language):
        self.ask("POST", f"/documents/{document}/withdrawal", {"languages": [language]})

    def approve_and_publish(self, seen, languages):
        parts = {"document": seen["id"], "texts": {one["language"]: one["etag"] for one in seen["texts"]}}
        if seen.get("facts"):
            parts["facts"] = seen["facts"]["etag"]
        self.ask("POST", "/approvals", {"documents": [parts]})
        self.ask("POST", "/publications", {"parts": [{"document": seen["id"], "languages": languages}]})

    def texts(self, document, language):
        return [one for one in self.ask("GET", f"/documents/{document}")["texts"] if one["language"] == language]

    def etag(self, document, language):
        return next((one["etag"] for one in self.texts(document, language)), None)


def code(secret):
    """What an authenticator app shows now (RFC 6238)."""
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    offset = digest[-1] & 15
    return "%06d" % ((struct.unpack(">I", digest[offset : offset + 4])[0] & 0x7FFFFFFF) % 1_000_000)


if __name__ == "__main__":
    coordinator = Desk(sys.argv[1])
    coordinator.sign_in(sys.argv[2])
    print(coordinator.token)
