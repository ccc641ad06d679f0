package org.notorturetj.starter;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.content.type.Reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Replaces the keys by which files refer to each other with IDs and case codes. What is not what it
 * should be is left as it stands, for the check of the content.
 */
final class References {
    /** The members that contain keys, with the folder of the documents they refer to. */
    private static final Map<String, String> BY_ID = new TreeMap<>();

    static {
        for (DocumentType type : DocumentType.values()) {
            TypeLists.references(type)
                    .forEach(
                            (member, named) -> {
                                if (named.by() == RefersTo.By.ID) {
                                    BY_ID.put(member, DocumentType.of(named.type()).path());
                                }
                            });
        }
    }

    private final ContentFiles files;
    private final ContentSet set;

    /** IDs and codes that keys were replaced with. */
    private final Set<String> found = new HashSet<>();

    References(ContentFiles files, ContentSet set) {
        this.files = files;
        this.set = set;
    }

    /**
     * Whether the files have what is referred to: it may be published later, as lines are first.
     */
    boolean hasTarget(Reference reference) {
        String plural = reference.type().path() + "/";
        return switch (reference.by()) {
            case KEY -> files.has(plural + reference.value());
            case ID -> found.contains(reference.value());
            case CODE ->
                    found.contains(reference.value())
                            || set.publications().stream()
                                    .flatMap(List::stream)
                                    .filter(folder -> folder.startsWith(plural))
                                    .anyMatch(folder -> hasCode(folder, reference.value()));
        };
    }

    private boolean hasCode(String folder, String code) {
        return code.equals(files.facts(folder).path("code").asText());
    }

    void resolve(ObjectNode facts) {
        BY_ID.forEach(
                (member, folder) -> {
                    JsonNode keys = facts.get(member);
                    if (keys instanceof TextNode key) {
                        facts.put(member, fact(folder, key.textValue(), "id"));
                    } else if (keys instanceof ArrayNode many
                            && allAre(many, JsonNode::isTextual)) {
                        ArrayNode ids = facts.putArray(member);
                        many.forEach(key -> ids.add(fact(folder, key.textValue(), "id")));
                    }
                });
        if (facts.get("case") instanceof TextNode key) {
            facts.put("case", fact(DocumentType.CASE.path(), key.textValue(), "code"));
        }
        if (facts.get("features") instanceof ArrayNode features) {
            features.forEach(this::resolveFeature);
        }
    }

    private void resolveFeature(JsonNode feature) {
        if (feature instanceof ObjectNode object
                && object.get("type") instanceof TextNode type
                && object.get("key") instanceof TextNode key) {
            object.remove("key");
            object.put("id", fact(type.textValue() + "s", key.textValue(), "id"));
        }
    }

    private static boolean allAre(ArrayNode nodes, Predicate<JsonNode> test) {
        return StreamSupport.stream(nodes.spliterator(), false).allMatch(test);
    }

    /** What a document of another folder is named by: text, or there is none. */
    private @Nullable String fact(String folder, String key, String member) {
        String value = files.facts(folder + "/" + key).path(member).textValue();
        if (value != null) {
            found.add(value);
        }
        return value;
    }
}
