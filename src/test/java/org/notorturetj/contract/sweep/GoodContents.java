package org.notorturetj.contract.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.consent.Agreed;
import org.notorturetj.desk.type.SchemaInstances;
import org.notorturetj.desk.type.ServedSchemas;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.starter.LoadContent;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.people.Colleague;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Contents of each type that the server accepts, made from its schemas. */
public final class GoodContents {
    /** Why a number is printed in another way than it is dialled: for the second person alone. */
    static final String REASON = "Reason that no reader is told";

    private static final String POLICY = "policy";
    private static final String BECAUSE = "differsBecause";

    /** What no two documents may share. */
    private static final Map<String, Supplier<JsonNode>> OWN =
            Map.of(
                    "slug", () -> new TextNode("sweep-" + RandomId.ofDocument()),
                    "nid", () -> new TextNode(RandomId.ofDocument()),
                    "legacyAddresses",
                            () ->
                                    JsonNodeFactory.instance
                                            .arrayNode()
                                            .add("/node/" + RandomId.ofDocument()),
                    "feedIds",
                            () ->
                                    JsonNodeFactory.instance
                                            .objectNode()
                                            .put("ru", RandomId.ofDocument()));

    private final ServedSchemas schemas;
    private final Colleague editor;
    private final Agreed agreed;
    private final MediaDocuments media;
    private final Clock clock;
    private final Map<String, String> known = new TreeMap<>();

    /** Before there is anything but the starter content, to which they refer. */
    public GoodContents(
            ServedSchemas schemas,
            Colleague editor,
            Agreed agreed,
            MediaDocuments media,
            Clock clock) {
        this.schemas = schemas;
        this.editor = editor;
        this.agreed = agreed;
        this.media = media;
        this.clock = clock;
        schemas.all().forEach(this::ofType);
    }

    /**
     * A content with all its members; what is anybody's own is its own.
     *
     * @param part facts or text
     * @param loaded whether it names others by their keys, as files do
     * @param number another one for each
     */
    public ObjectNode of(String type, String part, boolean loaded, int number) {
        if (type.equals(POLICY)) {
            return part.equals("facts") ? policy() : CanonicalJson.tree("{}");
        }
        ObjectNode made =
                SchemaInstances.whole(number, to -> reference(to, loaded))
                        .object(schemas.of(type, part));
        inTime(made);
        OWN.forEach(
                (member, value) -> {
                    if (made.has(member)) {
                        made.set(member, value.get());
                    }
                });
        if (type.equals("case") && part.equals("facts")) {
            made.put("code", RandomId.of(6));
        }
        if (made.path("state").asText().equals("overdue")) {
            made.put("state", "answered"); // by no rule that a lawyer has confirmed
        }
        if (made.has("criticisedOn")) {
            made.put("criticisedOn", "2019-01-08"); // before any reply
        }
        made.remove("pairedWith"); // both would have to be published at once
        made.findParents(BECAUSE).forEach(it -> ((ObjectNode) it).put(BECAUSE, REASON));
        return made;
    }

    /**
     * Prints something else than what its first address leads to.
     *
     * @param reason whether somebody says why
     * @return false when it has no address that can be printed
     */
    static boolean printElsewhere(ObjectNode facts, boolean reason) {
        ObjectNode address = facts.findParent(BECAUSE);
        if (address == null) {
            return false;
        }
        if (address.has("asPrinted")) {
            address.put("asPrinted", "+999 777 77 77");
        } else {
            address.put("address", "https://elsewhere.example.org/");
        }
        if (!reason) {
            address.remove(BECAUSE);
        }
        return true;
    }

    /** Rules for apps, which no form of an editor writes: those of the starter content. */
    private static ObjectNode policy() {
        try (InputStream file =
                LoadContent.class.getResourceAsStream("/content/real/policy/app/facts.yaml")) {
            ObjectNode facts = (ObjectNode) new YAMLMapper().readTree(file);
            facts.remove("id");
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * In which the text of a case is written: by turns.
     *
     * @param number of the case
     */
    public static Language language(String type, int number) {
        Language[] all = Language.values();
        return type.equals(POLICY) ? Language.EN : all[number % all.length];
    }

    private void inTime(ObjectNode content) {
        content.properties()
                .forEach(
                        member -> {
                            String name = member.getKey();
                            if (name.matches("publishedAt|verifiedAt")) {
                                content.put(name, "2025-01-05T06:00:00Z");
                            } else if (name.matches("expiresAt|staleAfter")) {
                                content.put(
                                        name, clock.instant().plus(Duration.ofDays(5)).toString());
                            }
                        });
    }

    private @Nullable String reference(JsonNode to, boolean loaded) {
        String type = to.path("type").asText();
        return switch (type) {
            case "section" -> "activities";
            case "topic" -> "detention";
            case "region" -> "TJ-DU";
            case "case" -> loaded ? "sample-case-f-g" : codeOfCase();
            case "hotline" -> loaded ? "legal-aid-khatlon" : ofType(type);
            case "contact" -> loaded ? "website" : ofType(type);
            case "article" -> loaded ? "sample-article-training-doctors" : ofType(type);
            case "guide" -> loaded ? "first-72-hours" : ofType(type);
            case "case-update" -> loaded ? "sample-update-f-g-medical-report" : ofType(type);
            case "file" -> loaded ? LoadedFiles.PICTURE : media.picture();
            case "media" -> loaded ? "sample-media-round-table" : ofType(type);
            default -> ofType(type);
        };
    }

    /** One of the starter content: asked for before there are any others. */
    private String ofType(String type) {
        return known.computeIfAbsent(type, this::firstOf);
    }

    private String firstOf(String type) {
        return editor.get("/documents?state=published&limit=1&type=" + type).path("items[0].id");
    }

    private String codeOfCase() {
        String code = editor.get(Colleague.facts(ofType("case"))).path("content.code");
        agreed.to(ofType("case"));
        return code;
    }
}
