package org.notorturetj.content.nameguard.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.notorturetj.api.text.Language;
import org.notorturetj.client.text.FoldedText;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.nameguard.name.ProtectedName;
import org.notorturetj.content.nameguard.name.WrittenName;

/** Prints how long the guard takes, in processor time of its thread: see bench/name-guard. */
public final class GuardSpeed {
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 101;
    private static final int CHARACTERS = 12_000;

    private GuardSpeed() {}

    /** Argument: how many rounds to warm up. */
    public static void main(String... arguments) throws IOException {
        int warmUp = arguments.length > 0 ? Integer.parseInt(arguments[0]) : WARM_UP;
        String text = text();
        print(
                "a text of %,d characters, %,d bytes; processor time, medians of %d rounds%n",
                text.length(), text.getBytes(StandardCharsets.UTF_8).length, ROUNDS);
        double folding = median(warmUp, () -> FoldedText.of(text).text().length());
        print("folding alone: %.2f ms%n", folding);
        for (int count : new int[] {1, 200, 1_000, 10_000}) {
            List<ProtectedName> names = names(count);
            long before = time();
            NameGuard guard = NameGuard.of(names);
            double built = (time() - before) / 1e6;
            double first = once(() -> guard.check(text, Language.RU).size());
            double usual = median(warmUp, () -> guard.check(text, Language.RU).size());
            print(
                    "%,7d names: built in %.0f ms, first check %.1f ms, then %.2f ms%n",
                    count, built, first, usual);
        }
    }

    private static void print(String format, Object... values) {
        System.out.print(String.format(Locale.ROOT, format, values));
    }

    private static double median(int warmUp, java.util.function.IntSupplier work) {
        for (int i = 0; i < warmUp; i++) {
            once(work);
        }
        List<Double> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(once(work));
        }
        rounds.sort(null);
        return rounds.get(ROUNDS / 2);
    }

    private static double once(java.util.function.IntSupplier work) {
        long before = time();
        if (work.getAsInt() < 0) {
            throw new IllegalStateException();
        }
        return (time() - before) / 1e6;
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Half in Russian, half in Tajik, from the Universal Declaration. */
    private static String text() throws IOException {
        return half("ru") + "\n\n" + half("tg");
    }

    private static String half(String language) throws IOException {
        String path =
                "/content/real/pages/universal-declaration-of-human-rights/" + language + ".yaml";
        try (InputStream file = GuardSpeed.class.getResourceAsStream(path)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int from = text.indexOf("body:");
            return text.substring(from, from + CHARACTERS / 2);
        }
    }

    /** Random names, each in Russian and in Tajik dress. */
    private static List<ProtectedName> names(int count) {
        var random = new Random(5);
        List<ProtectedName> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String given = word(random);
            String root = word(random);
            names.add(
                    new ProtectedName(
                            "" + i,
                            null,
                            List.of(
                                    name(Language.RU, given, root + "ов"),
                                    name(Language.TG, given, root + "зода"))));
        }
        return names;
    }

    private static WrittenName name(Language language, String given, String surname) {
        return new WrittenName(language, given, surname, "", List.of(), "А. Б.");
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            word.append("бвгдзклмнрстфхшч".charAt(random.nextInt(16)))
                    .append("аиоуеа".charAt(random.nextInt(6)));
            if (random.nextInt(3) == 0) {
                word.append("нрлмс".charAt(random.nextInt(5)));
            }
        }
        word.append("бдзклмнрстфх".charAt(random.nextInt(12)));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
