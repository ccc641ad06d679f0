package org.notorturetj.publication.removal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.database.Role;
import org.notorturetj.platform.database.embedded.EraseRemains;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/operations/protected-names.md tells an operator to do after a redaction is enough. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedactedRemainsTest {
    @Inject Newsroom newsroom;
    @Inject Signer signer;
    @Inject Owner owner;

    @Test
    void no_file_of_the_database_holds_a_redacted_text() throws Exception {
        String word = "q" + RandomId.ofDocument();
        String id =
                newsroom.publish(
                        "article",
                        Map.of("kind", "news", "section", "news"),
                        Map.of(Language.RU, Newsroom.text(word)));
        signer.catchUp();
        owner.execute("ANALYZE");
        newsroom.redact(id, Language.RU);
        signer.catchUp();
        Path data = TestDatabase.keys().getParent();
        assertThat(filesWith(data, word)).isNotEmpty();
        EraseRemains.in(data);
        assertThat(filesWith(data, word)).as("%s", tablesWith(word)).isEmpty();
    }

    /** For the message, when a table has kept it. */
    private static List<String> tablesWith(String word) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : Dump.tables()) {
            try (Connection connection = TestDatabase.access().connect(Role.OWNER);
                    var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "SELECT t::text FROM %s t WHERE t::text LIKE '%%%s%%'"
                                            .formatted(table, word))) {
                while (rows.next()) {
                    found.add(table + " " + rows.getString(1));
                }
            }
        }
        return found;
    }

    private static List<String> filesWith(Path folder, String word) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("postgresql"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .contains(word)) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }
}
