package org.notorturetj.plain;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.paging.Label;
import org.notorturetj.api.paging.Presence;
import org.notorturetj.api.text.Destination;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.LanguageFallback;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.http.HttpConfig;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.text.Licence;
import org.notorturetj.platform.text.address.Address;
import org.notorturetj.reading.record.FoundDetail;
import org.notorturetj.reading.record.FoundRecord;
import org.notorturetj.reading.record.Query;
import org.notorturetj.reading.record.SlugResolver;

import com.fasterxml.jackson.databind.JsonNode;

/** The page of a document, of whatever type: what its record has is shown. */
@ApplicationScoped
class DocumentPages {
    private final SlugResolver slugs;
    private final PlainRecords records;
    private final Frame frame;
    private final Addresses addresses;
    private final HttpConfig http;
    private final TextLinks links;

    DocumentPages(
            SlugResolver slugs,
            PlainRecords records,
            Frame frame,
            Addresses addresses,
            HttpConfig http,
            TextLinks links) {
        this.slugs = slugs;
        this.records = records;
        this.frame = frame;
        this.addresses = addresses;
        this.http = http;
        this.links = links;
    }

    /**
     * The page of a document.
     *
     * @throws org.notorturetj.platform.http.MovedException if it has another slug for this reader
     * @throws org.notorturetj.platform.problem.ProblemException gone, or not found
     */
    Map<String, Object> of(Language reader, DocumentType type, String slug) {
        FoundDetail found = slugs.resolve(reader, type.word(), slug);
        FoundRecord record = Objects.requireNonNull(found.record());
        JsonNode members = CanonicalJson.tree(record.json());
        Language written = record.presence().language();
        Map<String, Object> page =
                frame.of(
                        reader,
                        PageFile.of(type, slug),
                        ListPages.title(members),
                        elsewhere(type, record));
        show(page, members, record.presence(), reader);
        List<FoundRecord> updates = type == DocumentType.CASE ? updates(slug, reader) : List.of();
        page.put("updates", updates.stream().map(update -> update(update, reader)).toList());
        page.put("topics", topics(found.labels().topics(record)));
        page.put("number", Math.max(found.seq(), records.lastOf(reader, updates)));
        alternates(page, type, record);
        if (addresses.areWhole()) {
            page.put(
                    "openGraph",
                    openGraph(page, members, addresses.canonical(type.word(), written, slug)));
        }
        if (addresses.areWhole() || http.websiteBaseUrl().isPresent()) {
            page.put("canonical", addresses.canonical(type.word(), written, slug));
        }
        return page;
    }

    /** What a document shows by itself, before anything is published with it. */
    void show(Map<String, Object> page, JsonNode members, Presence presence, Language reader) {
        page.put("textLang", presence.language().tag());
        page.put("d", CanonicalJson.mapper().convertValue(members, Map.class));
        page.put("isEvent", members.has("when"));
        page.put("schemaType", members.has("when") ? "Event" : "Article");
        page.put("html", PageMedia.inText(links.in(members.path("html").asText()), page));
        page.put("notes", DocumentNotes.notes(members, presence, reader));
        page.put("facts", DocumentNotes.facts(members, reader));
        page.put("steps", steps(members));
        page.put("updates", List.of());
        page.put("replies", replies(members));
        page.put("sources", list(members.path("legal").path("sources")));
        page.put("topics", List.of());
        page.put("licence", Licence.in(reader, members.path("licence").asText()));
        DocumentNotes.when(page, members, reader);
        PageMedia.show(page, members, reader);
    }

    /** What programs that send a page on show of it; under another title it tells nothing. */
    private Map<String, String> openGraph(
            Map<String, Object> page, JsonNode members, String address) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("og:type", "article");
        facts.put("og:url", address);
        if (page.get("title").equals(page.get("windowTitle"))) {
            facts.put("og:title", members.path("seo").path("title").asText());
            facts.put("og:description", members.path("seo").path("description").asText());
        }
        facts.putAll(PageMedia.openGraph(members, addresses::api));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    /** Its pages in other languages, which may show a fallback. */
    private static Map<Language, String> elsewhere(DocumentType type, FoundRecord record) {
        Map<Language, String> files = new EnumMap<>(Language.class);
        for (Language other : Language.values()) {
            LanguageFallback.served(other, record.slugs().keySet())
                    .map(record.slugs()::get)
                    .ifPresent(slug -> files.put(other, PageFile.of(type, slug)));
        }
        return files;
    }

    private void alternates(Map<String, Object> page, DocumentType type, FoundRecord record) {
        if (addresses.areWhole()) {
            page.put(
                    "alternates",
                    record.slugs().entrySet().stream()
                            .map(
                                    it ->
                                            Map.of(
                                                    "lang",
                                                    it.getKey().tag(),
                                                    "href",
                                                    frame.address(
                                                            it.getKey(),
                                                            PageFile.of(type, it.getValue()))))
                            .toList());
        }
    }

    private List<Map<String, String>> steps(JsonNode members) {
        return all(members.path("steps"))
                .map(
                        step ->
                                Map.of(
                                        "id",
                                        step.path("id").asText(),
                                        "title",
                                        step.path("title").asText(),
                                        "html",
                                        links.in(step.path("html").asText())))
                .toList();
    }

    private List<FoundRecord> updates(String code, Language reader) {
        return records.all(
                reader, Query.of(DocumentType.CASE_UPDATE.word(), Set.of("case:" + code)));
    }

    private Map<String, Object> update(FoundRecord found, Language reader) {
        JsonNode members = CanonicalJson.tree(found.json());
        Map<String, Object> update = new HashMap<>();
        update.put("id", found.documentId());
        update.put("lang", found.presence().language().tag());
        update.put("title", members.path("title").asText());
        update.put("html", links.in(members.path("html").asText()));
        String kind = Frame.name("types", DocumentType.CASE_UPDATE.word(), reader);
        update.put(
                "date",
                Dates.partial(members.path("happened").path("date").asText(), reader)
                        .map(date -> kind + ": " + date)
                        .orElse(kind));
        update.put("replies", replies(members));
        update.put("corrections", list(members.path("corrections")));
        return update;
    }

    private List<Map<String, String>> replies(JsonNode members) {
        return all(members.path("replies"))
                .map(
                        reply ->
                                Map.of(
                                        "authority",
                                        reply.path("authority").asText(),
                                        "lang",
                                        reply.path("language").asText(),
                                        "html",
                                        links.in(reply.path("html").asText())))
                .toList();
    }

    private static List<Map<String, String>> topics(@Nullable List<Label> topics) {
        return Objects.requireNonNullElse(topics, List.<Label>of()).stream()
                .map(
                        topic ->
                                Map.of(
                                        "key",
                                        topic.key(),
                                        "name",
                                        topic.name(),
                                        "lang",
                                        topic.language().tag()))
                .toList();
    }

    /** The members of each object, as texts. */
    private static List<Map<String, String>> list(JsonNode objects) {
        return all(objects)
                .map(
                        object -> {
                            Map<String, String> texts = new HashMap<>();
                            object.properties()
                                    .forEach(it -> texts.put(it.getKey(), it.getValue().asText()));
                            if (!Address.isFor(Destination.SOURCE, texts.getOrDefault("url", ""))) {
                                texts.remove("url");
                            }
                            return texts;
                        })
                .toList();
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
