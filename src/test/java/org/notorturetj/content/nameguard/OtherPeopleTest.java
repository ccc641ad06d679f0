package org.notorturetj.content.nameguard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.corpus.CommonPeople;
import org.notorturetj.content.nameguard.name.ProtectedName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts that somebody wrote to get past the guard, and honest ones that resemble names: one set on
 * which it was mended, and one that nothing was mended on (lab 28).
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherPeopleTest {
    private static final double FOUND = 98;
    private static final double BLOCKED_WRONGLY = 3;

    @ParameterizedTest
    @ValueSource(strings = {"tuning", "blind"})
    void evasions_are_found_and_honest_texts_are_not_blocked(String set) {
        NameGuard guard = guard(set);
        List<String> missed = new ArrayList<>();
        List<String> blocked = new ArrayList<>();
        int evasions = 0;
        int honest = 0;
        for (String line : CommonPeople.lines(set + "-texts.tsv").toList()) {
            String[] columns = line.split("\t", 4);
            List<NameHit> hits = hits(guard, columns);
            if (columns[0].equals("0")) {
                honest++;
                if (hits.stream().anyMatch(hit -> hit.verdict() == NameVerdict.BLOCK)) {
                    blocked.add(line);
                }
            } else {
                evasions++;
                if (hits.stream().noneMatch(hit -> hit.persons().contains(columns[0]))) {
                    missed.add(line);
                }
            }
        }

        assertThat(100 - 100.0 * missed.size() / evasions)
                .as(() -> String.join("\n", missed))
                .isGreaterThanOrEqualTo(FOUND);
        assertThat(100.0 * blocked.size() / honest)
                .as(() -> String.join("\n", blocked))
                .isLessThanOrEqualTo(BLOCKED_WRONGLY);
    }

    private static List<NameHit> hits(NameGuard guard, String[] columns) {
        String text = NameGuardTest.unescaped(columns[3]);
        Language language = Language.fromString(columns[1]);
        boolean address =
                columns[2].matches("(?:slug|file|key|url|legacy|account).*") && !text.contains(" ");
        return address || NameGuard.isIdentifier(text)
                ? guard.checkIdentifier(text, language)
                : guard.check(text, language);
    }

    private static NameGuard guard(String set) {
        return NameGuard.of(
                CommonPeople.lines(set + "-names.tsv")
                        .map(line -> line.split("\t", -1))
                        .map(
                                columns ->
                                        new ProtectedName(
                                                columns[0],
                                                null,
                                                List.of(
                                                        Protected.name(
                                                                Language.TG,
                                                                columns[1],
                                                                columns[4]),
                                                        Protected.name(
                                                                Language.RU,
                                                                columns[2],
                                                                columns[4]),
                                                        Protected.name(
                                                                Language.EN,
                                                                columns[3],
                                                                columns[4]))))
                        .collect(Collectors.toList()));
    }
}
