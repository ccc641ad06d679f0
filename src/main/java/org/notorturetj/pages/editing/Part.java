package org.notorturetj.pages.editing;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.SeenTexts;
import org.notorturetj.api.desk.workflow.SeenDocument;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.ProblemException;

/**
 * One part of a document.
 *
 * @param language of the text; null: the facts
 */
public record Part(String document, @Nullable Language language) {
    private static final String FACTS = "facts";

    /** The part that a path names; empty if it names none. */
    static Optional<Part> of(String document, String name) {
        return name.equals(FACTS)
                ? Optional.of(new Part(document, null))
                : Language.ofTag(name).map(language -> new Part(document, language));
    }

    public String name() {
        return language == null ? FACTS : language.tag();
    }

    public String address() {
        return "/desk/documents/" + document + "/" + name();
    }

    public boolean isFacts() {
        return language == null;
    }

    /** The language of a text; facts have no reviews. */
    Language inLanguage() {
        if (language == null) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return language;
    }

    /** A text with the facts beside it, as both were seen. */
    SeenDocument seen(@Nullable String text, String facts) {
        return new SeenDocument(document, facts, SeenTexts.of(inLanguage(), text));
    }

    /** Where warnings are about it: a JSON pointer below the document. */
    String pointer() {
        return isFacts() ? "/facts" : "/editions/" + name();
    }

    /** The operation of the desk that does something with it. */
    String operation(String verb) {
        return verb + (isFacts() ? "Facts" : "Text");
    }

    String changesOperation() {
        return isFacts() ? "requestChangesOfFacts" : "requestChangesOfText";
    }

    /** The language of what is written in it; empty for facts, which have words of all. */
    public String written() {
        return isFacts() ? "" : name();
    }
}
