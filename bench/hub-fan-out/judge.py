"""judge.py delays|lost MOMENTS RECEIVED NUMBER SLOW DEAD FEED

delays: from the desk's answer to each delivery, of all publications and of all withdrawals. lost: whether every living
subscriber has the feed as it is now.
"""
import sys
import urllib.request

what, moments, received, number, slow, dead, feed = sys.argv[1:]
number, slow, dead = int(number), int(slow), int(dead)
with open(received) as file:
    lines = [line.split() for line in file if not line.startswith("ready") and line.endswith("\n")]


def java_hash(content):
    value = 1
    for byte in content:
        value = (31 * value + (byte - 256 if byte > 127 else byte)) & 0xFFFFFFFF
    return value - (1 << 32) if value > 0x7FFFFFFF else value


if what == "lost":
    last = {who: digest for _, kind, who, digest in lines if kind != "dead"}
    with urllib.request.urlopen(feed) as answer:
        now = str(java_hash(answer.read()))
    have = sum(digest == now for digest in last.values())
    print(f"  {have} of {number - dead} living subscribers have the feed as it is now; {len(lines)} deliveries and tries")
    sys.exit(have != number - dead)

with open(moments) as file:
    begins = [(word, int(moment)) for word, moment in (line.split() for line in file)]
ends = [moment for _, moment in begins[1:]] + [1 << 62]
for word in ("publication", "withdrawal"):
    for kind, expected in (("good", number - slow - dead), ("slow", slow)):
        times, rounds = [], 0
        for (which, begin), end in zip(begins, ends):
            if which == word:
                first = {}
                for moment, found, who, _ in lines:
                    # a delivery may be quicker than the desk's answer
                    if found == kind and begin - 500 <= int(moment) < end - 500:
                        first.setdefault(who, int(moment) - begin)
                times += first.values()
                rounds += 1
        times.sort()
        if times:
            print(
                f"  {word}, {kind}: {len(times)} of {expected * rounds}, p50 {times[len(times) // 2]} ms,"
                f" p99 {times[min(len(times) * 99 // 100, len(times) - 1)]} ms, last {times[-1]} ms"
            )
