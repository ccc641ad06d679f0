package org.notorturetj.pages.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which order a form asks. */
final class MembersInOrder {
    /** What makes itself, or is rarely needed, stands at the end. */
    private static final Set<String> LAST =
            Set.of("slug", "legacyAddresses", "feedIds", "rank", "licence");

    private MembersInOrder() {}

    /** The members of an object; what is read off another one stands behind it. */
    static List<String> of(MemberSchema schema) {
        List<String> members =
                new ArrayList<>(
                        schema.members().keySet().stream()
                                .sorted(Comparator.comparing(LAST::contains))
                                .toList());
        schema.members()
                .forEach(
                        (member, part) ->
                                part.printedAs()
                                        .ifPresent(
                                                it -> {
                                                    members.remove(member);
                                                    members.add(members.indexOf(it) + 1, member);
                                                }));
        return members;
    }

    /** The keys of a map: those of the schema, and what was there before it. */
    static Set<String> keys(MemberSchema schema, Map<?, ?> values) {
        Set<String> keys = new LinkedHashSet<>(schema.keys());
        if (!keys.isEmpty()) {
            values.keySet().forEach(key -> keys.add(String.valueOf(key)));
        }
        return keys;
    }
}
