package org.notorturetj.push.killed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import org.jdbi.v3.core.Jdbi;
import org.notorturetj.platform.RandomId;

/**
 * Files of an urgent alert, for the command {@code load}, which publishes it and writes its wake-up
 * down in one transaction. The case that it names is put into the database, with the consent that
 * it needs.
 */
public final class UrgentAlert {
    private UrgentAlert() {}

    /** Writes the set into a folder. */
    public static Path write(Connection owner, Path folder) throws IOException, SQLException {
        String caseId = RandomId.ofDocument();
        agree(owner, caseId);
        file(
                folder,
                "set.yaml",
                "licence: invented\nsample: false\npublications:\n  - [alerts/one]");
        file(folder, "cases/one/facts.yaml", "id: \"%s\"\ncode: aaaaaa".formatted(caseId));
        file(
                folder,
                "case-updates/one/facts.yaml",
                "id: \"%s\"\ncase: one".formatted(RandomId.ofDocument()));
        file(
                folder,
                "alerts/one/facts.yaml",
                """
                id: "%s"
                rank: 1
                nid: "%s"
                case: one
                update: one
                regions: []
                expiresAt: "%s"
                state: active\
                """
                        .formatted(
                                RandomId.ofDocument(),
                                RandomId.ofDocument(),
                                Instant.now().plus(Duration.ofDays(10))));
        for (String language : new String[] {"tg", "ru"}) {
            file(folder, "alerts/one/" + language + ".yaml", "title: Alert\nsummary: Invented.");
        }
        return folder;
    }

    private static void agree(Connection owner, String caseId) throws SQLException {
        Jdbi.create(owner)
                .useHandle(
                        handle ->
                                handle.execute(
                                        "INSERT INTO desk.document (id, type, licence, created_at) VALUES (?, 'case', 'invented', now())",
                                        caseId));
        Jdbi.create(owner)
                .useHandle(
                        handle ->
                                handle.execute(
                                        """
                INSERT INTO desk.facts (document_id, number, state, content, created_at, saved_at)
                VALUES (?, 1, 'approved', '{"code":"aaaaaa"}', now(), now())
                """,
                                        caseId));
        Jdbi.create(owner)
                .useHandle(
                        handle ->
                                handle.execute(
                                        """
                INSERT INTO desk.consent
                    (id, document_id, number, uses, outlets, languages, given_on, holder, recorded_by, recorded_at)
                VALUES (?, ?, 1, 'initials,story,dates,region', 'public,alert', 'tg,ru', current_date, 'person', ?, now())
                """,
                                        RandomId.ofDocument(),
                                        caseId,
                                        RandomId.ofDocument()));
    }

    private static void file(Path folder, String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content + "\n");
    }
}
