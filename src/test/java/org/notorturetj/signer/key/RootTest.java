package org.notorturetj.signer.key;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RootTest {
    private final SigningKey first = SigningKey.generate();
    private final SigningKey second = SigningKey.generate();
    private final SigningKey third = SigningKey.generate();
    private final SigningKey publish = SigningKey.generate();
    private final SigningKey alert = SigningKey.generate();
    private final Root root =
            Root.of(
                    1,
                    Map.of(
                            KeyRole.ROOT,
                            List.of(first.publicKey(), second.publicKey(), third.publicKey()),
                            KeyRole.PUBLISH,
                            List.of(publish.publicKey()),
                            KeyRole.ALERT,
                            List.of(alert.publicKey())),
                    2);

    @Test
    void the_next_root_must_meet_the_threshold_of_this_one() {
        Root next = RootChange.of(root).replacing(KeyRole.PUBLISH, alert.publicKey()).next();

        assertThat(root.next(signed(next, first, third))).isEqualTo(next);
        assertThatThrownBy(() -> root.next(signed(next, first)))
                .hasMessageContaining("root 1 requires 2 signatures");
        assertThatThrownBy(() -> root.next(signed(next, publish, alert)))
                .hasMessageContaining("root 1 requires 2 signatures");
    }

    @Test
    void the_same_key_does_not_count_twice() {
        Root next = RootChange.of(root).replacing(KeyRole.PUBLISH, alert.publicKey()).next();

        assertThatThrownBy(() -> root.next(signed(next, first, first)))
                .hasMessageContaining("root 1 requires 2 signatures");
    }

    @Test
    void the_next_root_must_meet_its_own_threshold_too() {
        SigningKey stranger = SigningKey.generate();
        Root next =
                RootChange.of(root)
                        .replacing(KeyRole.ROOT, stranger.publicKey())
                        .threshold(1)
                        .next();

        assertThatThrownBy(() -> root.next(signed(next, first, second)))
                .hasMessageContaining("root 2 requires 1 signatures of its own");
        assertThat(root.next(signed(next, first, second, stranger))).isEqualTo(next);
    }

    @Test
    void no_root_can_be_skipped() {
        Root later =
                RootChange.of(RootChange.of(root).without(third.publicKey().kid()).next())
                        .with(KeyRole.ROOT, third.publicKey())
                        .next();

        assertThatThrownBy(() -> root.next(signed(later, first, second)))
                .hasMessageContaining("the next must be 2");
    }

    @Test
    void a_key_with_a_wrong_id_invalidates_the_root() {
        String forged =
                root.statement()
                        .replace("\"" + publish.publicKey().kid() + "\":", "\"AAAAAAAAAAAAAAAA\":");

        assertThatThrownBy(() -> Root.of(new SignedFile(forged, List.of())))
                .hasMessageContaining("does not match its id");
    }

    @Test
    void a_role_cannot_be_left_without_keys() {
        assertThatThrownBy(() -> RootChange.of(root).without(publish.publicKey().kid()).next())
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("the role publish cannot be met");
    }

    @Test
    void a_signature_on_another_kind_of_file_is_invalid() {
        SignedFile head =
                SignedFile.sign(SignatureLabel.HEAD, root.statement(), List.of(first, second));

        assertThat(root.approves(head)).isFalse();
    }

    private static SignedFile signed(Root next, SigningKey... keys) {
        return SignedFile.sign(SignatureLabel.ROOT, next.statement(), List.of(keys));
    }
}
