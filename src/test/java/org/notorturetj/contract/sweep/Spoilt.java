package org.notorturetj.contract.sweep;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A good content with junk in one place.
 *
 * @param pointer where (RFC 6901)
 */
record Spoilt(JsonPointer pointer, JsonNode junk, ObjectNode content) {
    /** All that can be made of a content: of a list, its first item is spoilt. */
    static List<Spoilt> of(ObjectNode good) {
        List<Spoilt> all = new ArrayList<>();
        spoil(good, JsonPointer.empty(), good, all);
        return all;
    }

    private static void spoil(JsonNode node, JsonPointer place, ObjectNode good, List<Spoilt> all) {
        if (!place.matches()) {
            for (JsonNode junk : Junk.insteadOf(node)) {
                all.add(new Spoilt(place, junk, with(good, place, junk)));
            }
        }
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(
                            member ->
                                    spoil(
                                            member.getValue(),
                                            place.appendProperty(member.getKey()),
                                            good,
                                            all));
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            spoil(array.get(0), place.appendIndex(0), good, all);
        }
    }

    private static ObjectNode with(ObjectNode good, JsonPointer place, JsonNode junk) {
        ObjectNode copy = good.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), junk);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), junk);
        }
        return copy;
    }

    /** Whether the junk stands in a member, or in it somewhere. */
    boolean isIn(String member) {
        return pointer.toString().startsWith("/" + member);
    }

    @Override
    public String toString() {
        String shown = junk.toString();
        return pointer + " = " + (shown.length() > 80 ? shown.substring(0, 80) + "…" : shown);
    }
}
