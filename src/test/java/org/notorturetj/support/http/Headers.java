package org.notorturetj.support.http;

import java.util.List;

import io.restassured.http.Header;
import io.restassured.response.Response;

/** The headers of responses that are compared with each other. */
public final class Headers {
    private Headers() {}

    /** All but {@code Date}, which is another one a second later; sorted. */
    public static List<String> butDate(Response response) {
        return response.headers().asList().stream()
                .filter(header -> !"date".equalsIgnoreCase(header.getName()))
                .map(Header::toString)
                .sorted()
                .toList();
    }
}
