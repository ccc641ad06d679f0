package org.notorturetj.push.fcm;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where Google's libraries believe the network to be: it hands on what they write. */
final class CarrierTransport extends HttpTransport {
    /** It would write whole messages with their tokens; held, so that the level is not lost. */
    private static final Logger LIBRARY_LOG = Logger.getLogger(HttpTransport.class.getName());

    static {
        LIBRARY_LOG.setLevel(Level.OFF);
    }

    private final Carrier carrier;

    CarrierTransport(Carrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public boolean supportsMethod(String method) {
        return true;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new Request(carrier, method, url);
    }

    private static final class Request extends LowLevelHttpRequest {
        private final Carrier carrier;
        private final String method;
        private final String address;
        private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

        Request(Carrier carrier, String method, String address) {
            this.carrier = carrier;
            this.method = method;
            this.address = address;
        }

        @Override
        public void addHeader(String name, String value) {
            headers.add(name, value);
        }

        @Override
        public LowLevelHttpResponse execute() throws IOException {
            return carrier.carry(() -> new WireRequest(method, address, headers, body()));
        }

        private Buffer body() throws IOException {
            if (getStreamingContent() == null) {
                return Buffer.buffer();
            }
            var bytes = new ByteArrayOutputStream();
            getStreamingContent().writeTo(bytes);
            if (getContentType() != null) {
                headers.set("Content-Type", getContentType());
            }
            if (getContentEncoding() != null) {
                headers.set("Content-Encoding", getContentEncoding());
            }
            return Buffer.buffer(bytes.toByteArray());
        }
    }
}
