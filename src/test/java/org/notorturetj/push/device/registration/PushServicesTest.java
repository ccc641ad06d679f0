package org.notorturetj.push.device.registration;

import java.net.URI;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.platform.database.StartupException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PushServicesTest {
    @Test
    void a_stand_in_on_this_machine_is_asked_when_it_is_listed_with_its_port() {
        PushServices services = ListedServices.of("localhost:9444", "ntfy.sh");
        URI standIn = URI.create("https://localhost:9444/push/amina");
        assertThat(services.know(standIn)).isTrue();
        assertThat(services.isOnThisMachine(standIn)).isTrue();
        URI outside = URI.create("https://ntfy.sh/up");
        assertThat(services.know(outside)).isTrue();
        assertThat(services.isOnThisMachine(outside)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:9444/push/a",
                "https://localhost/push/a",
                "https://localhost:443/push/a",
                "https://localhost:9445/push/a",
                "https://a@localhost:9444/push/a",
                "https://localhost:9444/push/a#b",
                "https://127.0.0.1:9444/push/a",
                "https://localhost.example.org:9444/push/a",
                "https://ntfy.sh:9444/push/a"
            })
    void nothing_else_inside_is_asked_because_of_it(String endpoint) {
        PushServices services = ListedServices.of("localhost:9444", "ntfy.sh");
        assertThat(services.know(URI.create(endpoint))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ntfy.sh:9444",
                "*.example.org:443",
                "localhost:0",
                "localhost:",
                "127.0.0.1:9444",
                "[::1]:9444",
                "https://localhost:9444"
            })
    void no_other_host_has_a_port(String listed) {
        assertThatThrownBy(() -> ListedServices.of(listed))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("notorturetj.push.devices.push-services");
    }
}
