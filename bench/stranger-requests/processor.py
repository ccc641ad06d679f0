"""One connection to a server, and the processor time of that server with its PostgreSQL."""
import glob
import socket
import time

PATIENCE = 60


class Processor:
    """Processor time in seconds of a process and all below it, as the system's clocks of processes say it."""

    def __init__(self, process):
        self.process = process
        self.look()

    def look(self):
        self.processes, open_ones = [], [self.process]
        while open_ones:
            process = open_ones.pop()
            self.processes.append(process)
            for children in glob.glob(f"/proc/{process}/task/*/children"):
                try:
                    with open(children) as file:
                        open_ones += map(int, file.read().split())
                except OSError:
                    pass  # the thread has ended

    def seconds(self):
        total = 0.0
        for process in self.processes:
            try:
                total += time.clock_gettime((~process << 3) | 2)
            except OSError:
                pass  # a connection of PostgreSQL has ended
        return total


class Connection:
    def __init__(self, port):
        self.port, self.socket, self.held = port, None, b""

    def ask(self, request):
        """Sends a request as it is, and gives the status of the answer, with its body; 0 if there is none."""
        for _ in range(2):
            fresh = self.socket is None
            try:
                if fresh:
                    self.socket, self.held = socket.create_connection(("127.0.0.1", self.port), PATIENCE), b""
                    self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self.socket.sendall(request)
                return self.answer(request.startswith(b"HEAD"))
            except OSError:
                self.close()
                if fresh:
                    return 0, b""
        return 0, b""

    def close(self):
        if self.socket:
            self.socket.close()
        self.socket = None

    def more(self):
        read = self.socket.recv(1 << 18)
        if not read:
            raise OSError("the server has ended the connection")
        self.held += read

    def take(self, length):
        while len(self.held) < length:
            self.more()
        taken, self.held = self.held[:length], self.held[length:]
        return taken

    def line_end(self, mark):
        while mark not in self.held:
            self.more()
        return self.take(self.held.index(mark) + len(mark))

    def answer(self, without_body):
        head = self.line_end(b"\r\n\r\n").decode("latin-1").lower()
        status = int(head.split(" ", 2)[1])
        fields = dict(line.split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
        body = b""
        if without_body or status in (204, 304):
            pass
        elif fields.get("transfer-encoding") == "chunked":
            while size := int(self.line_end(b"\r\n").split(b";")[0], 16):
                body += self.take(size)
                self.take(2)
            self.take(2)
        else:
            body = self.take(int(fields.get("content-length", 0)))
        if fields.get("connection") == "close":
            self.close()
        return status, body
