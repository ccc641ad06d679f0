package org.notorturetj.desk.credential;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** With the cost of production, which tests that share a server do not pay. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordHasherTest {
    private static final String PASSWORD = "seven quiet apricot trees";

    /** Made by the reference implementation's command: argon2 SALT -id -t 2 -k 19456 -p 1. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=19456,t=2,p=1$c2l4dGVlbi1ieXRlcy1vaw$n2obOw5cMJL5c7iSEDOuvSVsiWBM6Btl3O7HO+UPtkQ";

    private final PasswordHasher hasher = new PasswordHasher(1, new HashCost());

    @Test
    void a_hash_names_its_cost_and_is_another_one_each_time() {
        String hash = hasher.hash(PASSWORD);
        assertThat(hash)
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[^$]{43}");
        assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hash);
        assertThat(hasher.matches(PASSWORD, hash)).isTrue();
        assertThat(hasher.matches("seven quiet apricot tree", hash)).isFalse();
    }

    @Test
    void it_agrees_with_the_reference_implementation() {
        assertThat(hasher.matches(PASSWORD, REFERENCE)).isTrue();
        assertThat(hasher.matches("Seven quiet apricot trees", REFERENCE)).isFalse();
    }

    @Test
    void what_was_hashed_at_another_cost_still_matches() {
        String cheap = new PasswordHasher(1, new CheapHashes()).hash(PASSWORD);
        assertThat(cheap).contains("$m=64,t=1,p=1$");
        assertThat(hasher.matches(PASSWORD, cheap)).isTrue();
    }

    @Test
    void without_a_hash_one_is_computed_all_the_same() {
        long before = hasher.computed();
        assertThat(hasher.matches(PASSWORD, null)).isFalse();
        assertThat(hasher.computed() - before).isEqualTo(1);
    }

    @Test
    void it_does_not_matter_how_a_keyboard_composes_a_letter() {
        String hash = hasher.hash("\u0439 \u04e3 na\u00efve");
        assertThat(hasher.matches("\u0438\u0306 \u0438\u0304 nai\u0308ve", hash)).isTrue();
    }
}
