package org.notorturetj.kept;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Walks through what belongs to the server, collects the names of its files, and deletes all else:
 * files of others, links, which it does not follow, and what a kill left unfinished. Codings go
 * with their files.
 */
final class OwnFiles extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Predicate<String> known;
    private final Set<String> names;

    OwnFiles(Path root, Predicate<String> known, Set<String> names) {
        this.root = root;
        this.known = known;
        this.names = names;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
        String path = root.relativize(file).toString();
        String name =
                path.endsWith(ServedFolder.GZIP) || path.endsWith(ServedFolder.BROTLI)
                        ? path.substring(0, path.lastIndexOf('.'))
                        : path;
        if (!found.isRegularFile() || !ServedFolder.isName(name) || !known.test(name)) {
            Files.deleteIfExists(file);
        } else if (name.equals(path)) {
            names.add(name);
        }
        return FileVisitResult.CONTINUE;
    }

    /** Another node may delete at the same time. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw failure;
        }
        return FileVisitResult.CONTINUE;
    }
}
