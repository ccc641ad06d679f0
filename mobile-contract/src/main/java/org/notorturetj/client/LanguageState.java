package org.notorturetj.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.notorturetj.client.Head.LogPosition;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonParser;
import org.notorturetj.client.json.JsonString;
import org.notorturetj.client.json.MalformedJsonException;

/** What the phone holds of a language, and how that is written down. */
final class LanguageState {
    private static final String EPOCH = "epoch";
    private static final String SEQ = "seq";

    final String language;

    /** As of which head its manifest is; null when that is unknown, after a recovery. */
    LogPosition position;

    /** The digest of its manifest; empty when there is none. */
    String manifest = "";

    /** When the head was signed with which it was last complete; milliseconds since 1970. */
    long issued;

    long refreshBy;
    List<String> mirrors = new ArrayList<>();
    final Map<String, Chunk> chunks = new TreeMap<>();

    LanguageState(String language) {
        this.language = language;
    }

    LanguageState copy() {
        LanguageState copy = new LanguageState(language);
        copy.position = position;
        copy.manifest = manifest;
        copy.issued = issued;
        copy.refreshBy = refreshBy;
        copy.mirrors = mirrors;
        copy.chunks.putAll(chunks);
        return copy;
    }

    /** Forgets how high the numbers were: a thief may have signed absurd ones. */
    void forgetPositions() {
        position = null;
        for (Map.Entry<String, Chunk> chunk : chunks.entrySet()) {
            chunk.setValue(new Chunk(chunk.getValue().sha256, null));
        }
    }

    /** True when the exact bytes of an entry are held. */
    boolean has(Manifest.Entry entry) {
        Chunk chunk = chunks.get(entry.name());
        return chunk != null && chunk.sha256.equals(entry.sha256());
    }

    /**
     * The publication since which changes can be requested: that of the oldest chunk of a scope.
     *
     * @return -1 when there is none: the epoch is another, or a position is unknown
     */
    long since(Scope scope, long epoch) {
        if (position == null || position.epoch != epoch) {
            return -1;
        }
        long since = position.seq;
        for (Map.Entry<String, Chunk> chunk : chunks.entrySet()) {
            boolean shard = Manifest.isArticleShard(chunk.getKey(), language);
            boolean included =
                    scope.includes(chunk.getKey(), language) || (shard && scope == Scope.ALL);
            if (included) {
                LogPosition of = chunk.getValue().position;
                if (of == null || of.epoch != epoch) {
                    return -1;
                }
                since = Math.min(since, of.seq);
            }
        }
        return since;
    }

    /** As of which publication of an epoch a chunk is; -1 when that is unknown. */
    long seq(String chunk, long epoch) {
        Chunk held = chunks.get(chunk);
        return held == null || held.position == null || held.position.epoch != epoch
                ? -1
                : held.position.seq;
    }

    /**
     * Everything in one JSON object: the file that {@link #readAll} reads.
     *
     * @param changes how often chunks were put or taken away, so that no two states are the same:
     *     who has looked at an earlier one must not take a later one for it
     */
    static String writeAll(String lastMirror, Map<String, LanguageState> languages, long changes) {
        StringBuilder text = new StringBuilder("{\"languages\":{");
        for (LanguageState language : languages.values()) {
            comma(text).append(JsonString.quote(language.language)).append(":{\"chunks\":{");
            for (Map.Entry<String, Chunk> chunk : language.chunks.entrySet()) {
                comma(text).append(JsonString.quote(chunk.getKey())).append(":{");
                position(text, chunk.getValue().position);
                comma(text).append("\"sha256\":\"").append(chunk.getValue().sha256).append("\"}");
            }
            text.append("},");
            position(text, language.position);
            comma(text).append("\"issued\":").append(language.issued);
            text.append(",\"manifest\":\"").append(language.manifest).append("\",\"mirrors\":[");
            for (String mirror : language.mirrors) {
                comma(text).append(JsonString.quote(mirror));
            }
            text.append("],\"refreshBy\":").append(language.refreshBy).append('}');
        }
        text.append("},\"lastMirror\":").append(JsonString.quote(lastMirror));
        return text.append(",\"changes\":").append(changes).append(",\"v\":1}\n").toString();
    }

    /** How often chunks were put or taken away; 0 for a state of a client of before. */
    static long changes(byte[] state) throws RefusedException {
        try {
            return JsonParser.parseObject(state).integer("changes", 0);
        } catch (MalformedJsonException e) {
            throw new RefusedException("the state is malformed: " + e.getMessage());
        }
    }

    /** Fills in the languages and returns the last good mirror. */
    static String readAll(byte[] state, Map<String, LanguageState> languages)
            throws RefusedException {
        try {
            JsonObject json = JsonParser.parseObject(state);
            JsonObject byTag = json.object("languages");
            for (String tag : byTag.names()) {
                languages.put(tag, language(tag, byTag.object(tag)));
            }
            return json.text("lastMirror");
        } catch (MalformedJsonException e) {
            throw new RefusedException("the state is malformed: " + e.getMessage());
        }
    }

    private static LanguageState language(String tag, JsonObject json)
            throws MalformedJsonException {
        LanguageState language = new LanguageState(tag);
        language.position = position(json);
        language.issued = json.integer("issued");
        language.refreshBy = json.integer("refreshBy");
        language.manifest = json.text("manifest");
        language.mirrors = json.texts("mirrors");
        JsonObject chunks = json.object("chunks");
        for (String name : chunks.names()) {
            JsonObject chunk = chunks.object(name);
            language.chunks.put(name, new Chunk(chunk.text("sha256"), position(chunk)));
        }
        return language;
    }

    private static LogPosition position(JsonObject json) throws MalformedJsonException {
        return json.has(SEQ) ? new LogPosition(json.integer(EPOCH), json.integer(SEQ)) : null;
    }

    private static void position(StringBuilder text, LogPosition position) {
        if (position != null) {
            comma(text).append("\"epoch\":").append(position.epoch);
            text.append(",\"seq\":").append(position.seq);
        }
    }

    private static StringBuilder comma(StringBuilder text) {
        char last = text.charAt(text.length() - 1);
        return last == '{' || last == '[' || last == ',' ? text : text.append(',');
    }

    /**
     * What is known of a chunk on the phone.
     *
     * <p>{@link #sha256} is empty when a record was removed, so that no manifest states these
     * bytes. {@link #position} is null when it is unknown, after a recovery.
     */
    static final class Chunk {
        final String sha256;
        final LogPosition position;

        Chunk(String sha256, LogPosition position) {
            this.sha256 = sha256;
            this.position = position;
        }
    }
}
