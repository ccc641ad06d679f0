package org.notorturetj.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page of somebody else makes the browser of a signed-in editor send. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgedPostsTest {
    private static Person editor;

    /** Pages of another site, of a neighbour in the same domain, and of the same host at another port. */
    @BeforeAll
    static void strangers_put_their_pages_up() throws IOException {
        editor = Team.editor();
        Path site = Path.of(System.getProperty("elsewhere"));
        for (String target : new String[] {"panic", "new", "settings/profile"}) {
            Files.writeString(
                    site.resolve(target.replace('/', '-') + ".html"),
                    "<!DOCTYPE html><title>Win</title><form method=post action=\""
                            + Desk.ORIGIN
                            + "/desk/"
                            + target
                            + "\"><input name=name value=forged><input name=type value=article>"
                            + "<input name=language value=ru><button>Win</button></form>"
                            + "<script>addEventListener('load', () => { document.forms[0].submit(); });</script>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://stranger.example.net",
                "https://www.example.org",
                "https://desk.example.org:8443"
            })
    void they_are_refused_and_change_nothing(String elsewhere) {
        Hand hand = editor.at("/desk/settings", true);
        Page page = hand.page();
        String name = page.locator("#name").inputValue();
        for (String target : new String[] {"new", "settings-profile", "panic"}) {
            Response answer =
                    page.waitForResponse(
                            response -> response.request().method().equals("POST"),
                            () -> page.navigate(elsewhere + "/" + target + ".html"));
            assertThat(answer.status()).as("%s from %s", target, elsewhere).isEqualTo(403);
            page.waitForURL(url -> url.startsWith(Desk.ORIGIN + "/desk/"));
        }
        hand.opens("/desk/settings");
        assertThat(page.url()).as("she is signed in, her account is open").endsWith("/desk/settings");
        assertThat(page.locator("#name").inputValue()).isEqualTo(name);
        page.context().close();
    }

    @Test
    void scripts_elsewhere_neither_send_nor_read_anything() {
        Page page = editor.window(true, "ru");
        page.navigate("https://desk.example.org:8443/none.html");
        Object got =
                page.evaluate(
                        "async address => { try { const a = await fetch(address,"
                                + " {credentials: 'include'}); return await a.text(); }"
                                + " catch (refused) { return String(refused); } }",
                        Desk.ORIGIN + "/desk/settings");
        assertThat(String.valueOf(got)).contains("Failed to fetch");
        page.context().close();
    }

    @Test
    void the_cookie_opens_nothing_at_the_interface_for_programs() {
        Page page = editor.window(true, "ru");
        assertThat(page.navigate(Desk.ORIGIN + "/desk/").status()).isEqualTo(200);
        assertThat(page.navigate(Desk.ORIGIN + "/desk/v1/me").status()).isEqualTo(404);
        assertThat(page.navigate(Desk.API + "/desk/v1/me").status()).isEqualTo(401);
        assertThat(page.navigate(Desk.API + "/desk/").status()).isEqualTo(404);
        String cookie =
                page.context().cookies(Desk.ORIGIN).stream()
                        .filter(it -> it.name.equals("__Host-desk"))
                        .peek(
                                it -> {
                                    assertThat(it.secure).isTrue();
                                    assertThat(it.httpOnly).isTrue();
                                })
                        .map(it -> it.value)
                        .findFirst()
                        .orElseThrow();
        assertThat(page.context().cookies()).hasSize(1);
        for (Map.Entry<String, String> header :
                Map.of("Cookie", "__Host-desk=" + cookie, "Authorization", "Bearer " + cookie)
                        .entrySet()) {
            assertThat(
                            Desk.requests()
                                    .get(
                                            Desk.SERVER + "/desk/v1/me",
                                            RequestOptions.create()
                                                    .setHeader(header.getKey(), header.getValue()))
                                    .status())
                    .isEqualTo(401);
        }
        page.context().close();
    }
}
