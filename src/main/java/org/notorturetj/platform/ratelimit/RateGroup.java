package org.notorturetj.platform.ratelimit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.http.DevicePath;
import org.notorturetj.platform.http.NoStorePath;

/**
 * Operations that are counted together, per address, per person or for everybody. Order matters: a
 * person's request is counted in the first group that matches it.
 */
public enum RateGroup {
    EVERYTHING("All requests to the desk", Per.ADDRESS, ".*", ".*"),
    LOGIN("Signing in", Per.ADDRESS, "POST", "/sessions|/sign-in"),
    PREVIEWS("Opening a preview link", Per.ADDRESS, "GET|HEAD", "/previews/[^/]+"),

    REMOVALS(
            "What one person may do alone: withdraw, pause, mark as compromised, retract, freeze",
            Per.PERSON,
            "POST",
            "/documents/[^/]+/(withdrawal|pause|compromise|retraction)|/account/freezing|/accounts/[^/]+/freezing"),
    PUBLICATIONS(
            "Publishing, and approving a publication",
            Per.PERSON,
            "POST",
            "/publications|/proposals/[^/]+/approval|/schedules/[^/]+/renewal"),
    UPLOADS("Parts of files", Per.PERSON, "PATCH", "/uploads/[^/]+"),
    READS("All other reads", Per.PERSON, "GET|HEAD", ".*"),
    WRITES("All other changes", Per.PERSON, ".*", ".*"),

    PUBLIC("All requests outside the desk", Per.ADDRESS, "none", "none"),
    MISSES(
            "Reads that are not answered from memory, while others wait; never hotlines, alerts and sync",
            Per.ADDRESS,
            "none",
            "none"),
    DEVICES("Registering a device for push, and removing it", Per.ADDRESS, "none", "none"),
    DEVICES_ALTOGETHER(
            "All device registrations together: anonymous writes must not fill the database",
            Per.EVERYBODY,
            "none",
            "none"),
    VERIFICATIONS("Asking whether a text is the Coalition's", Per.ADDRESS, "none", "none"),
    SUBSCRIPTIONS("Subscribing to a feed at the hub", Per.ADDRESS, "none", "none"),
    SUBSCRIPTIONS_ALTOGETHER(
            "All subscriptions together: anonymous writes must not fill the database",
            Per.EVERYBODY,
            "none",
            "none");

    /** Whose requests are counted together. */
    enum Per {
        ADDRESS,
        PERSON,
        EVERYBODY;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<String> REGISTERING = Set.of("PUT", "POST");

    private static final String BASE = "/desk(/v1)?";

    private final String operations;
    private final Per per;
    private final Pattern request;

    RateGroup(String operations, Per per, String method, String path) {
        this.operations = operations;
        this.per = per;
        // a decoded path may have line ends in it
        this.request =
                Pattern.compile("(" + method + ") " + BASE + "(" + path + ")/?", Pattern.DOTALL);
    }

    /** The groups that count a request by its address. */
    static List<RateGroup> ofAddress(String method, String path) {
        if (DevicePath.holds(path)) {
            // only what writes is counted together: removing a device, or a browser's question
            // whether it may, must not fail because of other clients
            return REGISTERING.contains(method)
                    ? List.of(PUBLIC, DEVICES, DEVICES_ALTOGETHER)
                    : List.of(PUBLIC, DEVICES);
        }
        if (!DeskPath.holds(path)) {
            return NoStorePath.of(path).map(RateGroup::ofUnkept).orElse(List.of(PUBLIC));
        }
        return Arrays.stream(values())
                .filter(group -> group.per == Per.ADDRESS && group.matches(method, path))
                .toList();
    }

    private static List<RateGroup> ofUnkept(NoStorePath path) {
        return switch (path) {
            case SEARCH -> List.of(PUBLIC);
            case VERIFICATION -> List.of(PUBLIC, VERIFICATIONS);
            case HUB -> List.of(PUBLIC, SUBSCRIPTIONS, SUBSCRIPTIONS_ALTOGETHER);
        };
    }

    /** The group that counts a request of a signed-in person. */
    public static RateGroup ofPerson(String method, String path) {
        return Arrays.stream(values())
                .filter(group -> group.per == Per.PERSON && group.matches(method, path))
                .findFirst()
                .orElseThrow();
    }

    private boolean matches(String method, String path) {
        return request.matcher(method + " " + path).matches();
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String operations() {
        return operations;
    }

    Per per() {
        return per;
    }
}
