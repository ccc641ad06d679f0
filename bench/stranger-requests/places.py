"""Every place of every public operation that a stranger can fill, from the contract itself, and requests that fill it."""
import itertools
import json
from dataclasses import dataclass
from typing import Callable
from urllib.parse import quote

from junk import ADDRESSES, HEADERS, KINDS, letters, LATIN, CYRILLIC
from live import Live

LINE, HEADER, BODY, LONG_BODY = 16_000, 15_500, 16_384, 131_072  # quarkus.http.limits, notorturetj.public.*-body-limit
JSON, FORM, TEXT = "application/json", "application/x-www-form-urlencoded", "text/plain"
numbers = itertools.count(1)


@dataclass
class Place:
    operation: str
    name: str
    kind: str
    allowed: int
    make: Callable[[int], bytes]


def request(method, target, headers=(), body=None, media=None):
    lines = [f"{method} {target} HTTP/1.1", "Host: localhost", *headers]
    if body is not None:
        lines += [f"Content-Length: {len(body)}"] + ([f"Content-Type: {media}"] if media else [])
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace") + (body or b"")


def escaped(text, most=10**9):
    made = quote(text, safe="")
    return made if len(made) <= most else made[:most].rsplit("%", 1)[0]


class Operations:
    def __init__(self, contract, live):
        self.contract, self.live, self.copied = contract, live, live.longest_text()

    def resolved(self, schema):
        while "$ref" in schema:
            node = self.contract
            for step in schema["$ref"].split("/")[1:]:
                node = node[step]
            schema = node
        return schema

    def places(self):
        for path, methods in self.contract["paths"].items():
            for method, operation in methods.items():
                if method in ("get", "put", "post", "delete"):
                    yield from self.of(path, method.upper(), operation, methods)

    def of(self, path, method, operation, methods):
        parameters = list(map(self.resolved, methods.get("parameters", []) + operation.get("parameters", [])))
        name = f"{method} {path}"
        device = [f"Authorization: Device {Live.handle()}"] if "security" in operation else []
        bodies = self.resolved(operation.get("requestBody", {})).get("content", {})
        required = [f"{one['name']}={escaped(str(one.get('example', 'a')))}"
                    for one in parameters if one["in"] == "query" and one.get("required")]

        def address(changed="", by="", query=()):
            target = path
            for one in parameters:
                if one["in"] == "path":
                    value = by if one["name"] == changed else self.live.value(path, one["name"])
                    target = target.replace("{" + one["name"] + "}", value)
            asked = [pair for pair in required if not any(pair.split("=")[0] == it.split("=")[0] for it in query)]
            query = [*asked, *query]
            return target + ("?" + "&".join(query) if query else "")

        def sent(target=None, headers=(), body=None, media=None):
            if body is None and bodies:
                media = media or next(iter(bodies))
                body = self.body(media, self.resolved(bodies[media]["schema"]), {})
            return request(method, target or address(), [*device, *headers], body, media)

        yield Place(name, "as it is meant", "", 1, lambda length: sent())
        for one in parameters:
            where = one["in"]
            schema = self.resolved(one["schema"])
            most = schema.get("maxLength", 64)
            for kind in ADDRESSES if where == "path" else KINDS:
                make = KINDS[kind]
                if where == "path":
                    yield Place(name, one["name"], kind, LINE - 200, lambda length, make=make, one=one: sent(
                        address(one["name"], escaped(make(length), length))))
                    continue
                yield Place(name, one["name"], kind, most, lambda length, make=make, one=one: sent(
                    address(query=[f"{one['name']}={escaped(make(length))}"])))
                if kind in ADDRESSES:
                    yield Place(name, one["name"] + ", too long", kind, LINE - 200, lambda length, make=make, one=one:
                                sent(address(query=[f"{one['name']}={escaped(make(length), length)}"])))
        junk = {"one member": lambda length: [letters(LATIN, length)],
                "many members": lambda length: [f"{letters(LATIN, 3)}=1" for _ in range(length // 6)],
                "one member again and again": lambda length: ["limit=1"] * (length // 8),
                "nothing": lambda length: ["n" + str(next(numbers)) + "&" * length],
                "percents": lambda length: ["a=" + "%41" * (length // 3)]}
        for kind, make in junk.items():
            yield Place(name, "query", kind, LINE - 200, lambda length, make=make: sent(address(query=make(length))))
        for header, parts in HEADERS.items():
            for part in parts:
                yield Place(name, header, part, HEADER, lambda length, header=header, part=part: sent(
                    headers=[f"{header}: {(part * (length // len(part) + 1))[:length]}"],
                    target=address(query=[f"n={next(numbers)}"])))
        yield Place(name, "headers", "many", HEADER, lambda length: sent(
            headers=[f"X-{letters(LATIN, 4)}: a" for _ in range(length // 11)]))
        for media, content in bodies.items():
            yield from self.filled(name, path, media, self.resolved(content["schema"]), sent)

    def body(self, media, schema, changed):
        values = {**self.example(schema), **changed}
        if media == JSON:
            return json.dumps(values, ensure_ascii=False).encode()
        if media == FORM:
            return "&".join(f"{key}={escaped(str(value))}" for key, value in values.items()).encode()
        return str(values.get("text", "")).encode()

    def example(self, schema):
        made = {}
        for name, member in schema.get("properties", {}).items():
            examples = member.get("examples") or self.resolved(member).get("examples")
            if examples and name != "cursor" and not (name == "webPush" and "fcm" in made):
                made[name] = examples[0]
        return made

    def filled(self, operation, path, media, schema, sent):
        limit = LONG_BODY if path == "/v1/verify" else BODY
        for name, member in schema.get("properties", {}).items():
            member = self.resolved(member)
            if member.get("type") != "string" or media == TEXT and name != "text":
                continue
            most = member.get("maxLength", BODY // 6)
            for kind, make in self.kinds(path).items():
                yield Place(operation, f"{name} of {media}", kind, most, lambda length, make=make, name=name: sent(
                    body=self.fit(media, schema, name, make(length), limit), media=media))
        whole = {"nested": lambda length: b'{"text":' + b"[" * length,
                 "objects": lambda length: b'{"a":' * (length // 5),
                 "many members": lambda length: b"{" + b",".join(b'"%s":1' % letters(LATIN, 5).encode()
                                                                 for _ in range(length // 10)) + b"}",
                 "a figure": lambda length: b'{"limit":' + b"9" * length + b"}",
                 "a fraction": lambda length: b'{"limit":1e' + b"9" * length + b"}",
                 "escapes": lambda length: b'{"q":"' + b"\\u0041" * (length // 6) + b'"}',
                 "spaces": lambda length: b" " * length, "bytes": lambda length: b"\xff" * length,
                 "pairs": lambda length: b"a=1&" * (length // 4), "ampersands": lambda length: b"&" * length,
                 "percents": lambda length: b"a=" + b"%41" * (length // 3)}
        for kind, make in whole.items():
            yield Place(operation, f"body, {media}", kind, limit - 100,
                        lambda length, make=make: sent(body=make(length), media=media))

    def fit(self, media, schema, name, text, limit):
        body = self.body(media, schema, {name: text})
        while len(body) > limit:
            text = text[:int(len(text) * limit / len(body)) - 1]
            body = self.body(media, schema, {name: text})
        return body

    def kinds(self, path):
        if path != "/v1/verify":
            return KINDS
        def copy(every, of=CYRILLIC):
            def make(length):
                words = (self.copied + " ").split(" ")
                words = (words * (length // max(1, len(self.copied)) + 1))
                return " ".join(letters(of, 5) if number % every == 0 else word
                                for number, word in enumerate(words))[:length]
            return make
        def gaps(length):
            made, words = [], self.copied.split(" ")
            for at in range(0, len(words), 60):
                made += words[at:at + 6] + [letters(CYRILLIC, 2) for _ in range(400)]
            return " ".join(made)[:length]
        def lines(length):
            return "\n".join(f"{number % 31} " + letters(CYRILLIC, 1) for number in range(length // 4))[:length]
        return {**KINDS, "a copy": copy(10**9), "a copy with each ninth word changed": copy(9),
                "a copy with each sixth word changed": copy(6), "pieces far apart": gaps, "many lines": lines,
                "lines of one letter": lambda length: "а\n" * (length // 2)}
