package org.notorturetj.importing.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.notorturetj.importing.body.Loss;
import org.notorturetj.importing.page.OldPage;
import org.notorturetj.platform.text.LegacyAddress;

/** The addresses of a text at the old site, once for each that a look-up tells apart. */
final class OldAddresses {
    private OldAddresses() {}

    /**
     * Those that a text can claim. A look-up takes no notice of a slash at the end, of escapes, or
     * of a query.
     *
     * @param mayStand whether a path names nobody who may not be named
     */
    static List<String> claimed(
            Collection<String> addresses, Predicate<String> mayStand, Set<Loss> losses) {
        Map<String, String> claimed = new LinkedHashMap<>();
        for (String address : addresses) {
            String path = OldPage.path(address);
            if (!LegacyAddress.isValid(path)) {
                losses.add(Loss.ADDRESS);
            } else if (!mayStand.test(path)) {
                losses.add(Loss.ADDRESS_NAME);
            } else {
                claimed.merge(
                        normalized(path), path, (one, other) -> one.endsWith("/") ? other : one);
            }
        }
        return List.copyOf(claimed.values());
    }

    /** By what a text is known when the plan is made anew, whether it can claim it or not. */
    static List<String> identities(Collection<String> addresses) {
        return addresses.stream().map(OldPage::path).map(OldAddresses::key).distinct().toList();
    }

    /** What a look-up compares of a path; the path itself where it looks nothing up. */
    static String key(String path) {
        return LegacyAddress.isValid(path) ? normalized(path) : path;
    }

    static List<String> keys(Collection<String> paths) {
        return paths.stream().map(OldAddresses::key).toList();
    }

    private static String normalized(String path) {
        return LegacyAddress.normalized("https://example.org" + path);
    }
}
