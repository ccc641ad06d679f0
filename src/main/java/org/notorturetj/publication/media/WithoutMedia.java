package org.notorturetj.publication.media;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import org.notorturetj.platform.text.markdown.PlacedPictures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes what a record shows of a media document out of it, without rendering it. */
final class WithoutMedia {
    private WithoutMedia() {}

    /** Changes the tree: a member becomes null, an item of a list or of a text is left out. */
    static void strip(ObjectNode record, String media) {
        Set<String> placed = new HashSet<>();
        record.path("pictures")
                .forEach(
                        picture -> {
                            if (shows(picture, media)) {
                                placed.add(picture.path("url").asText());
                            }
                        });
        if (!placed.isEmpty()) {
            String html = record.path("html").asText();
            record.put("html", PlacedPictures.without(html, placed::contains));
        }
        for (Map.Entry<String, JsonNode> member : record.properties()) {
            if (shows(member.getValue(), media)) {
                member.setValue(NullNode.getInstance());
            } else if (member.getValue() instanceof ObjectNode inner) {
                strip(inner, media);
            } else if (member.getValue() instanceof ArrayNode items) {
                strip(items, media);
            }
        }
    }

    private static void strip(ArrayNode items, String media) {
        for (Iterator<JsonNode> each = items.iterator(); each.hasNext(); ) {
            JsonNode item = each.next();
            if (shows(item, media)) {
                each.remove();
            } else if (item instanceof ObjectNode inner) {
                strip(inner, media);
            }
        }
    }

    private static boolean shows(JsonNode value, String media) {
        return value.isObject() && media.equals(value.path("media").asText());
    }
}
