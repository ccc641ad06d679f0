package org.notorturetj.publisher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A public log in memory. Lines are put and removed, {@link #publish} makes a publication of them,
 * and {@link LogFiles} serves it. Ids are ASCII here, so that Java's order is that of their bytes.
 */
public final class PublicLog {
    public static final List<String> LANGUAGES = List.of("en", "ru", "tg");

    private static final List<String> PLACES =
            List.of(
                    "05 tombstones",
                    "10 hotlines",
                    "15 regions",
                    "20 contacts",
                    "25 alerts",
                    "30 home",
                    "35 guides",
                    "40 policy",
                    "45 topics",
                    "50 sections",
                    "55 pages",
                    "60 cases",
                    "65 articles-index");

    private final SortedMap<String, SortedMap<String, String>> lines = new TreeMap<>();

    private final Map<String, String> broken = new HashMap<>();

    /** What every lines file was as of a publication, by its number. */
    final TreeMap<Long, Map<String, String>> history = new TreeMap<>();

    /** All roots, starting with number 1. */
    final List<byte[]> roots = new ArrayList<>();

    private final List<String> mirrors = new ArrayList<>();
    public SigningKeyPair publisher = SigningKeyPair.make();
    public SigningKeyPair alerter = SigningKeyPair.make();
    public List<SigningKeyPair> rootKeys = new ArrayList<>(List.of(SigningKeyPair.make()));
    public int rootThreshold = 1;
    public int version = 1;
    public long epoch = 1;
    public long seq;
    public long issue;

    /** What heads say of the desk's audit; null: nothing, as in earlier heads. */
    public String audit = Digests.sha256("row").substring(0, 32);

    public String issued = "2026-11-24T09:30:00Z";
    public String refreshBy = "2026-12-08T09:30:00Z";
    byte[] head;

    /** A log with its first root and nothing in it. */
    public PublicLog() {
        addRoot();
    }

    /** A log with given keys. */
    public PublicLog(List<SigningKeyPair> rootKeys, int rootThreshold, SigningKeyPair publisher) {
        this(rootKeys, rootThreshold, publisher, publisher);
    }

    /** The same, with a key of its own for alerts. */
    public PublicLog(
            List<SigningKeyPair> rootKeys,
            int rootThreshold,
            SigningKeyPair publisher,
            SigningKeyPair alerter) {
        this.rootKeys = new ArrayList<>(rootKeys);
        this.rootThreshold = rootThreshold;
        this.publisher = publisher;
        this.alerter = alerter;
        addRoot();
    }

    /** Puts a line into a chunk. */
    public PublicLog put(String chunk, String id, String line) {
        lines.computeIfAbsent(chunk, name -> new TreeMap<>()).put(id, line);
        return this;
    }

    /** Puts a record into its chunk in all languages. */
    public PublicLog putInAll(
            String kind, String id, java.util.function.UnaryOperator<String> line) {
        for (String language : LANGUAGES) {
            put(kind + "." + language + ".v1", id, line.apply(language));
        }
        return this;
    }

    /** Publishes a chunk as it stands here, against all rules, as a faulty publisher would. */
    public PublicLog putBroken(String chunk, String text) {
        broken.put(chunk, text);
        return this;
    }

    /**
     * Takes a record out of its chunk in all languages, with tombstones of the next publication.
     */
    public PublicLog removeInAll(String kind, String id) {
        for (String language : LANGUAGES) {
            lines.get(kind + "." + language + ".v1").remove(id);
            String tombstone = id + "." + language;
            put(
                    "tombstones.v1",
                    tombstone,
                    "{\"id\":\"%s\",\"seq\":%d}".formatted(tombstone, seq + 1));
        }
        return this;
    }

    /** Takes all articles of a quarter out, in all languages. */
    public PublicLog removeInAllArticles(String quarter) {
        LANGUAGES.forEach(
                language -> lines.remove("articles.%s.%s.v1".formatted(language, quarter)));
        return this;
    }

    /** Announces mirrors in the next publication. */
    public PublicLog mirrors(String... addresses) {
        mirrors.clear();
        mirrors.addAll(List.of(addresses));
        return this;
    }

    /** Makes a publication of what was put, and signs its head. */
    public PublicLog publish() {
        seq++;
        Map<String, String> files = new HashMap<>();
        for (String language : LANGUAGES) {
            files.putAll(ArticleShards.of(lines, language));
            for (String place : PLACES) {
                String name = name(place.substring(3), language);
                files.put(name, text(lines.getOrDefault(name, new TreeMap<>())));
            }
            String index = "articles-index." + language + ".v1";
            files.put(index, ArticleShards.index(files, language, seq));
        }
        files.putAll(broken);
        history.put(seq, files);
        for (String language : LANGUAGES) {
            files.put("manifest." + language, manifest(files, language));
        }
        return sign();
    }

    /** Signs the newest state again: only the issue rises. */
    public PublicLog sign() {
        issue++;
        head = SignedFiles.file(SignedFiles.HEAD, headStatement(), publisher);
        return this;
    }

    /** What a head would say now. */
    public String headStatement() {
        StringBuilder manifests = new StringBuilder();
        for (String language : LANGUAGES) {
            String sha256 = Digests.sha256(history.get(seq).get("manifest." + language));
            manifests.append(manifests.length() == 0 ? "" : ",");
            manifests.append("\"%s\":\"%s\"".formatted(language, sha256));
        }
        String prev = head == null ? "null" : '"' + Digests.sha256(head) + '"';
        String seen = audit == null ? "" : "\"audit\":\"%s\",".formatted(audit);
        return ("{%s\"epoch\":%d,\"issue\":%d,\"issued\":\"%s\",\"manifests\":{%s},\"prev\":%s,"
                        + "\"refreshBy\":\"%s\",\"root\":%d,\"seq\":%d}")
                .formatted(
                        seen, epoch, issue, issued, manifests, prev, refreshBy, roots.size(), seq);
    }

    /** Makes the next root with the keys that are set, signed by the previous keys and these. */
    public PublicLog addRoot(SigningKeyPair... alsoSigning) {
        String statement =
                SignedFiles.rootStatement(
                        roots.size() + 1,
                        rootThreshold,
                        rootKeys,
                        List.of(publisher),
                        List.of(alerter));
        List<SigningKeyPair> signing = new ArrayList<>(rootKeys);
        signing.addAll(List.of(alsoSigning));
        roots.add(
                SignedFiles.file(
                        SignedFiles.ROOT, statement, signing.toArray(new SigningKeyPair[0])));
        return this;
    }

    /** A stolen publishing key is replaced: the next root, and nothing signed yet. */
    public PublicLog replacePublisher() {
        publisher = SigningKeyPair.make();
        return addRoot();
    }

    /** Goes back to an earlier publication, as after a restored backup. */
    public PublicLog restore(long to) {
        seq = to;
        epoch++;
        history.tailMap(to, false).clear();
        lines.clear();
        history.get(to)
                .forEach(
                        (name, text) -> {
                            if (!name.startsWith("manifest.") && !name.startsWith("summaries.")) {
                                lines.put(name, new TreeMap<>(LogFiles.byId(text)));
                            }
                        });
        return sign();
    }

    /** The files as of the newest publication. */
    public LogFiles files() {
        return new LogFiles(this);
    }

    /** A root by its number. */
    public byte[] root(int n) {
        return roots.get(n - 1).clone();
    }

    /** The signed head. */
    public byte[] head() {
        return head.clone();
    }

    static String name(String kind, String language) {
        boolean neutral = kind.equals("tombstones") || kind.equals("policy");
        return neutral ? kind + ".v1" : kind + "." + language + ".v1";
    }

    static String text(SortedMap<String, String> byId) {
        StringBuilder text = new StringBuilder();
        byId.values().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private String manifest(Map<String, String> files, String language) {
        StringBuilder text = new StringBuilder();
        String addresses = mirrors.isEmpty() ? "" : '"' + String.join("\",\"", mirrors) + '"';
        text.append(
                "{\"id\":\"00\",\"language\":\"%s\",\"mirrors\":[%s],\"onion\":null,\"v\":%d}\n"
                        .formatted(language, addresses, version));
        for (String place : PLACES) {
            String name = name(place.substring(3), language);
            text.append(
                    "{\"from\":%d,\"id\":\"%s\",\"length\":%d,\"name\":\"%s\",\"sha256\":\"%s\"}\n"
                            .formatted(
                                    from(name),
                                    place.substring(0, 2),
                                    SignedFiles.bytes(files.get(name)).length,
                                    name,
                                    Digests.sha256(files.get(name))));
        }
        return text.toString();
    }

    /** The publication that last changed a file. */
    private long from(String name) {
        String now = history.get(seq).get(name);
        long from = seq;
        for (long past : history.descendingKeySet()) {
            if (!now.equals(history.get(past).get(name))) {
                break;
            }
            from = past;
        }
        return from;
    }
}
