package org.notorturetj.media.serving;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.media.store.MediaStore;

/** What readers may have of media, for copies that are carried to them. */
@ApplicationScoped
public class CopiedFiles {
    private final PublicFiles files;
    private final MediaStore store;

    CopiedFiles(PublicFiles files, MediaStore store) {
        this.files = files;
        this.store = store;
    }

    /**
     * The bytes of a file, to be closed; empty if readers may not have them now, or the store has
     * them no more.
     *
     * @param name hash and extension, such as {@code 9f86….jpg}
     */
    public Optional<InputStream> open(String name) throws IOException {
        String hash = hash(name);
        boolean isPublic =
                files.find(hash, name.substring(hash.length() + 1))
                        .filter(it -> !it.gone())
                        .isPresent();
        return isPublic ? store.open(hash, 0) : Optional.empty();
    }

    /** The exact lengths of all files that readers may have now, by their names. */
    public Map<String, Long> all() {
        return files.all();
    }

    /** Those of some files that readers may have now. */
    public Set<String> stillPublic(Set<String> names) {
        Set<String> hashes =
                files.stillPublic(
                        names.stream().map(CopiedFiles::hash).collect(Collectors.toSet()));
        return names.stream()
                .filter(name -> hashes.contains(hash(name)))
                .collect(Collectors.toSet());
    }

    private static String hash(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
