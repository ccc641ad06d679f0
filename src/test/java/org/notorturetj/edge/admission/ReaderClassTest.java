package org.notorturetj.edge.admission;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReaderClassTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/tg/hotlines, VITAL",
        "/v1/ru/hotlines?region=TJ-KT, VITAL",
        "/v1/en/alerts, VITAL",
        "/v1/sync/head, VITAL",
        "/v1/sync/head/12, VITAL",
        "/v1/sync/chunk/0a, VITAL",
        "/v1/sync/update/tg/all/0/12, VITAL",
        "/v1/sync/pack/tg, VITAL",
        "/v1/sync/pack/tg/essentials, VITAL",
        "/v1/sync/pack/ru/essentials?a=b, VITAL",
        "/v1/sync/pack/tg/all, ORDINARY",
        "/v1/sync/pack/tg/all?a=/essentials, ORDINARY",
        "/v1/sync/pack/tg/essentials/all, ORDINARY",
        "/v1/tg/articles, ORDINARY",
        "/v1/tg/home, ORDINARY",
        "/v1/resolve?url=a, ORDINARY",
        "/v1/tg, ORDINARY",
        "/v1/, ORDINARY",
        "/v1, OTHER",
        "/v1/device/registrations, OTHER",
        "/desk/v1/sessions, OTHER",
        "/problems/gone, OTHER"
    })
    void hotlines_alerts_and_sync_go_first(String path, ReaderClass expected) {
        assertThat(ReaderClass.of(path)).isEqualTo(expected);
    }
}
