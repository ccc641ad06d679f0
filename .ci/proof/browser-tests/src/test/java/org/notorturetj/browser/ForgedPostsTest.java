package org.notorturetj.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page of somebody else makes the browser of a signed-in editor send. */
class ForgedPostsTest {
    private static final String FORGED = """
            <!DOCTYPE html><title>Win</title><form method=post action="%s/desk/%s"><input name=name value=forged>
            <input name=type value=article><input name=language value=ru><button>Win</button></form>
            <script>addEventListener('load', () => { document.forms[0].submit(); });</script>""";

    private static final String FETCH = """
            async address => {
                try { return await (await fetch(address, {credentials: 'include'})).text(); } catch (refused) { return String(refused); }
            }""";

    /** Pages of another site, of a neighbour in the same domain, and of the same host at another port. */
    @BeforeAll
    static void strangers_put_their_pages_up() throws IOException {
        for (String target : List.of("panic", "new", "settings/profile")) {
            Path page = Path.of(System.getProperty("elsewhere"), target.replace('/', '-') + ".html");
            Files.writeString(page, FORGED.formatted(Desk.ORIGIN, target));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://stranger.example.net", "https://www.example.org", "https://desk.example.org:8443"})
    void they_are_refused_and_change_nothing(String elsewhere) {
        Hand hand = Team.editor().at("/desk/settings", true);
        Page page = hand.page();
        String name = page.locator("#name").inputValue();
        for (String target : List.of("new", "settings-profile", "panic")) {
            Response answer = page.waitForResponse(
                    response -> response.request().method().equals("POST"),
                    () -> page.navigate(elsewhere + "/" + target + ".html"));
            assertThat(answer.status()).as("%s from %s", target, elsewhere).isEqualTo(403);
            page.waitForURL(url -> url.startsWith(Desk.ORIGIN + "/desk/"));
        }
        hand.opens("/desk/settings");
        assertThat(page.url()).as("she is signed in, her account is open").endsWith("/desk/settings");
        assertThat(page.locator("#name").inputValue()).isEqualTo(name);
        hand.leaves();
    }

    @Test
    void scripts_elsewhere_neither_send_nor_read_anything() {
        Page page = Team.editor().window(true, "ru");
        page.navigate("https://desk.example.org:8443/none.html");
        assertThat(String.valueOf(page.evaluate(FETCH, Desk.ORIGIN + "/desk/settings"))).contains("Failed to fetch");
        page.context().close();
    }

    @Test
    void the_cookie_opens_nothing_at_the_interface_for_programs() {
        Page page = Team.editor().window(true, "ru");
        assertThat(page.navigate(Desk.ORIGIN + "/desk/").status()).isEqualTo(200);
        assertThat(page.navigate(Desk.ORIGIN + "/desk/v1/me").status()).isEqualTo(404);
        assertThat(page.navigate(Desk.API + "/desk/v1/me").status()).isEqualTo(401);
        assertThat(page.navigate(Desk.API + "/desk/").status()).isEqualTo(404);
        assertThat(page.context().cookies()).hasSize(1);
        Cookie cookie = page.context().cookies(Desk.ORIGIN).get(0);
        assertThat(cookie.name).isEqualTo("__Host-desk");
        assertThat(cookie.secure).isTrue();
        assertThat(cookie.httpOnly).isTrue();
        Map.of("Cookie", "__Host-desk=" + cookie.value, "Authorization", "Bearer " + cookie.value).forEach((header, value) -> {
            var options = RequestOptions.create().setHeader(header, value);
            assertThat(Desk.REQUESTS.get(Desk.SERVER + "/desk/v1/me", options).status()).as(header).isEqualTo(401);
        });
        page.context().close();
    }
}
