package org.notorturetj.desk.overview;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.link.BrokenLink;
import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.http.Reasons;
import org.notorturetj.desk.link.BrokenLinks;
import org.notorturetj.platform.problem.Rule;

/** That links lead to nothing, for those who may mend facts and texts: one item for all. */
@ApplicationScoped
class InboxLinks {
    private final BrokenLinks links;

    InboxLinks(BrokenLinks links) {
        this.links = links;
    }

    Stream<InboxItem> of(Person person, Language language) {
        if (!person.isHuman() || !person.may(Permission.EDIT_FACTS)) {
            return Stream.empty();
        }
        List<BrokenLink> broken = links.all();
        return broken.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        InboxItem.ofServer(
                                "link_broken",
                                broken.get(0).since(),
                                Reasons.in(
                                        language, List.of(Rule.LINKS_BROKEN.with(broken.size()))),
                                null));
    }
}
