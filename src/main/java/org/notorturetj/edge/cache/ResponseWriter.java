package org.notorturetj.edge.cache;

import java.util.function.Consumer;

import org.notorturetj.edge.NegotiatedResponse;
import org.notorturetj.edge.Representation;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;

/** Writes kept responses as the resource would have. */
final class ResponseWriter {
    private ResponseWriter() {}

    /** Writes all that depends on the representation; the filters around it have added the rest. */
    static void write(
            HttpServerResponse response,
            HttpMethod method,
            Representation representation,
            NegotiatedResponse answer) {
        response.setStatusCode(answer.status());
        SentHeaders.ofResource(representation, answer).forEach(response.headers()::add);
        if (!answer.hasBody() || method.equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(Buffer.buffer(answer.body(representation)));
        }
    }

    /**
     * Sends a finished response.
     *
     * @param last adds what differs from moment to moment, behind all other headers
     */
    static void send(
            HttpServerResponse response,
            HttpMethod method,
            SentHeaders.Finished finished,
            boolean unchanged,
            Consumer<HttpServerResponse> last) {
        MultiMap headers = response.headers();
        for (SentHeaders.Header header : unchanged ? finished.unchanged() : finished.whole()) {
            headers.add(header.name(), header.value());
        }
        last.accept(response);
        if (unchanged) {
            response.setStatusCode(NegotiatedResponse.NOT_MODIFIED);
            response.end();
        } else if (method.equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(finished.body());
        }
    }

    /** Whether a finished response exists for an answer: a part is cut when it is asked for. */
    static boolean isFinished(NegotiatedResponse answer) {
        return answer.status() == NegotiatedResponse.OK
                || answer.status() == NegotiatedResponse.NOT_MODIFIED;
    }
}
