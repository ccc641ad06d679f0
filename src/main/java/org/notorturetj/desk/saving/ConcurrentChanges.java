package org.notorturetj.desk.saving;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditEntry;
import org.notorturetj.audit.AuditFilter;
import org.notorturetj.audit.AuditReader;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Revision;
import org.notorturetj.content.document.Revisions;
import org.notorturetj.desk.account.ChosenNames;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ConcurrentChange;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;

/** Who changed what of a text or of facts, and when, since somebody saw them. */
@ApplicationScoped
class ConcurrentChanges {
    /** Saves that are looked through for the last change of each member. */
    private static final int LATEST_SAVES = 20;

    /** Acts on a document that are looked through for the last one on this part. */
    private static final int LATEST_ACTS = 50;

    private final Revisions revisions;
    private final AuditReader audit;
    private final ChosenNames names;

    ConcurrentChanges(Revisions revisions, AuditReader audit, ChosenNames names) {
        this.revisions = revisions;
        this.audit = audit;
        this.names = names;
    }

    /**
     * The members that differ from what was seen, each with its last change; or the state, when no
     * member does.
     *
     * @param number of the version that was seen
     * @param save of that version
     */
    List<Violation> since(ContentVersion current, int number, int save) {
        Language language = current instanceof Edition edition ? edition.language() : null;
        List<Violation> members =
                revisions
                        .withNumber(current.documentId(), language, number, save)
                        .map(seen -> members(seen, current, language))
                        .orElse(List.of());
        return members.isEmpty() ? List.of(state(current, language)) : members;
    }

    private List<Violation> members(
            Revision seen, ContentVersion current, @Nullable Language language) {
        List<Revision> saves =
                new ArrayList<>(
                        revisions.after(current.documentId(), language, seen, LATEST_SAVES));
        Collections.reverse(saves);
        List<Step> steps = new ArrayList<>();
        Revision before = seen;
        for (Revision after : saves) {
            steps.add(0, new Step(after, between(before.content(), after.content())));
            before = after;
        }
        return between(seen.content(), current.content()).stream()
                .map(
                        member ->
                                new Violation(
                                        member,
                                        Rule.CHANGED_MEANWHILE,
                                        steps.stream()
                                                .filter(step -> step.touches(member))
                                                .findFirst()
                                                .map(Step::after)
                                                .map(this::by)
                                                .orElse(null)))
                .toList();
    }

    private static List<String> between(String before, String after) {
        return ChangedMembers.between(CanonicalJson.tree(before), CanonicalJson.tree(after));
    }

    private ConcurrentChange by(Revision save) {
        return new ConcurrentChange(save.author(), name(save.author()), save.savedAt());
    }

    private Violation state(ContentVersion current, @Nullable Language language) {
        String tag = language == null ? null : language.tag();
        Optional<AuditEntry> act =
                audit
                        .page(new AuditFilter(current.documentId(), null, null), null, LATEST_ACTS)
                        .items()
                        .stream()
                        .filter(
                                entry ->
                                        entry.action().startsWith("publication.")
                                                ? tag == null || tag.equals(entry.language())
                                                : tag == null
                                                        ? entry.action().startsWith("facts.")
                                                        : entry.action().startsWith("edition.")
                                                                && tag.equals(entry.language()))
                        .findFirst();
        return new Violation(
                "state",
                Rule.CHANGED_MEANWHILE,
                act.map(
                                entry ->
                                        new ConcurrentChange(
                                                entry.actor(), name(entry.actor()), entry.at()))
                        .orElse(null));
    }

    private @Nullable String name(String account) {
        return names.of(account).orElse(null);
    }

    /** One save, and the members that it changed. */
    private record Step(Revision after, List<String> members) {
        boolean touches(String member) {
            return members.stream()
                    .anyMatch(
                            changed ->
                                    changed.equals(member)
                                            || changed.startsWith(member + "/")
                                            || member.startsWith(changed + "/"));
        }
    }
}
