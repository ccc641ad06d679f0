package org.notorturetj.content.directory;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.api.desk.facts.ContactFacts;
import org.notorturetj.content.type.Violations;

import static org.assertj.core.api.Assertions.assertThatCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactTypeTest {
    private final ContactType type = new ContactType();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "~www.example.org~https://www.example.org/",
                "website~~https://www.example.org/",
                "website~www.example.org~",
                "email~www.example.org~https://www.example.org/",
                "~~"
            })
    void members_that_are_missing_break_no_check(String kind, String address, String url) {
        var facts = new ContactFacts(1, kind, address, url, null);
        var required = new Violations();

        assertThatCode(
                        () -> {
                            type.checkFacts(facts, required);
                            type.checkSubmitted(facts, required);
                            type.printed(facts).forEach(it -> it.check(required));
                            type.guarded(facts);
                        })
                .doesNotThrowAnyException();
    }
}
