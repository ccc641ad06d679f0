package org.notorturetj.edge.cache;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;
import org.notorturetj.edge.Coding;
import org.notorturetj.edge.NegotiatedResponse;
import org.notorturetj.edge.Representation;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;

/**
 * What is sent with a response by the filters around it (CORS, headers for browsers), learnt from
 * one that went through them; and from that, finished responses. Only what is known to come from
 * filters that look at nothing but the path and whether there is an {@code Origin} is learnt:
 * {@code Connection}, {@code Date} or a limit belong to whoever asked, and the rest to {@link
 * NegotiatedResponse}.
 */
final class SentHeaders {
    /** Of the resource, but the filter of CORS adds to it: the one header that both know. */
    private static final String VARY = "vary";

    /** Beside those of the settings ({@link ConfiguredHeaders}). */
    private static final Set<String> OF_FILTERS =
            Set.of(
                    VARY,
                    "link",
                    "access-control-allow-origin",
                    "access-control-allow-headers",
                    "access-control-allow-methods",
                    "access-control-expose-headers");

    private static final int CODINGS = Coding.values().length;

    private final AtomicReferenceArray<Finished> finished = new AtomicReferenceArray<>(2 * CODINGS);
    private volatile @Nullable List<Header> withOrigin;
    private volatile @Nullable List<Header> withoutOrigin;

    record Header(CharSequence name, CharSequence value) {}

    /**
     * A response that is ready to be sent.
     *
     * @param whole the headers of a 200
     * @param unchanged the headers of a 304
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Finished(Header[] whole, Header[] unchanged, Buffer body) {}

    /** The same headers, for another representation of the same resource. */
    static SentHeaders like(@Nullable SentHeaders other) {
        var headers = new SentHeaders();
        if (other != null) {
            headers.withOrigin = other.withOrigin;
            headers.withoutOrigin = other.withoutOrigin;
        }
        return headers;
    }

    boolean isKnown(boolean origin) {
        return (origin ? withOrigin : withoutOrigin) != null;
    }

    /**
     * Learns the headers of a 200 as it is sent over HTTP/1.
     *
     * @param configured names in lower case that the settings add to every answer of a path
     */
    void learn(MultiMap sent, Set<String> configured, boolean origin) {
        List<Header> headers = new ArrayList<>();
        for (var header : sent) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (OF_FILTERS.contains(name) || configured.contains(name)) {
                headers.add(header(header.getKey(), header.getValue()));
            }
        }
        if (origin) {
            withOrigin = List.copyOf(headers);
        } else {
            withoutOrigin = List.copyOf(headers);
        }
    }

    /** The finished response in a coding; null while its headers or its body are unknown. */
    @Nullable Finished finished(Representation representation, Coding coding, boolean origin) {
        int index = coding.slot() + (origin ? CODINGS : 0);
        Finished known = finished.get(index);
        List<Header> around = origin ? withOrigin : withoutOrigin;
        if (known != null || around == null || !representation.has(coding)) {
            return known;
        }
        Finished made = finish(representation, coding, around);
        finished.set(index, made);
        return made;
    }

    private Finished finish(Representation representation, Coding coding, List<Header> around) {
        List<Header> whole = new ArrayList<>(around);
        List<Header> unchanged = new ArrayList<>(around);
        insert(new NegotiatedResponse(NegotiatedResponse.OK, coding, null), representation, whole);
        insert(
                new NegotiatedResponse(NegotiatedResponse.NOT_MODIFIED, coding, null),
                representation,
                unchanged);
        return new Finished(
                whole.toArray(Header[]::new),
                unchanged.toArray(Header[]::new),
                offHeap(representation.body(coding)));
    }

    /**
     * The headers that the resource would send, spelt and sorted as the framework does: nothing may
     * tell whether somebody has just read the same.
     */
    static NavigableMap<String, String> ofResource(
            Representation representation, NegotiatedResponse answer) {
        NavigableMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers(representation, headers::put);
        if (answer.hasBody()) {
            headers.put("Content-Type", representation.contentType());
        }
        return headers;
    }

    /** Inserts what the resource sends beside {@code Vary}. */
    private static void insert(
            NegotiatedResponse answer, Representation representation, List<Header> headers) {
        NavigableMap<String, String> ofResource = ofResource(representation, answer);
        ofResource.forEach(
                (name, value) -> {
                    if (!name.equalsIgnoreCase(VARY)) {
                        headers.add(place(name, ofResource.keySet(), headers), header(name, value));
                    }
                });
    }

    private static int place(String name, Set<String> ofResource, List<Header> headers) {
        int after = headers.size();
        for (int i = headers.size() - 1; i >= 0; i--) {
            String other = headers.get(i).name().toString();
            if (ofResource.contains(other)) {
                if (other.compareToIgnoreCase(name) < 0) {
                    return i + 1;
                }
                after = i;
            }
        }
        return after;
    }

    private static Header header(String name, String value) {
        return new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    /**
     * Off the heap, so that it is sent without a copy. The garbage collector frees it once nobody
     * sends it any more; no count of references can go wrong.
     */
    @SuppressWarnings("deprecation") // Vert.x 5 has another way
    private static Buffer offHeap(byte[] body) {
        ByteBuffer memory = ByteBuffer.allocateDirect(body.length);
        memory.put(body).flip();
        ByteBuf buffer = Unpooled.wrappedBuffer(memory);
        return Buffer.buffer(buffer);
    }
}
