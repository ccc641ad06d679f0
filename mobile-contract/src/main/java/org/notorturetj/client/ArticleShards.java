package org.notorturetj.client;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.client.json.MalformedJson;

/**
 * The chunks that the verified index of articles names: a quarter's articles, whole and as items.
 */
final class ArticleShards {
    private static final String INDEX = "articles-index";

    private ArticleShards() {}

    static boolean isIndex(String name, String language) {
        return name.equals(Scope.chunk(INDEX, language));
    }

    static boolean isShard(String name, String language) {
        return name.startsWith("articles." + language + ".")
                || name.startsWith("summaries." + language + ".");
    }

    /**
     * The chunks of an index.
     *
     * @throws Refused when it names something else, so that it cannot take the place of hotlines
     */
    static List<Entry> of(byte[] index, String language) throws Refused {
        List<Entry> entries = new ArrayList<>();
        for (LinesFile.Line line : LinesFile.of(index).all()) {
            for (String part : new String[] {"summaries", "articles"}) {
                if (line.says().has(part)) {
                    entries.add(entry(line, part, language));
                }
            }
        }
        return entries;
    }

    private static Entry entry(LinesFile.Line line, String part, String language) throws Refused {
        try {
            Entry entry = new Entry(line.says().object(part));
            if (!isShard(entry.name(), language)) {
                throw new Refused("the index of articles names something else");
            }
            return entry;
        } catch (MalformedJson e) {
            throw new Refused("the index of articles is malformed: " + e.getMessage());
        }
    }
}
