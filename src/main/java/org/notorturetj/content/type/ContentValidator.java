package org.notorturetj.content.type;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Facts;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.Markdown;

/** Validates facts and texts against the rules of their types. */
@ApplicationScoped
public class ContentValidator {
    /** In characters: a long report has about 60,000. */
    private static final int MAX_MARKDOWN_LENGTH = 100_000;

    private final DocumentTypes types;

    ContentValidator(DocumentTypes types) {
        this.types = types;
    }

    /**
     * Validates facts by themselves.
     *
     * @throws ProblemException naming all missing members
     */
    public void validateFacts(Document document, Facts facts) {
        requireMembers(read(facts.content(), types.named(document.type()).factsClass(), "facts"));
    }

    /**
     * Validates a text together with the facts.
     *
     * @throws ProblemException naming all missing or invalid members
     */
    public void validateText(Document document, Facts facts, String text) {
        validateText(types.named(document.type()), facts.content(), text);
    }

    private static <F, T> void validateText(DocumentType<F, T> type, String facts, String text) {
        T content = read(text, type.textClass(), "text");
        requireMembers(content);
        var required = new Violations();
        type.markdown(content)
                .forEach(
                        (member, markdown) ->
                                required.that(
                                                markdown.length() <= MAX_MARKDOWN_LENGTH,
                                                member,
                                                Rule.CHARACTERS.with(MAX_MARKDOWN_LENGTH))
                                        .that(
                                                !Markdown.containsHtml(markdown),
                                                member,
                                                Rule.MARKDOWN));
        required.orRefuse();
        type.check(read(facts, type.factsClass(), "facts"), content);
    }

    private static void requireMembers(Object content) {
        var required = new Violations();
        MissingMemberCheck.of(content)
                .forEach(member -> required.that(false, member.substring(1), Rule.REQUIRED));
        required.orRefuse();
    }

    /** Content saved in an older format is reported as invalid instead of failing the request. */
    private static <C> C read(String content, Class<C> type, String member) {
        try {
            return CanonicalJson.read(content, type);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID_TEXT, member, Rule.UNEXPECTED_MEMBERS);
        }
    }
}
