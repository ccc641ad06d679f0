package org.notorturetj.sync.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.notorturetj.client.Transport;
import org.notorturetj.client.Transport.Response;

/** Reads a mirror in a folder as a phone would read it over HTTP. */
final class FolderTransport implements Transport {
    private final Path folder;

    FolderTransport(Path folder) {
        this.folder = folder;
    }

    @Override
    public Response get(String mirror, String path, Map<String, String> headers, long limit)
            throws IOException {
        Path file = folder.resolve("v1/sync").resolve(path).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            return Response.empty(404);
        }
        if (Files.size(file) > limit) {
            throw new IOException(path + " is too long");
        }
        return Response.file(Files.readAllBytes(file));
    }
}
