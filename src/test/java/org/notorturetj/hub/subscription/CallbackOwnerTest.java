package org.notorturetj.hub.subscription;

import java.net.InetAddress;
import java.net.URI;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallbackOwnerTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, example.org",
        "https://EXAMPLE.org/a, example.org",
        "https://example.org./a, example.org",
        "https://example.org:8443/a?b, example.org",
        "https://a.b.c.example.org/, example.org",
        "https://news.example.com.tj/, example.com.tj",
        "https://a.news.example.co.uk/, example.co.uk",
        "https://example.tj/, example.tj",
        "https://a.example.tj/, example.tj",
        "https://com.tj/, com.tj",
        "https://xn--80ak6aa92e.example/, xn--80ak6aa92e.example",
        "https://203.0.113.7/a, 203.0.113.7",
        "https://[2001:db8::1]/a, [2001:db8::1]",
        "https://intranet/a, intranet"
    })
    void has_one_name_however_it_is_spelt(URI callback, String name) {
        assertThat(CallbackOwner.name(callback)).isEqualTo(name);
    }

    @Test
    void has_one_address_in_each_network() throws Exception {
        assertThat(CallbackOwner.address(InetAddress.getByName("2001:db8:1:2:3::4")))
                .isEqualTo(CallbackOwner.address(InetAddress.getByName("2001:db8:1:2:ffff::9")))
                .isNotEqualTo(CallbackOwner.address(InetAddress.getByName("2001:db8:1:3::4")));
        assertThat(CallbackOwner.address(InetAddress.getByName("203.0.113.7")))
                .isNotEqualTo(CallbackOwner.address(InetAddress.getByName("203.0.113.8")));
    }
}
