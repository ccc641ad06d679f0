package org.notorturetj.importing.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.notorturetj.content.nameguard.likely.LikelyNames;
import org.notorturetj.importing.page.OldPage;

/** What the items of a plan claim of the addresses that the old site had. */
final class Claims {
    private static final String ADDRESS = "address ";

    private final Set<String> claimed = new HashSet<>();
    private final Set<String> secret = new HashSet<>();

    void add(PlannedItem item) {
        switch (item.state()) {
            case READY ->
                    item.texts().forEach(it -> claimed.addAll(OldAddresses.keys(it.addresses())));
            case HELD, LEFT_OUT ->
                    item.identities().stream()
                            .filter(it -> it.startsWith(ADDRESS))
                            .forEach(it -> secret.add(it.substring(ADDRESS.length())));
            case UNCLEAR -> {}
        }
    }

    /** What is left of the addresses of an archive, each once. */
    Unclaimed left(Collection<String> addresses, LikelyNames names) {
        Set<String> seen = new HashSet<>();
        List<String> paths = new ArrayList<>();
        int named = 0;
        for (String address : addresses) {
            String path = OldPage.path(address);
            String key = OldAddresses.key(path);
            if (claimed.contains(key) || secret.contains(key) || !seen.add(key)) {
                continue;
            }
            if (names.in(path, true) > 0) {
                named++;
            } else {
                paths.add(path);
            }
        }
        return new Unclaimed(paths, named);
    }
}
