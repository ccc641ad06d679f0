package org.notorturetj.client;

import java.util.Map;

import org.notorturetj.client.json.Json;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonString;
import org.notorturetj.client.json.MalformedJson;

/** The client's own notes on what it holds: one JSON object. */
final class StateText {
    private static final String EPOCH = "epoch";
    private static final String SEQ = "seq";

    private StateText() {}

    static String of(String lastMirror, Map<String, HeldLanguage> languages) {
        StringBuilder text = new StringBuilder("{\"languages\":{");
        for (HeldLanguage language : languages.values()) {
            comma(text).append(JsonString.quote(language.language)).append(":{\"chunks\":{");
            for (Map.Entry<String, HeldChunk> chunk : language.chunks.entrySet()) {
                comma(text).append(JsonString.quote(chunk.getKey())).append(":{");
                mark(text, chunk.getValue().mark);
                comma(text).append("\"sha256\":\"").append(chunk.getValue().sha256).append("\"}");
            }
            text.append("},");
            mark(text, language.mark);
            comma(text).append("\"issued\":").append(language.issued);
            text.append(",\"manifest\":\"").append(language.manifest).append("\",\"mirrors\":[");
            for (String mirror : language.mirrors) {
                comma(text).append(JsonString.quote(mirror));
            }
            text.append("],\"refreshBy\":").append(language.refreshBy).append('}');
        }
        text.append("},\"lastMirror\":").append(JsonString.quote(lastMirror));
        return text.append(",\"v\":1}\n").toString();
    }

    /** Fills in the languages and returns the last good mirror. */
    static String read(byte[] state, Map<String, HeldLanguage> languages) throws Refused {
        try {
            JsonObject says = Json.object(state);
            JsonObject named = says.object("languages");
            for (String tag : named.names()) {
                languages.put(tag, language(tag, named.object(tag)));
            }
            return says.text("lastMirror");
        } catch (MalformedJson e) {
            throw new Refused("the notes are malformed: " + e.getMessage());
        }
    }

    private static HeldLanguage language(String tag, JsonObject says) throws MalformedJson {
        HeldLanguage language = new HeldLanguage(tag);
        language.mark = mark(says);
        language.issued = says.whole("issued");
        language.refreshBy = says.whole("refreshBy");
        language.manifest = says.text("manifest");
        language.mirrors = says.texts("mirrors");
        JsonObject chunks = says.object("chunks");
        for (String name : chunks.names()) {
            JsonObject chunk = chunks.object(name);
            language.chunks.put(name, new HeldChunk(chunk.text("sha256"), mark(chunk)));
        }
        return language;
    }

    private static Mark mark(JsonObject says) throws MalformedJson {
        return says.has(SEQ) ? new Mark(says.whole(EPOCH), says.whole(SEQ)) : null;
    }

    private static void mark(StringBuilder text, Mark mark) {
        if (mark != null) {
            comma(text).append("\"epoch\":").append(mark.epoch);
            text.append(",\"seq\":").append(mark.seq);
        }
    }

    private static StringBuilder comma(StringBuilder text) {
        char last = text.charAt(text.length() - 1);
        return last == '{' || last == '[' || last == ',' ? text : text.append(',');
    }
}
