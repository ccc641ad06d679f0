package org.notorturetj.client.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.notorturetj.client.RecordType;
import org.notorturetj.client.Scope;

import com.fasterxml.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.notorturetj.client.offline.SchemaMembers.members;
import static org.notorturetj.client.offline.SchemaMembers.names;
import static org.notorturetj.client.offline.SchemaMembers.schema;

/** The schemas of records say everything that the server may send, in every collection. */
class SchemasOfRecordsTest {
    @TestFactory
    Stream<DynamicTest> every_member_that_the_server_may_send_stands_in_the_schema() {
        return TypedRecords.RECORDS.entrySet().stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.getKey(),
                                        () -> {
                                            Set<String> sent = members("", each.getValue().sent());
                                            sent.add("language");
                                            assertSame(
                                                    sent,
                                                    members("", schema(each.getKey())),
                                                    "write each member that is sent into schemas/"
                                                            + each.getKey()
                                                            + ".json");
                                        }));
    }

    /** Its members are answers to questions of an app: {@code OfflineContentTest} asks them. */
    @Test
    void the_policy_has_no_member_that_nobody_asks_for() throws IOException {
        assertEquals(
                Set.of("id", "type", "apps", "flags", "messages", "quickExit", "push"),
                names(schema("policy")));
        JsonNode members = schema("policy").get("properties");
        assertEquals(Set.of("address", "labels"), names(members.get("quickExit")));
        assertEquals(Set.of("topics", "next", "nextFrom", "vapid"), names(members.get("push")));
        assertEquals(
                Set.of("blocked", "minimum", "pendingBlock", "pendingMinimum"),
                names(members.get("apps").get("additionalProperties")));
    }

    @Test
    void every_collection_and_every_schema_has_something_typed() throws IOException {
        Set<String> kinds = new HashSet<>(Scope.ALL.kinds());
        Stream.of(RecordType.values()).map(RecordType::kind).forEach(kinds::add);
        kinds.remove("articles"); // they come in shards, which the index names
        assertSame(
                kinds,
                TypedRecords.COLLECTIONS.keySet(),
                "name in TypedRecords.COLLECTIONS the schemas of each collection");
        Set<String> known = new TreeSet<>(TypedRecords.OTHERS);
        TypedRecords.COLLECTIONS.values().forEach(known::addAll);
        try (Stream<Path> files = Files.list(Path.of("schemas"))) {
            assertSame(
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .map(name -> name.replace(".json", ""))
                            .collect(Collectors.toSet()),
                    known,
                    "name each file of schemas/ in TypedRecords.COLLECTIONS, or in OTHERS");
        }
        Set<String> read = new TreeSet<>(TypedRecords.RECORDS.keySet());
        read.addAll(Set.of("policy", "tombstone")); // see above, and Tombstones
        read.addAll(TypedRecords.OTHERS);
        assertSame(known, read, "name in TypedRecords.RECORDS what reads each schema");
    }

    private static void assertSame(Set<String> there, Set<String> written, String what) {
        assertEquals(Set.of(), without(there, written), what + ": not written");
        assertEquals(Set.of(), without(written, there), what + ": written, and not there");
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> left = new TreeSet<>(names);
        left.removeAll(others);
        return left;
    }
}
