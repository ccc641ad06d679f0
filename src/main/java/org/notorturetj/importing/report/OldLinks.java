package org.notorturetj.importing.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.notorturetj.importing.collect.Site;
import org.notorturetj.importing.plan.PlannedItem;
import org.notorturetj.importing.plan.PlannedItem.State;
import org.notorturetj.importing.plan.PlannedText;
import org.notorturetj.platform.text.LegacyAddress;

/** Links from texts to the old site that no text claims: they will lead nowhere. */
final class OldLinks {
    private static final Pattern DESTINATION = Pattern.compile("]\\(<?([^>)\\s]{1,2000}+)>?\\)");

    private final String origin;
    private final Set<String> claimed = new HashSet<>();
    private final List<Link> links = new ArrayList<>();

    OldLinks(Site site) {
        origin = site.home().resolve("/").toString();
    }

    private record Link(int number, String language, String address) {}

    void add(PlannedItem item) {
        if (item.state() != State.READY) {
            return;
        }
        for (PlannedText text : item.texts()) {
            text.addresses().forEach(it -> claimed.add(key(origin + it.substring(1))));
            DESTINATION
                    .matcher(text.body().markdown())
                    .results()
                    .map(it -> it.group(1))
                    .filter(it -> it.startsWith(origin))
                    .distinct()
                    .forEach(it -> links.add(new Link(item.number(), text.language().tag(), it)));
        }
    }

    /** Those that lead nowhere, as rows. */
    List<List<String>> rows() {
        return links.stream()
                .filter(it -> !claimed.contains(key(it.address())))
                .map(it -> List.of("" + it.number(), it.language(), it.address()))
                .toList();
    }

    /** A look-up takes no notice of what stands behind the path. */
    private static String key(String address) {
        String path = address.split("[?#]", 2)[0];
        try {
            return LegacyAddress.normalized(path);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
