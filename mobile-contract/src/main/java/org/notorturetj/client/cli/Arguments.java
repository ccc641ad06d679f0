package org.notorturetj.client.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The arguments of a command: options with a value, flags, and positional arguments. */
final class Arguments {
    private static final List<String> FLAGS = Arrays.asList("all", "progress");

    private final Map<String, List<String>> options = new HashMap<>();
    private final List<String> positional = new ArrayList<>();

    Arguments(String[] args) {
        for (int i = 1; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                positional.add(args[i]);
                continue;
            }
            String name = args[i].substring(2);
            List<String> values = options.computeIfAbsent(name, key -> new ArrayList<String>());
            if (FLAGS.contains(name)) {
                values.add("");
            } else if (i + 1 < args.length) {
                i++;
                values.add(args[i]);
            } else {
                throw new IllegalArgumentException("--" + name + " needs a value");
            }
        }
    }

    /**
     * A required option.
     *
     * @throws IllegalArgumentException when it is missing
     */
    String required(String name) {
        if (all(name).isEmpty()) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return all(name).get(0);
    }

    /** The values of an option that may be repeated. */
    List<String> all(String name) {
        List<String> values = options.get(name);
        return values == null ? new ArrayList<String>() : values;
    }

    /** The positional argument at an index; empty when there is none. */
    String positional(int index) {
        return index < positional.size() ? positional.get(index) : "";
    }
}
