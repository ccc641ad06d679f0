package org.notorturetj.platform.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.JsonPointers;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.platform.text.normalization.HiddenCharacters;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Parses JSON (RFC 8259) within I-JSON (RFC 7493): no duplicate members, no lone surrogates, no
 * numbers a reader would round, no characters a reader does not see; and within {@link
 * BodyConstraints}.
 */
final class StrictJsonParser {
    private static final long LARGEST = 1L << 53;

    /** Members of the contract that hold passwords and one-time codes. */
    private static final Set<String> SECRETS = Set.of("password", "current", "next", "code");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNumberLength(BodyConstraints.NUMBER)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .build())
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build();

    /** So many members with hidden characters are listed: a pasted text has them everywhere. */
    private static final int MAX_HIDDEN = 20;

    private final JsonParser parser;
    private final List<Violation> hidden = new ArrayList<>();

    private StrictJsonParser(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Parses one value.
     *
     * @throws ProblemException naming the member and the rule it breaks
     */
    static JsonNode read(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            return new StrictJsonParser(parser).parse();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private JsonNode parse() throws IOException {
        try {
            parser.nextToken();
            JsonNode value = value("", 0);
            if (parser.nextToken() != null) {
                throw malformed("", Rule.JSON);
            }
            if (!hidden.isEmpty()) {
                throw new ProblemException(ProblemType.INVALID_TEXT, hidden);
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw invalid(position(), Rule.NUMBER);
        } catch (JsonProcessingException e) {
            throw malformed(position(), Rule.JSON);
        }
    }

    /** JSON pointer to where the parser stopped. */
    private String position() {
        var position = new StringBuilder();
        JsonPointer rest = parser.getParsingContext().pathAsPointer();
        while (!rest.matches()) {
            position.append('/').append(JsonPointers.segment(rest.getMatchingProperty()));
            rest = rest.tail();
        }
        return position.toString();
    }

    private JsonNode value(String pointer, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw malformed(pointer, Rule.JSON);
        }
        if (token.isStructStart() && depth == BodyConstraints.NESTING) {
            throw malformed(pointer, Rule.NESTING.with(BodyConstraints.NESTING));
        }
        return switch (token) {
            case START_OBJECT -> object(pointer, depth + 1);
            case START_ARRAY -> array(pointer, depth + 1);
            case VALUE_STRING -> NODES.textNode(shown(pointer, parser.getText()));
            case VALUE_NUMBER_INT -> whole(pointer);
            case VALUE_NUMBER_FLOAT -> fraction(pointer);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw malformed(pointer, Rule.JSON);
        };
    }

    private ObjectNode object(String pointer, int depth) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String inside = pointer + "/" + JsonPointers.segment(name);
            if (name.length() > BodyConstraints.NAME) {
                throw malformed(pointer, Rule.LONG_NAME.with(BodyConstraints.NAME));
            }
            text(inside, name);
            if (object.has(name)) {
                throw malformed(inside, Rule.DUPLICATE_MEMBER);
            }
            parser.nextToken();
            object.set(name, value(inside, depth));
        }
        return object;
    }

    private ArrayNode array(String pointer, int depth) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(pointer + "/" + array.size(), depth));
        }
        return array;
    }

    private JsonNode whole(String pointer) throws IOException {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                || Math.abs(parser.getLongValue()) > LARGEST) {
            throw invalid(pointer, Rule.WHOLE_NUMBER_53);
        }
        long value = parser.getLongValue();
        return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
    }

    private JsonNode fraction(String pointer) throws IOException {
        if (!Double.isFinite(parser.getDoubleValue())) {
            throw invalid(pointer, Rule.NUMBER);
        }
        return NODES.numberNode(parser.getDoubleValue());
    }

    /** A text that somebody may read; a secret is only compared, whatever it is made of. */
    private String shown(String pointer, String value) throws IOException {
        if (text(pointer, value) && !SECRETS.contains(String.valueOf(parser.currentName()))) {
            HiddenCharacters.firstIn(value).ifPresent(it -> forbidden(pointer, it));
        }
        return value;
    }

    /** Notes what is no text; whether it is one. */
    private boolean text(String pointer, String text) {
        if (text.length() > BodyConstraints.STRING) {
            throw invalid(pointer, Rule.LONG_TEXT.with(BodyConstraints.STRING));
        }
        OptionalInt noText = text.codePoints().filter(StrictJsonParser::isNotText).findFirst();
        noText.ifPresent(it -> forbidden(pointer, it));
        return noText.isEmpty();
    }

    private void forbidden(String pointer, int character) {
        if (hidden.size() < MAX_HIDDEN) {
            hidden.add(
                    new Violation(
                            pointer, Rule.FORBIDDEN_CHARACTER.with("%04X".formatted(character))));
        }
    }

    /** UTF-8 cannot encode a lone surrogate; PostgreSQL cannot store U+0000. */
    private static boolean isNotText(int character) {
        return character == 0
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    private static ProblemException malformed(String pointer, RuleMessage rule) {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, pointer, rule);
    }

    private static ProblemException invalid(String pointer, RuleMessage rule) {
        return new ProblemException(ProblemType.INVALID_BODY, pointer, rule);
    }
}
