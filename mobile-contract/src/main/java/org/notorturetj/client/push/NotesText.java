package org.notorturetj.client.push;

import java.nio.charset.StandardCharsets;

import org.notorturetj.client.json.Json;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonString;
import org.notorturetj.client.json.MalformedJson;

/** How {@link Notes} are kept: one JSON object. */
final class NotesText {
    private NotesText() {}

    static byte[] of(Notes notes) {
        StringBuilder text = new StringBuilder("{\"begun\":").append(notes.begun());
        text.append(",\"forgotten\":").append(notes.forgotten()).append(",\"heard\":[");
        String between = "";
        for (Heard heard : notes.all()) {
            text.append(between).append("{\"exp\":").append(heard.expires);
            text.append(",\"kind\":").append(JsonString.quote(heard.kind.word()));
            text.append(",\"nid\":").append(JsonString.quote(heard.nid));
            text.append(",\"open\":").append(heard.open);
            text.append(",\"seq\":").append(heard.seq);
            text.append(",\"urgent\":").append(heard.urgent).append('}');
            between = ",";
        }
        return text.append("],\"v\":1}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads them; what cannot be read is a new beginning, since a phone must not fall silent. */
    static Notes read(byte[] kept) {
        if (kept != null) {
            try {
                return notes(Json.object(kept));
            } catch (MalformedJson e) {
                // As if nothing was there.
            }
        }
        return new Notes(false, 0);
    }

    private static Notes notes(JsonObject says) throws MalformedJson {
        Notes notes = new Notes(says.flag("begun", false), says.whole("forgotten"));
        for (JsonObject each : says.objects("heard")) {
            PushKind kind = PushKind.of(each.text("kind"));
            if (kind != null) {
                notes.put(
                        new Heard(
                                kind,
                                each.text("nid"),
                                each.whole("seq"),
                                each.flag("urgent", false),
                                each.whole("exp"),
                                each.flag("open", true)));
            }
        }
        return notes;
    }
}
