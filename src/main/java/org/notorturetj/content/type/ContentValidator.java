package org.notorturetj.content.type;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Facts;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** Validates facts and texts against the rules of their types, and reports all that is wrong. */
@ApplicationScoped
public class ContentValidator {
    private final DocumentTypes types;

    ContentValidator(DocumentTypes types) {
        this.types = types;
    }

    /**
     * Validates a text together with the facts.
     *
     * @throws ProblemException naming all missing or invalid members
     */
    public void validateText(Document document, Facts facts, String text) {
        textViolations(document, facts.content(), text).orRefuse();
    }

    /**
     * What is wrong with facts by themselves.
     *
     * @throws ProblemException when they were saved in an older format and cannot be read
     */
    public Violations factsViolations(Document document, String facts) {
        return facts(types.named(document.type()), facts);
    }

    /**
     * What is wrong with a text, and with the facts that it is read with: their members are told as
     * {@code facts/…}.
     *
     * @throws ProblemException as above
     */
    public Violations textViolations(Document document, String facts, String text) {
        return text(types.named(document.type()), facts, text);
    }

    private static <F, T> Violations facts(TypeRules<F, T> type, String facts) {
        F content = read(facts, type.factsClass(), "facts");
        var required = new Violations();
        MemberRules.checkForms(content, required);
        type.checkFacts(content, required);
        return required;
    }

    private static <F, T> Violations text(TypeRules<F, T> type, String facts, String text) {
        T content = read(text, type.textClass(), "text");
        var required = new Violations();
        MemberRules.checkForms(content, required);
        MemberRules.checkMarkdown(content, required);
        MemberRules.checkAddresses(content, required);
        type.checkSubmittedText(content, required);
        type.checkText(read(facts, type.factsClass(), "facts"), content, required);
        return required.in("facts/", facts(type, facts));
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
