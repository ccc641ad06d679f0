"""Compares what readers saw with the JSON Feed: compare.py FEED FOLDER"""
import datetime
import json
import re
import sys
from pathlib import Path


def plain(title):
    return re.sub(r"\s+", " ", title).strip()


def seconds(moment):
    return int(datetime.datetime.fromisoformat(moment.replace("Z", "+00:00")).timestamp())


items = json.loads(Path(sys.argv[1]).read_text())["items"]
expected = {item["id"]: (plain(item["title"]), seconds(item["date_published"])) for item in items}
assert len(expected) == len(items) > 5, "too few, or one twice"
assert any(set("ғӣқӯҳҷ") & set(title.lower()) for title, _ in expected.values()), "no Tajik letters"
readers = sorted(Path(sys.argv[2]).glob("*.json"))
assert readers, "nobody has read"
for reader in readers:
    read = {one["id"]: (plain(one["title"]), int(one["published"])) for one in json.loads(reader.read_text())}
    assert read.keys() == expected.keys(), f"{reader.stem}: ids {read.keys() ^ expected.keys()}"
    for key, value in expected.items():
        assert read[key] == value, f"{reader.stem}: {key} is {read[key]} and not {value}"
    print(f"   {reader.stem}: {len(read)} entries")
