package org.notorturetj.publisher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.notorturetj.client.Content;
import org.notorturetj.client.MemoryStorage;
import org.notorturetj.client.RefusedException;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.SyncReport;
import org.notorturetj.client.Transport.Response;

/**
 * Logs that are made at random, and what the Java client does with them: one JSON object a line,
 * for clients in other languages to do the same (typescript/test/generated.mjs). Of a seed the
 * steps are always the same; the keys are new each time.
 */
public final class GeneratedLog {
    private static final List<String> TAGS = List.of("tg", "ru");
    private static final List<String> FAULTY =
            List.of("pack", "update", "changes", "chunk", "manifest", "root", "head");
    private static final long HOUR = 3_600_000;
    private static final long BEGIN = 1_795_600_000_000L;

    private final Random random;
    private final PublicLog log = new PublicLog();
    private final List<LogFiles> past = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final SyncClient client;
    private LogFiles served;
    private String faulty = "";
    private int fault;
    private long now = BEGIN;

    private GeneratedLog(long seed) throws IOException, RefusedException {
        this.random = new Random(seed);
        this.client =
                new SyncClient(
                        log.root(1),
                        List.of("https://one.example.org/v1/sync/"),
                        (mirror, path, headers, limit) -> answer(path),
                        new MemoryStorage(),
                        () -> now,
                        new Random(1));
    }

    /**
     * Prints logs.
     *
     * @param words how many, and the first seed
     */
    public static void main(String[] words) throws IOException, RefusedException {
        long first = Long.parseLong(words[1]);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (long seed = first; seed < first + Long.parseLong(words[0]); seed++) {
            out.println(new GeneratedLog(seed).life(seed));
        }
        out.flush();
    }

    private String life(long seed) throws IOException {
        byte[] root = log.root(1);
        publish();
        for (int i = 2 + random.nextInt(6); i > 0; i--) {
            for (int j = random.nextInt(3); j > 0; j--) {
                publish();
            }
            step();
        }
        return "{\"root\":\"%s\",\"seed\":%d,\"steps\":[%s]}"
                .formatted(base64(root), seed, String.join(",", steps));
    }

    private void publish() {
        int what = past.isEmpty() ? 0 : random.nextInt(20);
        if (what == 0 && !past.isEmpty()) {
            log.restore(1 + random.nextInt((int) log.seq));
        } else if (what == 1) {
            log.replacePublisher().publish();
        } else if (what == 2) {
            log.sign();
        } else {
            for (int i = random.nextInt(4); i >= 0; i--) {
                change();
            }
            log.publish();
        }
        past.add(log.files());
    }

    private void change() {
        String id = "r" + random.nextInt(6);
        String text = "Text " + random.nextInt(1000) + " ғӣҷ\u2028😀";
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> log.putInAll("hotlines", id, tag -> hotline(id, tag, text));
            case 3 -> log.putInAll("guides", id, tag -> SampleRecords.guide(id, tag, text));
            case 4 -> {
                String kind = "articles.%s.2026-q" + (1 + random.nextInt(3)) + ".v1";
                for (String tag : PublicLog.LANGUAGES) {
                    log.put(kind.formatted(tag), id, SampleRecords.article(id, tag, text));
                }
            }
            case 5 -> log.putInAll("topics", id, tag -> SampleRecords.article(id, tag, text));
            default -> remove(random.nextBoolean() ? "hotlines" : "guides", id);
        }
    }

    private static String hotline(String id, String tag, String text) {
        return SampleRecords.hotline(
                id, tag, "+999000000000", "\"coverageNote\":\"%s\",".formatted(text));
    }

    private void remove(String kind, String id) {
        // What was never put in cannot be taken out.
        log.putInAll(kind, id, tag -> hotline(id, tag, "short"));
        log.removeInAll(kind, id);
    }

    private void step() throws IOException {
        answers.clear();
        now += HOUR + random.nextInt(1000) * HOUR / 10;
        boolean old = random.nextInt(5) == 0;
        served = past.get(old ? random.nextInt(past.size()) : past.size() - 1);
        faulty = random.nextInt(4) == 0 ? FAULTY.get(random.nextInt(FAULTY.size())) : "";
        fault = random.nextInt(3);
        String language = TAGS.get(random.nextInt(TAGS.size()));
        Scope scope = random.nextBoolean() ? Scope.ALL : Scope.ESSENTIALS;
        String does = random.nextInt(4) == 0 ? "import" : "sync";
        if (random.nextInt(20) == 0) {
            client.forget(language);
            does = "forget";
        } else if (does.equals("import")) {
            byte[] pack = served.at("pack/" + language + (scope == Scope.ALL ? "/all" : ""));
            answers.add("[\"\",\"%s\"]".formatted(base64(pack)));
            report(does, language, scope, client.importPack(new ByteArrayInputStream(pack)));
            return;
        } else {
            report(does, language, scope, client.sync(language, scope));
            return;
        }
        add(does, language, scope, "", false);
    }

    private void report(String does, String language, Scope scope, SyncReport report)
            throws IOException {
        String outcome = report.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        add(does, language, scope, outcome, report.stale());
    }

    private void add(String does, String language, Scope scope, String outcome, boolean stale)
            throws IOException {
        List<String> held = new ArrayList<>();
        for (String tag : TAGS) {
            Content content = client.content(tag);
            for (String name : content.chunkNames()) {
                String sha256 = Digests.sha256(content.chunk(name));
                held.add("\"%s/%s\":\"%s\"".formatted(tag, name, sha256));
            }
        }
        steps.add(
                ("{\"answers\":[%s],\"does\":\"%s\",\"held\":{%s},\"language\":\"%s\",\"now\":%d,"
                                + "\"outcome\":\"%s\",\"scope\":\"%s\",\"stale\":%b,"
                                + "\"state\":\"%s\"}")
                        .formatted(
                                String.join(",", answers),
                                does,
                                String.join(",", held),
                                language,
                                now,
                                outcome,
                                scope.name().toLowerCase(Locale.ROOT),
                                stale,
                                client.state()));
    }

    /** What the mirror answers is written down: another client asks for the same, in this order. */
    private Response answer(String path) {
        byte[] file = served.at(path);
        if (file != null && !faulty.isEmpty() && path.startsWith(faulty)) {
            file = bent(file);
        }
        String bytes = file == null ? "null" : '"' + base64(file) + '"';
        answers.add("[\"%s\",%s]".formatted(path, bytes));
        return file == null ? Response.empty(404) : Response.file(file);
    }

    private byte[] bent(byte[] file) {
        byte[] bent = file.clone();
        int at = file.length == 0 ? 0 : random.nextInt(file.length);
        return switch (fault) {
            case 0 -> null;
            case 1 -> Arrays.copyOf(bent, at);
            default -> {
                if (bent.length > 0) {
                    bent[at] ^= 1;
                }
                yield bent;
            }
        };
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
