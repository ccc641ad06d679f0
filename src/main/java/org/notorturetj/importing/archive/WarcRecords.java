package org.notorturetj.importing.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Answers as records of a WARC, each compressed by itself: the opened segments of an archive, one
 * after the other, are a {@code .warc.gz} that other programs read.
 */
public final class WarcRecords {
    private WarcRecords() {}

    /** A whole record. An answer 304 becomes a {@code revisit}. */
    static byte[] write(Answer answer) throws IOException {
        var http = new HttpResponse.Builder(answer.status(), "-");
        answer.headers().forEach((name, value) -> addHeader(http, name, value));
        http.body(mediaType(answer), answer.body());
        WarcRecord record =
                answer.status() == Answer.NOT_MODIFIED
                        ? new WarcRevisit.Builder(
                                        answer.address(), WarcRevisit.SERVER_NOT_MODIFIED_1_1)
                                .date(answer.at())
                                .body(MediaType.HTTP_RESPONSE, http.build())
                                .build()
                        : new WarcResponse.Builder(answer.address())
                                .date(answer.at())
                                .body(http.build())
                                .build();
        var bytes = new ByteArrayOutputStream();
        try (var writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
            writer.write(record);
        }
        return bytes.toByteArray();
    }

    private static void addHeader(HttpResponse.Builder http, String name, String value) {
        if (!"content-type".equals(name)) {
            http.addHeader(name, value);
        }
    }

    private static MediaType mediaType(Answer answer) {
        try {
            return MediaType.parseLeniently(answer.header("content-type").orElse(""));
        } catch (IllegalArgumentException e) {
            return MediaType.OCTET_STREAM;
        }
    }

    /** The answer of one record that {@link #write} has written. */
    static Answer read(byte[] record) throws IOException {
        try (var reader = new WarcReader(new ByteArrayInputStream(record))) {
            return reader.next()
                    .flatMap(WarcRecords::answerOrThrow)
                    .orElseThrow(() -> new IOException("no answer"));
        }
    }

    private static Optional<Answer> answerOrThrow(WarcRecord record) {
        try {
            return answer(record);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * The answer that a record of any WARC holds.
     *
     * @return empty if it is a record of another kind
     * @throws IOException if it cannot be read, or is larger than an answer may be
     */
    public static Optional<Answer> answer(WarcRecord record) throws IOException {
        if (record instanceof WarcResponse response
                && response.contentType().base().equals(MediaType.HTTP)) {
            HttpResponse http = response.http();
            return Optional.of(
                    new Answer(
                            response.target(),
                            response.date(),
                            http.status(),
                            headers(http),
                            bounded(http.bodyDecoded())));
        }
        if (record instanceof WarcRevisit revisit
                && revisit.profile().equals(WarcRevisit.SERVER_NOT_MODIFIED_1_1)) {
            return Optional.of(
                    new Answer(
                            revisit.target(),
                            revisit.date(),
                            Answer.NOT_MODIFIED,
                            headers(revisit.http()),
                            new byte[0]));
        }
        if (record instanceof WarcResource resource) {
            return Optional.of(
                    new Answer(
                            resource.target(),
                            resource.date(),
                            Answer.OK,
                            Map.of("content-type", resource.contentType().toString()),
                            bounded(resource.body())));
        }
        return Optional.empty();
    }

    private static Map<String, String> headers(HttpResponse http) {
        Map<String, String> headers = new HashMap<>();
        http.headers()
                .map()
                .forEach(
                        (name, values) ->
                                headers.merge(
                                        name.toLowerCase(Locale.ROOT),
                                        String.join(", ", values),
                                        (one, other) -> one));
        return headers;
    }

    private static byte[] bounded(MessageBody body) throws IOException {
        try (InputStream stream = body.stream()) {
            byte[] bytes = stream.readNBytes(Answer.LARGEST_BODY + 1);
            if (bytes.length > Answer.LARGEST_BODY) {
                throw new IOException("too large");
            }
            return bytes;
        }
    }
}
