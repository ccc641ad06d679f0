"""Asks a proxy in front of the packaged server for what no path can be, and for hotlines meanwhile:
long-paths.py PORT CERTIFICATE NAME"""
import http.client
import ssl
import sys
import threading
import time

port = int(sys.argv[1])
trust = ssl.create_default_context(cafile=sys.argv[2])
LONG = "/v1/sync/qr/" + "a" * 8000  # as much as nginx lets through
AT_ONCE = 4
MOST_SECONDS = 3  # of a busy machine; 12.6 on a quiet one, when each letter was looked at from each other
asked = []


def ask(path, expected):
    connection = http.client.HTTPSConnection("localhost", port, context=trust, timeout=60)
    began = time.monotonic()
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        status = answer.status
    except (OSError, http.client.HTTPException) as lost:
        status = type(lost).__name__
    finally:
        connection.close()
    seconds = time.monotonic() - began
    asked.append(seconds)
    if status != expected or seconds > MOST_SECONDS:
        mistakes.append(f"{path[:30]} answers {status} after {seconds:.1f} s")


for _ in range(100):  # the proxy may be starting; this is looked at below once more
    mistakes = []
    ask("/v1/ru/hotlines", 200)
    ask("/v1/sync/qr/a", 404)
    if not mistakes:
        break
    time.sleep(0.1)
asked.clear()
strangers = [threading.Thread(target=ask, args=(LONG, 404)) for _ in range(AT_ONCE)]
for thread in strangers:
    thread.start()
while True:
    reads = any(thread.is_alive() for thread in strangers)
    for language in "tg", "ru", "en":
        ask(f"/v1/{language}/hotlines", 200)
    if not reads:
        break
print(f"{sys.argv[3]}: " + ("; ".join(mistakes) or f"{AT_ONCE} paths of 8,000 letters, and hotlines beside them, within {max(asked):.2f} s"))
sys.exit(1 if mistakes else 0)
