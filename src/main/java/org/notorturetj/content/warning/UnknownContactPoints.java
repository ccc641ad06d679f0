package org.notorturetj.content.warning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.content.contactpoint.ContactPoint;
import org.notorturetj.content.contactpoint.ContactPoints;
import org.notorturetj.content.contactpoint.KnownContactPoints;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.warning.TextWarnings.Found;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.Rule;

/** Numbers, addresses and accounts in texts that no published line or contact has. */
@ApplicationScoped
class UnknownContactPoints {
    private final KnownContactPoints known;

    UnknownContactPoints(KnownContactPoints known) {
        this.known = known;
    }

    /** The warnings about texts of a document of any type. */
    List<Found> of(Collection<Edition> texts) {
        Set<ContactPoint> published = known.all();
        List<Found> found = new ArrayList<>();
        for (Edition text : texts) {
            TextMembers.of(CanonicalJson.tree(text.content()))
                    .forEach(
                            (member, words) -> {
                                if (namesOthers(words, published)) {
                                    found.add(new Found(Rule.WARN_CONTACT_POINT, member).in(text));
                                }
                            });
        }
        return found;
    }

    private static boolean namesOthers(String text, Set<ContactPoint> published) {
        return ContactPoints.inMarkdown(text).stream()
                .anyMatch(it -> published.stream().noneMatch(it.point()::reachesSameAs));
    }
}
