#!/usr/bin/env python3
"""Due dates of replies, reached in another way than the server's, for DueDatesTest to compare.

The server walks from day to day. This lists all working days of some years once, sorted, and takes the
n-th behind a position; what ends on a day of rest ends on the first of the list that is not smaller.

    due-dates.py --write     writes src/test/resources/replies/due-dates.csv anew
    due-dates.py             fails if that file is not what it would write
"""
import bisect
import csv
import datetime
import io
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent / "src/test/resources/replies"
FIRST = datetime.date(2025, 1, 1).toordinal()
LAST = datetime.date(2028, 4, 30).toordinal()
REST = {"five-day": (5, 6), "six-day": (6,)}
# one week that holds Navruz, days that decrees moved, feasts by the moon, the turn of two years, a leap day
AROUND = [
    "2025-03-19", "2025-03-28", "2025-06-04", "2025-12-29", "2026-02-20", "2026-03-05", "2026-03-17", "2026-03-18",
    "2026-03-19", "2026-05-07", "2026-05-25", "2026-05-26", "2026-06-25", "2026-06-26", "2026-09-07", "2026-11-05",
    "2026-12-30", "2026-12-31", "2027-01-01", "2027-03-08", "2027-03-18", "2028-02-28",
]
# unit, number, whether the first day counts, whether it rolls over, calendar
TERMS = [("working-day", 3, 0, 0, "five-day"), ("week", 2, 0, 1, "five-day"), ("working-day", 3, 1, 0, "five-day"),
         ("working-day", 3, 0, 0, "six-day"), ("calendar-day", 14, 0, 0, "five-day"),
         ("calendar-day", 10, 1, 1, "six-day"), ("working-day", 10, 0, 0, "five-day"), ("week", 1, 1, 1, "five-day")]


def day(text):
    return datetime.date.fromisoformat(text).toordinal()


def work(calendar, known_on):
    """All working days by what was announced until a day."""
    rows = [row for row in csv.DictReader(open(HERE / "days.csv", encoding="utf-8"))
            if row["calendar"] == calendar and row["announced"] <= known_on]
    free = {day(row["day"]) for row in rows if row["kind"] == "holiday"}
    moved = {day(row["day"]) for row in rows if row["kind"] == "working"}
    weekdays = {n for n in range(FIRST, LAST) if (n - 1) % 7 not in REST[calendar]}
    return sorted(weekdays - free | moved)


def due(unit, number, first, rolls, calendar, published, known_on):
    days = work(calendar, known_on)
    start = day(published)
    if unit == "working-day":
        # those before the first that counts are skipped, and the n-th of the rest is meant
        return days[bisect.bisect_left(days, start + (0 if first else 1)) + number - 1]
    end = start + number * {"calendar-day": 1, "week": 7}[unit] - (1 if first else 0)
    return days[bisect.bisect_left(days, end)] if rolls else end


def rows():
    chance = random.Random(23)
    somewhen = [datetime.date.fromordinal(chance.randrange(day("2025-02-01"), day("2027-12-01"))).isoformat()
                for _ in range(20)]
    for number, published in enumerate(AROUND + somewhen):
        for term in range(3 if number < len(AROUND) else 2):
            unit, count, first, rolls, calendar = TERMS[(term if term < 2 else 2 + number % 6)]
            # as it was known on that day, and as it is known since
            for known_on in (published, "2027-12-31"):
                end = datetime.date.fromordinal(due(unit, count, first, rolls, calendar, published, known_on))
                yield [unit, count, first, rolls, calendar, published, known_on, end.isoformat()]


def main():
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(["unit", "number", "first-day-counts", "rolls-over", "calendar", "published", "known-on", "due"])
    table.writerows(rows())
    file = HERE / "due-dates.csv"
    if sys.argv[1:] == ["--write"]:
        file.write_text(written.getvalue(), encoding="utf-8")
    elif file.read_text(encoding="utf-8") != written.getvalue():
        sys.exit("src/test/resources/replies/due-dates.csv is not what .ci/due-dates.py writes")


main()
