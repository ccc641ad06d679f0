package org.notorturetj.client.search;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever somebody types or publishes is bounded, and never an exception. */
class AnyInputTest {
    private static final List<String> PIECES =
            List.of(
                    "шиканҷа",
                    "ҳуқуқи инсон",
                    "пытки",
                    "torture",
                    "gsnrb",
                    ";fkj,f",
                    "shikanja",
                    " ",
                    "\n",
                    "&",
                    "|",
                    "!",
                    "(",
                    ")",
                    "<->",
                    ":*",
                    "'",
                    "\"",
                    "\\",
                    "--",
                    "%",
                    "_",
                    "*",
                    "?",
                    "~2",
                    "[a TO b]",
                    "AND",
                    "NOT",
                    "; drop table record",
                    "🙂",
                    "👩‍👩‍👧",
                    "שלום",
                    "\u202e",
                    "\u0000",
                    "\ud83d",
                    "\udc00",
                    "и\u0306",
                    "у\u0304",
                    "\u0301",
                    "г\u0335",
                    "ғ",
                    "١٢٣",
                    "１２３",
                    "ﷺ",
                    "ß",
                    "İ",
                    "ı",
                    "œ",
                    "字",
                    "<b>",
                    "&amp;",
                    "…",
                    "\u200b");

    @Property(tries = 400)
    void a_query_is_bounded(@ForAll("texts") String text, @ForAll("languages") String language) {
        Query query = Analyzer.query(text, language);
        assertTrue(query.parts().size() <= Query.MAX_PARTS);
        int end = 0;
        for (QueryPart part : query.parts()) {
            assertTrue(part.start() >= end && part.end() > part.start(), part.toString());
            assertTrue(part.end() <= text.length());
            end = part.end();
            assertFalse(part.alternatives().isEmpty());
            assertTrue(part.alternatives().size() <= Query.MAX_ALTERNATIVES);
            for (Alternative each : part.alternatives()) {
                assertTrue(each.weight() > 0 && each.weight() <= 1);
                each.terms().forEach(term -> assertClean(term));
            }
        }
    }

    @Property(tries = 400)
    void terms_are_clean_and_in_order(
            @ForAll("texts") String text, @ForAll("languages") String language) {
        int end = 0;
        for (Term term : Analyzer.terms(text, language)) {
            assertClean(term.text());
            assertClean(term.word());
            assertTrue(term.start() >= end, text + " " + term);
            assertTrue(term.end() > term.start() && term.end() <= text.length());
            end = term.end();
        }
    }

    @Property(tries = 400)
    void a_fragment_is_safe_and_its_marks_are_in_it(
            @ForAll("texts") String text,
            @ForAll("texts") String typed,
            @ForAll("languages") String language) {
        Fragment fragment =
                Highlighter.fragment(text, language, Analyzer.query(typed, language), 40);
        int end = 0;
        for (Fragment.Mark mark : fragment.marks()) {
            assertTrue(mark.start() >= end && mark.end() > mark.start());
            end = mark.end();
        }
        assertTrue(end <= fragment.text().length());
        String rest = fragment.html().replace("<mark>", "").replace("</mark>", "");
        assertTrue(rest.indexOf('<') < 0 && rest.indexOf('>') < 0, rest);
    }

    @Example
    void a_query_of_ten_thousand_characters_or_a_thousand_words_is_cut() {
        for (String text :
                List.of("адвокат ".repeat(1250), "ш".repeat(10_000), "1 ".repeat(1000))) {
            Query query = Analyzer.query(text, "ru");
            assertTrue(query.isCut());
            assertTrue(query.parts().size() <= Query.MAX_PARTS);
        }
        assertFalse(Analyzer.query("адвокат", "ru").isCut());
    }

    @Example
    void a_language_nobody_knows_is_read_too() {
        assertEquals("[пытк@0-5]", Analyzer.terms("пытки", "xx").toString());
        assertFalse(Analyzer.query("пытки", "").isEmpty());
    }

    /** Safe in any index and any query language: nothing but letters, digits and apostrophes. */
    private static void assertClean(String term) {
        assertFalse(term.isEmpty());
        assertTrue(term.length() <= Words.MAX_LENGTH + 1, term);
        assertTrue(
                term.codePoints().allMatch(each -> Character.isLetterOrDigit(each) || each == '\''),
                term);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces =
                Arbitraries.oneOf(
                        Arbitraries.of(PIECES),
                        Arbitraries.strings().ofMaxLength(6),
                        Arbitraries.strings().withCharRange('а', 'я').ofMaxLength(9),
                        Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(9));
        return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("tg", "ru", "en");
    }
}
