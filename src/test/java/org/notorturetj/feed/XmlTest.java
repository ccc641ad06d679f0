package org.notorturetj.feed;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.feed.entry.Xml;
import org.w3c.dom.Document;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class XmlTest {
    @Test
    void a_text_is_read_back_as_it_was_written() throws Exception {
        String text = "Ғ Ӣ Қ Ӯ Ҳ Ҷ ]]> <b> & \"quoted\" 'so' \uD83D\uDD4A\n\ttab";
        Document read = read(Xml.document(xml -> xml.element("a", text, "b", "x\"<&>")));
        assertThat(read.getDocumentElement().getTextContent()).isEqualTo(text);
        assertThat(read.getDocumentElement().getAttribute("b")).isEqualTo("x\"<&>");
    }

    @Test
    void what_xml_cannot_hold_is_left_out() throws Exception {
        String text = "a\u0000b\u0008c\u000Bd\u001Fe\uFFFEf\uFFFFg\uD800h";
        Document read = read(Xml.document(xml -> xml.element("a", text, "b", text)));
        assertThat(read.getDocumentElement().getTextContent()).isEqualTo("abcdefgh");
        assertThat(read.getDocumentElement().getAttribute("b")).isEqualTo("abcdefgh");
    }

    private static Document read(String xml) throws Exception {
        return ParsedXml.of(xml);
    }
}
