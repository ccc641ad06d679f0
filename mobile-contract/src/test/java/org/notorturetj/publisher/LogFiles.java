package org.notorturetj.publisher;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The files that a server of a log serves, by path (PROTOCOL.md, section 1). */
public final class LogFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ESSENTIALS =
            List.of("tombstones", "hotlines", "regions", "contacts", "alerts", "guides", "policy");

    private final List<byte[]> roots;
    private final TreeMap<Long, Map<String, String>> history;
    private final byte[] head;
    private final long seq;

    LogFiles(PublicLog log) {
        this.roots = new ArrayList<>(log.roots);
        this.history = new TreeMap<>(log.history);
        this.head = log.head;
        this.seq = log.seq;
    }

    /**
     * The file at a path.
     *
     * @return null when there is none
     */
    public byte[] at(String path) {
        String[] part = path.split("/", -1);
        return switch (part[0]) {
            case "head" -> part.length == 1 || Long.parseLong(part[1]) <= seq ? head : null;
            case "root" -> root(Integer.parseInt(part[1]));
            case "manifest" -> lines(Long.parseLong(part[2]), "manifest." + part[1]);
            case "chunk" -> chunk(part[1]);
            case "changes" ->
                    SignedFiles.bytes(
                            section(part[1], Long.parseLong(part[2]), Long.parseLong(part[3])));
            case "update" ->
                    update(
                            part[1],
                            part[2].equals("all"),
                            Long.parseLong(part[3]),
                            Long.parseLong(part[4]));
            case "pack" -> pack(part[1], part.length > 2 && part[2].equals("all"));
            default -> null;
        };
    }

    /** The bytes of a chunk by its name, as of the newest publication. */
    public byte[] named(String name) {
        return lines(seq, name);
    }

    private byte[] root(int n) {
        return n >= 1 && n <= roots.size() ? roots.get(n - 1) : null;
    }

    private byte[] lines(long of, String name) {
        Map<String, String> files = history.get(of);
        return files == null || files.get(name) == null ? null : SignedFiles.bytes(files.get(name));
    }

    private byte[] chunk(String sha256) {
        for (Map<String, String> files : history.values()) {
            for (String text : files.values()) {
                if (Digests.sha256(text).equals(sha256)) {
                    return SignedFiles.bytes(text);
                }
            }
        }
        return null;
    }

    private String section(String name, long since, long to) {
        SortedMap<String, String> before = byId(since, name);
        SortedMap<String, String> after = byId(to, name);
        String result = history.get(to).get(name);
        List<String> deleted = new ArrayList<>();
        for (String id : before.keySet()) {
            if (!after.containsKey(id)) {
                deleted.add('"' + id + '"');
            }
        }
        StringBuilder changed = new StringBuilder();
        int count = 0;
        for (Map.Entry<String, String> line : after.entrySet()) {
            if (!line.getValue().equals(before.get(line.getKey()))) {
                changed.append(line.getValue()).append('\n');
                count++;
            }
        }
        return ("{\"changes\":\"%s\",\"deleted\":[%s],\"from\":%d,\"lines\":%d,\"result\":\"%s\","
                                + "\"to\":%d}\n")
                        .formatted(
                                name,
                                String.join(",", deleted),
                                since,
                                count,
                                Digests.sha256(result),
                                to)
                + changed;
    }

    private SortedMap<String, String> byId(long of, String name) {
        String text = history.containsKey(of) ? history.get(of).get(name) : null;
        return byId(text == null ? "" : text);
    }

    static SortedMap<String, String> byId(String text) {
        SortedMap<String, String> byId = new TreeMap<>();
        text.lines().forEach(line -> byId.put(id(line), line));
        return byId;
    }

    private byte[] update(String language, boolean all, long since, long to) {
        StringBuilder sections = new StringBuilder(section("manifest." + language, since, to));
        for (String name : names(language, all, to)) {
            String before = history.containsKey(since) ? history.get(since).get(name) : "";
            if (!history.get(to).get(name).equals(before)) {
                sections.append(section(name, since, to));
            }
        }
        return SignedFiles.bytes(sections.toString());
    }

    private byte[] pack(String language, boolean all) {
        return pack(language, all ? "all" : "essentials", parts(language, all));
    }

    /** What a pack is made of. */
    public Map<String, byte[]> parts(String language, boolean all) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < roots.size(); i++) {
            parts.put("root/" + (i + 1), roots.get(i));
        }
        parts.put("head", head);
        parts.put("manifest/" + language, lines(seq, "manifest." + language));
        for (String name : names(language, all, seq)) {
            parts.put("chunk/" + Digests.sha256(lines(seq, name)), lines(seq, name));
        }
        return parts;
    }

    /** A pack of any parts, valid or not. */
    public static byte[] pack(String language, String scope, Map<String, byte[]> parts) {
        List<String> list = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        parts.forEach(
                (name, part) -> {
                    list.add("{\"length\":%d,\"name\":\"%s\"}".formatted(part.length, name));
                    bytes.writeBytes(part);
                });
        String header =
                "{\"language\":\"%s\",\"pack\":1,\"parts\":[%s],\"scope\":\"%s\"}\n"
                        .formatted(language, String.join(",", list), scope);
        ByteArrayOutputStream pack = new ByteArrayOutputStream();
        pack.writeBytes(SignedFiles.bytes(header));
        pack.writeBytes(bytes.toByteArray());
        return pack.toByteArray();
    }

    private List<String> names(String language, boolean all, long of) {
        List<String> names = new ArrayList<>();
        history.get(of)
                .get("manifest." + language)
                .lines()
                .skip(1)
                .forEach(
                        line -> {
                            String name = tree(line).get("name").asText();
                            if (all || ESSENTIALS.contains(name.split("\\.", -1)[0])) {
                                names.add(name);
                            }
                        });
        if (all) {
            history.get(of).keySet().stream()
                    .filter(
                            name ->
                                    name.startsWith("articles." + language + ".")
                                            || name.startsWith("summaries." + language + "."))
                    .sorted()
                    .forEach(names::add);
        }
        return names;
    }

    private static String id(String line) {
        return tree(line).get("id").asText();
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
