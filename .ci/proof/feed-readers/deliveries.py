"""Publications and withdrawals reach a subscriber: deliveries.py SERVER TOKEN LOG, of the desk and by subscriber.mjs, a line
for each feed that it was sent."""
import sys
import time

from desk import Desk

server, token, log = sys.argv[1:]
desk = Desk(server, token)


def delivered(begin, wanted):
    """Milliseconds from a moment until a feed arrived that fits."""
    while time.time() < begin + 300:
        with open(log) as file:
            for line in file:
                word, moment, *marks = line.split()
                if word == "feed" and int(moment) >= begin * 1000 - 500 and wanted in marks:
                    return int(moment) - round(begin * 1000)
        time.sleep(0.02)
    raise AssertionError(f"not delivered: {wanted}")


took = {"publication": [], "withdrawal": []}
for number in range(3):
    article = desk.publish(
        {"kind": "statement", "section": "activities"},
        {"ru": {"title": f"Что решил суд {number}", "summary": "Одно предложение.", "body": "Слова, которые отзовут завтра."}},
    )
    took["publication"].append(delivered(time.time(), f"has:{article}"))
    desk.withdraw(article, "ru")
    took["withdrawal"].append(delivered(time.time(), f"lacks-words:{article}"))
for what, times in took.items():
    print(f"   a {what} was delivered {times} ms after the desk's answer")
    assert min(times) < 10_000, f"a {what} comes with a second try"  # of which the hub waits so long
print(article)
