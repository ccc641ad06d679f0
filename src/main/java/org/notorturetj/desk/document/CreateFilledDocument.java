package org.notorturetj.desk.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.document.NewDocument;
import org.notorturetj.api.desk.edition.NewText;
import org.notorturetj.api.desk.edition.NewTextSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Facts;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.desk.saving.NewContentCheck;
import org.notorturetj.desk.saving.NewContentCheck.Checked;
import org.notorturetj.desk.saving.SaveContent;
import org.notorturetj.desk.workflow.ApprovalWorkflow;
import org.notorturetj.desk.workflow.PartPath;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;

/**
 * Creates a document with its facts and texts, and submits them if wanted: all of it, or nothing.
 */
@ApplicationScoped
public class CreateFilledDocument {
    /** The If-None-Match value of a first save. */
    private static final String NEW = "*";

    private final CreateDocument create;
    private final NewContentCheck check;
    private final SaveContent save;
    private final ApprovalWorkflow workflow;
    private final SlugOffers slugs;

    CreateFilledDocument(
            CreateDocument create,
            NewContentCheck check,
            SaveContent save,
            ApprovalWorkflow workflow,
            SlugOffers slugs) {
        this.create = create;
        this.check = check;
        this.save = save;
        this.workflow = workflow;
        this.slugs = slugs;
    }

    /**
     * Creates the document.
     *
     * @throws ProblemException as each step would by itself, naming the member of the body; what is
     *     wrong with the facts and all texts is reported together
     */
    @Transactional
    public Document create(Person person, NewDocument wanted) {
        Map<Language, Map<String, Object>> texts =
                wanted.texts() == null ? Map.of() : wanted.texts().each();
        requirePermissions(person, wanted, texts);
        if (wanted.original() != null && !texts.containsKey(wanted.original())) {
            throw new ProblemException(ProblemType.INVALID_TEXT, "/original", Rule.ORIGINAL_TEXT);
        }
        Document document = create.create(person, wanted);
        requireValid(document, wanted, texts);
        Facts facts = wanted.facts() == null ? null : saveFacts(person, document, wanted.facts());
        Map<Language, Edition> saved = new EnumMap<>(Language.class);
        Language original = wanted.original();
        if (original != null) {
            saved.put(original, saveText(person, document, original, texts.get(original), null));
        }
        texts.forEach(
                (language, text) ->
                        saved.computeIfAbsent(
                                language,
                                any -> saveText(person, document, language, text, original)));
        if (Boolean.TRUE.equals(wanted.submit())) {
            if (facts == null && saved.isEmpty()) {
                throw new ProblemException(ProblemType.INVALID_TEXT, "/submit", Rule.PARTS_NAMED);
            }
            submit(person, document, facts, saved);
        }
        return document;
    }

    private void requireValid(
            Document document, NewDocument wanted, Map<Language, Map<String, Object>> texts) {
        boolean submits = Boolean.TRUE.equals(wanted.submit());
        List<Violation> mistakes = new ArrayList<>();
        Checked facts =
                wanted.facts() == null ? null : check.facts(document, wanted.facts(), submits);
        if (facts != null) {
            facts.mistakes().stream().map(PartPath.facts("")::located).forEach(mistakes::add);
        }
        texts.forEach(
                (language, text) ->
                        check
                                .text(document, facts, slugs.filled(document, text), submits)
                                .mistakes()
                                .stream()
                                .map(PartPath.text("", language)::located)
                                .forEach(mistakes::add));
        if (!mistakes.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_TEXT, mistakes);
        }
    }

    private static void requirePermissions(
            Person person, NewDocument wanted, Map<Language, Map<String, Object>> texts) {
        boolean submits = Boolean.TRUE.equals(wanted.submit());
        if ((wanted.facts() != null && !person.may(Permission.EDIT_FACTS))
                || (!texts.isEmpty() && !person.may(Permission.EDIT_TEXT))
                || (submits && !person.may(Permission.SUBMIT))) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
    }

    private Facts saveFacts(Person person, Document document, Map<String, Object> content) {
        return PartPath.facts("")
                .with(() -> save.saveFacts(person, document.id(), null, NEW, content));
    }

    private Edition saveText(
            Person person,
            Document document,
            Language language,
            Map<String, Object> content,
            @Nullable Language original) {
        NewTextSource source = original == null ? null : new NewTextSource(original, null);
        return PartPath.text("", language)
                .with(
                        () ->
                                save.saveText(
                                        person,
                                        document.id(),
                                        language,
                                        null,
                                        NEW,
                                        new NewText(
                                                slugs.filled(document, content), source, null)));
    }

    private void submit(
            Person person, Document document, @Nullable Facts facts, Map<Language, Edition> texts) {
        if (facts != null) {
            String seen = ContentEntityTag.header(facts);
            PartPath.facts("").with(() -> workflow.submitFacts(person, document.id(), seen));
        }
        texts.forEach(
                (language, text) -> {
                    String seen = ContentEntityTag.header(text);
                    PartPath.text("", language)
                            .with(() -> workflow.submitText(person, document.id(), language, seen));
                });
    }
}
