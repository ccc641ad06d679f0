package org.notorturetj.signer.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.notorturetj.audit.Witness;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.signer.key.KeyRole;
import org.notorturetj.signer.key.Root;
import org.notorturetj.signer.key.SignatureLabel;
import org.notorturetj.signer.key.SignedFile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Heads as witnesses of the audit: those in the database, and those kept elsewhere. */
final class SignedHeads {
    private final Connection connection;
    private final Map<Long, Root> roots = new TreeMap<>();
    private long epoch;

    /**
     * Reads the roots, each signed by its predecessor.
     *
     * @param first the root that apps ship with; if empty, root 1 of the database is trusted
     */
    SignedHeads(Connection connection, Optional<SignedFile> first) throws SQLException {
        this.connection = connection;
        Root last = null;
        for (String text : texts("SELECT file FROM published.root ORDER BY n")) {
            SignedFile file = SignedFile.parse(text);
            try {
                last = last == null ? first(first.orElse(file), file) : last.next(file);
            } catch (IllegalArgumentException e) {
                throw new CommandException(
                        "The roots in the database are not those of the log: %s."
                                .formatted(e.getMessage()),
                        e);
            }
            roots.put(last.n(), last);
        }
    }

    private static Root first(SignedFile shipped, SignedFile stored) {
        Root root = Root.of(stored);
        if (!shipped.statement().equals(stored.statement())
                || root.n() != 1
                || !root.approves(stored)) {
            throw new IllegalArgumentException("root 1 is a different one");
        }
        return root;
    }

    /** The heads in the database that are not older than the audit, in signing order. */
    List<Witness> stored() throws SQLException {
        List<Witness> witnesses = new ArrayList<>();
        for (String text :
                texts("SELECT file FROM published.signed_head ORDER BY epoch, seq, issue")) {
            Head head = verified(text, "in the database");
            epoch = head.epoch();
            head.audit().map(digest -> new Witness(head.name(), digest)).ifPresent(witnesses::add);
        }
        return witnesses;
    }

    /** A head that was kept elsewhere. */
    Witness kept(Path file) throws IOException {
        Head head = verified(read(file), "in " + file.getFileName());
        String name =
                head.epoch() < epoch
                        ? "%s (of epoch %d; the log is in epoch %d, so a backup was restored since)"
                                .formatted(head.name(), head.epoch(), epoch)
                        : head.name();
        return head.audit()
                .map(digest -> new Witness(name, digest))
                .orElseThrow(
                        () ->
                                new CommandException(
                                        "%s is older than the audit and cannot witness it."
                                                .formatted(capital(head.name()))));
    }

    static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new CommandException("There is no file %s.".formatted(file), e);
        }
    }

    private Head verified(String text, String place) {
        try {
            SignedFile file = SignedFile.parse(text);
            Head head = Head.of(CanonicalJson.tree(file.statement()), place);
            Root root = roots.get(head.root());
            if (root == null
                    || !file.isSigned(
                            SignatureLabel.HEAD, root.keys(), root.trust(KeyRole.PUBLISH))) {
                throw new CommandException(
                        "%s is not signed with the keys of the log: it was altered, or is of another log."
                                .formatted(capital(head.name())));
            }
            return head;
        } catch (IllegalArgumentException e) {
            throw new CommandException("There is no valid head %s.".formatted(place), e);
        }
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** The members of a head that matter here; a newer server may have more. */
    private record Head(String name, long epoch, long root, Optional<String> audit) {
        static Head of(ObjectNode statement, String place) {
            return new Head(
                    "the head of publication %d %s"
                            .formatted(statement.path("seq").asLong(), place),
                    statement.path("epoch").asLong(),
                    statement.path("root").asLong(),
                    Optional.ofNullable(statement.path("audit").textValue()));
        }
    }
}
