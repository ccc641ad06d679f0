package org.notorturetj.platform.ratelimit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.http.DevicePath;

/**
 * Which operations are counted together, and whether for an address, a person or everybody. In this
 * order: a request is counted in the first group of each kind that it belongs to, and in {@link
 * #EVERYTHING}.
 */
public enum RateGroup {
    EVERYTHING("Every request to the desk, whoever asks", Per.ADDRESS, ".*", ".*"),
    LOGIN("Logging in", Per.ADDRESS, "POST", "/sessions"),
    PREVIEWS("Opening a preview link", Per.ADDRESS, "GET|HEAD", "/previews/[^/]+"),

    REMOVALS(
            "What one person may always do: withdraw, pause, mark compromised, retract, freeze",
            Per.PERSON,
            "POST",
            "/documents/[^/]+/(withdrawal|pause|compromise|retraction)|/account/freezing|/accounts/[^/]+/freezing"),
    PUBLICATIONS(
            "Publishing, and approving what publishes",
            Per.PERSON,
            "POST",
            "/publications|/proposals/[^/]+/approval"),
    READS("Whatever only reads", Per.PERSON, "GET|HEAD", ".*"),
    WRITES("Whatever else changes something", Per.PERSON, ".*", ".*"),

    PUBLIC("Everything that is not the desk", Per.ADDRESS, "none", "none"),
    DEVICES("Registering a device for push, and forgetting it", Per.ADDRESS, "none", "none"),
    DEVICES_ALTOGETHER(
            "Registering devices, whoever asks: what is free to write must not fill the database",
            Per.EVERYBODY,
            "none",
            "none");

    /** What is counted together. */
    enum Per {
        ADDRESS,
        PERSON,
        EVERYBODY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String BASE = "/desk(/v1)?";

    private final String operations;
    private final Per per;
    private final Pattern request;

    RateGroup(String operations, Per per, String method, String path) {
        this.operations = operations;
        this.per = per;
        this.request = Pattern.compile("(" + method + ") " + BASE + "(" + path + ")/?");
    }

    /** The groups in which a request of an address is counted. */
    static List<RateGroup> ofAddress(String method, String path) {
        if (DevicePath.holds(path)) {
            // being forgotten is never kept from anybody because of what others do
            return method.equals("DELETE")
                    ? List.of(PUBLIC, DEVICES)
                    : List.of(PUBLIC, DEVICES, DEVICES_ALTOGETHER);
        }
        if (!DeskPath.holds(path)) {
            return List.of(PUBLIC);
        }
        return Arrays.stream(values())
                .filter(group -> group.per == Per.ADDRESS && group.holds(method, path))
                .toList();
    }

    /** The one group in which a request of a person is counted. */
    public static RateGroup ofPerson(String method, String path) {
        return Arrays.stream(values())
                .filter(group -> group.per == Per.PERSON && group.holds(method, path))
                .findFirst()
                .orElseThrow();
    }

    private boolean holds(String method, String path) {
        return request.matcher(method + " " + path).matches();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String operations() {
        return operations;
    }

    Per per() {
        return per;
    }
}
