package org.notorturetj.feed;

import java.util.Arrays;
import javax.xml.stream.XMLStreamException;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.feed.FeedFormat;
import org.notorturetj.api.feed.FeedIndex;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.paging.Feed;
import org.notorturetj.api.text.Language;
import org.notorturetj.feed.entry.Xml;
import org.notorturetj.platform.http.Addresses;
import org.notorturetj.platform.text.Phrase;

/** Which feeds there are. */
@ApplicationScoped
class FeedIndexes {
    private final Addresses addresses;

    FeedIndexes(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The title of a feed. */
    static String title(FeedName feed, Language language) {
        return Phrase.ofFeed(feed.word(), language);
    }

    FeedIndex of(Language language) {
        return new FeedIndex(
                language,
                FeedName.values().stream().map(feed -> entry(feed, language)).toList(),
                addresses.api(FeedName.removed(language, FeedFormat.ATOM)),
                Arrays.stream(FeedFormat.values())
                        .map(
                                format ->
                                        new Feed(
                                                format.mediaType(),
                                                addresses.api(FeedName.removed(language, format))))
                        .toList(),
                addresses.api(ForNewsrooms.path(language)));
    }

    private FeedIndex.Entry entry(FeedName feed, Language language) {
        return new FeedIndex.Entry(
                feed.word(),
                title(feed, language),
                Arrays.stream(FeedFormat.values())
                        .map(
                                format ->
                                        new Feed(
                                                format.mediaType(),
                                                addresses.api(feed.path(language, format))))
                        .toList());
    }

    /** All feeds of all languages as OPML 2.0, one folder for each language. */
    String opml() {
        return Xml.document(this::opml);
    }

    private void opml(Xml xml) throws XMLStreamException {
        xml.open("opml", "version", "2.0");
        xml.open("head").element("title", Phrase.COALITION.in(Language.EN)).close();
        xml.open("body");
        for (Language language : Language.values()) {
            xml.open("outline", "text", Phrase.LANGUAGE_NAME.in(language));
            for (FeedName feed : FeedName.values()) {
                outline(xml, language, title(feed, language), feed.path(language, FeedFormat.ATOM));
            }
            outline(
                    xml,
                    language,
                    Phrase.FEED_REMOVED.in(language),
                    FeedName.removed(language, FeedFormat.ATOM));
            xml.close();
        }
        xml.close().close();
    }

    private void outline(Xml xml, Language language, String title, String path)
            throws XMLStreamException {
        xml.empty(
                "outline",
                "type",
                "rss",
                "text",
                title,
                "xmlUrl",
                addresses.api(path),
                "htmlUrl",
                addresses.home(language),
                "language",
                language.tag());
    }
}
