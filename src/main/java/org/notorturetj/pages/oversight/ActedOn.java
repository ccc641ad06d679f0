package org.notorturetj.pages.oversight;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.audit.AuditedAct;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.People;
import org.notorturetj.pages.publishing.Titles;

/** What an act of the audit was done to: its name, and where it can be looked at. */
@ApplicationScoped
class ActedOn {
    private static final String ACCOUNT = "account";
    private static final String DOCUMENT = "/desk/documents/";
    private static final Predicate<String> IS_ID =
            Pattern.compile("[0-9a-hjkmnp-tv-z]{16}").asMatchPredicate();

    /** Where it can be looked at, by the first word of what was done to it. */
    private static final Map<String, String> PLACES =
            Map.of(
                    ACCOUNT,
                    "/desk/accounts/",
                    "proposal",
                    "/desk/proposals/",
                    "name",
                    "/desk/names/");

    /** First words of what is done to documents. */
    private static final Set<String> OF_DOCUMENTS =
            Set.of("document", "edition", "facts", "consent", "comment", "publication", "preview");

    /** What it takes to look at it, where that is more than to read. */
    private static final Map<String, String> NEEDED =
            Map.of(ACCOUNT, "administer", "name", "protect_names");

    private final People people;
    private final Titles titles;

    ActedOn(People people, Titles titles) {
        this.people = people;
        this.titles = titles;
    }

    /**
     * What people know it by, by its id: titles, as the desk tells them whoever reads, and names of
     * colleagues. The audit itself holds no values: what is erased there is erased here.
     */
    Map<String, String> names(List<AuditedAct> acts, Language reader) {
        Map<String, String> names =
                titles
                        .of(
                                acts.stream()
                                        .filter(act -> OF_DOCUMENTS.contains(kind(act)))
                                        .map(AuditedAct::document)
                                        .filter(id -> id != null && IS_ID.test(id))
                                        .distinct()
                                        .toList(),
                                reader)
                        .stream()
                        .collect(Collectors.toMap(Titles.Linked::id, Titles.Linked::title));
        for (AuditedAct act : acts) {
            if (act.document() != null && kind(act).equals(ACCOUNT)) {
                names.put(act.document(), people.name(act.document(), reader));
            }
        }
        return names;
    }

    /** Its page; null where there is none, and for whoever would be sent away there. */
    static @Nullable String address(AuditedAct act, Frame frame) {
        String kind = kind(act);
        String folder = OF_DOCUMENTS.contains(kind) ? DOCUMENT : PLACES.get(kind);
        String id = act.document();
        return folder == null
                        || id == null
                        || !IS_ID.test(id)
                        || !frame.may(NEEDED.getOrDefault(kind, "read"))
                ? null
                : folder + id;
    }

    private static String kind(AuditedAct act) {
        return act.action().replaceFirst("[.].*", "");
    }
}
