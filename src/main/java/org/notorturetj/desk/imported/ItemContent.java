package org.notorturetj.desk.imported;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.importing.plan.KindTable.Kind;
import org.notorturetj.importing.plan.PlannedItem;
import org.notorturetj.importing.plan.PlannedText;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.markdown.Markdown;

/**
 * What is written of an item: the same plan and files give the same.
 *
 * @param type of the document
 * @param identities what it is known by when the plan is made anew
 * @param facts as the desk takes them
 * @param texts as the desk takes them, without slugs
 */
record ItemContent(
        String type,
        Set<String> identities,
        Map<String, Object> facts,
        Map<Language, Map<String, Object>> texts) {
    private static final Pattern PICTURE =
            Pattern.compile("!\\[((?:\\\\.|[^\\]\\\\]){0,2000}+)]\\(<file:([^>]{1,2000}+)>\\)");

    /** What is about a case comes in as news; a case itself has facts that no page tells. */
    private static final String OF_CASE = "news";

    /** A kind that is a type by itself; the others are articles. */
    private static final String PAGE = DocumentType.PAGE.word();

    /**
     * Of an item that is ready.
     *
     * @param media ids of the documents of its files, by their paths; a file that is not among them
     *     is left out
     */
    static ItemContent of(PlannedItem item, Map<String, String> media) {
        boolean page = item.kind().kind().equals(PAGE);
        Map<Language, Map<String, Object>> texts = new EnumMap<>(Language.class);
        for (PlannedText text : item.texts()) {
            texts.put(text.language(), text(text, media));
        }
        return new ItemContent(
                page ? PAGE : DocumentType.ARTICLE.word(),
                new LinkedHashSet<>(item.identities()),
                page ? Map.of("rank", 0, "sources", List.of()) : facts(item, media),
                texts);
    }

    private static Map<String, Object> facts(PlannedItem item, Map<String, String> media) {
        Map<String, Object> facts = new TreeMap<>();
        String kind = item.kind().kind();
        facts.put("kind", kind.equals(Kind.CASE) ? OF_CASE : kind);
        facts.put("section", item.kind().section());
        if (item.published() != null) {
            facts.put("publishedAt", item.published().toInstant().toString());
        }
        Map<String, String> feedIds = new TreeMap<>();
        Set<String> placed = new LinkedHashSet<>();
        Set<String> files = new LinkedHashSet<>();
        for (PlannedText text : item.texts()) {
            if (text.feedId() != null) {
                feedIds.put(text.language().tag(), text.feedId());
            }
            PICTURE.matcher(text.body().markdown())
                    .results()
                    .forEach(it -> placed.add(it.group(2)));
            files.addAll(text.body().files());
        }
        facts.put("feedIds", feedIds);
        facts.put(
                "gallery",
                files.stream()
                        .filter(it -> !placed.contains(it) && media.containsKey(it))
                        .map(media::get)
                        .distinct()
                        .toList());
        return facts;
    }

    private static Map<String, Object> text(PlannedText text, Map<String, String> media) {
        String body = VisibleText.of(placed(text.body().markdown(), media));
        Map<String, Object> content = new TreeMap<>();
        content.put("title", VisibleText.of(text.title()));
        content.put("summary", VisibleText.summary(Markdown.toPlainText(Markdown.toHtml(body))));
        content.put("body", body);
        content.put("legacyAddresses", text.addresses());
        return content;
    }

    /** With the pictures that there are, and without the others. */
    private static String placed(String markdown, Map<String, String> media) {
        return PICTURE.matcher(markdown)
                .replaceAll(
                        picture -> {
                            String id = media.get(picture.group(2));
                            return id == null
                                    ? ""
                                    : Matcher.quoteReplacement(
                                            "![%s](media:%s)".formatted(picture.group(1), id));
                        })
                .strip();
    }

    /** The words that a text has in the place of a picture; empty if it shows none there. */
    static Optional<String> wordsOf(String markdown, String path) {
        return PICTURE.matcher(markdown)
                .results()
                .filter(it -> it.group(2).equals(path))
                .map(it -> it.group(1).replaceAll("\\\\(.)", "$1").strip())
                .filter(it -> !it.isEmpty())
                .findFirst();
    }

    /** All of it, to be compared. */
    String written() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", type);
        all.put("facts", facts);
        List<Object> each = new ArrayList<>();
        texts.forEach((language, text) -> each.add(List.of(language.tag(), text)));
        all.put("texts", each);
        return CanonicalJson.write(all);
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "ItemContent[" + type + ", " + texts.keySet() + "]";
    }
}
