package org.notorturetj.desk.consent;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.notorturetj.api.desk.facts.MediaFacts;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a consent must cover before a document may be public in a language. */
record ConsentRequirement(ConsentOutlet outlet, Language language, Set<ConsentUse> uses) {
    ConsentRequirement {
        uses = EnumSet.copyOf(uses);
    }

    /**
     * The requirement for a document of a type that is about a case.
     *
     * @param content its facts or its record: the members read here have the same names in both
     * @return empty if documents of the type are not about a case
     */
    static Optional<ConsentRequirement> of(String type, Language language, ObjectNode content) {
        if (!DocumentType.is(type, Trait.CONSENT)) {
            return Optional.empty();
        }
        ConsentOutlet outlet =
                type.equals(DocumentType.ALERT.word()) ? ConsentOutlet.ALERT : ConsentOutlet.PUBLIC;
        return Optional.of(new ConsentRequirement(outlet, language, uses(content)));
    }

    /**
     * The requirement for a picture or a recording.
     *
     * @param facts as they are stored
     * @return empty if nobody can be recognised in it; facts that do not say so need a consent
     */
    static Optional<ConsentRequirement> ofMedia(Language language, String facts) {
        try {
            return CanonicalJson.read(facts, MediaFacts.class).nobodyShown()
                    ? Optional.empty()
                    : Optional.of(toShow(language));
        } catch (IllegalArgumentException e) {
            return Optional.of(toShow(language));
        }
    }

    /** The requirement for a picture or a recording of somebody. */
    static ConsentRequirement toShow(Language language) {
        return new ConsentRequirement(ConsentOutlet.PUBLIC, language, EnumSet.of(ConsentUse.IMAGE));
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
