package org.notorturetj.support.people;

import java.net.http.HttpResponse;
import java.nio.file.Path;

import org.notorturetj.support.process.RunningJar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The first two people of a packaged server's desk, who agree to whatever one of them asks for. */
public final class TwoPeople {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LIMIT_MILLIS = 60_000;
    private static final int POLL_MILLIS = 100;

    private final RunningJar server;
    private final FirstAdministrator one;
    private final FirstAdministrator other;

    private TwoPeople(RunningJar server, FirstAdministrator one, FirstAdministrator other) {
        this.server = server;
        this.one = one;
        this.other = other;
    }

    /** Signs both in to a server on a {@link org.notorturetj.support.process.StartedFolder}. */
    public static TwoPeople at(RunningJar server, Path data) throws Exception {
        return new TwoPeople(
                server, FirstAdministrator.signIn(server), FirstAdministrator.second(server, data));
    }

    /** The same two at another server, into which a backup of theirs was restored. */
    public TwoPeople at(RunningJar restored) throws Exception {
        return new TwoPeople(restored, again(restored, one), again(restored, other));
    }

    private static FirstAdministrator again(RunningJar server, FirstAdministrator person)
            throws Exception {
        HttpResponse<String> session = person.signInAgain(server);
        return new FirstAdministrator(
                person.login(), JSON.readTree(session.body()).path("token").asText(), "");
    }

    /** One of them sends something to the desk; the answer must be a success. */
    public JsonNode sends(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = server.send(method, "/desk/v1" + path, one.token(), body);
        assertThat(answer.statusCode()).as(path + answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    /** One of them, for REST Assured. */
    public Colleague one() {
        return new Colleague(one.token());
    }

    /** The other one. */
    public Colleague other() {
        return new Colleague(other.token());
    }

    /** How the desk answers when one of them reads something. */
    public int status(String path) throws Exception {
        return server.send("GET", "/desk/v1" + path, one.token(), "").statusCode();
    }

    /** One of them asks for something that takes two, and the other one agrees. */
    public void agree(String path, String body) throws Exception {
        String proposal = sends("POST", path, body).path("proposal").asText();
        HttpResponse<String> agreed =
                server.send(
                        "POST", "/desk/v1/proposals/" + proposal + "/approval", other.token(), "");
        assertThat(agreed.statusCode()).as(agreed.body()).isBetween(200, 299);
    }

    /** Protects somebody; returns the id of the name. */
    public String protect(String given, String surname) throws Exception {
        return sends(
                        "POST",
                        "/protected-names",
                        "{\"forms\":[{\"language\":\"ru\",\"given\":\"%s\",\"surname\":\"%s\",\"initials\":\"%s. %s.\"}]}"
                                .formatted(given, surname, given.charAt(0), surname.charAt(0)))
                .path("id")
                .asText();
    }

    /** Has a name redacted by both, once it was found in so many texts. */
    public void redact(String name, int found) throws Exception {
        await("/protected-names/" + name, entry -> entry.path("found").asInt() >= found);
        agree("/protected-names/" + name + "/redaction", "{}");
    }

    /** Waits until the newest redaction of a name is done. */
    public JsonNode awaitRedacted(String name) throws Exception {
        return await(
                        "/protected-names/" + name + "/redactions",
                        all -> all.at("/items/0/state").asText().equals("done"))
                .at("/items/0");
    }

    /** Asks again and again. */
    public JsonNode await(String path, java.util.function.Predicate<JsonNode> enough)
            throws Exception {
        JsonNode now = sends("GET", path, "");
        for (int waited = 0; !enough.test(now); waited += POLL_MILLIS) {
            assertThat(waited).as(now.toString()).isLessThan(LIMIT_MILLIS);
            Thread.sleep(POLL_MILLIS);
            now = sends("GET", path, "");
        }
        return now;
    }
}
