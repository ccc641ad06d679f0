package org.notorturetj.desk.consent;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.api.text.Language;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a consent must cover before a document may be public in a language. */
record ConsentRequirement(ConsentOutlet outlet, Language language, Set<ConsentUse> uses) {
    ConsentRequirement {
        uses = EnumSet.copyOf(uses);
    }

    /**
     * The requirement for a document of a type.
     *
     * @param content its facts or its record: the members read here have the same names in both
     * @return empty if documents of the type are not about a case
     */
    static Optional<ConsentRequirement> of(String type, Language language, ObjectNode content) {
        return switch (type) {
            case "case", "case-update" ->
                    Optional.of(
                            new ConsentRequirement(ConsentOutlet.PUBLIC, language, uses(content)));
            case "alert" ->
                    Optional.of(
                            new ConsentRequirement(ConsentOutlet.ALERT, language, uses(content)));
            default -> Optional.empty();
        };
    }

    private static Set<ConsentUse> uses(ObjectNode content) {
        // Every text refers to the person by initials.
        Set<ConsentUse> uses = EnumSet.of(ConsentUse.INITIALS, ConsentUse.STORY);
        if (content.has("began") || content.has("happened")) {
            uses.add(ConsentUse.DATES);
        }
        if (!content.path("regions").isEmpty()) {
            uses.add(ConsentUse.REGION);
        }
        return uses;
    }
}
