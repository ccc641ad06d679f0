package org.notorturetj.desk.consent;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.api.text.Language;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What somebody must have agreed to before something may be public in a language. */
record Needed(Outlet outlet, Language language, Set<Use> uses) {
    Needed {
        uses = EnumSet.copyOf(uses);
    }

    /**
     * For a document of a type.
     *
     * @param content its facts or its record: what is asked here has the same names in both
     * @return empty when documents of the type speak of nobody's case
     */
    static Optional<Needed> by(String type, Language language, ObjectNode content) {
        return switch (type) {
            case "case", "case-update" ->
                    Optional.of(new Needed(Outlet.PUBLIC, language, uses(content)));
            case "alert" -> Optional.of(new Needed(Outlet.ALERT, language, uses(content)));
            default -> Optional.empty();
        };
    }

    private static Set<Use> uses(ObjectNode content) {
        // Every text speaks of the person by the initials.
        Set<Use> uses = EnumSet.of(Use.INITIALS, Use.STORY);
        if (content.has("began") || content.has("happened")) {
            uses.add(Use.DATES);
        }
        if (!content.path("regions").isEmpty()) {
            uses.add(Use.REGION);
        }
        return uses;
    }
}
