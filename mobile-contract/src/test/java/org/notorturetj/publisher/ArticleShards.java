package org.notorturetj.publisher;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The shards of articles and their index. A chunk {@code articles.tg.2026-q4.v1} is put as it is.
 */
final class ArticleShards {
    private ArticleShards() {}

    static Map<String, String> of(
            SortedMap<String, SortedMap<String, String>> lines, String language) {
        Map<String, String> shards = new HashMap<>();
        lines.forEach(
                (name, byId) -> {
                    if (name.startsWith("articles." + language + ".") && !byId.isEmpty()) {
                        shards.put(name, PublicLog.text(byId));
                        shards.put(name.replace("articles.", "summaries."), PublicLog.text(byId));
                    }
                });
        return shards;
    }

    static String index(Map<String, String> files, String language, long seq) {
        SortedMap<String, String> byQuarter = new TreeMap<>();
        files.forEach(
                (name, text) -> {
                    if (name.startsWith("articles." + language + ".")) {
                        String quarter = name.split("\\.", -1)[2];
                        String summaries = name.replace("articles.", "summaries.");
                        byQuarter.put(
                                quarter,
                                "{\"articles\":%s,\"id\":\"%s\",\"summaries\":%s}"
                                        .formatted(
                                                entry(name, text, seq),
                                                quarter,
                                                entry(summaries, files.get(summaries), seq)));
                    }
                });
        return PublicLog.text(byQuarter);
    }

    private static String entry(String name, String text, long seq) {
        return "{\"from\":%d,\"length\":%d,\"name\":\"%s\",\"sha256\":\"%s\"}"
                .formatted(seq, SignedFiles.bytes(text).length, name, Digests.sha256(text));
    }
}
