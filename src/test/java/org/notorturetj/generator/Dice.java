package org.notorturetj.generator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Repeatable randomness: each document has its own generator, seeded with the set's seed and its
 * key.
 */
final class Dice {
    private static final String CROCKFORD_BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Instant FIRST = Instant.parse("2012-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2026-10-31T00:00:00Z");

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    static Dice of(long seed, String key) {
        long mixed = seed;
        for (int i = 0; i < key.length(); i++) {
            mixed = mixed * 0x5DEECE66DL + key.charAt(i);
        }
        return new Dice(new SplittableRandom(mixed));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A random integer between two bounds, both inclusive. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** Like {@link #between}, but small numbers are more likely: most texts are short. */
    int mostlySmall(int first, int last) {
        double draw = random.nextDouble();
        return first + (int) (draw * draw * (last - first));
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Some of the values, in their order, without duplicates. */
    <T> List<T> someOf(List<T> values, int atLeast, int atMost) {
        List<T> left = new ArrayList<>(values);
        int wanted = between(atLeast, atMost);
        while (left.size() > wanted) {
            left.remove(random.nextInt(left.size()));
        }
        return left;
    }

    /** Characters of Crockford's base32: 16 for an ID, 6 for a case code. */
    String base32(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(CROCKFORD_BASE32.charAt(random.nextInt(CROCKFORD_BASE32.length())));
        }
        return text.toString();
    }

    /** A time from 2012 to 2026, in whole minutes. */
    Instant moment() {
        long minutes = Duration.between(FIRST, LAST).toMinutes();
        return FIRST.plus(Duration.ofMinutes(random.nextLong(minutes)));
    }
}
