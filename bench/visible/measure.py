"""Publishes and withdraws articles, and prints how long readers of some servers did not see it:
measure.py PASSWORD PUBLICATIONS DESK OTHER… [FOLDER]

Each server is asked from a thread of its own, over one connection, every 5 ms, from before the publication on. In a folder that
the server keeps current the page of the articles is read as often.
"""
import http.client
import pathlib
import statistics
import sys
import threading
import time
from urllib.parse import urlsplit

from desk import Desk

EVERY = 0.005
WAIT = 30

password, publications, *servers = sys.argv[1:]
desk = Desk(servers[0])
desk.sign_in(password)


class Reader(threading.Thread):
    """Asks for the first page of the articles until it holds, or holds no more, what it waits for."""

    def __init__(self, server, seen):
        super().__init__(daemon=True)
        self.server, self.seen, self.moment = server, seen, None
        self.start()

    def run(self):
        connection = http.client.HTTPConnection(urlsplit(self.server).netloc, timeout=WAIT)
        end = time.monotonic() + WAIT
        while self.moment is None and time.monotonic() < end:
            body = self.file() if self.server.startswith("/") else self.answer(connection)
            if body is not None and self.seen(body):
                self.moment = time.monotonic()
            else:
                time.sleep(EVERY)
        connection.close()

    def file(self):
        try:
            return pathlib.Path(self.server, "read/ru/articles.html").read_text(encoding="utf-8")
        except FileNotFoundError:  # what shows something that was withdrawn goes first
            return ""

    @staticmethod
    def answer(connection):
        connection.request("GET", "/v1/ru/articles")
        answer = connection.getresponse()
        body = answer.read().decode()
        return body if answer.status == 200 else None


def measured(seen, write):
    readers = [Reader(server, seen) for server in servers]
    write()
    answered = time.monotonic()
    for reader in readers:
        reader.join()
    if any(reader.moment is None for reader in readers):
        sys.exit("a server never showed it")
    return [max(0, reader.moment - answered) * 1000 for reader in readers]


published, withdrawn = [], []
for number in range(int(publications)):
    title = f"Заявление {time.time_ns()}"
    text = {"title": title, "summary": "Одно предложение.", "body": "Слова заявления. " * 100}
    made = []
    published.append(
        measured(
            lambda body: title in body,
            lambda: made.append(desk.publish({"kind": "statement", "section": "activities"}, {"ru": text})),
        )
    )
    withdrawn.append(measured(lambda body: title not in body, lambda: desk.withdraw(made[0], "ru")))

for what, rounds in (("published", published), ("withdrawn", withdrawn)):
    for at, address in enumerate(servers):
        server = "the kept folder" if address.startswith("/") else "another node" if at else "the desk's node"
        times = sorted(round[at] for round in rounds)
        print(
            f"{what}, {server}: median {statistics.median(times):.0f} ms,"
            f" 95 in a hundred {times[int(len(times) * 0.95)]:.0f} ms, worst {times[-1]:.0f} ms after the desk's answer"
        )
