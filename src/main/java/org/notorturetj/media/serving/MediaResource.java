package org.notorturetj.media.serving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.media.MediaFilesApi;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.media.store.MediaStore;
import org.notorturetj.platform.http.CachePolicy;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;

@PermitAll
class MediaResource implements MediaFilesApi {
    private static final Logger LOG = Logger.getLogger(MediaResource.class);

    private static final String ANY = "*";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PublicFiles files;
    private final MediaStore store;
    private final CurrentVertxRequest current;

    MediaResource(PublicFiles files, MediaStore store, CurrentVertxRequest current) {
        this.files = files;
        this.store = store;
        this.current = current;
    }

    @Override
    public Response file(String hash, String ext) {
        PublicFiles.PublicFile found =
                files.find(hash, ext)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        if (found.gone()) {
            throw new ProblemException(ProblemType.GONE);
        }
        String tag = '"' + hash + '"';
        if (header(HttpHeaders.IF_MATCH).filter(it -> !names(it, tag, false)).isPresent()) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED);
        }
        Response.ResponseBuilder answer =
                Response.ok()
                        .header(HttpHeaders.ETAG, tag)
                        .header(HttpHeaders.CACHE_CONTROL, CachePolicy.MEDIA);
        if (header(HttpHeaders.IF_NONE_MATCH).filter(it -> names(it, tag, true)).isPresent()) {
            return answer.status(Response.Status.NOT_MODIFIED).build();
        }
        AskedPart part =
                AskedPart.of(
                        header("Range").orElse(null),
                        header("If-Range").orElse(null),
                        tag,
                        found.bytes());
        answer.status(part.status());
        answer.header(
                part.status() == AskedPart.WHOLE ? "Accept-Ranges" : "Content-Range",
                part.status() == AskedPart.WHOLE ? "bytes" : part.contentRange(found.bytes()));
        if (part.status() == AskedPart.NOT_SATISFIABLE) {
            return answer.build();
        }
        answer.type(found.type().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s.%s\"".formatted(hash, ext))
                .header(HttpHeaders.CONTENT_LENGTH, part.count());
        return request().method().name().equals(HttpMethod.HEAD)
                ? answer.build()
                : answer.entity(body(hash, found.bytes(), part)).build();
    }

    /** A file that a record names, and the store has not, is a fault and no answer to keep. */
    private SentFile body(String hash, long length, AskedPart part) {
        try {
            Optional<Path> file = store.file(hash);
            if (file.isPresent() && Files.size(file.get()) == length) {
                return new SentFile(file.get(), null, part.first(), part.count());
            }
            if (file.isEmpty()) {
                Optional<InputStream> bytes = store.open(hash, part.first());
                if (bytes.isPresent()) {
                    return new SentFile(null, bytes.get(), part.first(), part.count());
                }
            }
            LOG.error("A published file is not in the store, or not as long as it was");
        } catch (IOException e) {
            LOG.warnf("The store of media does not answer (%s)", e.getClass().getSimpleName());
        }
        throw ProblemException.retryAfter(ProblemType.UNAVAILABLE, PATIENCE);
    }

    /** Whether a list of entity tags has one, or is for any. */
    private static boolean names(String list, String tag, boolean weakly) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .map(one -> weakly && one.startsWith("W/") ? one.substring(2) : one)
                .anyMatch(one -> one.equals(tag) || one.equals(ANY));
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(joined(name));
    }

    private @Nullable String joined(String name) {
        var values = request().headers().getAll(name);
        return values.isEmpty() ? null : String.join(",", values);
    }

    private HttpServerRequest request() {
        return Objects.requireNonNull(current.getCurrent()).request();
    }
}
