package org.notorturetj.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.notorturetj.publisher.Served;

/** Mirrors in memory: an honest one each, until a test bends what it answers. */
public final class Mirror implements Transport {
    public static final String ADDRESS = "https://one.example.org/v1/sync/";

    /** Changes an answer; null for the honest one. */
    public interface Bend extends BiFunction<String, byte[], Answer> {}

    private final Map<String, Served> served = new HashMap<>();
    private final Map<String, Bend> bends = new HashMap<>();
    public final List<String> asked = new ArrayList<>();
    public final List<Map<String, String>> headers = new ArrayList<>();

    public Mirror serve(Served files) {
        return serve(ADDRESS, files);
    }

    public Mirror serve(String address, Served files) {
        served.put(address, files);
        return this;
    }

    public Mirror bend(Bend bend) {
        return bend(ADDRESS, bend);
    }

    public Mirror bend(String address, Bend bend) {
        bends.put(address, bend);
        return this;
    }

    @Override
    public Answer get(String mirror, String path, Map<String, String> sent, long limit)
            throws IOException {
        asked.add(mirror.equals(ADDRESS) ? path : mirror + path);
        headers.add(sent);
        Served files = served.get(mirror);
        if (files == null) {
            throw new IOException("nobody answers");
        }
        byte[] honest = files.at(path);
        Bend bend = bends.get(mirror);
        Answer bent = bend == null ? null : bend.apply(path, honest);
        if (bent != null) {
            if (bent.body().length > limit) {
                throw new IOException("longer than the limit");
            }
            return bent;
        }
        if (honest == null) {
            return Answer.bare(404);
        }
        boolean same = Fetch.tag(honest).equals(sent.get("If-None-Match"));
        return same ? Answer.bare(304) : Answer.file(honest);
    }
}
