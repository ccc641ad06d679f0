"""Compares what readers saw with the JSON Feed: compare.py FEED FOLDER"""
import datetime
import glob
import json
import os
import re
import sys


def plain(title):
    return re.sub(r"\s+", " ", title).strip()


def seconds(moment):
    return int(datetime.datetime.fromisoformat(moment.replace("Z", "+00:00")).timestamp())


with open(sys.argv[1]) as file:
    items = json.load(file)["items"]
expected = {item["id"]: (plain(item["title"]), seconds(item["date_published"])) for item in items}
assert len(expected) == len(items) > 5, "too few, or one twice"
assert any(set("ғӣқӯҳҷ") & set(title.lower()) for title, _ in expected.values()), "no Tajik letters"
readers = sorted(glob.glob(sys.argv[2] + "/*.json"))
assert readers, "nobody has read"
for reader in readers:
    with open(reader) as file:
        read = {one["id"]: (plain(one["title"]), int(one["published"])) for one in json.load(file)}
    name = os.path.basename(reader)
    assert read.keys() == expected.keys(), f"{name}: ids {read.keys() ^ expected.keys()}"
    for key, value in expected.items():
        assert read[key] == value, f"{name}: {key} is {read[key]} and not {value}"
    print(f"   {name[:-5]}: {len(read)} entries")
