package org.notorturetj.content.protectedname;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.notorturetj.platform.text.Slugs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Puts initials in place of names. */
public final class WithInitials {
    /** Where several people with different initials may be meant. */
    private static final String UNDECIDED = "N. N.";

    private WithInitials() {}

    /**
     * A text without the names that were found in it.
     *
     * @return empty if it cannot be said whose initials are to stand there
     */
    static Optional<String> offered(Collection<FoundName> ofOneMember) {
        return ofOneMember.stream().anyMatch(found -> found.hit().suggestion() == null)
                ? Optional.empty()
                : Optional.of(without(List.copyOf(ofOneMember)));
    }

    /** A content without the names that were found in it. */
    public static JsonNode without(JsonNode content, List<FoundName> found) {
        Map<String, List<FoundName>> byMember = new LinkedHashMap<>();
        found.forEach(
                it ->
                        byMember.computeIfAbsent(it.member(), any -> new java.util.ArrayList<>())
                                .add(it));
        return replaced("", content.deepCopy(), byMember);
    }

    private static JsonNode replaced(
            String pointer, JsonNode node, Map<String, List<FoundName>> byMember) {
        if (node.isTextual()) {
            List<FoundName> found = byMember.get(pointer);
            return found == null ? node : TextNode.valueOf(without(found));
        }
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, replaced(pointer + "/" + i, list.get(i), byMember));
            }
        } else if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(
                            member ->
                                    member.setValue(
                                            replaced(
                                                    pointer + "/" + member.getKey(),
                                                    member.getValue(),
                                                    byMember)));
        }
        return node;
    }

    private static String without(List<FoundName> ofOneMember) {
        FoundName first = ofOneMember.get(0);
        boolean identifier = NamesInContent.isAddress(first);
        var text = new StringBuilder(first.text());
        ofOneMember.stream()
                .map(FoundName::hit)
                .sorted(Comparator.comparingInt(it -> -it.from()))
                .forEach(
                        hit -> {
                            String initials =
                                    hit.suggestion() == null ? UNDECIDED : hit.suggestion();
                            // Initials end a sentence with the full stop that they have.
                            boolean stop =
                                    hit.to() < text.length()
                                            && text.charAt(hit.to()) == '.'
                                            && initials.endsWith(".");
                            text.replace(
                                    hit.from(),
                                    hit.to() + (stop && !identifier ? 1 : 0),
                                    identifier ? Slugs.of(initials) : initials);
                        });
        return text.toString();
    }
}
