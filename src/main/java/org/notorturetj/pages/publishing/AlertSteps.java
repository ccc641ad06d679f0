package org.notorturetj.pages.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.Action;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.edition.TextState;
import org.notorturetj.api.text.Language;

/** An alert and the update that it tells of, and the steps that both take at once. */
final class AlertSteps {
    private static final String APPROVED = "approved";
    private static final String IN_REVIEW = "in_review";
    private static final Set<String> DRAFTS = Set.of("draft", "changes_requested");

    private final List<Part> parts = new ArrayList<>();
    private final List<WorkingDocument> documents = new ArrayList<>();
    private final boolean mayPublish;
    private final Language reader;

    /**
     * The steps of an alert.
     *
     * @param update that it tells of; it goes along unless readers have all of it
     * @param mayPublish whether the reader may ask for it at all
     */
    AlertSteps(
            WorkingDocument alert,
            @Nullable WorkingDocument update,
            boolean mayPublish,
            Language reader) {
        this.mayPublish = mayPublish;
        this.reader = reader;
        add(alert);
        if (update != null && isToGoAlong(update)) {
            add(update);
        }
    }

    /** A draft of what readers have already is another matter, and somebody else's. */
    private static boolean isToGoAlong(WorkingDocument update) {
        return update.publishedLanguages().isEmpty()
                || update.texts().stream().anyMatch(text -> text.state().equals(APPROVED));
    }

    private void add(WorkingDocument document) {
        Actions actions = new Actions(document, reader);
        documents.add(document);
        if (document.facts() != null) {
            parts.add(
                    new Part(
                            document.id() + "-facts",
                            document.facts().state(),
                            document.facts().etag(),
                            actions.find("submitFacts", null),
                            actions.find("approveFacts", null)));
        }
        for (TextState text : document.texts()) {
            parts.add(
                    new Part(
                            document.id() + "-" + text.language().tag(),
                            text.state(),
                            text.etag(),
                            actions.find("submitText", text.language()),
                            actions.find("approveText", text.language())));
        }
    }

    public List<WorkingDocument> documents() {
        return documents;
    }

    /** What can be handed in, as hidden fields. */
    public Map<String, String> drafts() {
        return fields(parts.stream().filter(it -> isPossible(it.submit())).toList());
    }

    /** Whether something is in review, and whoever reads approves it all by asking. */
    public boolean isApproving() {
        List<Part> waiting = waiting();
        return mayPublish
                && !waiting.isEmpty()
                && waiting.stream().allMatch(it -> isPossible(it.approve()));
    }

    /** Whether something is in review, and is approved on the way. */
    public boolean isOfReviewed() {
        return mayPublish && !waiting().isEmpty();
    }

    /** Whether something is in review, and whoever says yes approves it all by that. */
    public boolean isApprovedByYes() {
        return isOfReviewed() && !isApproving();
    }

    /** What would go out, as hidden fields. */
    public Map<String, String> seen() {
        return fields(
                parts.stream()
                        .filter(
                                it ->
                                        it.state().equals(APPROVED)
                                                || (mayPublish && it.state().equals(IN_REVIEW)))
                        .toList());
    }

    /** Whether the alert itself would stay behind, since it was not handed in. */
    public boolean isAlertLeftOut() {
        String alert = documents.get(0).id();
        List<Part> texts =
                parts.stream()
                        .filter(it -> it.field().startsWith(alert + "-"))
                        .filter(it -> !it.field().equals(alert + "-facts"))
                        .toList();
        return texts.stream().anyMatch(it -> DRAFTS.contains(it.state()))
                && texts.stream().noneMatch(it -> seen().containsKey(it.field()));
    }

    private List<Part> waiting() {
        return parts.stream().filter(it -> it.state().equals(IN_REVIEW)).toList();
    }

    private static boolean isPossible(Optional<Action> action) {
        return action.filter(Action::possible).isPresent();
    }

    private static Map<String, String> fields(List<Part> some) {
        Map<String, String> fields = new LinkedHashMap<>();
        some.forEach(it -> fields.put(it.field(), it.etag()));
        return fields;
    }

    /** Facts or a text, with what the reader may do. */
    private record Part(
            String field,
            String state,
            String etag,
            Optional<Action> submit,
            Optional<Action> approve) {}
}
