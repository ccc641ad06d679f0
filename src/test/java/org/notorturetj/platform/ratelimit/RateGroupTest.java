package org.notorturetj.platform.ratelimit;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.platform.ratelimit.RateGroup.DEVICES;
import static org.notorturetj.platform.ratelimit.RateGroup.DEVICES_ALTOGETHER;
import static org.notorturetj.platform.ratelimit.RateGroup.EVERYTHING;
import static org.notorturetj.platform.ratelimit.RateGroup.LOGIN;
import static org.notorturetj.platform.ratelimit.RateGroup.PREVIEWS;
import static org.notorturetj.platform.ratelimit.RateGroup.PUBLIC;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RateGroupTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /desk/v1/documents, READS",
        "HEAD, /desk/v1/documents/0abc/facts, READS",
        "GET, /desk/v1/proposals/0abc/approval, READS",
        "POST, /desk/v1/documents, WRITES",
        "PUT, /desk/v1/documents/0abc/editions/tg, WRITES",
        "DELETE, /desk/v1/sessions/0abc, WRITES",
        "POST, /desk/v1/documents/0abc/redaction, WRITES",
        "POST, /desk/v1/publications, PUBLICATIONS",
        "POST, /desk/v1/proposals/0abc/approval, PUBLICATIONS",
        "POST, /desk/v1/documents/0abc/withdrawal, REMOVALS",
        "POST, /desk/v1/documents/0abc/pause/, REMOVALS",
        "POST, /desk/v1/documents/0abc/compromise, REMOVALS",
        "POST, /desk/v1/documents/0abc/retraction, REMOVALS",
        "POST, /desk/v1/account/freezing, REMOVALS",
        "POST, /desk/v1/accounts/0abc/freezing, REMOVALS",
        "POST, /desk/v1/accounts/0abc/unfreezing, WRITES",
        "PATCH, /desk/v1/uploads/0abc, UPLOADS",
        "PATCH, /desk/uploads/0abc, UPLOADS",
        "POST, /desk/v1/uploads/0abc/files, WRITES",
        "PATCH, /desk/v1/nothing, WRITES"
    })
    void each_request_of_a_person_is_counted_in_one_group(
            String method, String path, RateGroup expected) {
        assertThat(RateGroup.ofPerson(method, path)).isEqualTo(expected);
    }

    @Test
    void registrations_are_counted_together_but_removals_are_not() {
        assertThat(RateGroup.ofAddress("PUT", "/v1/device"))
                .isEqualTo(List.of(PUBLIC, DEVICES, DEVICES_ALTOGETHER));
        assertThat(RateGroup.ofAddress("PUT", "/v1/device/confirmation"))
                .isEqualTo(List.of(PUBLIC, DEVICES, DEVICES_ALTOGETHER));
        assertThat(RateGroup.ofAddress("DELETE", "/v1/device/"))
                .isEqualTo(List.of(PUBLIC, DEVICES));
        assertThat(RateGroup.ofAddress("OPTIONS", "/v1/device"))
                .isEqualTo(List.of(PUBLIC, DEVICES));
        assertThat(RateGroup.ofAddress("GET", "/v1/device")).isEqualTo(List.of(PUBLIC, DEVICES));
        assertThat(RateGroup.ofAddress("GET", "/v1/devices")).isEqualTo(List.of(PUBLIC));
    }

    @Test
    void an_address_is_counted_for_everything_and_for_guessable_secrets() {
        assertThat(RateGroup.ofAddress("GET", "/desk/v1/documents")).isEqualTo(List.of(EVERYTHING));
        assertThat(RateGroup.ofAddress("POST", "/desk/v1/sessions"))
                .isEqualTo(List.of(EVERYTHING, LOGIN));
        assertThat(RateGroup.ofAddress("POST", "/desk/v1/sessions/"))
                .isEqualTo(List.of(EVERYTHING, LOGIN));
        assertThat(RateGroup.ofAddress("GET", "/desk/v1/sessions")).isEqualTo(List.of(EVERYTHING));
        assertThat(RateGroup.ofAddress("HEAD", "/desk/v1/previews/0abc"))
                .isEqualTo(List.of(EVERYTHING, PREVIEWS));
        assertThat(RateGroup.ofAddress("GET", "/desk")).isEqualTo(List.of(EVERYTHING));
        assertThat(RateGroup.ofAddress("GET", "/desktop")).isEqualTo(List.of(PUBLIC));
        assertThat(RateGroup.ofAddress("GET", "/v1/tg/home")).isEqualTo(List.of(PUBLIC));
    }
}
