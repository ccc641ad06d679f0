package org.notorturetj.standin;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultsTest {
    private static final int MANY = 2000;
    private static final List<Fault> A_FIFTH = List.of(Fault.always(FaultKind.INTERNAL).share(0.2));

    private final Faults faults = new Faults();

    @Test
    void the_same_messages_fail_with_the_same_seed_in_whatever_order_they_come() {
        faults.replace(A_FIFTH, 42);
        Set<Integer> forwards = failing(IntStream.range(0, MANY));
        faults.replace(A_FIFTH, 42);
        Set<Integer> backwards = failing(IntStream.range(0, MANY).map(i -> MANY - 1 - i));
        assertThat(backwards).isEqualTo(forwards);
        assertThat(forwards).hasSizeBetween(MANY / 5 - 100, MANY / 5 + 100);
    }

    @Test
    void other_messages_fail_with_another_seed() {
        faults.replace(A_FIFTH, 42);
        Set<Integer> one = failing(IntStream.range(0, MANY));
        faults.replace(A_FIFTH, 43);
        assertThat(failing(IntStream.range(0, MANY))).isNotEqualTo(one);
    }

    @Test
    void whoever_is_tried_again_has_another_chance() {
        faults.replace(List.of(Fault.always(FaultKind.INTERNAL).share(0.5)), 1);
        long failed = IntStream.range(0, 100).filter(i -> faults.meet("a").isPresent()).count();
        assertThat(failed).isBetween(25L, 75L);
    }

    @Test
    void who_is_gone_stays_gone_until_the_faults_are_replaced() {
        faults.replace(List.of(Fault.always(FaultKind.GONE).times(1)), 1);
        assertThat(faults.meet("a")).isPresent();
        assertThat(faults.isGone("a")).isTrue();
        assertThat(faults.meet("b")).isEmpty();
        faults.replace(List.of(), 1);
        assertThat(faults.isGone("a")).isFalse();
    }

    private Set<Integer> failing(IntStream order) {
        var failing = new TreeSet<Integer>();
        order.forEach(
                i -> {
                    if (faults.meet("phone-" + i).isPresent()) {
                        failing.add(i);
                    }
                });
        return failing;
    }
}
