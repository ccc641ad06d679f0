package org.notorturetj.push.fcm;

import com.google.api.client.http.LowLevelHttpResponse;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the SDK is shown it: what would make it send again by itself has another status. Its
 * body and headers stay.
 */
final class WireAnswer extends LowLevelHttpResponse {
    /** A status nobody reacts to. */
    private static final int HIDDEN = 599;

    /** FCM's answers are a few hundred bytes. */
    private static final int LONGEST_BODY = 64 * 1024;

    private final int status;
    private final MultiMap headers;
    private final List<Map.Entry<String, String>> entries;
    private final byte[] body;

    WireAnswer(int status, MultiMap headers, Buffer body) {
        this.status = status;
        this.headers = headers;
        this.entries = List.copyOf(headers.entries());
        this.body = body.getBytes();
    }

    /** Reads the whole answer; one without end is given up. */
    static Future<WireAnswer> read(HttpClientResponse head, Runnable giveUp) {
        Promise<WireAnswer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        head.exceptionHandler(whole::tryFail);
        head.handler(
                part -> {
                    body.appendBuffer(part);
                    if (body.length() > LONGEST_BODY) {
                        giveUp.run();
                        whole.tryFail("the answer is too long");
                    }
                });
        head.endHandler(
                end -> whole.tryComplete(new WireAnswer(head.statusCode(), head.headers(), body)));
        return whole.future();
    }

    int originalStatus() {
        return status;
    }

    /** Whether its body is as it was written, and not compressed. */
    boolean isPlain() {
        return getContentEncoding() == null;
    }

    /** The text of a member of its JSON object; empty when there is none. */
    Optional<String> member(String name) {
        try {
            return Optional.ofNullable(
                    new JsonObject(Buffer.buffer(body)).getValue(name) instanceof String text
                            ? text
                            : null);
        } catch (DecodeException e) {
            return Optional.empty();
        }
    }

    @Nullable String header(String name) {
        return headers.get(name);
    }

    /**
     * 503 and redirects are what the library acts on by itself, 401 what the credentials do: each
     * time the message would leave once more, unseen.
     */
    @Override
    public int getStatusCode() {
        boolean actedOn = status == 503 || status == 401 || (status >= 300 && status < 400);
        return actedOn ? HIDDEN : status;
    }

    @Override
    public InputStream getContent() {
        return new ByteArrayInputStream(body);
    }

    @Override
    public @Nullable String getContentEncoding() {
        return header("Content-Encoding");
    }

    @Override
    public long getContentLength() throws IOException {
        return body.length;
    }

    @Override
    public @Nullable String getContentType() {
        return header("Content-Type");
    }

    @Override
    public String getStatusLine() {
        return "HTTP " + getStatusCode();
    }

    @Override
    public String getReasonPhrase() {
        return "";
    }

    @Override
    public int getHeaderCount() {
        return entries.size();
    }

    @Override
    public String getHeaderName(int index) {
        return entries.get(index).getKey();
    }

    @Override
    public String getHeaderValue(int index) {
        return entries.get(index).getValue();
    }
}
