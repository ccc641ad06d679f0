package org.notorturetj.media.serving;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

import org.notorturetj.support.http.FreePort;

/** An nginx that serves a folder, with the types that records have; it ends with its test. */
final class Nginx implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/sbin/nginx");

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Serves a folder.
     *
     * @param work an empty one for its own files
     */
    static Nginx over(Path folder, Path work) throws IOException {
        int port = FreePort.pick();
        Path settings = work.resolve("nginx.conf");
        Files.writeString(
                settings,
                """
                user root;
                daemon off;
                master_process off;
                pid W/pid;
                error_log W/error.log;
                events { }
                http {
                  access_log off;
                  sendfile on;
                  client_body_temp_path W/1; proxy_temp_path W/2; fastcgi_temp_path W/3;
                  uwsgi_temp_path W/4; scgi_temp_path W/5;
                  types { image/webp webp; image/jpeg jpg; }
                  server {
                    listen 127.0.0.1:P;
                    root F;
                    max_ranges 1;
                    if_modified_since off;
                  }
                }
                """
                        .replace("W/", work + "/")
                        .replace("P;", port + ";")
                        .replace("root F", "root " + folder));
        Process process =
                new ProcessBuilder(PROGRAM.toString(), "-c", settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(work.resolve("said").toFile())
                        .start();
        for (int i = 0; i < 100; i++) {
            try (Socket listening = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return new Nginx(process, listening.getPort());
            } catch (IOException notYet) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        process.destroy();
        throw new IllegalStateException(Files.readString(work.resolve("said")));
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
