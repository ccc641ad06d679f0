package org.notorturetj.browser;

import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Sizes;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes over a slow line before somebody sees anything. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstScreenTest {
    private static final int MOST = 14_000;

    @Test
    void signing_in_and_what_is_to_do_come_in_14_kB() {
        for (String language : new String[] {"tg", "ru", "en"}) {
            assertThat(bytes(Desk.window(true, language, null), "/desk/sign-in", language))
                    .isLessThanOrEqualTo(MOST);
            assertThat(bytes(Team.editor().window(true, language), "/desk/", language))
                    .isLessThanOrEqualTo(MOST);
        }
    }

    private static int bytes(Page page, String path, String language) {
        AtomicInteger bodies = new AtomicInteger();
        AtomicInteger heads = new AtomicInteger();
        StringBuilder said = new StringBuilder(language + " " + path + ":");
        page.onRequestFinished(
                request -> {
                    Response response = request.response();
                    Sizes sizes = request.sizes();
                    bodies.addAndGet(sizes.responseBodySize);
                    heads.addAndGet(sizes.responseHeadersSize);
                    said.append(' ')
                            .append(response.url().replaceFirst(".*/desk/", "/desk/"))
                            .append(' ')
                            .append(sizes.responseBodySize);
                });
        page.navigate(Desk.ORIGIN + path);
        page.waitForLoadState();
        page.context().close();
        System.out.println(said + ", together " + bodies + ", and headers " + heads);
        return bodies.get() + heads.get();
    }
}
