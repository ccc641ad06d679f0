package org.notorturetj.content.media;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Rendition;
import org.notorturetj.media.child.FileType;
import org.notorturetj.media.file.KeptFile;
import org.notorturetj.media.file.KeptPart;

/** The parts of a file, by their addresses. */
final class MediaParts {
    private MediaParts() {}

    /** All of them, as readers get them. */
    static List<Rendition> all(KeptFile file) {
        return file.parts().stream().map(MediaParts::rendition).toList();
    }

    /** The clean file of what is no picture. */
    static Optional<Rendition> first(KeptFile file) {
        return file.parts().stream().map(MediaParts::rendition).findFirst();
    }

    /** Those that show the picture, or the first page. */
    static List<Rendition> pictures(KeptFile file) {
        return file.parts().stream()
                .filter(part -> part.type().isPicture())
                .map(MediaParts::rendition)
                .toList();
    }

    /** The narrowest one that every program reads; empty for sound. */
    static Optional<Rendition> narrowest(KeptFile file) {
        return pictures(file).stream()
                .filter(part -> !part.type().equals(FileType.WEBP.mediaType()))
                .findFirst();
    }

    private static Rendition rendition(KeptPart part) {
        return new Rendition(
                "/media/" + part.hash() + "." + extension(part.type()),
                part.type().mediaType(),
                part.bytes(),
                part.hash(),
                orNull(part.width()),
                orNull(part.height()));
    }

    private static String extension(FileType type) {
        return type == FileType.JPEG ? "jpg" : type.name().toLowerCase(Locale.ROOT);
    }

    /** 0 says that there is none. */
    static @Nullable Integer orNull(int number) {
        return number == 0 ? null : number;
    }
}
