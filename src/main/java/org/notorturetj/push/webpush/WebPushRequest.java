package org.notorturetj.push.webpush;

import java.net.InetSocketAddress;
import java.net.URI;

import io.vertx.core.buffer.Buffer;

/** What is needed to send: where to connect, what to ask there, and with which headers. */
record WebPushRequest(
        URI endpoint,
        InetSocketAddress server,
        String authorization,
        WebPushMessage message,
        Buffer body) {
    @Override
    public String toString() {
        return "WebPushRequest[…]";
    }
}
