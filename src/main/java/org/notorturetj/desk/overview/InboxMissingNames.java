package org.notorturetj.desk.overview;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.removed.RemovalTable;
import org.notorturetj.desk.http.Reasons;
import org.notorturetj.platform.problem.Rule;

/**
 * That a restored backup lacks protected names, for who may register them and for administrators:
 * nothing is published until then.
 */
@ApplicationScoped
class InboxMissingNames {
    private final RemovalTable removals;

    InboxMissingNames(RemovalTable removals) {
        this.removals = removals;
    }

    Stream<InboxItem> of(Person person, Language language) {
        if (!person.may(Permission.PROTECT_NAMES) && !person.may(Permission.ADMINISTER)) {
            return Stream.of();
        }
        long missing = removals.missingNames();
        return missing == 0
                ? Stream.of()
                : Stream.of(
                        InboxItem.ofServer(
                                "names_missing",
                                removals.missingSince(),
                                Reasons.in(language, List.of(Rule.NAMES_MISSING.with(missing))),
                                null));
    }
}
