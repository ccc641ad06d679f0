package org.notorturetj.contract.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Methods, paths and queries. */
final class TargetMutations {
    private static final List<String> METHODS =
            List.of(
                    "GET",
                    "HEAD",
                    "POST",
                    "PUT",
                    "PATCH",
                    "DELETE",
                    "OPTIONS",
                    "TRACE",
                    "get",
                    "PROPFIND",
                    "PURGE",
                    Attack.MARKER.toUpperCase(java.util.Locale.ROOT));

    private static final List<String> SUFFIXES =
            List.of(
                    "/",
                    "//",
                    "/.",
                    "/..",
                    "/" + Attack.MARKER,
                    "/%2e%2e/" + Attack.MARKER,
                    ";" + Attack.MARKER + "=1",
                    ".json",
                    "%00",
                    "%0a",
                    "%",
                    "%zz" + Attack.MARKER,
                    "/" + "a/".repeat(500),
                    "#" + Attack.MARKER);

    private static final int MANY = 500;

    private TargetMutations() {}

    static Map<String, Mutation> all() {
        return Map.of(
                "method", (attack, random) -> attack.method = Inventions.one(METHODS, random),
                "path value", TargetMutations::pathValue,
                "path suffix", (attack, random) -> attack.suffix = Inventions.one(SUFFIXES, random),
                "query value", TargetMutations::queryValue,
                "declared query", TargetMutations::declared,
                "unknown query", TargetMutations::unknown,
                "repeated query", TargetMutations::repeated,
                "many queries", TargetMutations::many);
    }

    private static void pathValue(Attack attack, Random random) {
        List<String> names = new ArrayList<>(attack.path.keySet());
        if (!names.isEmpty()) {
            attack.path.put(
                    Inventions.one(names, random), Inventions.one(Inventions.ESCAPED, random));
        }
    }

    private static void queryValue(Attack attack, Random random) {
        if (!attack.query.isEmpty()) {
            int index = random.nextInt(attack.query.size());
            String name = attack.query.get(index).replaceFirst("=.*", "");
            attack.query.set(index, name + "=" + Inventions.one(Inventions.ESCAPED, random));
        }
    }

    /** A parameter that the contract has, with a value that it does not have. */
    private static void declared(Attack attack, Random random) {
        List<String> names = new ArrayList<>(List.of("cursor", "limit"));
        attack.operation
                .node()
                .path("parameters")
                .forEach(
                        parameter -> {
                            if (parameter.path("in").asText().equals("query")) {
                                names.add(parameter.path("name").asText());
                            }
                        });
        attack.query.add(
                Inventions.one(names, random) + "=" + Inventions.one(Inventions.ESCAPED, random));
    }

    private static void unknown(Attack attack, Random random) {
        attack.query.add(
                Inventions.one(Inventions.ESCAPED, random)
                        + "="
                        + Inventions.one(Inventions.ESCAPED, random));
    }

    private static void repeated(Attack attack, Random random) {
        String twice =
                attack.query.isEmpty()
                        ? "limit=" + random.nextInt(1, 100)
                        : Inventions.one(attack.query, random);
        attack.query.add(twice);
        attack.query.add(twice);
    }

    private static void many(Attack attack, Random random) {
        for (int number = random.nextInt(MANY); number >= 0; number--) {
            attack.query.add(Attack.MARKER + number + "=1");
        }
    }
}
