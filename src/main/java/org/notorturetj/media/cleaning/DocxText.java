package org.notorturetj.media.cleaning;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.notorturetj.media.child.LeftOut;
import org.notorturetj.media.child.Refusal;
import org.notorturetj.media.child.WordText;

/**
 * The words of a text of Word as HTML: headings, paragraphs, lists, bold, italic, links; a row of a
 * table is a paragraph. What was deleted, hidden or noted in the margin, and who wrote it, is left
 * out.
 */
final class DocxText {
    private final XMLStreamReader xml;
    private final DocxNames names;
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    private int heading;
    private boolean isItem;
    private boolean inList;
    private int cells = -1;

    private DocxText(XMLStreamReader xml, DocxNames names) {
        this.xml = xml;
        this.names = names;
    }

    static WordText of(byte[] file) throws IOException, Refused {
        try {
            DocxParts parts = DocxParts.of(file);
            DocxText text =
                    new DocxText(Xml.reader(parts.open(DocxParts.TEXT)), new DocxNames(parts));
            text.read();
            return new WordText(null, text.html.toString(), text.leftOut);
        } catch (XMLStreamException e) {
            throw new Refused(Refusal.UNREADABLE);
        }
    }

    private void read() throws XMLStreamException, Refused {
        while (xml.hasNext()) {
            switch (Xml.next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
            if (html.length() + paragraph.length() > WordText.MOST_LETTERS) {
                throw new Refused(Refusal.TOO_MUCH_WORK);
            }
        }
        closeList();
    }

    private void begin(String name) throws XMLStreamException {
        switch (name) {
            case "drawing", "pict", "object" -> leaveOut(LeftOut.PICTURES);
            case "del", "moveFrom" -> leaveOut(LeftOut.DELETIONS);
            case "footnoteReference", "endnoteReference" -> leaveOut(LeftOut.NOTES);
            case "commentReference" -> leaveOut(LeftOut.COMMENTS);
            case "Fallback" -> Xml.skip(xml);
            case "tbl" -> count(LeftOut.TABLES);
            case "tr" -> cells = 0;
            case "tc" -> {
                if (cells++ > 0) {
                    paragraph.append(" · ");
                }
            }
            case "pStyle" -> heading = names.heading(Xml.attribute(xml, "val"));
            case "numPr" -> isItem = true;
            case "hyperlink" -> link();
            case "r" -> run();
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                if (cells >= 0) {
                    paragraph.append(' ');
                } else {
                    endParagraph();
                }
            }
            case "tr" -> {
                cells = -1;
                heading = 0;
                isItem = false;
                endParagraph();
            }
            case "hyperlink" -> paragraph.append("</a>");
            default -> {}
        }
    }

    private void link() {
        @Nullable String target = names.link(Xml.attribute(xml, "id"));
        paragraph.append(
                target == null
                        ? "<a>"
                        : "<a href=\"" + escaped(target).replace("\"", "&quot;") + "\">");
    }

    /** Words of one look. */
    private void run() throws XMLStreamException {
        boolean isBold = false;
        boolean isItalic = false;
        boolean isHidden = false;
        StringBuilder words = new StringBuilder();
        while (true) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("r")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "b" -> isBold = isOn();
                case "i" -> isItalic = isOn();
                case "vanish" -> isHidden = isOn();
                case "t" -> words.append(escaped(xml.getElementText()));
                case "tab" -> words.append(' ');
                case "br", "cr" -> words.append("<br>");
                case "noBreakHyphen" -> words.append('-');
                case "delText", "instrText" -> Xml.skip(xml);
                default -> begin(xml.getLocalName());
            }
        }
        if (isHidden && words.length() > 0) {
            count(LeftOut.DELETIONS);
        } else if (!words.isEmpty()) {
            boolean isSpace = words.toString().isBlank();
            paragraph
                    .append(isBold && !isSpace ? "<strong>" : "")
                    .append(isItalic && !isSpace ? "<em>" : "")
                    .append(words)
                    .append(isItalic && !isSpace ? "</em>" : "")
                    .append(isBold && !isSpace ? "</strong>" : "");
        }
    }

    private boolean isOn() {
        String value = String.valueOf(Xml.attribute(xml, "val"));
        return !value.equals("0") && !value.equals("false") && !value.equals("none");
    }

    private void endParagraph() {
        if (!paragraph.toString().isBlank()) {
            if (isItem && heading == 0) {
                if (!inList) {
                    html.append("<ul>\n");
                    inList = true;
                }
                html.append("<li>").append(paragraph).append("</li>\n");
            } else {
                closeList();
                String tag = heading == 0 ? "p" : heading == 1 ? "h2" : heading == 2 ? "h3" : "h4";
                html.append('<').append(tag).append('>').append(paragraph);
                html.append("</").append(tag).append(">\n");
            }
        }
        paragraph.setLength(0);
        heading = 0;
        isItem = false;
    }

    private void closeList() {
        if (inList) {
            html.append("</ul>\n");
            inList = false;
        }
    }

    private void leaveOut(LeftOut what) throws XMLStreamException {
        count(what);
        Xml.skip(xml);
    }

    private void count(LeftOut what) {
        leftOut.merge(what, 1, Integer::sum);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
