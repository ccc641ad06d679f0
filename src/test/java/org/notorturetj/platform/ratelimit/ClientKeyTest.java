package org.notorturetj.platform.ratelimit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.http.ClientAddress;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientKeyTest {
    private final ClientKey key = new ClientKey(new ClientAddress(List.of()));

    @Test
    void it_distinguishes_addresses_without_revealing_them() {
        assertThat(key.of("192.0.2.1")).isEqualTo(key.of("192.0.2.1"));
        assertThat(key.of("192.0.2.1")).isNotEqualTo(key.of("192.0.2.2"));
        assertThat(key.of("192.0.2.1")).matches("[0-9a-f]{32}");
    }

    @Test
    void another_process_has_another_key_so_precomputed_hashes_are_useless() {
        assertThat(new ClientKey(new ClientAddress(List.of())).of("192.0.2.1"))
                .isNotEqualTo(key.of("192.0.2.1"));
    }

    @Test
    void an_ipv6_network_is_one_client() {
        String one = key.of("2001:db8:1:2::1");
        assertThat(key.of("2001:db8:1:2:ffff:ffff:ffff:ffff")).isEqualTo(one);
        assertThat(key.of("2001:0db8:0001:0002::7%eth0")).isEqualTo(one);
        assertThat(key.of("2001:db8:1:3::1")).isNotEqualTo(one);
        assertThat(key.of("::ffff:192.0.2.1")).isEqualTo(key.of("192.0.2.1"));
    }

    @Test
    void anything_but_an_address_is_not_looked_up() {
        assertThat(key.of("localhost")).isEqualTo(key.of((String) null));
        assertThat(key.of("1:2:3")).isEqualTo(key.of((String) null));
    }

    @Test
    void after_a_day_an_address_has_another_key() {
        var now = new AtomicLong();
        var rotating = new ClientKey(new ClientAddress(List.of()), now::get);
        String today = rotating.of("192.0.2.1");
        now.set(Duration.ofHours(24).toNanos());
        assertThat(rotating.of("192.0.2.1")).isEqualTo(today);
        now.set(Duration.ofHours(24).toNanos() + 1);
        assertThat(rotating.of("192.0.2.1")).isNotEqualTo(today);
    }
}
