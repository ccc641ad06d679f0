package org.notorturetj.contract.attack;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.notorturetj.contract.ContractReader.Operation;
import org.notorturetj.contract.recipe.SampleRequest;
import org.notorturetj.platform.json.CanonicalJson;

/**
 * A request as bytes, which need not be valid HTTP. It starts as a valid one, and mutations change
 * it in place. Text stands for bytes: each character is one (ISO 8859-1).
 */
final class Attack {
    /** Stands wherever an attack may put a text of its own; nobody may repeat or keep it. */
    static final String MARKER = "plantedbyattack";

    private static final int SHOWN = 300;

    final Operation operation;
    String method;

    /** By the names in the template of the path; as sent. */
    final Map<String, String> path = new TreeMap<>();

    /** Added behind the path, as sent. */
    String suffix = "";

    /** Each {@code name=value}, as sent. */
    final List<String> query = new ArrayList<>();

    final List<String> headers = new ArrayList<>();
    final @Nullable Map<String, Object> json;
    byte @Nullable [] body;
    boolean chunked;
    final List<String> mutations = new ArrayList<>();

    Attack(Operation operation, SampleRequest request) {
        this.operation = operation;
        method = operation.method().toUpperCase(java.util.Locale.ROOT);
        request.path().forEach((name, value) -> path.put(name, escaped(value)));
        request.query().forEach((name, value) -> query.add(name + "=" + escaped(value)));
        request.headers().forEach((name, value) -> headers.add(name + ": " + value));
        json = request.body();
        if (json != null) {
            body = CanonicalJson.write(json).getBytes(StandardCharsets.UTF_8);
            headers.add("Content-Type: application/json");
        }
    }

    static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether the body is said to be plain text, which may be anything. */
    boolean isPlainText() {
        String type = "Content-Type: text/plain";
        return headers.stream()
                .anyMatch(header -> header.regionMatches(true, 0, type, 0, type.length()));
    }

    /** Removes a header. */
    void without(String name) {
        headers.removeIf(header -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1));
    }

    /** Sets a header. */
    void header(String name, String value) {
        without(name);
        headers.add(name + ": " + value);
    }

    /** Path and query as sent. */
    String target() {
        String address = operation.path();
        for (Map.Entry<String, String> part : path.entrySet()) {
            address = address.replace("{" + part.getKey() + "}", part.getValue());
        }
        return address + suffix + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder(method + " " + target() + " HTTP/1.1\r\n");
        head.append("Host: localhost\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (body == null) {
            bytes.writeBytes(latin(head.append("\r\n").toString()));
        } else if (chunked) {
            head.append("Transfer-Encoding: chunked\r\n\r\n");
            head.append(Integer.toHexString(body.length)).append("\r\n");
            bytes.writeBytes(latin(head.toString()));
            bytes.writeBytes(body);
            bytes.writeBytes(latin(body.length == 0 ? "\r\n" : "\r\n0\r\n\r\n"));
        } else {
            head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
            bytes.writeBytes(latin(head.toString()));
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** For whoever wants to send it again; long ones are cut. */
    @Override
    public String toString() {
        String content = body == null ? "" : new String(body, StandardCharsets.ISO_8859_1);
        return "%s %s%n    %s%n    body (%d bytes%s): %s"
                .formatted(
                        cut(method),
                        cut(target()),
                        headers.stream().map(Attack::cut).collect(Collectors.joining(" | ")),
                        body == null ? 0 : body.length,
                        chunked ? ", chunked" : "",
                        cut(content));
    }

    static String cut(String text) {
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return shown.chars()
                .mapToObj(c -> c < ' ' || c > '~' ? "\\u%04x".formatted(c) : "" + (char) c)
                .collect(Collectors.joining());
    }
}
