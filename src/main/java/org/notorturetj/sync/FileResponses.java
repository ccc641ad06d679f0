package org.notorturetj.sync;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.sync.SyncWords;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.http.StoredFile;
import org.notorturetj.platform.problem.ProblemException;

/** Builds responses from files of the log. */
@ApplicationScoped
public class FileResponses {
    private static final MediaType LINES = MediaType.valueOf(SyncWords.LINES);

    private final Encodings encodings;

    FileResponses(Encodings encodings) {
        this.encodings = encodings;
    }

    /** A file stored in its codings. */
    Response stored(LogFiles.Stored file) {
        if (file.text() == null) {
            throw new ProblemException(ProblemType.GONE);
        }
        return Response.ok(
                        new StoredFile(
                                file.text().getBytes(StandardCharsets.UTF_8),
                                file.brotli(),
                                file.gzip(),
                                LINES,
                                CachePolicy.FILE,
                                true,
                                true))
                .build();
    }

    public Response lines(String text, String cacheControl) {
        return coded(text, LINES, cacheControl, false);
    }

    public Response pack(String text) {
        return coded(text, MediaType.valueOf(SyncWords.PACK), CachePolicy.PACK, true);
    }

    public Response coded(String text, MediaType type, String cacheControl, boolean ranges) {
        return coded(text, type, cacheControl, ranges, true);
    }

    /** A phone fetches changes once: an entity tag would be 30 wasted bytes. */
    Response changes(String text) {
        return coded(text, LINES, CachePolicy.FILE, false, false);
    }

    private Response coded(
            String text, MediaType type, String cacheControl, boolean ranges, boolean tagged) {
        Encodings.Encoded encoded = encodings.of(LinesFile.address(text), text);
        return Response.ok(
                        new StoredFile(
                                text.getBytes(StandardCharsets.UTF_8),
                                encoded.brotli(),
                                encoded.gzip(),
                                type,
                                cacheControl,
                                ranges,
                                tagged))
                .build();
    }

    public Response picture(byte[] bytes, String type) {
        return Response.ok(
                        new StoredFile(
                                bytes,
                                null,
                                null,
                                MediaType.valueOf(type),
                                CachePolicy.CARD,
                                false,
                                true))
                .build();
    }
}
