"""The people of media-published: media-published.py SERVER WORK people PASSWORD, then … publish SECOND FILE…, which leaves
what readers get in the folder WORK/served, … search WORD PLANTED PATH…, and … redact."""
import hashlib
import json
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).parent / "feed-readers"))
from desk import PASSWORD, Desk  # noqa: E402

server, work, action, *arguments = sys.argv[1:]
work = Path(work)
state = json.loads((work / "state").read_text()) if action != "people" else {}
PART = 200_000
ARTICLE = "/v1/ru/articles/obrazets-s-kartinkoy"
CHECKED = {"facesChecked": True, "papersChecked": True, "placesChecked": True, "nobodyShown": True}


def get(path):
    try:
        with urllib.request.urlopen(server + path, timeout=300) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read()


def record(path):
    status, content = get(path)
    assert status == 200, (path, status)
    return json.loads(content)


def addresses(node, *members):
    """Paths of all parts of files that a record names, wherever they stand."""
    if isinstance(node, dict):
        for member, value in node.items():
            if member in members and isinstance(value, list):
                yield from (urlsplit(part["url"]).path for part in value if "url" in part)
            yield from addresses(value, *members)
    elif isinstance(node, list):
        for one in node:
            yield from addresses(one, *members)


def hand_in(editor, file):
    """By tus, as it stands in the desk's contract; the id of what is kept."""
    content = Path(file).read_bytes()

    def send(method, path, body, **headers):
        sent = {"Tus-Resumable": "1.0.0", "Authorization": "Bearer " + editor.token}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(editor.base + path, body, sent, method=method)
        with urllib.request.urlopen(request, timeout=300) as answer:
            return answer.headers

    place = "/uploads/" + send("POST", "/uploads", b"", Upload_Length=str(len(content)))["Location"].rpartition("/")[2]
    for offset in range(0, len(content), PART):
        part = content[offset : offset + PART]
        send("PATCH", place, part, Upload_Offset=str(offset), Content_Type="application/offset+octet-stream")
    end = time.monotonic() + 600
    while (state := editor.ask("GET", place))["state"] in ("receiving", "checking") and time.monotonic() < end:
        time.sleep(0.2)
    assert state["state"] == "ready", state
    return state["file"]["id"]


def describe(coordinator, editor, file, sound):
    text = {"title": "Образец", "alt": "Drawing", **({"transcript": "A tone."} if sound else {})}
    facts = {"file": file, "credit": "Coalition", "decorative": False, **CHECKED}
    new = {"type": "media", "original": "ru", "submit": True, "facts": facts, "texts": {"ru": text}}
    made = editor.ask("POST", "/documents", new)
    parts = {"document": made["id"], "facts": made["facts"]["etag"], "texts": {t["language"]: t["etag"] for t in made["texts"]}}
    coordinator.ask("POST", "/approvals", {"documents": [parts]})
    return made["id"]


def remember(**more):
    (work / "state").write_text(json.dumps(state | more))


def people(password):
    coordinator, editor = Desk(server), Desk(server)
    coordinator.sign_in(password)
    made = coordinator.ask("POST", "/accounts", {"login": "editor", "roles": ["editor"]})
    account = {"login": "editor", "password": made["password"]}
    editor.token = editor.ask("POST", "/sessions", account)["token"]
    editor.ask("PUT", "/account/password", {"current": account["password"], "next": PASSWORD + "-too"})
    remember(coordinator=coordinator.token, editor=editor.token)


def publish(second_password, *planted):
    coordinator, editor, second = Desk(server, state["coordinator"]), Desk(server, state["editor"]), Desk(server)
    second.sign_in(second_password, "bahrom")  # whoever made an account does not approve what it wrote
    files = [hand_in(editor, file) for file in planted]
    media = [describe(second, editor, file, i == 2) for i, file in enumerate(files)]
    assert get("/v1/ru/media/" + media[0])[0] != 200, "what nothing shows can be read"
    coordinator.publish(
        {"kind": "news", "section": "news", "topics": [], "image": media[0], "gallery": media},
        {"ru": {"title": "Образец с картинкой", "summary": "Образец.", "body": "Образец.", "slug": ARTICLE.rpartition("/")[2]}},
    )
    (work / "served").mkdir()
    lengths = {}
    shown = [record(ARTICLE), *(record("/v1/ru/media/" + one) for one in media)]
    for path in set(addresses(shown, "renditions", "files")):
        status, content = get(path)
        name = path.rpartition("/")[2]
        assert status == 200 and hashlib.sha256(content).hexdigest() == name.partition(".")[0], (path, status)
        (work / "served" / name).write_bytes(content)
        lengths[name] = len(content)
    kinds = {name.partition(".")[2] for name in lengths}
    assert {"jpg", "webp", "pdf", "mp3"} <= kinds, kinds
    smallest = min(length for name, length in lengths.items() if name.endswith(".webp"))
    assert smallest <= 15_000, smallest
    print(f"{len(lengths)} files served, the smallest picture has {smallest} bytes")
    remember(second=second.token, picture=media[0])


def search(word, *paths):
    """The bytes of all files, for a word that the first one has."""
    forms = [word.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")] + [word.encode().hex().encode()]
    files = [file for path in map(Path, paths) for file in ([path] if path.is_file() else path.rglob("*"))]
    found = []
    for file in files:
        if file.is_file() and not file.is_symlink():
            content = file.read_bytes()
            if any(form in content for form in forms):
                found.append(str(file))
    assert found == [paths[0]], found
    print(f"{word} is nowhere in {len(files) - 1} files")


def redact():
    """Asked for by one person, decided by another."""
    image = list(addresses(record(ARTICLE)["image"], "renditions"))
    assert image, "the article has no picture"
    asked = Desk(server, state["editor"]).ask("POST", f"/documents/{state['picture']}/redaction", {"languages": ["ru"]})
    if asked and "proposal" in asked:
        Desk(server, state["second"]).ask("POST", f"/proposals/{asked['proposal']}/approval")
    for path in image:
        assert get(path)[0] == 410, path
        assert not list((work / "data").rglob(path.rpartition("/")[2].partition(".")[0] + "*")), "it is still in the store"
    assert record(ARTICLE).get("image") is None
    print("redacted and gone")


{"people": people, "publish": publish, "search": search, "redact": redact}[action](*arguments)
