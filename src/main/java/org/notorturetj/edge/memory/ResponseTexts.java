package org.notorturetj.edge.memory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.edge.Coding;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.kept.KeptText;
import org.notorturetj.platform.kept.KeptTexts;

import com.fasterxml.jackson.databind.node.TextNode;

/** The finished responses in the memory of this node: what is published anew drops them. */
@ApplicationScoped
class ResponseTexts implements KeptTexts {
    private final KeptResponses responses;

    ResponseTexts(KeptResponses responses) {
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
    public List<KeptText> after(@Nullable String key, int size) {
        return responses.keys().stream()
                .filter(it -> key == null || it.compareTo(key) > 0)
                .sorted()
                .limit(size)
                .flatMap(it -> find(it).stream())
                .toList();
    }

    @Override
    public Optional<KeptText> find(String key) {
        return Optional.ofNullable(responses.find(key))
                .filter(response -> response.representation().has(Coding.IDENTITY))
                .map(
                        response ->
                                text(
                                        key,
                                        new String(
                                                response.representation().body(Coding.IDENTITY),
                                                StandardCharsets.UTF_8)));
    }

    private static KeptText text(String key, String body) {
        return new KeptText(
                key,
                null,
                null,
                body.startsWith("{") && !body.contains("\n")
                        ? CanonicalJson.tree(body)
                        : TextNode.valueOf(body));
    }
}
