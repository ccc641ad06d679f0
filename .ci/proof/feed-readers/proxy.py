"""Passes requests on and notes status, path, moment in milliseconds, and who asked: proxy.py PORT SERVER LOG"""
import http.client
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

port, server, log = int(sys.argv[1]), int(sys.argv[2]), open(sys.argv[3], "a", buffering=1)


class Proxy(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def pass_on(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        connection = http.client.HTTPConnection("127.0.0.1", server, timeout=300)
        headers = {k: v for k, v in self.headers.items() if k.lower() not in ("host", "connection")}
        connection.request(self.command, self.path, body or None, headers)
        answer = connection.getresponse()
        content = answer.read()
        log.write(f"{answer.status} {self.path} {int(time.time() * 1000)} {self.command} {self.headers.get('User-Agent')}\n")
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("transfer-encoding", "connection", "content-length"):
                self.send_header(name, value)
        if answer.status not in (204, 304):
            self.send_header("Content-Length", answer.getheader("Content-Length") if self.command == "HEAD" else len(content))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_HEAD = do_DELETE = pass_on

    def log_message(self, *ignored):
        pass


ThreadingHTTPServer(("127.0.0.1", port), Proxy).serve_forever()
