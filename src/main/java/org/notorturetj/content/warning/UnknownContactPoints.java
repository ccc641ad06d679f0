package org.notorturetj.content.warning;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
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
        List<Named> named = texts.stream().flatMap(UnknownContactPoints::named).toList();
        if (named.isEmpty()) {
            return List.of();
        }
        Set<ContactPoint> published = known.all();
        return named.stream()
                .filter(it -> it.points().stream().anyMatch(one -> isUnknown(one, published)))
                .map(it -> found(it, published))
                .toList();
    }

    private static Found found(Named named, Set<ContactPoint> published) {
        @Nullable Place place =
                Place.of(
                        named.prose(),
                        piece ->
                                ContactPoints.inMarkdown(piece).stream()
                                        .anyMatch(it -> isUnknown(it.point(), published)));
        return new Found(Rule.WARN_CONTACT_POINT, named.member(), null, place).in(named.text());
    }

    private static Stream<Named> named(Edition text) {
        return TextMembers.of(CanonicalJson.tree(text.content())).entrySet().stream()
                .map(
                        it ->
                                new Named(
                                        text,
                                        it.getKey(),
                                        it.getValue(),
                                        ContactPoints.inMarkdown(it.getValue()).stream()
                                                .map(found -> found.point())
                                                .toList()))
                .filter(it -> !it.points().isEmpty());
    }

    private static boolean isUnknown(ContactPoint point, Set<ContactPoint> published) {
        return published.stream().noneMatch(point::reachesSameAs);
    }

    /** What a member of a text names. */
    private record Named(Edition text, String member, String prose, List<ContactPoint> points) {}
}
