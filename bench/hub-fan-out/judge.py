"""p50 and p99 from the desk's answer to the delivery; with --killed: whether all have what there is."""
import sys

killed = sys.argv[1] == "--killed"
requests, received, number, slow, dead = sys.argv[2 if killed else 1 :]
number, slow, dead = int(number), int(slow), int(dead)
with open(received) as file:
    lines = [line.split() for line in file if not line.startswith("ready")]
last = {}
for moment, kind, who, digest in lines:
    last[(kind, who)] = digest
if killed:
    living = {key: value for key, value in last.items() if key[0] != "dead"}
    digests = {}
    for value in living.values():
        digests[value] = digests.get(value, 0) + 1
    print(f"  {len(living)} of {number - dead} living subscribers were sent it; {max(digests.values())} have the same last feed;"
          f" {len(lines)} deliveries and tries")
    sys.exit(0 if len(living) == number - dead and max(digests.values()) == number - dead else 1)
with open(requests) as file:
    asked = [line.split() for line in file]
published = [int(one[2]) for one in asked if one[3] == "POST" and one[1] == "/desk/v1/publications" and one[0][0] == "2"][0]
withdrawn = [int(one[2]) for one in asked if one[3] == "POST" and one[1].endswith("/withdrawal") and one[0][0] == "2"][0]
for what, begin in (("publication", published), ("withdrawal", withdrawn)):
    for kind in ("good", "slow"):
        first = {}
        for moment, found, who, digest in lines:
            if found == kind and int(moment) >= begin - 100:
                first.setdefault(who, int(moment) - begin)
        times = sorted(first.values())
        if times:
            print(f"  {what}, {kind}: {len(times)} of {number - slow - dead if kind == 'good' else slow}, p50 {times[len(times) // 2]} ms,"
                  f" p99 {times[int(len(times) * 0.99) - (1 if len(times) > 99 else 0)]} ms, last {times[-1]} ms")
