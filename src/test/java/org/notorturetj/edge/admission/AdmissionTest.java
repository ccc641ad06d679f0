package org.notorturetj.edge.admission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmissionTest {
    private final List<String> told = new ArrayList<>();
    private final List<Permit> permits = new ArrayList<>();

    @Test
    void what_can_wait_leaves_a_share_for_what_cannot() {
        Admission admission = admission(4, 2, 10, Duration.ofMinutes(1));
        for (int i = 0; i < 3; i++) {
            enter(admission, ReaderClass.ORDINARY, "list " + i);
        }
        assertThat(told).containsExactly("list 0 in", "list 1 in");

        enter(admission, ReaderClass.VITAL, "hotlines 0");
        enter(admission, ReaderClass.VITAL, "hotlines 1");
        enter(admission, ReaderClass.VITAL, "hotlines 2");
        assertThat(told)
                .containsExactly("list 0 in", "list 1 in", "hotlines 0 in", "hotlines 1 in");
        assertThat(admission.waiting()).isEqualTo(2);
    }

    @Test
    void searches_have_a_part_of_what_can_wait_and_go_last() {
        Admission admission = admission(6, 1, 10, Duration.ofMinutes(1));
        for (int i = 0; i < 3; i++) {
            enter(admission, ReaderClass.SEARCHING, "search " + i);
        }
        for (int i = 0; i < 4; i++) {
            enter(admission, ReaderClass.ORDINARY, "list " + i);
        }
        assertThat(told)
                .containsExactly(
                        "search 0 in", "search 1 in", "list 0 in", "list 1 in", "list 2 in");
        told.clear();

        permits.get(0).close();
        assertThat(told).containsExactly("list 3 in");
        permits.get(2).close();
        assertThat(told).containsExactly("list 3 in", "search 2 in");
    }

    @Test
    void who_waits_for_a_hotline_goes_first() {
        Admission admission = admission(2, 1, 10, Duration.ofMinutes(1));
        enter(admission, ReaderClass.ORDINARY, "list 0");
        enter(admission, ReaderClass.ORDINARY, "list 1");
        enter(admission, ReaderClass.VITAL, "hotlines 0");
        enter(admission, ReaderClass.VITAL, "hotlines 1");
        told.clear();

        permits.get(0).close();
        permits.get(0).close(); // only once
        assertThat(told).containsExactly("hotlines 1 in");
        permits.get(1).close();

        assertThat(told).containsExactly("hotlines 1 in", "list 1 in");
    }

    @Test
    void beyond_the_queue_a_request_is_turned_away_at_once() {
        Admission admission = admission(2, 1, 1, Duration.ofMinutes(1));
        for (int i = 0; i < 3; i++) {
            enter(admission, ReaderClass.ORDINARY, "list " + i);
        }
        assertThat(told).containsExactly("list 0 in", "list 2 out");
        assertThat(admission.refusals()).isEqualTo(1);
        assertThat(admission.isCrowded()).isTrue();
    }

    @Test
    void who_waited_too_long_is_turned_away() {
        Admission admission = admission(2, 1, 5, Duration.ZERO);
        enter(admission, ReaderClass.ORDINARY, "list 0");
        enter(admission, ReaderClass.ORDINARY, "list 1");
        told.clear();
        admission.refuseLate();
        assertThat(told).containsExactly("list 1 out");
        assertThat(admission.waiting()).isZero();
    }

    @Test
    void when_all_are_answered_all_places_are_free() {
        Admission admission = admission(3, 1, 50, Duration.ofMinutes(1));
        for (int i = 0; i < 40; i++) {
            enter(admission, i % 3 == 0 ? ReaderClass.VITAL : ReaderClass.ORDINARY, "request " + i);
        }
        for (int i = 0; i < permits.size(); i++) {
            permits.get(i).close();
        }
        assertThat(told).hasSize(40).allMatch(how -> how.endsWith(" in"));
        told.clear();
        for (int i = 0; i < 3; i++) {
            enter(admission, ReaderClass.VITAL, "after");
        }
        assertThat(told).hasSize(3);
    }

    @Test
    void one_client_s_load_makes_its_own_requests_wait_and_not_those_of_others() {
        Admission admission = admission(4, 1, 100, Duration.ofMinutes(1));
        for (int i = 0; i < 30; i++) {
            enter(admission, ReaderClass.SEARCHING, "stranger", "stranger " + i);
        }
        enter(admission, ReaderClass.SEARCHING, "reader", "reader 0");
        enter(admission, ReaderClass.SEARCHING, "other", "other 0");
        enter(admission, ReaderClass.SEARCHING, "reader", "reader 1");
        told.clear();

        for (int i = 0; i < 5; i++) {
            permits.get(i).close();
        }

        assertThat(told)
                .containsExactly(
                        "reader 0 in",
                        "stranger 2 in",
                        "other 0 in",
                        "stranger 3 in",
                        "reader 1 in");
    }

    /** An onion, a proxy, a carrier's NAT: nobody else waits, so nothing is kept from it. */
    @Test
    void all_behind_one_address_have_all_places_while_nobody_else_waits() {
        Admission admission = admission(4, 1, 100, Duration.ofMinutes(1));
        for (int i = 0; i < 10; i++) {
            enter(admission, ReaderClass.ORDINARY, "onion", "reader " + i);
        }
        assertThat(told).as("at once, beside the reserved one").hasSize(3);
        for (int i = 0; i < 7; i++) {
            permits.get(i).close();
        }

        assertThat(told).hasSize(10);
        for (int i = 0; i < 10; i++) {
            assertThat(told.get(i)).isEqualTo("reader " + i + " in");
        }
    }

    /** A village behind one address has as many people as it has: first come, first served. */
    @ParameterizedTest
    @MethodSource("vital")
    void for_what_is_vital_all_wait_in_one_line_whatever_their_address(String path) {
        ReaderClass reader = ReaderClass.of(path);
        Admission admission = admission(1, 0, 4, Duration.ofMinutes(1));
        for (int i = 0; i < 3; i++) {
            enter(admission, reader, "village", "village " + i);
        }
        enter(admission, reader, "other", "other 0");
        enter(admission, reader, "village", "village 3");
        enter(admission, reader, "other", "other 1");
        for (int i = 0; i < 5; i++) {
            permits.get(i).close();
        }

        assertThat(told)
                .containsExactly(
                        "village 0 in",
                        "other 1 out",
                        "village 1 in",
                        "village 2 in",
                        "other 0 in",
                        "village 3 in");
    }

    static Stream<String> vital() {
        return Stream.concat(
                TypeLists.with(Trait.VITAL)
                        .map(DocumentType::path)
                        .flatMap(list -> Stream.of("/v1/tg/" + list, "/read/ru/" + list + ".html")),
                Stream.of("/read/tg/", "/v1/sync/head"));
    }

    @Test
    void a_client_that_fills_the_queue_gives_way_there() {
        Admission admission = admission(2, 1, 4, Duration.ofMinutes(1));
        for (int i = 0; i < 6; i++) {
            enter(admission, ReaderClass.ORDINARY, "stranger", "stranger " + i);
        }
        assertThat(told).containsExactly("stranger 0 in", "stranger 5 out");
        told.clear();

        enter(admission, ReaderClass.ORDINARY, "reader", "reader 0");
        enter(admission, ReaderClass.ORDINARY, "reader", "reader 1");
        enter(admission, ReaderClass.ORDINARY, "reader", "reader 2");

        assertThat(told).containsExactly("stranger 4 out", "stranger 3 out", "reader 2 out");
    }

    private void enter(Admission admission, ReaderClass reader, String name) {
        enter(admission, reader, "somebody", name);
    }

    private void enter(Admission admission, ReaderClass reader, String client, String name) {
        admission.enter(
                reader,
                client,
                new Candidate() {
                    @Override
                    public void admitted(Permit permit) {
                        told.add(name + " in");
                        permits.add(permit);
                    }

                    @Override
                    public void refused() {
                        told.add(name + " out");
                    }
                });
    }

    private static Admission admission(int atOnce, int reserved, int queue, Duration patience) {
        return new Admission(new Bounds(atOnce, reserved, queue, patience));
    }

    private record Bounds(int atOnce, int reserved, int queue, Duration patience)
            implements AdmissionConfig {
        @Override
        public int searches() {
            return 2;
        }
    }
}
