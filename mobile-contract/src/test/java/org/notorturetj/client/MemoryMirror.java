package org.notorturetj.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.notorturetj.client.Transport.Response;
import org.notorturetj.publisher.LogFiles;

/** Mirrors in memory: honest, until a test tampers with their responses. */
public final class MemoryMirror implements Transport {
    public static final String ADDRESS = "https://one.example.org/v1/sync/";

    /** Changes a response; returns null to leave it as it is. */
    public interface Tampering extends BiFunction<String, byte[], Response> {}

    private final Map<String, LogFiles> served = new HashMap<>();
    private final Map<String, Tampering> tamperings = new HashMap<>();
    public final List<String> asked = new ArrayList<>();
    public final List<Map<String, String>> headers = new ArrayList<>();

    public MemoryMirror serve(LogFiles files) {
        return serve(ADDRESS, files);
    }

    public MemoryMirror serve(String address, LogFiles files) {
        served.put(address, files);
        return this;
    }

    public MemoryMirror tamper(Tampering tampering) {
        return tamper(ADDRESS, tampering);
    }

    public MemoryMirror tamper(String address, Tampering tampering) {
        tamperings.put(address, tampering);
        return this;
    }

    @Override
    public Response get(String mirror, String path, Map<String, String> sent, long limit)
            throws IOException {
        asked.add(mirror.equals(ADDRESS) ? path : mirror + path);
        headers.add(sent);
        LogFiles files = served.get(mirror);
        if (files == null) {
            throw new IOException("nobody answers");
        }
        byte[] honest = files.at(path);
        Tampering tampering = tamperings.get(mirror);
        Response bent = tampering == null ? null : tampering.apply(path, honest);
        if (bent != null) {
            // However long it is: the client has to see to its limits itself.
            return bent;
        }
        if (honest == null) {
            return Response.empty(404);
        }
        boolean same = MirrorClient.entityTag(honest).equals(sent.get("If-None-Match"));
        return same ? Response.empty(304) : Response.file(honest);
    }
}
