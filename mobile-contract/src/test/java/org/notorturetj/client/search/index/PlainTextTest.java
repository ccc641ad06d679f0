package org.notorturetj.client.search.index;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PlainTextTest {
    @Test
    void a_picture_is_read_as_its_words() {
        assertEquals(
                "One.\nA \"table\" & chairs\nTwo.",
                PlainText.of(
                        "<p>One.</p><p><img src=\"/media/a.jpg\" alt=\"A &#34;table&#34; &amp; chairs\" width=\"480\" height=\"320\" loading=\"lazy\" /></p><p>Two.</p>"));
    }

    @Test
    void what_is_no_picture_or_has_no_end_says_nothing() {
        assertEquals("ab", PlainText.of("<img>a<imgs alt=\"x\"><em alt=\"y\">b</em><img alt=\"z>"));
    }
}
