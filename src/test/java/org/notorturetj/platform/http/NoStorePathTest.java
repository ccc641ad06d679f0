package org.notorturetj.platform.http;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoStorePathTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/tg/search, SEARCH, false",
        "/v1/tj/search, SEARCH, false",
        "/v1/{lang}/search, SEARCH, false",
        "/v1/ru/search/suggest, SEARCH, false",
        "/v1/ru/search?q=a, SEARCH, false",
        "/v1/verify, VERIFICATION, true",
        "/v1/verify/, VERIFICATION, true",
        "/feeds/hub, HUB, true",
    })
    void what_is_asked_or_subscribed_to_is_kept_by_no_cache_of_others(
            String path, NoStorePath expected, boolean once) {
        assertThat(NoStorePath.of(path)).contains(expected);
        assertThat(NoStorePath.isForOneRequest(path)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/search",
                "/v1/ru/searches",
                "/v1/ru/guides/search",
                "/v1/verify/x",
                "/feeds/hubs",
                "/desk/v1/search"
            })
    void everything_else_is(String path) {
        assertThat(NoStorePath.of(path)).isEmpty();
    }
}
