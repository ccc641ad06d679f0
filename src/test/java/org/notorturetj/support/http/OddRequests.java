package org.notorturetj.support.http;

import java.io.IOException;
import java.util.List;

/** What browsers, scanners and attackers send that never reaches a resource. */
public final class OddRequests {
    private static final String ORIGIN = "Origin: https://www.example.org\r\n";

    private OddRequests() {}

    /** Sends one of each kind that names a path; each is answered, or the connection is closed. */
    public static void send(int port, String path) throws IOException {
        for (String request : naming(path)) {
            try (RawConnection connection = RawConnection.to(port)) {
                connection.text(request).reply(request.startsWith("HEAD "));
            }
        }
    }

    private static List<String> naming(String path) {
        String preflight = "Access-Control-Request-Method: ";
        return List.of(
                request("OPTIONS", path, ""),
                request("OPTIONS", path, ORIGIN + preflight + "GET\r\n"),
                request("OPTIONS", path, ORIGIN + preflight + "PLANTED\r\n"),
                request(
                        "OPTIONS",
                        path,
                        ORIGIN + preflight + "GET\r\nAccess-Control-Request-Headers: a\r\n"),
                request("PLANTED", path, ""),
                request("DELETE", path, ORIGIN),
                request("PATCH", path, "Origin: file://\r\n"),
                request("HEAD", path, ""),
                request("POST", path, "Content-Length: 1000000\r\n"),
                request("POST", path, "Content-Length: planted\r\n"),
                request("GET", path + "%zz", ""),
                request("GET", path + "?a=%zz", ""),
                request("GET", path + ";planted", ""),
                request("GET", path + "/planted", ""),
                request("GET", path, "Upgrade: h2c\r\n"),
                request("GET", path, "Host: b c\r\n"),
                "GET " + path + " HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET " + path + " PLANTED/1.1\r\nHost: a\r\n\r\n");
    }

    private static String request(String method, String path, String headers) {
        return method
                + " "
                + path
                + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + headers
                + "\r\n";
    }
}
