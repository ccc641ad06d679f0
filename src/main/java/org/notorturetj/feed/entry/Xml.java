package org.notorturetj.feed.entry;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML 1.0. What XML cannot hold (control characters, lone surrogates) is left out of every
 * text, so that no title can break a feed.
 */
public final class Xml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private Xml() throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
    }

    /** Writes a document. */
    public static String document(Content content) {
        try {
            var written = new Xml();
            content.write(written);
            written.xml.writeEndDocument();
            written.xml.close();
            return written.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML cannot be written", e);
        }
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; a name may have a prefix
     */
    public Xml open(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
        return this;
    }

    /** Closes the element that is open. */
    public Xml close() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    /** An element without content. */
    public Xml empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
        return this;
    }

    /** An element that holds a text. */
    public Xml element(String name, String content, String... attributes)
            throws XMLStreamException {
        open(name, attributes);
        xml.writeCharacters(clean(content));
        return close();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    /** A text without what XML cannot hold. */
    static String clean(String text) {
        if (text.codePoints().allMatch(Xml::isCharacter)) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Xml::isCharacter).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Production Char of XML 1.0. */
    private static boolean isCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || (point >= 0x10000 && point <= 0x10FFFF);
    }

    /** A text as it stands in HTML. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** What stands in a document. */
    public interface Content {
        void write(Xml xml) throws XMLStreamException;
    }
}
