"""Asks a proxy in front of two nodes: proxies.py restarts PORT CERTIFICATE NAME ONE TWO, while these are restarted, or
proxies.py long_paths PORT CERTIFICATE NAME SERVER, for what no path can be, and for hotlines meanwhile."""
import http.client
import os
import socketserver
import ssl
import sys
import threading
import time
from pathlib import Path

LIMIT = 300  # seconds, of a busy machine
QUERY = "/v1/ru/hotlines?q=secret-words"
LONG = "/v1/sync/qr/" + "a" * 8000  # as much as nginx lets through
AT_ONCE = 4
MOST_SECONDS = 8  # of the processor; some fifty, when each letter was looked at from each other


class Node:
    """What a node is for a proxy. stop() refuses connections and drops those that are open, as a restart does.

    An answer leaves in one piece: a node that stops finishes what it answers, or has not begun to."""

    def __init__(self, number):
        self.number, self.open, self.desk, self.forwarded, self.answers = number, set(), 0, set(), 0

    def start(self):
        node = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self):
                node.open.add(self.connection)
                while request := self.rfile.readline():
                    node.desk += request.startswith(b"GET /desk")
                    node.forwarded.add(http.client.parse_headers(self.rfile)["X-Forwarded-For"])
                    self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n%d" % node.number)
                    node.answers += 1

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = allow_reuse_address = True

            def handle_error(self, *any):
                """Its connections are cut."""

        self.server = Server(("127.0.0.1", self.number), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
        for connection in list(self.open):
            try:
                connection.shutdown(2)
            except OSError:
                pass
        self.open.clear()


def ask(path):
    """The status, or what was lost, and the body."""
    connection = http.client.HTTPSConnection("localhost", port, context=trust, timeout=60)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    except (OSError, http.client.HTTPException) as lost:
        return type(lost).__name__, ""
    finally:
        connection.close()


def until(so, what):
    end = time.monotonic() + LIMIT
    while not so():
        if time.monotonic() > end:
            sys.exit(f"{name}: not within {LIMIT} s: {what}")
        time.sleep(0.05)


def answers_more(node, number=20):
    enough = node.answers + number
    until(lambda: node.answers >= enough, f"{number} answers of {node.number}")


def restarts(one, two):
    nodes = [Node(int(one)), Node(int(two))]
    for node in nodes:
        node.start()
    until(lambda: ask("/v1")[0] == 200, "an answer")
    seen, running = [], True

    def reader():
        while running:
            seen.append(ask(QUERY))

    readers = [threading.Thread(target=reader, daemon=True) for _ in range(4)]
    for thread in readers:
        thread.start()
    for node, other in [nodes, nodes[::-1]] * 2:
        answers_more(node)
        node.stop()
        answers_more(other)
        node.start()
        answers_more(node)
    running = False
    for thread in readers:
        thread.join()

    lost = [status for status, _ in seen if status != 200]
    answered = {body for status, body in seen if status == 200}
    desk = {ask("/desk/v1/limits") for _ in range(20)}
    if lost:
        yield f"lost {len(lost)} of {len(seen)}: {sorted(set(map(str, lost)))}"
    if answered != {one, two}:
        yield f"readers reach {answered}"
    if desk != {(200, one)} or nodes[1].desk:
        yield f"/desk answers {desk}, {nodes[1].desk} times from the node for readers"
    if nodes[0].forwarded != {"127.0.0.1"}:
        yield f"hands on no address: {nodes[0].forwarded}"
    print(f"{name}: {len(seen)} answers while two nodes were restarted twice")


def long_paths(server):
    def worked():  # by the processor's time: how long somebody waits says how busy the machine is
        ticks = Path(f"/proc/{server}/stat").read_text().rpartition(")")[2].split()[11:13]
        return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")

    until(lambda: ask("/v1/ru/hotlines")[0] == 200 and ask("/v1/sync/qr/a")[0] == 404, "an answer")
    before, said, hotlines = worked(), [], []
    strangers = [threading.Thread(target=lambda: said.append(ask(LONG)[0])) for _ in range(AT_ONCE)]
    for thread in strangers:
        thread.start()
    while len(hotlines) < 3 or any(thread.is_alive() for thread in strangers):
        hotlines += [ask(f"/v1/{language}/hotlines")[0] for language in ("tg", "ru", "en")]
        time.sleep(0.1)
    took = worked() - before
    if set(said) != {404} or set(hotlines) != {200}:
        yield f"long paths answer {said}, hotlines beside them {set(hotlines)}"
    if took > MOST_SECONDS:
        yield f"long paths take {took:.1f} s of the processor"
    print(f"{name}: {AT_ONCE} paths of 8,000 letters, and hotlines beside them, in {took:.2f} s of the processor")


port, name = int(sys.argv[2]), sys.argv[4]
trust = ssl.create_default_context(cafile=sys.argv[3])
mistakes = list({"restarts": restarts, "long_paths": long_paths}[sys.argv[1]](*sys.argv[5:]))
sys.exit("; ".join(f"{name}: {mistake}" for mistake in mistakes) or None)
