package org.notorturetj.feed.format;

import javax.xml.stream.XMLStreamException;

import org.notorturetj.api.feed.FeedWords;
import org.notorturetj.api.paging.Alternate;
import org.notorturetj.api.text.Attachment;
import org.notorturetj.feed.entry.Channel;
import org.notorturetj.feed.entry.Entry;
import org.notorturetj.feed.entry.Xml;
import org.notorturetj.platform.text.Phrase;

/**
 * Atom 1.0 (RFC 4287), and the links of paged history (RFC 5005). What was removed is listed twice:
 * as a deleted entry (RFC 6721), and as an entry with neutral words for the readers that know none.
 */
public final class AtomWriter {
    public static final String ATOM = "http://www.w3.org/2005/Atom";

    static final String HISTORY = "http://purl.org/syndication/history/1.0";

    private static final String DELETED = "http://purl.org/atompub/tombstones/1.0";

    private AtomWriter() {}

    public static String write(Channel channel) {
        return Xml.document(xml -> feed(xml, channel));
    }

    private static void feed(Xml xml, Channel channel) throws XMLStreamException {
        xml.open(
                "feed",
                "xmlns",
                ATOM,
                "xmlns:fh",
                HISTORY,
                "xmlns:at",
                DELETED,
                "xmlns:auth",
                FeedWords.AUTHENTICITY,
                "xml:lang",
                channel.language().tag());
        xml.element("id", channel.id())
                .element("title", channel.title())
                .element("subtitle", channel.description())
                .element("updated", channel.updated().toString());
        xml.open("author").element("name", Phrase.COALITION.in(channel.language())).close();
        xml.empty("link", "rel", "self", "type", FeedWords.ATOM, "href", channel.self());
        if (channel.hub() != null) {
            xml.empty("link", "rel", "hub", "href", channel.hub());
        }
        xml.empty("link", "rel", "alternate", "href", channel.home());
        for (Alternate other : channel.alternates()) {
            alternate(xml, other, FeedWords.ATOM);
        }
        if (channel.current() != null) {
            xml.empty("fh:archive");
            xml.empty("link", "rel", "current", "href", channel.current());
        }
        if (channel.previous() != null) {
            xml.empty("link", "rel", "prev-archive", "href", channel.previous());
        }
        if (channel.next() != null) {
            xml.empty("link", "rel", "next", "type", FeedWords.ATOM, "href", channel.next());
        }
        if (channel.removed() != null) {
            xml.empty("link", "rel", "related", "type", FeedWords.ATOM, "href", channel.removed());
        }
        for (Entry entry : channel.entries()) {
            if (entry.removed()) {
                String when = entry.updated().toString();
                xml.empty("at:deleted-entry", "ref", entry.id(), "when", when);
            }
        }
        for (Entry entry : channel.entries()) {
            entry(xml, entry);
        }
        xml.close();
    }

    private static void entry(Xml xml, Entry entry) throws XMLStreamException {
        xml.open("entry", "xml:lang", entry.language().tag());
        xml.element("id", entry.id())
                .element("title", entry.title())
                .element("published", entry.published().toString())
                .element("updated", entry.updated().toString());
        xml.empty(
                "link",
                "rel",
                "alternate",
                "hreflang",
                entry.language().tag(),
                "href",
                entry.link());
        for (Attachment file : entry.enclosures()) {
            xml.empty(
                    "link",
                    "rel",
                    "enclosure",
                    "type",
                    file.mediaType(),
                    "length",
                    String.valueOf(file.bytes()),
                    "href",
                    file.url());
        }
        for (Alternate other : entry.alternates()) {
            alternate(xml, other, "text/html");
        }
        if (Rights.address(entry) != null) {
            xml.empty("link", "rel", "license", "href", Rights.address(entry)); // RFC 4946
        }
        if (entry.author() != null) {
            xml.open("author").element("name", entry.author()).close();
        }
        for (String category : entry.categories()) {
            xml.empty("category", "term", category);
        }
        xml.element("rights", Rights.of(entry));
        xml.element("summary", entry.summary());
        xml.element("content", entry.html(), "type", "html");
        if (entry.signature() != null) {
            xml.element("auth:signature", entry.signature());
        }
        xml.close();
    }

    private static void alternate(Xml xml, Alternate other, String type) throws XMLStreamException {
        xml.empty(
                "link",
                "rel",
                "alternate",
                "hreflang",
                other.language().tag(),
                "type",
                type,
                "href",
                other.url());
    }
}
