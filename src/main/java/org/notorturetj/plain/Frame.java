package org.notorturetj.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.directory.Region;
import org.notorturetj.api.sync.Policy;
import org.notorturetj.api.text.Destination;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.http.BaseUrl;
import org.notorturetj.platform.http.HttpConfig;
import org.notorturetj.platform.text.MessageBundle;
import org.notorturetj.platform.text.Phrase;
import org.notorturetj.platform.text.address.Address;
import org.notorturetj.reading.record.FoundRecord;

/**
 * What each page has around its content: words, the numbers of each region, the menu, the way out.
 * Nothing in it changes with each publication.
 */
@ApplicationScoped
class Frame {
    static final MessageBundle WORDS = new MessageBundle("plain");
    private static final MessageBundle NAMES = new MessageBundle("vocabulary");

    /** What helps first, then what reports, then what is about the Coalition. */
    private static final List<DocumentType> LISTS =
            TypeLists.with(Trait.HAS_PAGE)
                    .sorted(
                            Comparator.comparing(
                                    type ->
                                            type.is(Trait.ESSENTIAL)
                                                    ? 0
                                                    : type.is(Trait.DATED) ? 1 : 2))
                    .toList();

    static final List<String> MENU =
            Stream.concat(
                            LISTS.stream().map(PageFile::of),
                            Stream.of(PageFile.TOPICS, PageFile.CONTACTS, PageFile.SEARCH))
                    .toList();

    private final PlainRecords records;
    private final PlainConfig config;
    private final HttpConfig http;
    private final Addresses addresses;

    Frame(PlainRecords records, PlainConfig config, HttpConfig http, Addresses addresses) {
        this.records = records;
        this.config = config;
        this.http = http;
        this.addresses = addresses;
    }

    /**
     * The frame of a page.
     *
     * @param file its name below the folder of its language
     * @param title what stands in the window, unless the settings have something discreet
     */
    Map<String, Object> of(Language reader, String file, String title) {
        return of(reader, file, title, Map.of());
    }

    /**
     * The frame of a page.
     *
     * @param file its name below the folder of its language; a path of this server, from its root,
     *     for a page that stands in place of something that is no page of this edition
     * @param elsewhere its file in other languages, if it has other names there
     */
    Map<String, Object> of(
            Language reader, String file, String title, Map<Language, String> elsewhere) {
        Map<String, Object> frame = new HashMap<>();
        String up = file.contains("/") ? "../" : "";
        if (file.startsWith("/")) {
            up = address(reader, ""); // from anywhere
        }
        frame.put("lang", reader.tag());
        frame.put("up", up);
        frame.put("w", WORDS.all(reader));
        frame.put("title", title);
        frame.put("windowTitle", config.windowTitle().orElse(title));
        frame.put("regions", regions(reader));
        frame.put("menu", menu(reader));
        frame.put("languages", languages(reader, up, file, elsewhere));
        frame.put("alternates", List.of());
        frame.put("openGraph", Map.of());
        frame.put("feeds", addresses.areWhole() ? feeds(reader) : List.of());
        if (addresses.areWhole()) {
            frame.put("sitemap", addresses.api("/feeds/sitemap.xml"));
        }
        exit(reader).ifPresent(exit -> frame.put("exit", exit));
        config.keptSite().ifPresent(site -> frame.put("keptSite", keptSite(site, reader)));
        if (addresses.areWhole() && http.websiteBaseUrl().isEmpty()) {
            frame.put("canonical", address(reader, file));
        }
        return frame;
    }

    /** Says as of when a page that shows all of some types is, and by which publication. */
    void date(Map<String, Object> page, Language reader, DocumentType... shown) {
        records.changed(reader, List.of(shown))
                .ifPresent(
                        last -> {
                            page.put("number", last.seq());
                            page.put("asOf", Dates.day(last.at(), reader));
                        });
    }

    /** The address of a page of this server. */
    String address(Language reader, String file) {
        return addresses.api("/read/" + reader.tag() + "/" + file);
    }

    private List<Map<String, Object>> regions(Language reader) {
        return records.onEveryPage(reader, DocumentType.REGION).stream()
                .map(Frame::region)
                .toList();
    }

    static Map<String, Object> region(FoundRecord found) {
        Region region = found.as(Region.class);
        return Map.of(
                "anchor",
                anchor(region.code()),
                "name",
                region.name(),
                "lang",
                found.presence().language().tag());
    }

    static String anchor(String regionCode) {
        return regionCode.toLowerCase(Locale.ROOT);
    }

    private static List<Map<String, String>> menu(Language reader) {
        return MENU.stream().map(file -> Map.of("href", file, "name", word(file, reader))).toList();
    }

    /** What the page with a name is called in the menu. */
    static String word(String file, Language reader) {
        String name = file.substring(0, file.indexOf('.'));
        return WORDS.find(name, reader).orElseGet(() -> name("lists", name, reader));
    }

    /** The name of a word of an open list; the word itself when it has none. */
    static String name(String vocabulary, String word, Language reader) {
        return NAMES.find(vocabulary + "." + word, reader).orElse(word);
    }

    private static List<Map<String, String>> languages(
            Language reader, String up, String file, Map<Language, String> elsewhere) {
        List<Map<String, String>> languages = new ArrayList<>();
        for (Language other : Language.values()) {
            if (other != reader) {
                languages.add(
                        Map.of(
                                "lang",
                                other.tag(),
                                "name",
                                Phrase.LANGUAGE_NAME.in(other),
                                "href",
                                PageFile.elsewhere(
                                        up, other, elsewhere.getOrDefault(other, file))));
            }
        }
        return languages;
    }

    private Optional<Map<String, String>> exit(Language reader) {
        return records.onEveryPage(reader, DocumentType.POLICY).stream()
                .findFirst()
                .map(found -> found.as(Policy.class).quickExit())
                .filter(exit -> Address.isFor(Destination.PAGE, exit.address()))
                .map(
                        exit ->
                                Map.of(
                                        "address",
                                        exit.address(),
                                        "label",
                                        String.valueOf(exit.labels().get(reader))));
    }

    private static String keptSite(BaseUrl site, Language reader) {
        return site.with("/" + reader.tag() + "/hotlines.html");
    }

    private List<Map<String, String>> feeds(Language reader) {
        return TypeLists.with(Trait.NEWS)
                .map(DocumentType::path)
                .map(
                        feed ->
                                Map.of(
                                        "title",
                                        Phrase.ofFeed(feed, reader),
                                        "href",
                                        addresses.api(
                                                "/feeds/" + reader.tag() + "/" + feed + ".atom")))
                .toList();
    }
}
