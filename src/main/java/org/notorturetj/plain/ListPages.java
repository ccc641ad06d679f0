package org.notorturetj.plain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.home.Home;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.reading.record.FoundRecord;
import org.notorturetj.reading.record.PublishedRecords;

import com.fasterxml.jackson.databind.JsonNode;

/** Pages that lead to documents: the front page, lists, months, topics. */
@ApplicationScoped
class ListPages {
    /** Of news, on the page that names their months. */
    private static final int LATEST = 10;

    private final PlainRecords records;
    private final PublishedRecords published;
    private final Frame frame;

    ListPages(PlainRecords records, PublishedRecords published, Frame frame) {
        this.records = records;
        this.published = published;
        this.frame = frame;
    }

    /** The front page; empty when there is none. */
    Optional<Map<String, Object>> home(Language reader) {
        return records.all(reader, DocumentType.HOME).stream()
                .findFirst()
                .map(found -> home(reader, found, found.as(Home.class)));
    }

    private Map<String, Object> home(Language reader, FoundRecord found, Home home) {
        Map<String, Object> page = frame.of(reader, PageFile.HOME, home.title());
        page.put("textLang", found.presence().language().tag());
        page.put("introduction", home.introduction());
        page.put(
                "alerts",
                records.all(reader, DocumentType.ALERT).stream()
                        .filter(alert -> alert.facets().contains("state:active"))
                        .map(alert -> item(alert, reader, false))
                        .toList());
        List<String> features = home.features().stream().map(feature -> feature.id()).toList();
        Map<String, FoundRecord> items = published.items(reader, features);
        page.put(
                "features",
                features.stream()
                        .map(items::get)
                        .filter(Objects::nonNull)
                        .filter(item -> item.slug() != null)
                        .map(item -> item(item, reader, true))
                        .toList());
        return page;
    }

    /**
     * The list of a type; of a dated one the months of all, and of news the latest. Others stand by
     * topic already: a publication changes at most three pages beside its own.
     */
    Map<String, Object> list(Language reader, DocumentType type) {
        String file = PageFile.of(type);
        if (!type.is(Trait.DATED)) {
            Map<String, Object> page =
                    list(reader, file, title(type, reader), records.all(reader, type));
            frame.date(page, reader, type);
            return page;
        }
        Map<String, Object> page =
                list(
                        reader,
                        file,
                        title(type, reader),
                        type.is(Trait.NEWS) ? records.first(reader, type, LATEST) : List.of());
        List<Map<String, String>> months =
                records.months(reader, type).stream()
                        .map(
                                month ->
                                        Map.of(
                                                "href",
                                                PageFile.of(type, month),
                                                "name",
                                                Dates.month(month, reader)))
                        .toList();
        page.put("months", months);
        page.put("isBare", months.isEmpty());
        return page;
    }

    /** The list of a month; empty when it has nothing. */
    Optional<Map<String, Object>> month(Language reader, DocumentType type, Month month) {
        List<FoundRecord> found = records.all(reader, month.of(type));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        list(
                                reader,
                                PageFile.of(type, month),
                                title(type, reader) + ": " + Dates.month(month, reader),
                                found,
                                PageFile.inAllLanguages(PageFile.of(type))));
    }

    private Map<String, Object> list(
            Language reader, String file, String title, List<FoundRecord> found) {
        return list(reader, file, title, found, Map.of());
    }

    private Map<String, Object> list(
            Language reader,
            String file,
            String title,
            List<FoundRecord> found,
            Map<Language, String> elsewhere) {
        Map<String, Object> page = frame.of(reader, file, title, elsewhere);
        page.put("groups", List.of(Map.of("items", items(found, reader))));
        page.put("isBare", found.isEmpty());
        return page;
    }

    private static String title(DocumentType type, Language reader) {
        return Frame.word(PageFile.of(type), reader);
    }

    /**
     * Each topic with what explains it and the cases under it. What comes in by the month stands in
     * the lists of months alone, so that it does not change this page, too.
     */
    Map<String, Object> topics(Language reader) {
        List<FoundRecord> filed =
                TypeLists.with(Trait.NAMES_TOPICS)
                        .filter(type -> type.is(Trait.HAS_PAGE) && !type.is(Trait.NEWS))
                        .flatMap(type -> records.all(reader, type).stream())
                        .toList();
        Map<String, Object> page =
                frame.of(reader, PageFile.TOPICS, Frame.word(PageFile.TOPICS, reader));
        List<Map<String, Object>> groups =
                records.all(reader, DocumentType.TOPIC).stream()
                        .map(topic -> topic(topic, filed, reader))
                        .toList();
        page.put("groups", groups);
        page.put("isBare", groups.isEmpty());
        return page;
    }

    private static Map<String, Object> topic(
            FoundRecord topic, List<FoundRecord> filed, Language reader) {
        JsonNode members = CanonicalJson.tree(topic.json());
        String key = members.path("key").asText();
        return Map.of(
                "name",
                members.path("name").asText(),
                "anchor",
                "topic-" + key,
                "lang",
                topic.presence().language().tag(),
                "items",
                items(
                        filed.stream().filter(it -> it.facets().contains("topic:" + key)).toList(),
                        reader));
    }

    /** Titles alone, for the page of a letter. */
    Map<String, Object> titles(Language reader, String file, List<FoundRecord> found) {
        Map<String, Object> page =
                list(
                        reader,
                        file,
                        Frame.WORDS.text("titles", reader),
                        found,
                        PageFile.inAllLanguages(PageFile.SEARCH));
        page.put(
                "groups",
                List.of(
                        Map.of(
                                "items",
                                found.stream().map(it -> item(it, reader, false)).toList())));
        return page;
    }

    /** The first letter or digit of its title, as a capital; an asterisk for none. */
    int letter(FoundRecord found) {
        return title(CanonicalJson.tree(found.json()))
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toUpperCase)
                .findFirst()
                .orElse('*');
    }

    private static List<Map<String, Object>> items(List<FoundRecord> found, Language reader) {
        return found.stream().map(record -> item(record, reader, true)).toList();
    }

    /** A link to the page of a document. */
    static Map<String, Object> item(FoundRecord found, Language reader, boolean whole) {
        JsonNode members = CanonicalJson.tree(found.json());
        Map<String, Object> item = new HashMap<>();
        item.put("id", found.documentId());
        item.put("title", title(members));
        item.put("lang", found.presence().language().tag());
        if (found.slug() != null) {
            item.put("href", PageFile.of(DocumentType.of(found.type()), found.slug()));
        }
        if (whole) {
            item.put("summary", members.path("summary").asText());
            if (DocumentType.is(found.type(), Trait.DATED)) {
                item.put("date", date(members, reader));
            }
        }
        return item;
    }

    static String title(JsonNode members) {
        return members.path("title").asText(members.path("name").asText());
    }

    /** By which lists are ordered: when it happens, or when it was published. */
    private static String date(JsonNode members, Language reader) {
        JsonNode starts = members.path("when").path("starts").path("date");
        return starts.isMissingNode()
                ? Dates.day(members.path("publishedAt").asText(), reader)
                : Dates.partial(starts.asText(), reader).orElse("");
    }
}
