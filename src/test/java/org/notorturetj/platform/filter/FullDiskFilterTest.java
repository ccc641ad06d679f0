package org.notorturetj.platform.filter;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** What still works on a full disk; {@code FullDiskIT} fills one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FullDiskFilterTest {
    @ParameterizedTest
    @CsvSource({
        "POST, /desk/v1/sessions",
        "DELETE, /desk/v1/sessions/0123456789abcdef",
        "POST, /desk/v1/documents/0123456789abcdef/withdrawal",
        "POST, /desk/v1/documents/0123456789abcdef/pause",
        "POST, /desk/v1/documents/0123456789abcdef/compromise",
        "POST, /desk/v1/documents/0123456789abcdef/retraction",
        "POST, /desk/v1/documents/0123456789abcdef/redaction",
        "DELETE, /desk/v1/documents/0123456789abcdef/consent",
        "POST, /desk/v1/account/freezing",
        "POST, /desk/v1/accounts/0123456789abcdef/freezing",
        "POST, /desk/v1/proposals/0123456789abcdef/approval",
        "POST, /desk/sign-in",
        "POST, /desk/sign-out",
        "POST, /desk/panic",
        "POST, /desk/documents/0123456789abcdef/remove",
        "POST, /desk/documents/0123456789abcdef/consent",
        "POST, /desk/accounts/0123456789abcdef/freezing",
        "POST, /desk/accounts/0123456789abcdef/sessions",
        "POST, /desk/proposals/0123456789abcdef"
    })
    void removals_and_what_leads_to_them_go_on(String method, String path) {
        assertThat(FullDiskFilter.isRemoval(HttpMethod.valueOf(method), path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /desk/v1/documents",
        "POST, /desk/v1/publications",
        "POST, /desk/v1/documents/0123456789abcdef/restoration",
        "PUT, /desk/v1/documents/0123456789abcdef/consent",
        "PUT, /desk/v1/documents/0123456789abcdef/facts",
        "DELETE, /desk/v1/documents/0123456789abcdef/withdrawal",
        "POST, /desk/v1/accounts/0123456789abcdef/unfreezing",
        "POST, /desk/v1/proposals/0123456789abcdef/rejection",
        "POST, /desk/documents/0123456789abcdef/publish",
        "POST, /desk/documents/0123456789abcdef/tg",
        "POST, /v1/device/pause"
    })
    void nothing_else_that_writes_does(String method, String path) {
        assertThat(FullDiskFilter.isRemoval(HttpMethod.valueOf(method), path)).isFalse();
    }
}
