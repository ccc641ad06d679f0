package org.notorturetj.push.fcm;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** A request as one of Google's libraries made it, before anything of it has left. */
record WireRequest(String method, String address, MultiMap headers, Buffer body) {
    /** Not its headers, with the bearer token, nor its body, with that of a phone. */
    @Override
    public String toString() {
        return "WireRequest[…]";
    }
}
