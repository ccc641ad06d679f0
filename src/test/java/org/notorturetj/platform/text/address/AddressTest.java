package org.notorturetj.platform.text.address;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Destination;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.org",
                "HTTPS://Example.ORG/A?b=c#d",
                "https://example.org:8443/ru/Закон",
                "https://xn--e1afmkfd.xn--p1ai/",
                "mailto:a.b+c@example.org",
                "mailto:a@example.org?subject=Case",
                "tel:+992000000001",
                "tel:%2B992%2000-000-00-01",
                "tel:112"
            })
    void what_all_programs_read_alike_is_an_address(String address) {
        assertThat(Address.isFor(Destination.TEXT, address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "intent://example.org#Intent;scheme=https;end",
                "content://sms",
                "sms:+992000000001",
                "market://details?id=a.b",
                "ftp://example.org/",
                "//example.org/",
                "https:example.org",
                "https:///example.org",
                "https:\\\\example.org",
                "https://example.org\\@example.net/",
                "https://good.example@example.net/",
                "https://good.example:x@example.net/",
                "https://localhost/",
                "https://10.0.0.1/",
                "https://167772161/",
                "https://[::1]/",
                "https://example.org./",
                "https://-example.org/",
                "https://ex ample.org/",
                "https://example.org/\u202Egro.elpmaxe",
                "https://example.org/a\nb",
                "https://example.org/%0d%0aX:",
                "https://n\u043Etorturetj.org/",
                "https://notorturetj\u3002org/",
                "https://example.org/\"onmouseover=",
                "mailto:a@example.org,b@example.net",
                "mailto:a@example.org?bcc=b@example.net",
                "mailto:a@example.org?subject=x&cc=b@example.net",
                "mailto:?to=b@example.net",
                "mailto:\u0430@example.org",
                "tel:*21*992000000001%23",
                "tel:*21*992000000001#",
                "tel:+992000000001;phone-context=x",
                "",
                "https://"
            })
    void what_could_lead_elsewhere_is_none(String address) {
        for (Destination destination : Destination.values()) {
            assertThat(Address.isFor(destination, address)).as("%s", destination).isFalse();
            assertThat(Address.orNull(destination, address)).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_purpose_has_its_own_schemes(Destination destination) {
        assertThat(Address.isFor(destination, "https://example.org/")).isTrue();
        assertThat(Address.isFor(destination, "http://example.org/"))
                .isEqualTo(destination != Destination.PAGE);
        assertThat(Address.isFor(destination, "tel:112"))
                .isEqualTo(destination == Destination.TEXT);
    }
}
