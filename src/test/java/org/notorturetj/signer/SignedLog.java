package org.notorturetj.signer;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.notorturetj.api.text.Language;
import org.notorturetj.edge.position.LogPosition;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.signer.key.KeyRole;
import org.notorturetj.signer.key.Root;
import org.notorturetj.signer.key.SignatureLabel;
import org.notorturetj.signer.key.SignedFile;
import org.notorturetj.sync.HeadStatement;
import org.notorturetj.sync.LinesFile;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.arc.Arc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Reads the log over HTTP like a careful phone: every signature and hash is verified. */
public final class SignedLog {
    private SignedLog() {}

    /** The newest head; verifies its signature. */
    public static HeadStatement head() {
        String head = text("head");
        HeadStatement statement = HeadStatement.of(head);
        SignedFile root = SignedFile.parse(text("root/" + statement.root()));
        Root keys = Root.of(root);
        assertThat(keys.approves(root)).isTrue();
        assertThat(
                        SignedFile.parse(head)
                                .isSigned(
                                        SignatureLabel.HEAD,
                                        keys.keys(),
                                        keys.trust(KeyRole.PUBLISH)))
                .isTrue();
        return statement;
    }

    /**
     * The text of any file, once this node has heard of the last head: the database tells it of a
     * renewal some milliseconds after it is signed.
     */
    public static String text(String path) {
        Arc.container().instance(LogPosition.class).get().catchUp();
        return given().get("/v1/sync/" + path).then().statusCode(200).extract().asString();
    }

    /** The manifest of a language, as entries by chunk name; verifies its hash. */
    public static Map<String, JsonNode> manifest(HeadStatement head, Language language) {
        String text = text("manifest/" + language.tag() + "/" + head.seq());
        assertThat(LinesFile.address(text)).isEqualTo(head.manifests().get(language.tag()));
        Map<String, JsonNode> entries = new HashMap<>();
        LinesFile.parse(text)
                .byId()
                .values()
                .forEach(
                        line -> {
                            JsonNode entry = CanonicalJson.tree(line);
                            entries.put(entry.path("name").asText("itself"), entry);
                        });
        return entries;
    }

    /** The chunk of an entry; verifies its hash and length. */
    public static LinesFile chunk(JsonNode entry) {
        String text = text("chunk/" + entry.path("sha256").textValue());
        assertThat(LinesFile.address(text)).isEqualTo(entry.path("sha256").textValue());
        assertThat(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hasSize(entry.path("length").intValue());
        return LinesFile.parse(text);
    }

    /** The current chunk with a name. */
    public static LinesFile chunk(String name, Language language) {
        JsonNode entry = manifest(head(), language).get(name);
        assertThat(entry).as(name).isNotNull();
        return chunk(entry);
    }

    /** Applies an update to the files held, and verifies each result. */
    static Map<String, LinesFile> apply(Map<String, LinesFile> held, String update) {
        Map<String, LinesFile> now = new HashMap<>(held);
        String[] lines = update.lines().toArray(String[]::new);
        for (int i = 0; i < lines.length; ) {
            JsonNode header = CanonicalJson.tree(lines[i++]);
            String name = header.path("changes").textValue();
            SortedMap<String, String> byId =
                    new TreeMap<>(held.containsKey(name) ? held.get(name).byId() : Map.of());
            header.path("deleted").forEach(id -> byId.remove(id.textValue()));
            for (int n = 0; n < header.path("lines").intValue(); n++) {
                byId.putAll(LinesFile.parse(lines[i++]).byId());
            }
            LinesFile result = LinesFile.of(byId);
            assertThat(LinesFile.address(result.text()))
                    .as(name)
                    .isEqualTo(header.path("result").textValue());
            now.put(name, result);
        }
        return now;
    }
}
