package org.notorturetj.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes over a slow line; in a browser with its headers: FirstScreenTest. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SizesTest {
    private static final int SCRIPT = 8_000;
    private static final int STYLE = 12_000;
    private static final int FIRST_SCREEN = 14_000;

    @Inject Staff staff;

    @Test
    void the_script_and_the_style_stay_small() {
        PageBrowser browser = PageBrowser.stranger();
        assertThat(packed(browser, "/desk/desk.js")).isLessThanOrEqualTo(SCRIPT);
        assertThat(sent(browser, "/desk/desk.css")).isLessThanOrEqualTo(STYLE);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_first_screen_stays_small_in_each_language(Language language) {
        Staff.Member member = staff.with(Role.COORDINATOR);
        Desk.as(member)
                .put(
                        "account/profile",
                        Map.of("displayName", "Reader", "language", language.tag()));
        PageBrowser browser = PageBrowser.of(member);
        int beside = packed(browser, "/desk/desk.js") + packed(browser, "/desk/desk.css");
        assertThat(packed(browser, "/desk/") + beside).isLessThanOrEqualTo(FIRST_SCREEN);
        assertThat(packed(new PageBrowser(language.tag()), "/desk/sign-in") + beside)
                .isLessThanOrEqualTo(FIRST_SCREEN);
    }

    private static int sent(PageBrowser browser, String path) {
        return body(browser, path).length;
    }

    private static int packed(PageBrowser browser, String path) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(body(browser, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.size();
    }

    private static byte[] body(PageBrowser browser, String path) {
        return browser.request()
                .header("Accept", "*/*")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
