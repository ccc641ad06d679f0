package org.notorturetj.desk.link;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.link.BrokenLink;
import org.notorturetj.api.desk.link.BrokenLinkBuilder;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.text.Digest;

/**
 * Links of published documents that lead to nothing. What is published changes with a publication
 * only, so that texts are read once after each.
 */
@ApplicationScoped
public class BrokenLinks {
    private final InsideLinks inside;
    private final OutsideLinks outside;
    private final DeskDatabase database;
    private volatile @Nullable Read read;

    BrokenLinks(InsideLinks inside, OutsideLinks outside, DeskDatabase database) {
        this.inside = inside;
        this.outside = outside;
        this.database = database;
    }

    private record Read(
            long seq,
            List<InsideLinks.Link> withdrawn,
            Map<String, List<InsideLinks.Written>> out) {}

    /** All of them, the oldest first, without types and titles. */
    public List<BrokenLink> all() {
        Read now = current();
        List<BrokenLink> broken = new ArrayList<>();
        for (InsideLinks.Link link : now.withdrawn()) {
            broken.add(
                    BrokenLinkBuilder.builder()
                            .document(link.document())
                            .type(null)
                            .title(null)
                            .language(link.language())
                            .member(link.member())
                            .target(link.written())
                            .leadsTo(link.target())
                            .why("withdrawn")
                            .statusClass(null)
                            .since(link.gone())
                            .build());
        }
        outside.dead()
                .forEach(
                        (key, dead) ->
                                now.out()
                                        .getOrDefault(key, List.of())
                                        .forEach(it -> broken.add(dead(it, dead))));
        broken.sort(Comparator.comparing(BrokenLink::since).thenComparing(BrokenLinks::key));
        return broken;
    }

    /** Tells one from another. */
    static String key(BrokenLink link) {
        return HexFormat.of()
                .formatHex(
                        Digest.sha256(
                                String.join(
                                        "\n",
                                        link.document(),
                                        link.language() == null ? "" : link.language().tag(),
                                        link.member(),
                                        link.target())));
    }

    private static BrokenLink dead(InsideLinks.Written it, OutsideLinks.Dead dead) {
        Instant since = dead.since().atStartOfDay(ZoneOffset.UTC).toInstant();
        return BrokenLinkBuilder.builder()
                .document(it.document())
                .type(null)
                .title(null)
                .language(it.language())
                .member(it.member())
                .target(it.written())
                .leadsTo(null)
                .why("dead")
                .statusClass(dead.statusClass() == 0 ? null : dead.statusClass())
                .since(since)
                .build();
    }

    private Read current() {
        long seq =
                database.withHandle(
                        handle ->
                                handle.createQuery("SELECT seq FROM published.head")
                                        .mapTo(Long.class)
                                        .one());
        Read known = read;
        if (known == null || known.seq() != seq) {
            known =
                    new Read(
                            seq,
                            inside.all().stream().filter(link -> link.gone() != null).toList(),
                            inside.outside().stream()
                                    .collect(
                                            Collectors.groupingBy(
                                                    it -> outside.key(it.written()))));
            read = known;
        }
        return known;
    }
}
