package org.notorturetj.signer.archive;

import java.util.Map;
import java.util.TreeMap;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.signer.archive.Archive.PublishedRecord;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The language is added to a record without writing the record anew. */
class RecordLineTest {
    @Property(tries = 500)
    void a_line_is_the_canonical_record_with_its_language(
            @ForAll("records") Map<String, Object> members, @ForAll Language language) {
        String record = CanonicalJson.write(members);

        String line =
                RecordLine.whole(
                        new PublishedRecord("0000000000000001", language, "pages", record, "{}"));

        assertThat(line)
                .isEqualTo(
                        CanonicalJson.write(
                                CanonicalJson.tree(record).put("language", language.tag())));
        assertThat(RecordLine.language(line)).isEqualTo(language.tag());
    }

    @Provide
    Arbitrary<Map<String, Object>> records() {
        Arbitrary<String> names =
                Arbitraries.of(
                        "id",
                        "html",
                        "lang",
                        "language",
                        "languages",
                        "m",
                        "Z",
                        "ё",
                        "😀",
                        "~",
                        "");
        Arbitrary<Object> values =
                Arbitraries.oneOf(
                        Arbitraries.strings().withChars("а\"\\\n{},:😀z").ofMaxLength(9),
                        Arbitraries.integers(),
                        Arbitraries.of(true, false),
                        Combinators.combine(names, Arbitraries.integers())
                                .as((name, value) -> new TreeMap<>(Map.of(name, value))));
        return Arbitraries.maps(names, values).ofMaxSize(8);
    }
}
