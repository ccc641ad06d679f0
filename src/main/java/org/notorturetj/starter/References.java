package org.notorturetj.starter;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Replaces the keys by which files refer to each other with IDs and case codes. */
final class References {
    /** The members that contain keys, with the folder of the documents they refer to. */
    private static final Map<String, String> BY_ID =
            Map.of(
                    "hotlines", "hotlines",
                    "contacts", "contacts",
                    "pairedWith", "hotlines",
                    "update", "case-updates");

    private final ContentFiles files;

    References(ContentFiles files) {
        this.files = files;
    }

    void resolve(ObjectNode facts) {
        BY_ID.forEach(
                (member, folder) -> {
                    JsonNode keys = facts.get(member);
                    if (keys instanceof TextNode key) {
                        facts.put(member, fact(folder, key.textValue(), "id"));
                    } else if (keys instanceof ArrayNode many) {
                        ArrayNode ids = facts.putArray(member);
                        many.forEach(key -> ids.add(fact(folder, key.textValue(), "id")));
                    }
                });
        if (facts.get("case") instanceof TextNode key) {
            facts.put("case", fact("cases", key.textValue(), "code"));
        }
        if (facts.get("features") instanceof ArrayNode features) {
            features.forEach(feature -> resolveFeature((ObjectNode) feature));
        }
    }

    private void resolveFeature(ObjectNode feature) {
        String folder = feature.get("type").textValue() + "s";
        feature.put("id", fact(folder, feature.remove("key").textValue(), "id"));
    }

    private String fact(String folder, String key, String member) {
        return files.facts(folder + "/" + key).get(member).textValue();
    }
}
