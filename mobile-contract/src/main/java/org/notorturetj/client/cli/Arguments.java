package org.notorturetj.client.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words after the command: options with a value, flags, and the rest. */
final class Arguments {
    private static final List<String> FLAGS = Arrays.asList("all");

    private final Map<String, List<String>> options = new HashMap<>();
    private final List<String> rest = new ArrayList<>();

    Arguments(String[] words) {
        for (int i = 1; i < words.length; i++) {
            if (!words[i].startsWith("--")) {
                rest.add(words[i]);
                continue;
            }
            String name = words[i].substring(2);
            List<String> values = options.computeIfAbsent(name, key -> new ArrayList<String>());
            if (FLAGS.contains(name)) {
                values.add("");
            } else if (i + 1 < words.length) {
                i++;
                values.add(words[i]);
            } else {
                throw new IllegalArgumentException("--" + name + " needs a value");
            }
        }
    }

    /**
     * An option that must be there.
     *
     * @throws IllegalArgumentException when it is not
     */
    String needed(String name) {
        if (all(name).isEmpty()) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return all(name).get(0);
    }

    /** The values of an option that may come several times. */
    List<String> all(String name) {
        List<String> values = options.get(name);
        return values == null ? new ArrayList<String>() : values;
    }

    /** The word at a place among those that belong to no option; empty when there is none. */
    String word(int place) {
        return place < rest.size() ? rest.get(place) : "";
    }
}
