package org.notorturetj.content.type;

import jakarta.enterprise.context.ApplicationScoped;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Facts;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.Markdown;

/** Checks facts and texts by everything that their types want, before anybody is shown them. */
@ApplicationScoped
public class ContentValidator {
    /** Characters of one Markdown text: a long report has about 60,000. */
    private static final int LONGEST = 100_000;

    private final DocumentTypes types;

    ContentValidator(DocumentTypes types) {
        this.types = types;
    }

    /**
     * Checks facts by themselves.
     *
     * @throws ProblemException naming everything that is missing
     */
    public void facts(Document document, Facts facts) {
        requireMembers(read(facts.content(), types.named(document.type()).factsClass(), "facts"));
    }

    /**
     * Checks a text together with the facts.
     *
     * @throws ProblemException naming everything that is missing or wrong
     */
    public void text(Document document, Facts facts, String text) {
        text(types.named(document.type()), facts.content(), text);
    }

    private static <F, T> void text(DocumentType<F, T> type, String facts, String text) {
        T content = read(text, type.textClass(), "text");
        requireMembers(content);
        var required = new Violations();
        type.markdown(content)
                .forEach(
                        (member, markdown) ->
                                required.that(
                                                markdown.length() <= LONGEST,
                                                member,
                                                "must have at most " + LONGEST + " characters")
                                        .that(
                                                !Markdown.containsHtml(markdown),
                                                member,
                                                "must be Markdown without HTML"));
        required.orRefuse();
        type.check(read(facts, type.factsClass(), "facts"), content);
    }

    private static void requireMembers(Object content) {
        var required = new Violations();
        MissingMemberCheck.of(content)
                .forEach(member -> required.that(false, member.substring(1), "must be there"));
        required.orRefuse();
    }

    /** What was saved when the type had another form must be written anew, not break the server. */
    private static <C> C read(String content, Class<C> type, String member) {
        try {
            return CanonicalJson.read(content, type);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.INVALID_TEXT, member, "has members nobody knows, or lacks some");
        }
    }
}
