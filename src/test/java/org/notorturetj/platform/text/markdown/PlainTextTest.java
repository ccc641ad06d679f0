package org.notorturetj.platform.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;

class PlainTextTest {
    /** The same as the hand-written loop, as two regular expressions. */
    @Property
    void linesEndInLettersAndAtMostOneIsEmpty(@ForAll @Chars({' ', '\t', '\n', 'ҳ'}) String text) {
        assertThat(Markdown.tidy(text))
                .isEqualTo(
                        text.replaceAll("[ \\t]*\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip());
    }
}
