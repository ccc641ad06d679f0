package org.notorturetj.platform.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.example.org, https://www.example.org/tg/x",
        "https://www.example.org/, https://www.example.org/tg/x",
        "http://localhost:8080/site/, http://localhost:8080/site/tg/x",
        "http://expyuzz4wqqyqhjn.onion, http://expyuzz4wqqyqhjn.onion/tg/x",
        "http://[::1]:8080, http://[::1]:8080/tg/x",
    })
    void a_page_stands_below_it_with_one_slash_or_none_at_its_end(String setting, String page) {
        assertThat(BaseUrl.of(setting).with("/tg/x")).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "www.example.org",
                "//www.example.org",
                "/site",
                "ftp://www.example.org",
                "https:///site",
                "https://user:word@www.example.org",
                "https://www.example.org?a=b",
                "https://www.example.org/#part",
                "https://www.example.org/a b",
                "https://www.example.org/\"",
                "https://",
                "/",
            })
    void links_begin_with_nothing_else(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.of(setting))
                .withMessageStartingWith("must be like https://www.example.org");
    }
}
