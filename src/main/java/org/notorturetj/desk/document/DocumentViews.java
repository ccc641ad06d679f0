package org.notorturetj.desk.document;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.Action;
import org.notorturetj.api.desk.document.FactsState;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.document.WorkingDocumentBuilder;
import org.notorturetj.api.desk.document.WorkingFacts;
import org.notorturetj.api.desk.editing.BeingEdited;
import org.notorturetj.api.desk.edition.ReviewState;
import org.notorturetj.api.desk.edition.TextState;
import org.notorturetj.api.desk.edition.TextStateBuilder;
import org.notorturetj.api.desk.edition.WorkingText;
import org.notorturetj.api.desk.schedule.Scheduled;
import org.notorturetj.api.desk.warning.Warning;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.review.LegalReviewStatus;
import org.notorturetj.content.review.ReviewStatus;
import org.notorturetj.content.review.ReviewStatuses;
import org.notorturetj.content.translation.BehindTranslations;
import org.notorturetj.desk.account.DeskLanguage;
import org.notorturetj.desk.editing.WhoIsEditing;
import org.notorturetj.desk.listing.DocumentStates;
import org.notorturetj.desk.listing.TextSources;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.desk.schedule.ScheduleViews;
import org.notorturetj.desk.warning.WarningViews;
import org.notorturetj.desk.workflow.DocumentActions;
import org.notorturetj.platform.json.CanonicalJson;

import com.fasterxml.jackson.core.type.TypeReference;

/** Maps documents, facts and texts to their API representation. */
@ApplicationScoped
public class DocumentViews {
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final Documents documents;
    private final DocumentStates states;
    private final DocumentActions actions;
    private final WhoIsEditing editing;
    private final DeskLanguage reader;
    private final ReviewStatuses reviewStatuses;
    private final BehindTranslations translations;
    private final SlugOffers slugs;
    private final TextSources sources;
    private final ScheduleViews schedules;
    private final WarningViews warnings;
    private final Clock clock;

    DocumentViews(
            Documents documents,
            DocumentStates states,
            DocumentActions actions,
            WhoIsEditing editing,
            DeskLanguage reader,
            ReviewStatuses reviewStatuses,
            BehindTranslations translations,
            SlugOffers slugs,
            TextSources sources,
            ScheduleViews schedules,
            WarningViews warnings,
            Clock clock) {
        this.translations = translations;
        this.sources = sources;
        this.schedules = schedules;
        this.warnings = warnings;
        this.documents = documents;
        this.slugs = slugs;
        this.states = states;
        this.actions = actions;
        this.editing = editing;
        this.reader = reader;
        this.reviewStatuses = reviewStatuses;
        this.clock = clock;
    }

    /** One document, with what the caller may do with it. */
    public WorkingDocument document(Document document) {
        // what the transaction has written so far must be seen by plain SQL
        documents.flush();
        return views(
                        List.of(document),
                        it -> actions.of(it),
                        it -> schedules.of(it.id()),
                        warnings::of)
                .get(0);
    }

    /** Documents in a list, in the order of their ids, without actions. */
    List<WorkingDocument> documents(List<String> ids) {
        Map<String, Document> found =
                documents.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(Document::id, Function.identity()));
        return views(
                ids.stream().map(found::get).filter(Objects::nonNull).toList(),
                it -> null,
                it -> null,
                it -> null);
    }

    private List<WorkingDocument> views(
            List<Document> shown,
            Function<Document, @Nullable List<Action>> actionsOf,
            Function<Document, @Nullable List<Scheduled>> schedulesOf,
            Function<Document, @Nullable List<Warning>> warningsOf) {
        List<String> ids = shown.stream().map(Document::id).toList();
        List<Language> chain = reader.chain();
        Map<String, DocumentStates.States> of = states.of(ids);
        Map<String, List<BeingEdited>> editors = editing.of(ids);
        return shown.stream()
                .map(
                        it ->
                                view(
                                        it,
                                        of.getOrDefault(it.id(), DocumentStates.States.NONE),
                                        chain,
                                        editors.getOrDefault(it.id(), List.of()),
                                        actionsOf.apply(it),
                                        schedulesOf.apply(it),
                                        warningsOf.apply(it)))
                .toList();
    }

    private static WorkingDocument view(
            Document document,
            DocumentStates.States states,
            List<Language> chain,
            List<BeingEdited> editors,
            @Nullable List<Action> actions,
            @Nullable List<Scheduled> scheduled,
            @Nullable List<Warning> warned) {
        Optional<DocumentStates.TextInList> titled = states.titled(chain);
        Optional<DocumentStates.FactsInList> facts = Optional.ofNullable(states.facts());
        return WorkingDocumentBuilder.builder()
                .id(document.id())
                .type(document.type())
                .key(document.key())
                .title(titled.map(DocumentStates.TextInList::title).orElse(null))
                .sample(document.sample())
                .template(document.template())
                .licence(document.licence())
                .createdAt(document.createdAt())
                .facts(facts.map(DocumentStates.FactsInList::state).orElse(null))
                .texts(states.texts().stream().map(DocumentStates.TextInList::state).toList())
                .publishedLanguages(
                        states.texts().stream()
                                .filter(DocumentStates.TextInList::isPublic)
                                .map(text -> text.state().language())
                                .toList())
                .titleLanguage(titled.map(text -> text.state().language()).orElse(null))
                .section(facts.map(DocumentStates.FactsInList::section).orElse(null))
                .code(facts.map(DocumentStates.FactsInList::code).orElse(null))
                .content(null)
                .editing(editors)
                .actions(actions)
                .schedules(scheduled)
                .warnings(warned)
                .build();
    }

    public WorkingFacts facts(Facts version) {
        return new WorkingFacts(
                version.documentId(),
                state(version),
                members(version.content()),
                warnings.of(documents.findById(version.documentId())),
                ContentEntityTag.of(version));
    }

    public WorkingText text(Edition version) {
        return new WorkingText(
                version.documentId(),
                states(version.documentId(), List.of(version)).get(0),
                members(version.content()),
                review(reviewStatuses.of(version, clock.instant())),
                slugs.of(documents.findById(version.documentId()), members(version.content()))
                        .orElse(null),
                schedules.of(version.documentId(), version.language()),
                warnings.of(version),
                ContentEntityTag.of(version));
    }

    private static ReviewState review(ReviewStatus status) {
        LegalReviewStatus legal = status.legal();
        return new ReviewState(
                legal.status().word(),
                legal.lawAsOf(),
                legal.reviewedAt(),
                legal.dueAt(),
                status.translationStatus());
    }

    /** A content as a map of its members. */
    public static Map<String, Object> members(String content) {
        return CanonicalJson.mapper().convertValue(CanonicalJson.tree(content), MEMBERS);
    }

    private static FactsState state(Facts version) {
        return new FactsState(
                version.number(),
                version.state().word(),
                version.author(),
                version.approver(),
                version.savedAt(),
                version.publishedAt(),
                ContentEntityTag.of(version));
    }

    /** Asks for what is behind only where something is a translation. */
    private List<TextState> states(String documentId, List<Edition> texts) {
        Map<Language, Instant> behind = new EnumMap<>(Language.class);
        if (texts.stream().anyMatch(text -> text.source() != null)) {
            translations
                    .of(List.of(documentId))
                    .forEach(one -> behind.put(one.language(), one.since()));
        }
        return texts.stream().map(text -> state(text, behind.get(text.language()))).toList();
    }

    private TextState state(Edition version, @Nullable Instant behindSince) {
        return TextStateBuilder.builder()
                .language(version.language())
                .number(version.number())
                .state(version.state().word())
                .author(version.author())
                .approver(version.approver())
                .assignee(version.assignee())
                .savedAt(version.savedAt())
                .publishedAt(version.publishedAt())
                .etag(ContentEntityTag.of(version))
                .source(sources.of(version.documentId(), version.source(), behindSince))
                .build();
    }
}
