package org.notorturetj.media.file;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.media.child.FileType;

/**
 * What is kept of a file. It never changes: other covers, or another version, make another one.
 *
 * @param id by which the facts of a document name it
 * @param type what the file was
 * @param parts renditions of a picture, the narrowest first and WebP before JPEG of each width; of
 *     other files the clean file, and after it renditions of a first page
 * @param placeholder BlurHash of a picture or a first page in 28 letters; empty for others
 * @param pages of a PDF; 0 for others
 * @param milliseconds that audio lasts; 0 for others
 * @param firstWords of a PDF: the first 100,000 characters of its plain text; null for others, and
 *     where there is none
 */
public record KeptFile(
        String id,
        FileType type,
        List<KeptPart> parts,
        String placeholder,
        int pages,
        int milliseconds,
        @Nullable String firstWords) {
    public KeptFile {
        parts = List.copyOf(parts);
    }
}
