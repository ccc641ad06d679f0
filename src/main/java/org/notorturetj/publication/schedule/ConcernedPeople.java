package org.notorturetj.publication.schedule;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.publication.PinnedRequest;
import org.notorturetj.publication.log.Actor;

/** Whom a scheduled publication concerns. */
@ApplicationScoped
class ConcernedPeople {
    private final FactsVersions facts;
    private final Editions editions;

    ConcernedPeople(FactsVersions facts, Editions editions) {
        this.facts = facts;
        this.editions = editions;
    }

    /** Who asked for it and answers for it, and who wrote and approved these versions. */
    Set<String> of(Actor actor, List<PinnedRequest.Part> parts) {
        Set<String> people = new TreeSet<>();
        Stream.concat(
                        Stream.of(actor.id(), actor.second()),
                        parts.stream()
                                .flatMap(this::versions)
                                .flatMap(it -> Stream.of(it.author(), it.approver())))
                .filter(Objects::nonNull)
                .filter(id -> !Actor.SERVER.id().equals(id))
                .forEach(people::add);
        return people;
    }

    private Stream<ContentVersion> versions(PinnedRequest.Part part) {
        Stream<ContentVersion> texts =
                part.texts().stream()
                        .flatMap(
                                text ->
                                        editions
                                                .withNumber(
                                                        part.documentId(),
                                                        text.language(),
                                                        text.number())
                                                .stream());
        return part.facts() == null
                ? texts
                : Stream.concat(texts, facts.withNumber(part.documentId(), part.facts()).stream());
    }
}
