package org.notorturetj.content.contactpoint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** The contact points in what readers see of a published record, whatever its type. */
public final class RecordContactPoints {
    /** What a line or a contact is there to publish. Two people answer for it already. */
    private static final Set<String> OWN = Set.of("channels", "address", "url");

    /** Addresses within the API: they cannot change, and open nothing but a text. */
    private static final String SLUG = "slug";

    private static final Pattern ID = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");

    private RecordContactPoints() {}

    /** What the texts of a record name. */
    public static Set<ContactPoint> named(JsonNode record) {
        Set<ContactPoint> points = new LinkedHashSet<>();
        visit(record, false, (member, text) -> collect(text, points));
        record.properties()
                .forEach(
                        member -> {
                            if (!(hasOwn(record) && OWN.contains(member.getKey()))) {
                                ScatteredMembers.in(member.getValue())
                                        .forEach(text -> collect(text, points));
                            }
                        });
        return points;
    }

    /** What a line or a contact publishes as its own; empty for other types. */
    public static Set<ContactPoint> published(JsonNode record) {
        Set<ContactPoint> points = new LinkedHashSet<>();
        if (hasOwn(record)) {
            record.path("channels").forEach(channel -> own(channel.path("number"), points));
            own(record.path("address"), points);
            own(record.path("url"), points);
        }
        return points;
    }

    private static boolean hasOwn(JsonNode record) {
        return DocumentType.is(record.path("type").asText(), Trait.CONTACT_POINTS);
    }

    /** What a line or contact publishes in one member: a profile of the web is an account too. */
    static void own(JsonNode member, Set<ContactPoint> points) {
        String value = member.asText();
        if (!collect(value, points) && !value.isBlank()) {
            points.add(
                    ContactPoint.account(
                            LinkFinder.withoutEnd(
                                    value.toLowerCase(Locale.ROOT)
                                            .replaceFirst("^https?://(?:www\\.)?|^www\\.", ""),
                                    "/")));
        }
    }

    private static boolean collect(String text, Set<ContactPoint> points) {
        List<Mention> found = ContactPoints.in(text);
        found.forEach(it -> points.add(it.point()));
        return !found.isEmpty();
    }

    /**
     * Makes contact points unusable in a record: they are replaced in its texts, and links to them
     * become plain text.
     *
     * @param record changed in place
     * @param retired which ones
     * @param replacement what readers see instead
     * @return whether anything was replaced
     */
    public static boolean mask(
            ObjectNode record, Predicate<ContactPoint> retired, String replacement) {
        List<String> masked = new ArrayList<>();
        visit(
                record,
                true,
                (member, text) -> {
                    String without = TextMask.without(text, retired, replacement);
                    if (without.equals(text) || SLUG.equals(member)) {
                        return text;
                    }
                    masked.add(member);
                    return without;
                });
        return !masked.isEmpty();
    }

    /**
     * Passes every text of a record on, with the name of its member, and writes back what returns.
     */
    private static void visit(
            JsonNode record, boolean write, BiFunction<String, String, Object> texts) {
        boolean withOwn = hasOwn(record);
        record.properties()
                .forEach(
                        member -> {
                            if (!(withOwn && OWN.contains(member.getKey()))) {
                                member.setValue(
                                        visited(member.getKey(), member.getValue(), write, texts));
                            }
                        });
    }

    private static JsonNode visited(
            String member, JsonNode node, boolean write, BiFunction<String, String, Object> texts) {
        if (node.isTextual()) {
            String text = node.textValue();
            if (ID.matcher(text).matches()) {
                return node;
            }
            Object result = texts.apply(member, text);
            return write ? TextNode.valueOf((String) result) : node;
        }
        if (node instanceof ArrayNode items) {
            for (int i = 0; i < items.size(); i++) {
                items.set(i, visited(member, items.get(i), write, texts));
            }
        } else if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(it -> it.setValue(visited(it.getKey(), it.getValue(), write, texts)));
        }
        return node;
    }
}
