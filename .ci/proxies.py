"""Asks a proxy in front of two nodes while these are restarted: proxies.py PORT ONE TWO CERTIFICATE NAME"""
import http.client
import http.server
import ssl
import sys
import threading
import time

port, one, two = map(int, sys.argv[1:4])
trust = ssl.create_default_context(cafile=sys.argv[4])
DOWN = 0.6
QUERY = "/v1/ru/hotlines?q=secret-words"


class Node:
    """What a node is for a proxy. stop() refuses connections and drops those that are open, as a restart does.

    An answer leaves in one piece: a node that stops finishes what it answers, or has not begun to."""

    def __init__(self, number):
        self.number, self.open, self.desk, self.forwarded = number, set(), 0, set()

    def start(self):
        node = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self):
                super().setup()
                node.open.add(self.connection)

            def do_GET(self):
                node.desk += self.path.startswith("/desk")
                node.forwarded.add(self.headers["X-Forwarded-For"])
                body = str(node.number).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self._headers_buffer.append(b"\r\n" + body)
                self.flush_headers()

            def log_message(self, *any):
                pass

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = True
            allow_reuse_address = True

            def handle_error(self, *any):
                pass

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


def ask(path, seen):
    connection = http.client.HTTPSConnection("localhost", port, context=trust, timeout=15)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        seen.append((answer.status, answer.read().decode()))
    except (OSError, http.client.HTTPException) as lost:
        seen.append((type(lost).__name__, ""))
    finally:
        connection.close()


nodes = [Node(one), Node(two)]
for node in nodes:
    node.start()
for _ in range(100):
    ready = []
    ask("/v1", ready)
    if ready[0][0] == 200:
        break
    time.sleep(0.1)

seen, running = [], True


def reader():
    while running:
        ask(QUERY, seen)


readers = [threading.Thread(target=reader) for _ in range(4)]
for thread in readers:
    thread.start()
for node in nodes * 2:
    time.sleep(DOWN)
    node.stop()
    time.sleep(DOWN)
    node.start()
time.sleep(DOWN)
running = False
for thread in readers:
    thread.join()

lost = [status for status, _ in seen if status != 200]
answered = {body for status, body in seen if status == 200}
desk = []
for _ in range(20):
    ask("/desk/v1/limits", desk)
mistakes = [
    said
    for said, wrong in {
        f"lost {len(lost)} of {len(seen)}: {sorted(set(map(str, lost)))}": lost,
        f"readers reach {answered}": answered != {str(one), str(two)},
        f"/desk answers {set(desk)}": set(desk) != {(200, str(one))},
        "/desk reaches the node for readers": nodes[1].desk,
        f"hands on no address: {nodes[0].forwarded}": nodes[0].forwarded != {"127.0.0.1"},
    }.items()
    if wrong
]
print(f"{sys.argv[5]}: " + ("; ".join(mistakes) or f"none lost of {len(seen)} while two nodes were restarted twice"))
sys.exit(1 if mistakes else 0)
