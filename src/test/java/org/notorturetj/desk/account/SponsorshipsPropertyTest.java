package org.notorturetj.desk.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of who counts as somebody else, whoever asked for whom, in circles too. */
class SponsorshipsPropertyTest {
    private static final int PEOPLE = 7;

    private static String person(int number) {
        return "p" + number;
    }

    @Provide
    Arbitrary<List<Link>> links() {
        Arbitrary<Integer> people = Arbitraries.integers().between(0, PEOPLE - 1);
        return Combinators.combine(people, people)
                .as(Link::new)
                .filter(link -> link.account() != link.sponsor())
                .list()
                .ofMaxSize(10);
    }

    @Property
    void everybody_is_herself_and_sameness_goes_both_ways(@ForAll("links") List<Link> links) {
        for (int a = 0; a < PEOPLE; a++) {
            assertThat(same(a, links)).contains(person(a));
            for (int b = 0; b < PEOPLE; b++) {
                assertThat(same(a, links).contains(person(b)))
                        .isEqualTo(same(b, links).contains(person(a)));
            }
        }
    }

    /** Compared with the closure of the relation, computed the slow way. */
    @Property
    void two_are_the_same_if_and_only_if_somebody_stands_above_both(
            @ForAll("links") List<Link> links) {
        boolean[][] above = new boolean[PEOPLE][PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            above[i][i] = true;
        }
        links.forEach(link -> above[link.account()][link.sponsor()] = true);
        for (int k = 0; k < PEOPLE; k++) {
            for (int i = 0; i < PEOPLE; i++) {
                for (int j = 0; j < PEOPLE; j++) {
                    above[i][j] |= above[i][k] && above[k][j];
                }
            }
        }
        for (int a = 0; a < PEOPLE; a++) {
            Set<String> expected = new HashSet<>();
            for (int b = 0; b < PEOPLE; b++) {
                for (int c = 0; c < PEOPLE; c++) {
                    if (above[a][c] && above[b][c]) {
                        expected.add(person(b));
                    }
                }
            }
            assertThat(same(a, links)).isEqualTo(expected);
        }
    }

    private static Set<String> same(int account, List<Link> links) {
        Map<String, Set<String>> sponsors = new HashMap<>();
        links.forEach(
                link ->
                        sponsors.computeIfAbsent(person(link.account()), unused -> new HashSet<>())
                                .add(person(link.sponsor())));
        return Sponsorships.relatedAccounts(person(account), sponsors);
    }

    record Link(int account, int sponsor) {}
}
