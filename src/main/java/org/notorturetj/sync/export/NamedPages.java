package org.notorturetj.sync.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.notorturetj.api.text.Language;
import org.notorturetj.client.RefusedException;
import org.notorturetj.client.VerifiedHead;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.sync.page.PageLists;

/** The pages that the signed head in a folder names. */
final class NamedPages {
    private static final long SIGNED_BYTES = 64L << 10;

    private final Path files;
    private final VerifiedHead head;

    private NamedPages(Path files, VerifiedHead head) {
        this.files = files;
        this.head = head;
    }

    /**
     * Verifies the head in a folder.
     *
     * @throws CommandException if there is none that the root leads to
     */
    static NamedPages in(Path folder, byte[] root) throws IOException {
        Path files = folder.resolve("v1/sync");
        byte[] head =
                read(files.resolve("head"), SIGNED_BYTES)
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                "%s has no signed head: v1/sync/head is missing, and nothing in it can be checked."
                                                        .formatted(folder)));
        try {
            return new NamedPages(
                    files,
                    VerifiedHead.of(
                            root,
                            n ->
                                    read(
                                                    files.resolve("root")
                                                            .resolve(String.valueOf(n)),
                                                    SIGNED_BYTES)
                                            .orElse(null),
                            head));
        } catch (RefusedException e) {
            throw new CommandException("%s: %s.".formatted(folder, e.getMessage()), e);
        }
    }

    VerifiedHead head() {
        return head;
    }

    /** Whether the head names any pages. */
    boolean exist() {
        for (Language language : Language.values()) {
            if (index(language).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> index(Language language) {
        try {
            return head.pages(language.tag());
        } catch (RefusedException e) {
            throw new CommandException(
                    "The head of publication %d is refused: %s."
                            .formatted(head.seq(), e.getMessage()),
                    e);
        }
    }

    /**
     * The files of a language, each with the SHA-256 of its page.
     *
     * @throws CommandException if a list is missing, or is not what the head says
     */
    Map<String, String> of(Language language) throws IOException {
        Optional<String> address = index(language);
        return address.isPresent() ? of(language, address.get()) : Map.of();
    }

    private Map<String, String> of(Language language, String address) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try {
            String index = list(address, PageLists.INDEX_BYTES);
            for (PageLists.Shard shard : PageLists.readIndex(language, index)) {
                PageLists.readShard(language, list(shard.sha256(), shard.length()))
                        .forEach(
                                (file, sha256) -> {
                                    if (hashes.put(file, sha256) != null) {
                                        throw new IllegalArgumentException(
                                                "two lists name the same file");
                                    }
                                });
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new CommandException(
                    "The lists of the pages in '%s' are refused: %s."
                            .formatted(
                                    language.tag(),
                                    e instanceof UncheckedIOException
                                            ? "a line is no JSON"
                                            : e.getMessage()),
                    e);
        }
        return hashes;
    }

    private String list(String sha256, long most) throws IOException {
        Path file = files.resolve("chunk").resolve(sha256);
        byte[] bytes =
                read(file, most)
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                "%s is missing or too long: without it the pages cannot be checked."
                                                        .formatted(file)));
        if (!HexFormat.of().formatHex(Digest.sha256(bytes)).equals(sha256)) {
            throw new CommandException("%s is not what its name says.".formatted(file));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A file that is no longer than it may be. */
    private static Optional<byte[]> read(Path file, long most) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) <= most
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }
}
