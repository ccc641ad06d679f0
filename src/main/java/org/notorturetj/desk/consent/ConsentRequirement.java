package org.notorturetj.desk.consent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.notorturetj.api.text.Language;

/** What somebody must have agreed to before something may be public in a language. */
record ConsentRequirement(ConsentOutlet outlet, Language language, Set<ConsentUse> uses) {
    ConsentRequirement {
        uses = EnumSet.copyOf(uses);
    }

    /**
     * For a document of a type.
     *
     * @param content its facts or its record: what is asked here has the same names in both
     * @return empty when documents of the type speak of nobody's case
     */
    static Optional<ConsentRequirement> by(String type, Language language, ObjectNode content) {
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
        // Every text speaks of the person by the initials.
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
