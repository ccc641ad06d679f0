package org.notorturetj.pages;

import java.lang.reflect.Proxy;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.platform.http.BaseUrl;
import org.notorturetj.platform.http.HttpConfig;
import org.notorturetj.platform.serving.ServerStarts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The cookie of the desk would go with every request of readers: no name is shared. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesStartTest {
    private static final int PORT = 8080;

    @ParameterizedTest
    @CsvSource({
        "api.example.org,https://api.example.org,https://www.example.org",
        "WWW.example.org,https://api.example.org,https://www.example.org/tj",
        "api.example.org,https://api.example.org:8443/path,https://www.example.org"
    })
    void a_server_whose_pages_have_the_name_of_the_public_does_not_start(
            String host, String api, String website) {
        assertThatThrownBy(() -> start(host, api, website).check(new ServerStarts()))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("need a host name of their own");
    }

    @Test
    void one_with_a_name_of_their_own_does() {
        assertThatCode(
                        () ->
                                start(
                                                "desk.example.org",
                                                "https://api.example.org",
                                                "https://www.example.org")
                                        .check(new ServerStarts()))
                .doesNotThrowAnyException();
    }

    private static PagesStart start(String host, String api, String website) {
        HttpConfig http =
                (HttpConfig)
                        Proxy.newProxyInstance(
                                HttpConfig.class.getClassLoader(),
                                new Class<?>[] {HttpConfig.class},
                                (proxy, method, arguments) ->
                                        method.getName().equals("apiBaseUrl")
                                                ? Optional.of(BaseUrl.of(api))
                                                : Optional.of(BaseUrl.of(website)));
        return new PagesStart(() -> host, http, PORT);
    }
}
