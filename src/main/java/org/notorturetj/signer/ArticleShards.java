package org.notorturetj.signer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.signer.Archive.PublishedRecord;
import org.notorturetj.sync.LinesFile;
import org.notorturetj.sync.ManifestEntry;
import org.notorturetj.sync.ManifestSlot;

/**
 * The articles of a language, sharded by the quarter of their first publication: for each quarter a
 * chunk of summaries and one of whole texts, and an index of all. A publication changes only the
 * quarters of its articles.
 */
final class ArticleShards {
    private final LogFileBuilder build;
    private final Archive archive;
    private final Language language;

    ArticleShards(LogFileBuilder build, Archive archive, Language language) {
        this.build = build;
        this.archive = archive;
        this.language = language;
    }

    void build(Set<String> changed) {
        String index = ManifestSlot.ARTICLES_INDEX.chunk(language);
        if (changed.isEmpty() && build.version(index).isPresent()) {
            return;
        }
        Map<String, Set<String>> quarters = quarters(changed);
        SortedMap<String, String> lines = new TreeMap<>();
        build.text(index)
                .ifPresent(
                        text ->
                                LinesFile.parse(text)
                                        .byId()
                                        .forEach((quarter, line) -> lines.put(quarter, line)));
        quarters.forEach(
                (quarter, ids) -> {
                    shard("articles", quarter, ids);
                    shard("summaries", quarter, ids);
                    ManifestEntry articles = entry("articles", quarter);
                    if (articles.length() == 0) {
                        lines.remove(quarter);
                    } else {
                        lines.put(
                                quarter,
                                CanonicalJson.write(
                                        new IndexLine(
                                                Shard.of(articles),
                                                quarter,
                                                Shard.of(entry("summaries", quarter)))));
                    }
                });
        build.put(index, LinesFile.of(lines));
    }

    /** The affected quarters with their changed articles: where each is now, and where it was. */
    private Map<String, Set<String>> quarters(Set<String> changed) {
        Map<String, Set<String>> quarters = new TreeMap<>();
        Map<String, List<PublishedRecord>> now =
                LogFileBuilder.byDocument(archive.records(changed));
        String prefix = "articles." + language.tag() + ".";
        for (String id : changed) {
            archive.everHad(prefix, id)
                    .forEach(
                            name ->
                                    add(
                                            quarters,
                                            name.substring(prefix.length(), name.lastIndexOf('.')),
                                            id));
            RecordLine.served(now.getOrDefault(id, List.of()), language)
                    .ifPresent(record -> add(quarters, RecordLine.quarter(record), id));
        }
        return quarters;
    }

    private static void add(Map<String, Set<String>> quarters, String quarter, String id) {
        quarters.computeIfAbsent(quarter, empty -> new TreeSet<>()).add(id);
    }

    private void shard(String kind, String quarter, Set<String> changed) {
        build.lines(
                name(kind, quarter),
                changed,
                language,
                record ->
                        !RecordLine.quarter(record).equals(quarter)
                                ? null
                                : kind.equals("articles")
                                        ? RecordLine.whole(record)
                                        : RecordLine.summary(record));
    }

    private ManifestEntry entry(String kind, String quarter) {
        return build.entry(quarter, name(kind, quarter));
    }

    private String name(String kind, String quarter) {
        return kind + "." + language.tag() + "." + quarter + ".v1";
    }

    private record Shard(long from, long length, String name, String sha256) {
        static Shard of(ManifestEntry entry) {
            return new Shard(entry.from(), entry.length(), entry.name(), entry.sha256());
        }
    }

    private record IndexLine(Shard articles, String id, Shard summaries) {}
}
