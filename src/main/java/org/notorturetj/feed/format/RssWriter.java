package org.notorturetj.feed.format;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

import org.notorturetj.api.feed.FeedWords;
import org.notorturetj.api.paging.Alternate;
import org.notorturetj.api.text.Attachment;
import org.notorturetj.feed.entry.Channel;
import org.notorturetj.feed.entry.Entry;
import org.notorturetj.feed.entry.EntryPicture;
import org.notorturetj.feed.entry.Xml;
import org.notorturetj.platform.text.Phrase;

/** RSS 2.0 with the modules that readers know: atom, content, dc. */
public final class RssWriter {
    /** RFC 822 with four digits of the year; names of days and months are English. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private RssWriter() {}

    public static String write(Channel channel) {
        return Xml.document(xml -> rss(xml, channel));
    }

    private static void rss(Xml xml, Channel channel) throws XMLStreamException {
        xml.open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                AtomWriter.ATOM,
                "xmlns:fh",
                AtomWriter.HISTORY,
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:media",
                "http://search.yahoo.com/mrss/",
                "xmlns:auth",
                FeedWords.AUTHENTICITY);
        xml.open("channel");
        xml.element("title", channel.title())
                .element("link", channel.home())
                .element("description", channel.description())
                .element("language", channel.language().tag())
                .element("copyright", Phrase.COALITION.in(channel.language()))
                .element("lastBuildDate", moment(channel.updated()))
                .element("docs", "https://www.rssboard.org/rss-specification");
        xml.empty("atom:link", "rel", "self", "type", FeedWords.RSS, "href", channel.self());
        if (channel.hub() != null) {
            xml.empty("atom:link", "rel", "hub", "href", channel.hub());
        }
        history(xml, channel);
        if (channel.removed() != null) {
            xml.empty(
                    "atom:link",
                    "rel",
                    "related",
                    "type",
                    FeedWords.RSS,
                    "href",
                    channel.removed());
        }
        for (Alternate other : channel.alternates()) {
            xml.empty(
                    "atom:link",
                    "rel",
                    "alternate",
                    "hreflang",
                    other.language().tag(),
                    "type",
                    FeedWords.RSS,
                    "href",
                    other.url());
        }
        for (Entry entry : channel.entries()) {
            item(xml, entry);
        }
        xml.close().close();
    }

    /** Archives (RFC 5005) for readers that know them, pages for others. */
    private static void history(Xml xml, Channel channel) throws XMLStreamException {
        if (channel.current() != null) {
            xml.empty("fh:archive");
            xml.empty("atom:link", "rel", "current", "href", channel.current());
        }
        if (channel.previous() != null) {
            xml.empty("atom:link", "rel", "prev-archive", "href", channel.previous());
        }
        String next = channel.earlier();
        if (next != null) {
            xml.empty("atom:link", "rel", "next", "type", FeedWords.RSS, "href", next);
        }
    }

    private static void item(Xml xml, Entry entry) throws XMLStreamException {
        xml.open("item");
        xml.element("title", entry.title())
                .element("link", entry.link())
                .element("guid", entry.id(), "isPermaLink", "false")
                .element("pubDate", moment(entry.published()))
                .element("atom:updated", entry.updated().toString())
                .element(
                        "dc:creator",
                        entry.author() == null
                                ? Phrase.COALITION.in(entry.language())
                                : entry.author())
                .element("dc:language", entry.language().tag())
                .element("dc:rights", Rights.of(entry));
        if (Rights.address(entry) != null) {
            xml.empty("atom:link", "rel", "license", "href", Rights.address(entry));
        }
        for (String category : entry.categories()) {
            xml.element("category", category);
        }
        for (Alternate other : entry.alternates()) {
            xml.empty(
                    "atom:link",
                    "rel",
                    "alternate",
                    "hreflang",
                    other.language().tag(),
                    "href",
                    other.url());
        }
        Optional<Attachment> enclosure = enclosure(entry);
        if (enclosure.isPresent()) {
            xml.empty(
                    "enclosure",
                    "url",
                    enclosure.get().url(),
                    "length",
                    String.valueOf(enclosure.get().bytes()),
                    "type",
                    enclosure.get().mediaType());
        }
        if (entry.picture() != null) {
            picture(xml, entry.picture());
        }
        xml.element("description", Xml.escaped(entry.summary()));
        xml.element("content:encoded", entry.html());
        if (entry.signature() != null) {
            xml.element("auth:signature", entry.signature());
        }
        xml.close();
    }

    /** Readers know one for an item: what is to be heard or seen, or else the picture. */
    private static Optional<Attachment> enclosure(Entry entry) {
        List<Attachment> all = entry.enclosures();
        return all.stream()
                .filter(file -> file.mediaType().matches("(audio|video)/.*"))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** For readers that know Media RSS. */
    private static void picture(Xml xml, EntryPicture picture) throws XMLStreamException {
        xml.open(
                "media:content",
                "url",
                picture.file().url(),
                "fileSize",
                Long.toString(picture.file().bytes()),
                "type",
                picture.file().type(),
                "medium",
                "image",
                "width",
                String.valueOf(picture.file().width()),
                "height",
                String.valueOf(picture.file().height()));
        if (!picture.alt().isEmpty()) {
            xml.element("media:description", picture.alt());
        }
        if (picture.credit() != null) {
            xml.element("media:credit", picture.credit());
        }
        xml.close();
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment);
    }
}
