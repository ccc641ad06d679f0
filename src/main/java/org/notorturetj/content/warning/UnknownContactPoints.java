package org.notorturetj.content.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.contactpoint.ContactPoint;
import org.notorturetj.content.contactpoint.ContactPoints;
import org.notorturetj.content.contactpoint.KnownContactPoints;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.warning.TextWarnings.Found;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.Rule;

/** Numbers, addresses and accounts in texts that no published line or contact has. */
@ApplicationScoped
class UnknownContactPoints {
    private final Editions editions;
    private final KnownContactPoints known;

    UnknownContactPoints(Editions editions, KnownContactPoints known) {
        this.editions = editions;
        this.known = known;
    }

    /** The warnings about the working texts of a document of any type. */
    List<Found> of(String id) {
        Set<ContactPoint> published = known.all();
        List<Found> found = new ArrayList<>();
        for (Language language : Language.values()) {
            Optional<Edition> edition =
                    editions.working(id, language)
                            .filter(it -> it.state() != EditionState.REDACTED);
            edition.map(it -> TextMembers.of(CanonicalJson.tree(it.content())))
                    .ifPresent(
                            members ->
                                    members.forEach(
                                            (member, text) -> {
                                                if (namesOthers(text, published)) {
                                                    found.add(
                                                            new Found(
                                                                    Rule.WARN_CONTACT_POINT,
                                                                    "/editions/"
                                                                            + language.tag()
                                                                            + member));
                                                }
                                            }));
        }
        return found;
    }

    private static boolean namesOthers(String text, Set<ContactPoint> published) {
        return ContactPoints.inMarkdown(text).stream()
                .anyMatch(it -> published.stream().noneMatch(it.point()::reachesSameAs));
    }
}
