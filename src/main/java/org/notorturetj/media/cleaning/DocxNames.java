package org.notorturetj.media.cleaning;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** What a text of Word names elsewhere: where links lead, which styles are headings. */
final class DocxNames {
    private static final Set<String> SCHEMES = Set.of("http:", "https:", "mailto:", "tel:");
    private static final String HEADING = "heading ";

    private final Map<String, String> links = new HashMap<>();
    private final Map<String, Integer> headings = new HashMap<>();

    DocxNames(DocxParts parts) throws XMLStreamException {
        if (parts.has(DocxParts.LINKS)) {
            readLinks(Xml.reader(parts.open(DocxParts.LINKS)));
        }
        if (parts.has(DocxParts.STYLES)) {
            readStyles(Xml.reader(parts.open(DocxParts.STYLES)));
        }
    }

    /** Where a link leads; null if nobody may follow it. */
    @Nullable String link(@Nullable String id) {
        return links.get(String.valueOf(id));
    }

    /** The level of a heading, 1 to 9; 0 for a style of anything else. */
    int heading(@Nullable String style) {
        return headings.getOrDefault(String.valueOf(style), 0);
    }

    private void readLinks(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                String target = String.valueOf(Xml.attribute(xml, "Target"));
                if (SCHEMES.stream().anyMatch(target.toLowerCase(Locale.ROOT)::startsWith)) {
                    links.put(String.valueOf(Xml.attribute(xml, "Id")), target);
                }
            }
        }
    }

    /** By their names, which are English in all languages; their ids are not. */
    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
        String style = "";
        while (xml.hasNext()) {
            if (Xml.next(xml) != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("style")) {
                style = String.valueOf(Xml.attribute(xml, "styleId"));
            } else if (xml.getLocalName().equals("name")) {
                String name = String.valueOf(Xml.attribute(xml, "val")).toLowerCase(Locale.ROOT);
                if (name.equals("title")) {
                    headings.put(style, 1);
                } else if (name.matches(HEADING + "[1-9]")) {
                    headings.put(style, name.charAt(HEADING.length()) - '0');
                }
            }
        }
    }
}
