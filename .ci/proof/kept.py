"""What a kept folder is worth behind a web server: kept.py compare|outage|samples ROOT ADDRESS…, kept.py old PLAIN ONION"""
import gzip
import http.client
import os
import random
import signal
import socket
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

LANGUAGES = "tg", "ru", "en"
VITAL = [f"/v1/{it}/{name}" for it in LANGUAGES for name in ("home", "hotlines", "alerts", "guides")] + [
    f"/read/{it}/{name}" for it in LANGUAGES for name in ("", "hotlines.html", "alerts.html", "guides.html")
]
# Of the connection, or of the web server: docs/adr/083.
OTHERS = {"date", "server", "connection", "keep-alive", "etag", "content-digest"}


class Reader:
    """One connection, kept open."""

    def __init__(self, address):
        self.connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=300)

    def ask(self, path, method="GET", again=True, **wishes):
        headers = {"Accept-Encoding": "identity"} | {name.replace("_", "-"): value for name, value in wishes.items()}
        try:
            self.connection.request(method, path, headers=headers)
            answer = self.connection.getresponse()
            return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
        except (OSError, http.client.HTTPException):
            self.connection.close()  # it may have been closed meanwhile
            if again:
                return self.ask(path, method, again=False, **wishes)
            raise


def must(so, *what):
    if not so:
        sys.exit("kept: " + " ".join(map(str, what)))


def until(so, *what):
    end = time.monotonic() + 300
    while not so():
        must(time.monotonic() < end, *what)
        time.sleep(0.1)


def listens(address):
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", urlsplit(address).port)) == 0


def files(root):
    for file in Path(root).rglob("*"):
        path = str(file.relative_to(root))
        if file.is_file() and not path.startswith(".") and not path.endswith((".gz", ".br")):
            yield path


def address(file):
    path = "/" + file.removesuffix(".json")
    return path.removesuffix("index.html") if path == "/read/index.html" or path.count("/") == 3 else path


def plain(headers):
    return {k: v for k, v in headers.items() if k not in OTHERS}


def compare(root, server, web):
    server, web = Reader(server), Reader(web)
    compared = 0
    differ = set()
    paths = [address(file) for file in sorted(files(root))]
    for path in paths + [it.removeprefix("/read") for it in paths if it.startswith("/read/media/")]:
        for wish in ({}, {"Accept_Encoding": "gzip"}, {"Accept_Encoding": "gzip", "Origin": "https://example.org"}):
            status, headers, body = server.ask(path, **wish)
            kept, mine, bytes_ = web.ask(path, **wish)
            must(status == kept == 200, path, wish, status, kept)
            must(body == bytes_, path, wish, "other bytes")
            must(plain(headers) == plain(mine), path, wish, sorted(set(plain(headers).items()) ^ set(plain(mine).items())))
            differ |= {k for k in OTHERS if headers.get(k) != mine.get(k)}
            must("content-digest" not in mine and mine["etag"] != headers.get("etag"), path, "did not come from the folder")
            compared += 1
        again = web.ask(path, If_None_Match=mine["etag"], **wish)
        must(again[0] == 304 and not again[2] and again[1]["etag"] == mine["etag"], path, "no 304", again)
        must(web.ask(path, If_None_Match=headers.get("etag", '"x"'), **wish)[0] == 200, path, "a 304 for the server's tag")
        head = web.ask(path, method="HEAD", **wish)
        must(head[0] == 200 and head[1]["content-length"] == str(len(bytes_)), path, "HEAD")
    for path in ("/v1/tg/hotlines?region=tj-kt", "/v1/tg/articles", "/read/tg/search", "/v1/tg/hotlines.json", "/.kept",
                 "/read/tg/hotlines.html.gz", "/read/tg/nothing.html", "/v1/sync/head/1", "/v1/sync/head/999999"):
        one, two = server.ask(path), web.ask(path)
        must(one[0] == two[0] and one[2] == two[2], path, one[0], two[0])
    must(web.ask("/v1/tg/hotlines", method="POST")[0] == server.ask("/v1/tg/hotlines", method="POST")[0], "POST")
    outside = Path(root) / "read/tg/guides/outside.html"
    outside.symlink_to("/etc/passwd")
    must(web.ask("/read/tg/guides/outside.html")[0] != 200, "a link leads out of the folder")
    outside.unlink()
    print(f"{compared} answers compared, equal but for {', '.join(sorted(differ))}")


def outage(root, web, *processes):
    """Kills the processes while all vital pages are read, and reads on."""
    guides = [address(it) for it in files(root) if "/guides/" in it]
    reader = Reader(web)
    wanted = {path: reader.ask(path) for path in VITAL + guides}
    seen, wrong, over = [], [], threading.Event()

    def read():
        mine = Reader(web)
        while not over.is_set():
            for path in random.sample(list(wanted), len(wanted)):
                status, _, body = mine.ask(path)
                seen.append(path)
                if status != 200 or body != wanted[path][2]:
                    wrong.append((path, status))

    def all_again(rounds):
        enough = len(seen) + rounds * len(wanted)
        until(lambda: len(seen) >= enough or wrong, "the readers do not come on")

    readers = [threading.Thread(target=read, daemon=True) for _ in range(4)]
    for one in readers:
        one.start()
    all_again(4)
    time.sleep(random.uniform(0, 1))
    for process in map(int, random.sample(processes, len(processes))):
        os.kill(process, signal.SIGKILL)
        time.sleep(random.uniform(0, 0.2))
    all_again(20)
    over.set()
    for one in readers:
        one.join()
    must(not wrong, len(wrong), "wrong answers", wrong[:3])
    for path in wanted:
        status, _, body = reader.ask(path, Accept_Encoding="gzip")
        must(status == 200 and wanted[path][2] in (body, gzip.decompress(body) if body[:2] == b"\x1f\x8b" else b""), path, status)
    must(reader.ask("/v1/tg/articles")[0] == 502, "somebody answers what is not in the folder")
    must(reader.ask("/v1/sync/head/999999")[0] == 200, "no head for a phone that was woken up")
    print(f"{len(seen)} answers while server and database were killed and after, {len(wanted)} addresses, none wrong")


def samples(root, *addresses):
    """A few files, and nothing behind them."""

    def place(file, body):
        path = Path(root) / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
        return path

    pages = "index.html", "tg/index.html", "tg/hotlines.html", "tg/guides/arrested.html"
    signed = "head pack/tg/essentials pack/tg/all update/tg/all/1/12 card/en root/1 manifest/tg/12 chunk/0a changes/0a/1/12"
    some = {f"read/{page}": "text/html" for page in pages} | {f"v1/sync/{file}": "" for file in signed.split()} | {
        "read/style.css": "text/css", "v1/sync/qr/tg.svg": "image/svg+xml", "v1/sync/qr/ru.png": "image/png",
        "v1/ru/hotlines.json": "application/json", "v1/tg/guides.json": "application/json",
    }
    for file in some:
        text = f"{file} ".encode() * 30
        for name, body in ((file, text), (file + ".gz", gzip.compress(text))):
            os.utime(place(name, body), (1, 1 + hash(body) % 2**30))
    # One beside the pages, as the kept folder has them, and one beside the signed files, as `export --to` writes them.
    media = {"/read/media/" + "0" * 64 + ".jpg": "image/jpeg", "/media/" + "1" * 64 + ".pdf": "application/pdf"}
    for file in media:
        place(file[1:], b"picture")
    # Each is answered at both addresses.
    media |= {file.removeprefix("/read") if file.startswith("/read/") else "/read" + file: kind for file, kind in media.items()}
    place("secret", b"secret")
    (Path(root) / "read/tg/secret.html").symlink_to("../../secret")
    said = {}  # by the first, which `compare` looks at beside the server
    for web in addresses:
        until(lambda: listens(web), web, "does not start")
        reader = Reader(web)
        for file, kind in some.items():
            for coding, origin in (("identity", {}), ("gzip", {"Origin": "https://example.org"}), ("gzip", {})):
                status, headers, body = reader.ask(address(file), Accept_Encoding=coding, **origin)
                first = said.setdefault((file, coding, *origin), plain(headers))
                must(first == plain(headers), web, file, sorted(set(first.items()) ^ set(plain(headers).items())))
                must(status == 200, web, file, status)
                must(headers.get("content-encoding", "identity") == coding, web, file, headers)
                body = gzip.decompress(body) if coding == "gzip" else body
                must(body == f"{file} ".encode() * 30, web, file, "other bytes")
                must(headers.get("content-type", "").startswith(kind or "application/"), web, file, headers)
                must("last-modified" not in headers and "etag" in headers, web, file, headers)
                must(headers.get("vary", "").startswith("Accept-Encoding"), web, file, headers)
                if "sync" not in file:
                    urgent = "hotlines" in file or file == "read/tg/index.html"
                    may = headers["cache-control"]
                    must(("stale-while-revalidate" in may) != urgent and "stale-if-error" in may, web, file, may)
            must(reader.ask(address(file), If_None_Match=headers["etag"], Accept_Encoding="gzip")[0] == 304, web, file, "no 304")
        for picture, kind in media.items():
            status, headers, body = reader.ask(picture, Accept_Encoding="gzip")
            first = said.setdefault(picture, plain(headers))
            must(first == plain(headers), web, picture, sorted(set(first.items()) ^ set(plain(headers).items())))
            must(status == 200 and body == b"picture" and headers["content-type"] == kind, web, picture, status, headers)
            must("sandbox" in headers["content-security-policy"] and "604800" in headers["cache-control"], web, picture, headers)
            status, _, body = reader.ask(picture, Range="bytes=4-")
            must(status == 206 and body == b"ure", web, picture, "no range", status, body)
            must(reader.ask(picture + "?1")[0] in (404, 502), web, picture, "with a query")
        must(reader.ask("/v1/sync/head/7")[2].startswith(b"v1/sync/head"), web, "no head")
        link = () if "localhost" in web else ("/read/tg/secret.html",)  # Caddy follows links
        for path in ("/secret", *link, "/v1/ru/hotlines?region=tj-kt", "/read/tg/../../secret", "/.kept", "/read/tg/nothing.html",
                     "/read/media/1.jpg", "/media/1.jpg", "/media/" + "2" * 64 + ".webp", "/media/../secret", "/v1/ru/articles",
                     "/v1/sync/chunk/00", "/v1/sync/head.gz"):
            status, headers, _ = reader.ask(path)
            must(status in (400, 403, 404, 502), web, path, status)
            must("max-age" not in headers.get("cache-control", ""), web, path, "a refusal is cached", headers)
    print(f"{len(some)} files from {len(addresses)} web servers, with nothing behind them: the same headers from each")


def old(plain_http, onion):
    """Browsers that know no TLS of today read pages, and nothing else; all others are led to TLS."""
    reader, direct = Reader(plain_http), Reader(onion)
    paths = "/read/", "/read/tg/", "/read/tg/hotlines.html", "/read/tg/guides/arrested.html", "/read/style.css"
    for path in paths:
        for coding in ("identity", "gzip"):
            status, headers, body = reader.ask(path, Accept_Encoding=coding)
            first = direct.ask(path, Accept_Encoding=coding)
            must(status == 200 and body == first[2] and body, path, status, "other bytes over plain HTTP")
            must(headers.get("content-encoding") == first[1].get("content-encoding"), path, coding, headers)
            must("strict-transport-security" not in headers, path, "an old browser is led where it cannot go")
        status, headers, _ = reader.ask(path, Upgrade_Insecure_Requests="1")
        must(status == 301 and headers["location"] == "https://127.0.0.1" + path, path, status, headers)
        must(headers["cache-control"] == "no-store", path, "a cache may lead old browsers to TLS", headers)
    for path in ("/read", "/read/tg"):
        status, headers, _ = reader.ask(path)
        must(status == 301 and headers["location"].endswith(path + "/"), path, status, headers)
    must(reader.ask("/read/tg/search.html", method="POST")[0] == 403, "what is looked for is sent over plain HTTP")
    for path in ("/", "/v1/ru/hotlines", "/v1/sync/head", "/desk/", "/readme"):
        status, headers, _ = reader.ask(path)
        must(status == 308 and headers["location"] == "https://127.0.0.1" + path, path, status, headers)
    print(f"{len(paths)} pages over plain HTTP, for browsers without TLS of today, and nothing else")


{"compare": compare, "outage": outage, "samples": samples, "old": old}[sys.argv[1]](*sys.argv[2:])
