package org.notorturetj.browser;

import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes over a slow line before somebody sees anything. */
class FirstScreenTest {
    private static final int MOST = 14_000;

    @ParameterizedTest
    @ValueSource(strings = {"tg", "ru", "en"})
    void signing_in_and_what_is_to_do_come_in_14_kB(String language) {
        assertThat(bytes(Desk.window(true, language, null), "/desk/sign-in")).isLessThanOrEqualTo(MOST);
        assertThat(bytes(Team.editor().window(true, language), "/desk/")).isLessThanOrEqualTo(MOST);
    }

    private static int bytes(Page page, String path) {
        AtomicInteger bytes = new AtomicInteger();
        page.onRequestFinished(request -> {
            var sizes = request.sizes();
            bytes.addAndGet(sizes.responseBodySize + sizes.responseHeadersSize);
            System.out.printf("%s: %d, and headers %d%n", request.url(), sizes.responseBodySize, sizes.responseHeadersSize);
        });
        page.navigate(Desk.ORIGIN + path);
        page.waitForLoadState();
        page.context().close();
        return bytes.get();
    }
}
