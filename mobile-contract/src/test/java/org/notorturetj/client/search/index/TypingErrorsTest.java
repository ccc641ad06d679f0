package org.notorturetj.client.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class TypingErrorsTest {
    @Example
    void a_letter_too_many_missing_wrong_or_exchanged_is_one_error() {
        for (String typed : new String[] {"шикаанча", "шиканч", "шиканса", "шикнача"}) {
            assertEquals(1, TypingErrors.between("шиканча", typed, 2), typed);
        }
        assertEquals(0, TypingErrors.between("шиканча", "шиканча", 2));
        assertEquals(3, TypingErrors.between("шиканча", "адвокат", 2));
    }

    @Example
    void short_words_may_have_no_error_and_long_ones_two() {
        assertEquals(0, TypingErrors.most("суд"));
        assertEquals(1, TypingErrors.most("судья"));
        assertEquals(2, TypingErrors.most("задержание"));
    }

    @Property(tries = 500)
    void it_agrees_with_the_definition(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String one,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String other) {
        int errors = defined(one, other);
        for (int most = 0; most <= 3; most++) {
            assertEquals(Math.min(errors, most + 1), TypingErrors.between(one, other, most));
        }
    }

    /** As the definition has it, without any shortcut. */
    private static int defined(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length();
        }
        int i = one.length() - 1;
        int j = other.length() - 1;
        int least =
                defined(one.substring(0, i), other.substring(0, j))
                        + (one.charAt(i) == other.charAt(j) ? 0 : 1);
        least = Math.min(least, defined(one.substring(0, i), other) + 1);
        least = Math.min(least, defined(one, other.substring(0, j)) + 1);
        boolean exchanged =
                i > 0
                        && j > 0
                        && one.charAt(i) == other.charAt(j - 1)
                        && one.charAt(i - 1) == other.charAt(j);
        return exchanged
                ? Math.min(least, defined(one.substring(0, i - 1), other.substring(0, j - 1)) + 1)
                : least;
    }
}
