package org.notorturetj.publisher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * Generates the test vectors. Signatures are different at each run, so an existing file is never
 * generated again: vectors are only ever added to. The first argument is their folder.
 */
public final class VectorGenerator {
    private final Path folder;
    private final Map<String, Map<String, Object>> index = new TreeMap<>();
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private VectorGenerator(Path folder) {
        this.folder = folder;
    }

    /** Adds what is missing. */
    public static void main(String[] words) throws IOException {
        Brotli4jLoader.ensureAvailability();
        new VectorGenerator(Path.of(words[0])).make();
    }

    private void make() throws IOException {
        SigningKeyPair root1 = key("root-1");
        SigningKeyPair root2 = key("root-2");
        SigningKeyPair publish1 = key("publish-1");
        SigningKeyPair publish2 = key("publish-2");
        SigningKeyPair stranger = key("stranger");
        PublicLog log = new PublicLog(List.of(root1), 1, publish1);
        log.audit = null;
        fill(log);
        log.publish();
        good("roots/1.root", log.root(1), "root");
        signed("heads/1", log, publish1, stranger);
        state(log.files(), 1);
        good("cards/tg-1.card", card(log, publish1), "card", "root", "roots/1.root");
        bad("cards/tg-stranger.card", card(log, stranger), "card", "root", "roots/1.root");

        log.put("hotlines.tg.v1", "h1", SampleRecords.hotline("h1", "tg", "+999000000009"));
        log.removeInAll("guides", "g1").publish();
        signed("heads/2", log, publish1, stranger);
        state(log.files(), 2);
        changes(log.files());
        packs(log.files().at("pack/tg"), "roots/1.root");

        audited(log);
        roots(log, root1, root2, publish2, stranger);
        new PushVectorGenerator(this::put, publish1, key("alert-1"))
                .make(root1, key("alert-2"), stranger);
        // Made from the words of folding.tsv by other code than the client.
        good("folding/texts.json", new byte[0], "folding");
        // Made by SearchVectorsTest, again whenever the tables of the search change.
        good("search/queries.json", new byte[0], "search");
        good("search/terms.json", new byte[0], "search");
    }

    private void fill(PublicLog log) {
        log.putInAll("hotlines", "h1", tag -> SampleRecords.hotline("h1", tag, "+999000000001"))
                .putInAll("hotlines", "h2", tag -> SampleRecords.compromised("h2", tag))
                .putInAll(
                        "regions", "r1", tag -> SampleRecords.region("r1", tag, "TJ-KT", "\"h1\""))
                .putInAll("contacts", "c1", tag -> SampleRecords.contact("c1", tag))
                .putInAll(
                        "alerts",
                        "a1",
                        tag -> SampleRecords.alert("a1", tag, "active", "2027-06-30T00:00:00Z"))
                .putInAll("guides", "g1", tag -> SampleRecords.guide("g1", tag, "Retracted"))
                .putInAll("guides", "g2", tag -> SampleRecords.guide("g2", tag, "Дар боздошт"));
    }

    private void signed(String name, PublicLog log, SigningKeyPair publish, SigningKeyPair stranger)
            throws IOException {
        String says = log.headStatement();
        String root = "roots/1.root";
        good(name + ".head", log.head(), "head", "root", root);
        bad(name + "-stranger.head", file(SignedFiles.HEAD, says, stranger), "head", "root", root);
        bad(name + "-as-card.head", file(SignedFiles.CARD, says, publish), "head", "root", root);
        byte[] head = log.head();
        bad(name + "-cut.head", Arrays.copyOf(head, head.length - 1), "head", "root", root);
        byte[] raised = text(head).replace("\"issue\":", "\"issue\":1").getBytes(UTF_8);
        bad(name + "-raised.head", raised, "head", "root", root);
    }

    /** A head that says where the audit of the desk ends, which a client ignores. */
    private void audited(PublicLog log) throws IOException {
        log.audit = Digests.sha256("row").substring(0, 32);
        log.sign();
        String root = "roots/1.root";
        good("heads/2-audit.head", log.head(), "head", "root", root);
        byte[] other =
                text(log.head()).replace(log.audit, log.audit.replace('8', '9')).getBytes(UTF_8);
        bad("heads/2-audit-changed.head", other, "head", "root", root);
        log.audit = null;
    }

    private void state(LogFiles files, int seq) throws IOException {
        for (String language : PublicLog.LANGUAGES) {
            byte[] manifest = files.at("manifest/" + language + "/" + seq);
            String name = "manifests/" + language + "-" + seq + ".lines";
            String head = "heads/" + seq + ".head";
            good(name, manifest, "manifest", "head", head, "language", language);
        }
        String wrong = PublicLog.LANGUAGES.get(1);
        byte[] swapped = files.at("manifest/" + wrong + "/" + seq);
        String head = "heads/" + seq + ".head";
        String name = "manifests/ru-for-tg-" + seq + ".lines";
        bad(name, swapped, "manifest", "head", head, "language", "tg");
        for (String chunk : List.of("hotlines.tg.v1", "guides.tg.v1", "tombstones.v1")) {
            String at = "chunks/" + chunk + "-" + seq + ".lines";
            String manifest = "manifests/tg-" + seq + ".lines";
            good(at, files.named(chunk), "chunk", "manifest", manifest, "name", chunk);
        }
        String one = text(files.named("guides.tg.v1"));
        String unordered = "{\"id\":\"zz\"}\n" + one;
        bad("chunks/unordered-" + seq + ".lines", unordered.getBytes(UTF_8), "lines");
        String twice = one.substring(0, one.indexOf('\n') + 1) + one;
        bad("chunks/twice-" + seq + ".lines", twice.getBytes(UTF_8), "lines");
        bad("chunks/no-end-" + seq + ".lines", one.strip().getBytes(UTF_8), "lines");
    }

    private void changes(LogFiles files) throws IOException {
        for (String name : List.of("hotlines.tg.v1", "guides.tg.v1", "tombstones.v1")) {
            for (int since = 0; since <= 1; since++) {
                section("changes/" + name + "-" + since + "-2", name, since, files);
            }
        }
        byte[] forged = files.at("changes/hotlines.tg.v1/1/2");
        byte[] other = text(forged).replace("+999000000009", "+999000000666").getBytes(UTF_8);
        bad(
                "changes/forged.section",
                other,
                "changes",
                "base",
                "chunks/hotlines.tg.v1-1.lines",
                "since",
                "1",
                "result",
                "chunks/hotlines.tg.v1-2.lines");
        byte[] update = files.at("update/tg/essentials/1/2");
        String manifest = "manifests/tg-2.lines";
        good("updates/tg-1-2.sections", update, "update", "since", "1", "manifest", manifest);
        byte[] cut = Arrays.copyOf(update, update.length - 20);
        bad("updates/tg-cut.sections", cut, "update", "since", "1", "manifest", manifest);
    }

    private void section(String at, String name, int since, LogFiles files) throws IOException {
        good(
                at + ".section",
                files.at("changes/" + name + "/" + since + "/2"),
                "changes",
                "base",
                since == 0 ? "" : "chunks/" + name + "-1.lines",
                "since",
                String.valueOf(since),
                "result",
                "chunks/" + name + "-2.lines");
    }

    private void packs(byte[] pack, String root) throws IOException {
        byte[] gzip = gzip(pack);
        byte[] brotli = Encoder.compress(pack);
        good("packs/notorturetj-tg.pack", pack, "pack", "root", root);
        good("packs/notorturetj-tg.pack.gz", gzip, "pack", "root", root);
        good("packs/notorturetj-tg.pack.br", brotli, "pack", "root", root);
        bad("packs/cut.pack", Arrays.copyOf(pack, pack.length - 1), "pack", "root", root);
        bad("packs/padded.pack", Arrays.copyOf(pack, pack.length + 1), "pack", "root", root);
        bad("packs/cut.pack.br", Arrays.copyOf(brotli, brotli.length - 2), "pack", "root", root);
        bad("packs/padded.pack.br", Arrays.copyOf(brotli, brotli.length + 3), "pack", "root", root);
        bad(
                "packs/padded-more.pack.br",
                Arrays.copyOf(brotli, brotli.length + 40_000),
                "pack",
                "root",
                root);
        bad("packs/padded.pack.gz", Arrays.copyOf(gzip, gzip.length + 3), "pack", "root", root);
        bad("packs/twice.pack.gz", gzip(gzip), "pack", "root", root);
        bad("packs/twice.pack.br", Encoder.compress(brotli), "pack", "root", root);
        bad("packs/gzip-in-brotli.pack", Encoder.compress(gzip), "pack", "root", root);
        // Of the pack that is there already: the window is all that is wrong with it.
        byte[] signed = Files.readAllBytes(folder.resolve("packs/notorturetj-tg.pack"));
        bad(
                "packs/large-window.pack.br",
                Encoder.compress(signed, Encoder.Parameters.create(11, 23)),
                "pack",
                "root",
                root);
        byte[] forged = text(pack).replace("+999000000009", "+999000000666").getBytes(UTF_8);
        bad("packs/forged.pack", forged, "pack", "root", root);
    }

    private void roots(
            PublicLog log,
            SigningKeyPair root1,
            SigningKeyPair root2,
            SigningKeyPair publish2,
            SigningKeyPair other)
            throws IOException {
        log.publisher = publish2;
        log.alerter = publish2;
        log.addRoot();
        good("roots/2.root", log.root(2), "root", "before", "roots/1.root");
        log.rootKeys = List.of(root2);
        log.addRoot(root1);
        good("roots/3.root", log.root(3), "root", "before", "roots/2.root");
        bad("roots/3-after-1.root", log.root(3), "root", "before", "roots/1.root");
        String says = SignedFiles.rootStatement(2, 1, List.of(other), List.of(other));
        bad(
                "roots/2-stranger.root",
                file(SignedFiles.ROOT, says, other),
                "root",
                "before",
                "roots/1.root");
        String honest = SignedFiles.rootStatement(2, 1, List.of(root1), List.of(publish2));
        byte[] kid = file(SignedFiles.ROOT, honest.replace(publish2.spki(), other.spki()), root1);
        bad("roots/2-wrong-kid.root", kid, "root", "before", "roots/1.root");
        String two = SignedFiles.rootStatement(2, 2, List.of(root1, root2), List.of(publish2));
        byte[] twice =
                SignedFiles.withSignatures(
                        two,
                        List.of(
                                root1.signature(SignedFiles.ROOT, two),
                                root1.signature(SignedFiles.ROOT, two)));
        bad("roots/2-one-key-twice.root", twice, "root", "before", "roots/1.root");
        log.sign();
        good("heads/2-after-rotation.head", log.head(), "head", "root", "roots/3.root");
        bad("heads/2-too-early.head", log.head(), "head", "root", "roots/1.root");
    }

    private static byte[] card(PublicLog log, SigningKeyPair key) {
        String says =
                ("{\"epoch\":1,\"language\":\"tg\",\"lines\":[{\"name\":\"Line h1\",\"numbers\":"
                                + "[\"+999000000001\"],\"serves\":[]}],\"mirrors\":[],"
                                + "\"onion\":null,\"seq\":%d}")
                        .formatted(log.seq);
        return file(SignedFiles.CARD, says, key);
    }

    private static byte[] file(String label, String statement, SigningKeyPair key) {
        return SignedFiles.file(label, statement, key);
    }

    private SigningKeyPair key(String name) throws IOException {
        Path file = folder.resolve("keys/throw-away-" + name + ".txt");
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            Files.writeString(file, SigningKeyPair.make().text() + "\n");
        }
        return SigningKeyPair.of(Files.readString(file));
    }

    private void good(String name, byte[] bytes, String kind, String... with) throws IOException {
        put(name, bytes, kind, true, with);
    }

    private void bad(String name, byte[] bytes, String kind, String... with) throws IOException {
        put(name, bytes, kind, false, with);
    }

    private void put(String name, byte[] bytes, String kind, boolean good, String... with)
            throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            Files.write(file, bytes);
        }
        Map<String, Object> entry = new TreeMap<>();
        entry.put("file", name);
        entry.put("kind", kind);
        entry.put("good", good);
        entry.put("sha256", Digests.sha256(Files.readAllBytes(file)));
        for (int i = 0; i < with.length; i += 2) {
            entry.put(with[i], with[i + 1]);
        }
        index.put(name, entry);
        Files.writeString(
                folder.resolve("index.json"), json.writeValueAsString(index.values()) + "\n");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;
}
