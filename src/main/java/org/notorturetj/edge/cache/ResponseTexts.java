package org.notorturetj.edge.cache;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.edge.Coding;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.storedtext.StoredText;
import org.notorturetj.platform.storedtext.StoredTexts;
import org.notorturetj.platform.text.Digest;

import com.fasterxml.jackson.databind.node.TextNode;

/** The finished responses in the memory of this node: what is published anew drops them. */
@ApplicationScoped
class ResponseTexts implements StoredTexts {
    private final CachedResponses responses;

    ResponseTexts(CachedResponses responses) {
        this.responses = responses;
    }

    @Override
    public String place() {
        return "responses";
    }

    @Override
    public long size() {
        return responses.size();
    }

    @Override
    public List<StoredText> after(@Nullable String key, int size) {
        NavigableMap<String, String> byKey = byKey();
        return (key == null ? byKey : byKey.tailMap(key, false))
                .entrySet().stream()
                        .limit(size)
                        .flatMap(it -> text(it.getKey(), it.getValue()).stream())
                        .toList();
    }

    @Override
    public Optional<StoredText> find(String key) {
        return Optional.ofNullable(byKey().get(key)).flatMap(kept -> text(key, kept));
    }

    /** Searches note keys, and an address that was asked for may have a name: so it is hashed. */
    private NavigableMap<String, String> byKey() {
        NavigableMap<String, String> byKey = new TreeMap<>();
        responses.keys().forEach(it -> byKey.put(HexFormat.of().formatHex(Digest.sha256(it)), it));
        return byKey;
    }

    private Optional<StoredText> text(String key, String kept) {
        return Optional.ofNullable(responses.find(kept))
                .filter(response -> response.representation().has(Coding.IDENTITY))
                .map(
                        response ->
                                read(
                                        key,
                                        new String(
                                                response.representation().body(Coding.IDENTITY),
                                                StandardCharsets.UTF_8)));
    }

    private static StoredText read(String key, String body) {
        return new StoredText(
                key,
                null,
                null,
                body.startsWith("{") && !body.contains("\n")
                        ? CanonicalJson.tree(body)
                        : TextNode.valueOf(body));
    }
}
