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

    /** The changes of a language: its manifest, then the files of the scope that changed. */
    public String of(Language language, Scope scope, long since, long to) {
        checkOrder(since, to);
        var update = new StringBuilder(of(ManifestSlot.manifest(language), since, to));
        for (String name : held(language, scope, to)) {
            if (files.version(name, to).filter(version -> version.seq() > since).isPresent()) {
                section(name, since, to).ifPresent(update::append);
            }
        }
        return update.toString();
    }

    /** The files of a scope in download order; {@link Scope#ALL} includes the article shards. */
    public List<String> held(Language language, Scope scope, long seq) {
        List<String> names = new ArrayList<>();
        ManifestSlot.of(scope).forEach(slot -> names.add(slot.chunk(language)));
        if (scope == Scope.ALL) {
            names.addAll(shards(language, seq));
        }
        return names;
    }

    private List<String> shards(Language language, long seq) {
        List<String> names = new ArrayList<>();
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
                                                    names.add(name(shard, "summaries"));
                                                    names.add(name(shard, "articles"));
                                                }));
        return names;
    }

    private static String name(JsonNode line, String kind) {
        return line.path(kind).path("name").textValue();
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
                files.file(sha256)
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
