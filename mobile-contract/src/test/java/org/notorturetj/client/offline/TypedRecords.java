package org.notorturetj.client.offline;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.notorturetj.client.json.JsonObject;

/** What is sent in each collection, and by what a phone reads it. */
public final class TypedRecords {
    /** What is there is read by something typed. */
    public record Typed(Class<?> sent, Function<JsonObject, Object> read) {}

    /** By the name of its schema. */
    public static final Map<String, Typed> RECORDS =
            new TreeMap<>(
                    Map.ofEntries(
                            typed("alert", org.notorturetj.api.alert.Alert.class, Alert::new),
                            typed(
                                    "article",
                                    org.notorturetj.api.article.Article.class,
                                    Article::new),
                            typed(
                                    "article-summary",
                                    org.notorturetj.api.article.ArticleSummary.class,
                                    Article::new),
                            typed(
                                    "authority-reply",
                                    org.notorturetj.api.reply.AuthorityReply.class,
                                    AuthorityReply::new),
                            typed(
                                    "case",
                                    org.notorturetj.api.casefile.CaseFile.class,
                                    CaseFile::new),
                            typed(
                                    "case-update",
                                    org.notorturetj.api.casefile.CaseUpdate.class,
                                    CaseUpdate::new),
                            typed(
                                    "contact",
                                    org.notorturetj.api.directory.Contact.class,
                                    Contact::new),
                            typed("event", org.notorturetj.api.event.Event.class, Event::new),
                            typed("guide", org.notorturetj.api.guide.Guide.class, Guide::new),
                            typed("home", org.notorturetj.api.home.Home.class, Home::new),
                            typed(
                                    "hotline",
                                    org.notorturetj.api.hotline.Hotline.class,
                                    CallableLine::new),
                            typed("media", org.notorturetj.api.media.Media.class, Media::new),
                            typed("page", org.notorturetj.api.page.Page.class, Page::new),
                            typed(
                                    "region",
                                    org.notorturetj.api.directory.Region.class,
                                    Region::new),
                            typed(
                                    "section",
                                    org.notorturetj.api.directory.Section.class,
                                    Label::new),
                            typed("topic", org.notorturetj.api.directory.Topic.class, Label::new)));

    /** The schemas of the records of a collection. */
    static final Map<String, Set<String>> COLLECTIONS =
            Map.ofEntries(
                    Map.entry("hotlines", Set.of("hotline")),
                    Map.entry("regions", Set.of("region")),
                    Map.entry("contacts", Set.of("contact")),
                    Map.entry("alerts", Set.of("alert")),
                    Map.entry("home", Set.of("home")),
                    Map.entry("guides", Set.of("guide")),
                    Map.entry("policy", Set.of("policy")),
                    Map.entry("topics", Set.of("topic")),
                    Map.entry("sections", Set.of("section")),
                    Map.entry("pages", Set.of("page")),
                    Map.entry("cases", Set.of("case", "case-update")),
                    Map.entry("events", Set.of("event")),
                    Map.entry("media", Set.of("media")),
                    Map.entry("replies", Set.of("authority-reply")),
                    Map.entry("articles-index", Set.of("article", "article-summary")),
                    Map.entry("tombstones", Set.of("tombstone")));

    /** What is not of a record: files of the protocol, and messages. */
    static final Set<String> OTHERS =
            Set.of(
                    "articles-index",
                    "card",
                    "confirm-message",
                    "device-confirmation",
                    "device-registration",
                    "head",
                    "manifest-entry",
                    "manifest-itself",
                    "pack-header",
                    "push-message",
                    "root",
                    "section-header",
                    "signatures");

    private static Map.Entry<String, Typed> typed(
            String schema, Class<?> sent, Function<JsonObject, Object> read) {
        return Map.entry(schema, new Typed(sent, read));
    }

    private TypedRecords() {}
}
