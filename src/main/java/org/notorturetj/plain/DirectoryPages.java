package org.notorturetj.plain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Destination;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.address.Address;
import org.notorturetj.reading.record.FoundRecord;
import org.notorturetj.reading.record.PublishedRecords;

import com.fasterxml.jackson.databind.JsonNode;

/** Pages that hold all of a type, each document at its id, and pages of words of ours alone. */
@ApplicationScoped
class DirectoryPages {
    private static final String ACTIVE = "active";

    private final PlainRecords records;
    private final PublishedRecords published;
    private final Frame frame;

    DirectoryPages(PlainRecords records, PublishedRecords published, Frame frame) {
        this.records = records;
        this.published = published;
        this.frame = frame;
    }

    Map<String, Object> contacts(Language reader) {
        Map<String, Object> page =
                frame.of(reader, PageFile.CONTACTS, Frame.word(PageFile.CONTACTS, reader));
        page.put(
                "contacts",
                records.all(reader, DocumentType.CONTACT).stream()
                        .map(
                                found ->
                                        contact(
                                                CanonicalJson.tree(found.json()),
                                                found.presence().language()))
                        .toList());
        frame.date(page, reader, DocumentType.CONTACT);
        return page;
    }

    static Map<String, Object> contact(JsonNode record, Language language) {
        Map<String, Object> contact = new HashMap<>();
        record.properties()
                .forEach(member -> contact.put(member.getKey(), member.getValue().asText()));
        contact.put("lang", language.tag());
        if (!Address.isFor(Destination.CONTACT, String.valueOf(contact.get("url")))) {
            contact.remove("url");
        }
        return contact;
    }

    Map<String, Object> alerts(Language reader) {
        Map<String, Object> page =
                frame.of(reader, PageFile.ALERTS, Frame.WORDS.text("alerts", reader));
        List<Map<String, Object>> alerts =
                records.all(reader, DocumentType.ALERT).stream()
                        .map(found -> alert(found, reader))
                        .toList();
        page.put("alerts", alerts);
        frame.date(page, reader, DocumentType.ALERT);
        return page;
    }

    private Map<String, Object> alert(FoundRecord found, Language reader) {
        JsonNode alert = CanonicalJson.tree(found.json());
        Map<String, Object> shown = new HashMap<>();
        shown.put("id", found.documentId());
        shown.put("lang", found.presence().language().tag());
        shown.put("title", alert.path("title").asText());
        shown.put("summary", alert.path("summary").asText());
        shown.put("date", Dates.day(alert.path("publishedAt").asText(), reader));
        String state = alert.path("state").asText();
        if (!state.equals(ACTIVE)) {
            shown.put("state", Frame.name("alertStates", state, reader));
        }
        String code = alert.path("case").asText();
        boolean hasPage =
                published.holders(DocumentType.CASE.word(), code).values().stream()
                        .anyMatch(PublishedRecords.Holder::published);
        if (hasPage) {
            shown.put(
                    "href",
                    PageFile.of(DocumentType.CASE, code) + "#" + alert.path("update").asText());
        }
        return shown;
    }

    /**
     * A page of words of ours.
     *
     * @param name of its words: NAME-title, NAME-1, NAME-2 …
     */
    Map<String, Object> text(Language reader, String name) {
        return text(reader, name + ".html", name, Map.of());
    }

    /** The same in place of a page that is not there; other languages have no such page either. */
    Map<String, Object> missing(Language reader, String path, String name) {
        return text(reader, path, name, PageFile.inAllLanguages(PageFile.HOME));
    }

    private Map<String, Object> text(
            Language reader, String file, String name, Map<Language, String> elsewhere) {
        Map<String, String> words = Frame.WORDS.all(reader);
        Map<String, Object> page = frame.of(reader, file, words.get(name + "-title"), elsewhere);
        page.put("paragraphs", paragraphs(words, name));
        return page;
    }

    /** Links to the titles of each letter, and to the topics. */
    Map<String, Object> letters(Language reader, Set<Integer> letters) {
        Map<String, Object> page =
                frame.of(reader, PageFile.SEARCH, Frame.word(PageFile.SEARCH, reader));
        page.put("paragraphs", List.of(Frame.WORDS.text("searchInCopies", reader)));
        Stream<Map<String, String>> titles =
                letters.stream().map(it -> link(PageFile.ofLetter(it), Character.toString(it)));
        Stream<Map<String, String>> topics =
                Stream.of(link(PageFile.TOPICS, Frame.word(PageFile.TOPICS, reader)));
        page.put("links", Stream.concat(titles, topics).toList());
        return page;
    }

    private static Map<String, String> link(String file, String name) {
        return Map.of("href", file, "name", name);
    }

    private static List<String> paragraphs(Map<String, String> words, String name) {
        return IntStream.iterate(1, i -> words.containsKey(name + "-" + i), i -> i + 1)
                .mapToObj(i -> words.get(name + "-" + i))
                .toList();
    }
}
