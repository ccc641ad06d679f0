"""Measures every place at 1, 10 and 100 % of what is read, and prints what costs most: measure.py PORT PROCESS REASONS

A request costs what the server and its PostgreSQL take from the processor between it and its answer. What costs much is
asked again, each time in other words, and the median counts; one request before them is not counted."""
import json
import os
import statistics
import sys
import time

from places import Operations
from live import Live
from processor import Connection, Processor

SETTLE = 0.0015
port, process, reasons = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
rounds, most, only = int(os.environ["ROUNDS"]), float(os.environ["MOST"]), os.environ["ONLY"]
connection, processor = Connection(port), Processor(process)


def waited():
    for _ in range(240):
        if connection.ask(b"GET /v1/sync/head HTTP/1.1\r\nHost: localhost\r\n\r\n")[0] == 200:
            return
        time.sleep(0.5)
    sys.exit("the server signs nothing")


def cost(made):
    before = processor.seconds()
    status, _ = connection.ask(made)
    time.sleep(SETTLE)
    return (processor.seconds() - before) * 1000, status


def measured(place, length):
    """What else goes on only adds to a cost: one request that costs little is enough."""
    costs, status = [], 0
    for times in (1, rounds, 2 * rounds + 1):
        while len(costs) < times:
            spent, status = cost(place.make(length))
            costs.append(spent)
        if statistics.median(costs) < most / 4:
            break
    return statistics.median(costs), status


def excuses():
    with open(reasons) as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    return {(operation, name): reason for operation, name, reason in rows}


waited()
live = Live(connection.ask)
contract = json.loads(live.text("/openapi?format=json"))
places = [place for place in Operations(contract, live).places() if only in f"{place.operation} {place.name}"]
hotlines = b"GET /v1/ru/hotlines HTTP/1.1\r\nHost: localhost\r\n\r\n"
warm = time.time() + float(os.environ["WARM_UP"])
for _ in range(1000):  # at least once
    for place in places:
        cost(place.make(place.allowed))
    if time.time() > warm:
        break
for _ in range(2000):
    connection.ask(hotlines)
processor.look()
before = processor.seconds()
for _ in range(1000):
    connection.ask(hotlines)
usual = processor.seconds() - before

known, rows, worst = excuses(), [], None
print(f"{len(places)} places; a cached request of hotlines takes {usual:.3f} ms of processor\n")
print(f"{'operation':44} {'costliest place':34} {'filled with':30} {'':3} {'1 %':>8} {'10 %':>8} {'100 %':>8}"
      f" {'hotlines':>8}")


def told(row):
    place, hundredth, tenth, whole, status = row
    print(f"{place.operation:44} {place.name[:34]:34} {place.kind[:30]:30} {status:3} {hundredth:8.2f} {tenth:8.2f}"
          f" {whole:8.2f} {whole / usual:8.0f}", flush=True)


for place in places:
    if worst is None or place.operation != worst[0].operation:
        if worst and not os.environ["ALL"]:
            told(worst)
        worst = None
        processor.look()
    whole, status = measured(place, place.allowed)
    tenth = measured(place, max(1, place.allowed // 10))[0]
    hundredth = measured(place, max(1, place.allowed // 100))[0]
    row = (place, hundredth, tenth, whole, status)
    rows.append(row)
    worst = row if worst is None or whole > worst[3] else worst
    if os.environ["ALL"]:
        told(row)
if worst and not os.environ["ALL"]:
    told(worst)

found = 0
print(f"\nMore than {most:.0f} ms:")
for row in rows:
    if max(row[1:4]) > most:
        reason = known.get((row[0].operation, row[0].name))
        found += reason is None
        told(row)
        print(f"    because {reason}" if reason else "    UNEXPLAINED")
print(f"{found} unexplained")
sys.exit(1 if found else 0)
