package org.notorturetj.support.people;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;

/** Sends requests to the desk as an authenticated user. */
public final class Desk {
    private final String token;

    private Desk(String token) {
        this.token = token;
    }

    public static Desk as(String token) {
        return new Desk(token);
    }

    public static Desk as(Staff.Member member) {
        return new Desk(member.token());
    }

    public Response get(String path) {
        return given().auth().oauth2(token).get("/desk/v1/" + path);
    }

    public Response delete(String path) {
        return given().auth().oauth2(token).delete("/desk/v1/" + path);
    }

    public Response post(String path) {
        return given().auth().oauth2(token).post("/desk/v1/" + path);
    }

    public Response post(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/desk/v1/" + path);
    }

    public Response put(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/desk/v1/" + path);
    }

    /** Whether the token is still valid. */
    public boolean isSignedIn() {
        return get("account").statusCode() == 200;
    }

    public static Response signIn(String login, String password) {
        return signIn(login, password, null);
    }

    public static Response signIn(String login, String password, @Nullable String code) {
        Map<String, String> body = new HashMap<>(Map.of("login", login, "password", password));
        if (code != null) {
            body.put("code", code);
        }
        return given().contentType(ContentType.JSON).body(body).post("/desk/v1/sessions");
    }
}
