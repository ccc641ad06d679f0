"""Waits until every entry of a fresh server has its signature, so that feeds change no more: signed.py SERVER"""
import json
import sys
import time
import urllib.error
import urllib.request

NAMES = "articles press analysis interviews reports statements case-updates urgent events replies".split()


def unsigned(server):
    try:  # there is none while the starter content is still being loaded
        urllib.request.urlopen(f"{server}/v1/sync/head").close()
    except urllib.error.HTTPError:
        return "the head"
    for language in ("tg", "ru", "en"):
        for name in NAMES:
            with urllib.request.urlopen(f"{server}/feeds/{language}/{name}.json") as answer:
                if any(not {"signature", "removed"} & item["_coalition"].keys() for item in json.load(answer)["items"]):
                    return f"{language}/{name}"
    return None


end = time.time() + 600
while feed := unsigned(sys.argv[1]):
    if time.time() > end:
        sys.exit(f"{feed} has an entry without a signature after ten minutes")
    time.sleep(0.3)
