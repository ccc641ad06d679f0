package org.notorturetj.content.submission;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.problem.ProblemException;

/** Parses and validates facts and texts according to the document type. */
@ApplicationScoped
public class ContentParser {
    private final DocumentTypes types;
    private final SubmissionCheck submission;

    ContentParser(DocumentTypes types, SubmissionCheck submission) {
        this.types = types;
        this.submission = submission;
    }

    /**
     * Parses facts of a document's type.
     *
     * @throws ProblemException naming the members that are unknown or malformed, or hold a date or
     *     time that is none
     */
    public Object facts(Document document, Map<String, Object> content) {
        return sound(document, content, types.named(document.type()).factsClass());
    }

    /** Parses a text of a document's type. */
    public Object text(Document document, Map<String, Object> content) {
        return sound(document, content, types.named(document.type()).textClass());
    }

    /**
     * What can be read of an unfinished content of a document's type; the rest is named.
     *
     * @param facts whether it is one of facts, not of a text
     */
    public TypedContent.Reading unfinished(
            Document document, boolean facts, Map<String, Object> content) {
        TypeRules<?, ?> type = types.named(document.type());
        return TypedContent.readable(content, facts ? type.factsClass() : type.textClass());
    }

    private Object sound(Document document, Map<String, Object> content, Class<?> type) {
        Object typed = TypedContent.read(content, type);
        new Violations().in("/content/", submission.ofSaved(document, typed)).orRefuse();
        return typed;
    }

    /**
     * Validates a text together with the facts, before anybody spends time reviewing it.
     *
     * @throws ProblemException naming everything that is missing or wrong
     */
    public void check(Document document, Facts facts, Edition text) {
        submission.text(document, facts, text);
    }

    /**
     * Validates facts by themselves.
     *
     * @throws ProblemException naming everything that is missing or wrong
     */
    public void check(Document document, Facts facts) {
        submission.facts(document, facts);
    }

    /** Checks a text without any effect: it claims nothing. */
    public void dryRun(Document document, Facts facts, Edition text) {
        submission.dryRunText(document, facts, text);
    }

    /** Checks facts without any effect. */
    public void dryRun(Document document, Facts facts) {
        submission.dryRunFacts(document, facts);
    }
}
