package org.notorturetj.importing.collect;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which addresses are of the previous website, by host and by path. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SiteTest {
    private static final Site SITE = Site.of("https://www.old.example");
    private static final String PAGE = "https://www.old.example/en/news/a";

    @ParameterizedTest
    @CsvSource({
        "/node/12, /node/12",
        "b, /en/news/b",
        "../../about, /about",
        "http://old.example/News/A, /News/A",
        "HTTPS://WWW.OLD.EXAMPLE:443/x, /x",
        "//old.example/x, /x",
        "https://www.old.example, /",
        "/news/a/#comment, /news/a/",
        "/news/а б, /news/%D0%B0%20%D0%B1",
        "/news/50%, /news/50%25",
        "/news?page=3, /news?page=3",
        "?page=1, /en/news/a?page=1",
        "/jsonapi/node/a?page[offset]=50, /jsonapi/node/a?page%5Boffset%5D=50",
        "/sites/default/files/styles/large/public/2015/a.jpg?itok=x,"
                + " /sites/default/files/2015/a.jpg",
        "/sites/default/files/a.pdf?1, /sites/default/files/a.pdf",
    })
    void an_address_of_the_site_is_asked_for_in_one_spelling_of_its_host(String link, String path) {
        assertThat(SITE.inside(PAGE, link)).contains("https://www.old.example" + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://old.example.evil/x",
                "https://evil/old.example",
                "https://sub.old.example/x",
                "https://old.example:8443/x",
                "https://old.example@evil/x",
                "https://somebody@old.example/x",
                "https://wwwwold.example/x",
                "ftp://old.example/x",
                "mailto:x@old.example",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "/news?sort=title",
                "/news?page=1&sort=title",
                "/user/login",
                "/en/user",
                "/admin",
                "/node/add",
                "/node/12/edit",
                "/tj/node/12/revisions/3/view",
                "/search/node",
                "/comment/reply/1",
                "/news/%2e%2e/x",
                "/news/..%2fx",
                "/a\\b",
                "http://[::1/x",
            })
    void others_are_outside(String link) {
        assertThat(SITE.inside(PAGE, link)).isEmpty();
    }

    @Test
    void a_site_may_be_a_folder_of_a_host() {
        Site site = Site.of("http://127.0.0.1:8085/coalition");
        String page = "http://127.0.0.1:8085/coalition/en/a";
        assertThat(site.inside(page, "../b")).contains("http://127.0.0.1:8085/coalition/b");
        assertThat(site.inside(page, "https://127.0.0.1:8085/coalition/b"))
                .contains("http://127.0.0.1:8085/coalition/b");
        assertThat(site.inside(page, "/other")).isEmpty();
        assertThat(site.inside(page, "/coalitions")).isEmpty();
        assertThat(site.inside(page, "../../other")).isEmpty();
        assertThat(site.inside(page, "http://127.0.0.1:8086/coalition/b")).isEmpty();
        assertThat(site.inside(page, "http://127.0.0.1/coalition/b")).isEmpty();
        assertThat(site.inside(page, "/coalition/user/login")).isEmpty();
    }

    @Test
    void a_link_without_end_leads_nowhere() {
        assertThat(SITE.inside(PAGE, "/" + "a".repeat(3_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "old.example",
                "ftp://old.example",
                "https://",
                "https://a@b",
                "https://a/?b",
                "::"
            })
    void something_else_is_no_website(String address) {
        assertThatThrownBy(() -> Site.of(address)).isInstanceOf(IllegalArgumentException.class);
    }
}
