package org.notorturetj.client.offline;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonParser;
import org.notorturetj.client.json.UtcTimestamp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.notorturetj.client.offline.SchemaMembers.schema;

/** A phone can say everything that a record says: each member of a schema has its accessor. */
class EveryMemberTest {
    /** An accessor says more than the member: that it is a question, or what it is about. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of(
                    "case", "caseCode",
                    "sample", "isSample",
                    "urgent", "isUrgent",
                    "online", "isOnline",
                    "study", "isStudied",
                    "working", "isWorking",
                    "complete", "isComplete",
                    "outOfHours", "isOutOfHours",
                    "sourceIsNewer", "isSourceNewer");

    /** Read by {@link UnavailableLine}, which has no numbers. */
    private static final String WARNING = "warning";

    @TestFactory
    Stream<DynamicTest> every_member_of_a_schema_is_read_by_an_accessor() {
        return TypedRecords.RECORDS.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> readAll(each.getKey())));
    }

    @Test
    void a_line_that_must_not_be_called_says_what_to_do_instead_and_everything_but_numbers()
            throws Exception {
        ObjectNode example = new Examples().of(schema("hotline"));
        UnavailableLine line = new UnavailableLine(parsed(example));
        assertEquals(example.get(WARNING).asText(), line.warning());
        assertEquals(example.get("source").asText(), line.source());
    }

    @Test
    void a_record_without_anything_is_read_without_an_exception() throws Exception {
        for (TypedRecords.Typed type : TypedRecords.RECORDS.values()) {
            Object record = type.read().apply(JsonObject.empty());
            for (Method accessor : record.getClass().getMethods()) {
                if (accessor.getParameterCount() == 0
                        && accessor.getDeclaringClass() != Object.class) {
                    accessor.invoke(record);
                }
            }
        }
    }

    private static void readAll(String name) throws Exception {
        ObjectNode example = new Examples().of(schema(name));
        List<String> missing = new ArrayList<>();
        read("", example, TypedRecords.RECORDS.get(name).read().apply(parsed(example)), missing);
        assertEquals(name.equals("hotline") ? List.of(WARNING) : List.of(), missing);
    }

    private static void read(String path, ObjectNode example, Object typed, List<String> missing)
            throws Exception {
        for (Map.Entry<String, JsonNode> member : example.properties()) {
            String name = member.getKey();
            if (!isRead(path + name, member.getValue(), value(typed, name), missing)
                    && !isReadBeside(name, member.getValue(), typed, missing)) {
                missing.add(path + name);
            }
        }
    }

    /** A member by its own accessor. */
    private static boolean isRead(String path, JsonNode sent, Object read, List<String> missing)
            throws Exception {
        if (read instanceof List<?> list && sent.isArray()) {
            return list.size() == 1 && isRead(path, sent.get(0), list.get(0), missing);
        }
        if (sent.isObject() && read != null && !(read instanceof String)) {
            read(path + ".", (ObjectNode) sent, read, missing);
            return true;
        }
        if (read instanceof Long number && sent.isTextual()) {
            return number == UtcTimestamp.parse(sent.asText());
        }
        return !sent.isContainerNode() && sent.asText().equals(String.valueOf(read));
    }

    /** What an object has, by accessors beside it: seoTitle, began and beganPrecision, lawAsOf. */
    private static boolean isReadBeside(
            String name, JsonNode sent, Object typed, List<String> missing) throws Exception {
        boolean all = sent.isObject();
        for (Map.Entry<String, JsonNode> inner : sent.properties()) {
            String part = inner.getKey();
            String joined =
                    name + part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
            boolean found =
                    inner.getValue().isObject()
                            && isReadBeside(part, inner.getValue(), typed, missing);
            for (String accessor : List.of(joined, part.equals("date") ? name : part)) {
                Object value = value(typed, accessor);
                found |= isRead(name + "." + part, inner.getValue(), value, missing);
            }
            all &= found;
        }
        return all;
    }

    /** What an accessor of a member says; null when there is none. */
    private static Object value(Object typed, String member) throws Exception {
        String name = OTHER_NAMES.getOrDefault(member, member);
        String text = typed instanceof Guide.Step && member.equals("title") ? "text" : name;
        for (Method method : typed.getClass().getMethods()) {
            if (method.getName().equals(text) && method.getParameterCount() == 0) {
                return method.invoke(typed);
            }
        }
        return null;
    }

    private static JsonObject parsed(JsonNode json) throws Exception {
        return JsonParser.parseObject(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
