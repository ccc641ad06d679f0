package org.notorturetj.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.sync.LogFiles.Version;

import com.fasterxml.jackson.databind.JsonNode;

/** Computes what changed between two publications. */
@ApplicationScoped
public class Changes {
    /** Half of what PROTOCOL.md allows: an update is put together in memory for each request. */
    private static final long UPDATE_BYTES = 8L << 20;

    private final LogFiles files;

    public Changes(LogFiles files) {
        this.files = files;
    }

    /**
     * The changes of one lines file.
     *
     * @throws ProblemException if the file did not exist then, is too old, or contained a removed
     *     record
     */
    public String of(String name, long since, long to) {
        checkOrder(since, to);
        return section(name, since, to)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /**
     * The changes of a language: its manifest, then the files of the scope that changed. When that
     * becomes longer than a phone may be sent at once, the rest are snapshots, to be fetched one by
     * one.
     */
    public String of(Language language, Scope scope, long since, long to) {
        checkOrder(since, to);
        var update = new StringBuilder(of(ManifestSlot.manifest(language), since, to));
        for (ManifestSlot slot : ManifestSlot.of(scope)) {
            String name = slot.chunk(language);
            files.version(name, to)
                    .filter(version -> version.seq() > since)
                    .ifPresent(version -> add(update, name, since, to, version));
        }
        if (scope == Scope.ALL) {
            for (Shard shard : shards(language, to)) {
                // The index tells when a shard changed: no need to ask for the version of each.
                if (shard.from() > since) {
                    add(update, shard.name(), since, to, shard.version());
                }
            }
        }
        return update.toString();
    }

    private void add(StringBuilder update, String name, long since, long to, Version version) {
        // Cyrillic has two bytes per character.
        long left = UPDATE_BYTES - 2L * update.length();
        String section =
                left < (since == 0 ? version.length() : 0) ? "" : section(name, since, to, version);
        update.append(
                section.isEmpty() || 2L * section.length() > left
                        ? ChangesFile.snapshot(name, since, to, version.sha256())
                        : section);
    }

    /** The files of a scope in download order; {@link Scope#ALL} includes the article shards. */
    public List<String> held(Language language, Scope scope, long seq) {
        List<String> names = new ArrayList<>();
        ManifestSlot.of(scope).forEach(slot -> names.add(slot.chunk(language)));
        if (scope == Scope.ALL) {
            shards(language, seq).forEach(shard -> names.add(shard.name()));
        }
        return names;
    }

    /**
     * The files of a scope in download order as of a publication.
     *
     * @throws ProblemException if there is none yet, or the index contained a removed record
     */
    public List<Version> versions(Language language, Scope scope, long seq) {
        List<Version> versions = versions(ManifestSlot.of(scope), language, seq);
        if (scope == Scope.ALL) {
            shards(language, seq).forEach(shard -> versions.add(shard.version()));
        }
        return versions;
    }

    /** The files that are in no scope: phones that know them fetch them one by one. */
    public List<Version> besideScopes(Language language, long seq) {
        return versions(ManifestSlot.besideScopes(), language, seq);
    }

    private List<Version> versions(List<ManifestSlot> slots, Language language, long seq) {
        List<Version> versions = new ArrayList<>();
        for (ManifestSlot slot : slots) {
            versions.add(
                    files.version(slot.chunk(language), seq)
                            .orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE)));
        }
        return versions;
    }

    /** A file of articles, as the index has it. */
    record Shard(String name, long from, long length, String sha256) {
        Version version() {
            return new Version(from, sha256, length);
        }
    }

    /** The files of articles in the order of the index. */
    List<Shard> shards(Language language, long seq) {
        List<Shard> shards = new ArrayList<>();
        files.version(ManifestSlot.ARTICLES_INDEX.chunk(language), seq)
                .map(version -> text(version.sha256()))
                .map(LinesFile::parse)
                .ifPresent(
                        index ->
                                index.byId()
                                        .values()
                                        .forEach(
                                                line -> {
                                                    JsonNode shard = CanonicalJson.tree(line);
                                                    shards.add(shard(shard.path("summaries")));
                                                    shards.add(shard(shard.path("articles")));
                                                }));
        return shards;
    }

    private static Shard shard(JsonNode entry) {
        return new Shard(
                entry.path("name").textValue(),
                entry.path("from").longValue(),
                entry.path("length").longValue(),
                entry.path("sha256").textValue());
    }

    private Optional<String> section(String name, long since, long to) {
        return files.version(name, to).map(version -> section(name, since, to, version));
    }

    private String section(String name, long since, long to, Version version) {
        return ChangesFile.of(
                name,
                since,
                to,
                files.changed(name, since, to),
                LinesFile.parse(text(version.sha256())));
    }

    /** The text of a file; 410 if it contained a removed record. */
    String text(String sha256) {
        String text =
                files.plain(sha256)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND))
                        .text();
        if (text == null) {
            throw new ProblemException(ProblemType.GONE);
        }
        return text;
    }

    private void checkOrder(long since, long to) {
        if (since > to) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "since", Rule.SINCE_ABOVE_TO);
        }
        if (to > files.head().map(HeadStatement::of).map(HeadStatement::seq).orElse(0L)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }
}
