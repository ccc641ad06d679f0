package org.notorturetj.pages.file;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.upload.CleanFile;
import org.notorturetj.api.desk.upload.CleanFilePart;

/**
 * A clean file on a page.
 *
 * @param parts all of it, by type and size
 * @param picture the widest JPEG of a picture or of a first page; null: it has none
 * @param isPicture whether something of it can be covered
 * @param isSound whether it can be heard
 * @param isVideo whether it is seen and heard
 * @param words of a PDF, to be read before they are public; empty for others
 */
public record ShownFile(
        List<Part> parts,
        @Nullable Part picture,
        boolean isPicture,
        boolean isSound,
        boolean isVideo,
        String words) {
    private static final int KILO = 1000;

    public ShownFile {
        parts = List.copyOf(parts);
    }

    /**
     * Bytes that can be looked at.
     *
     * @param kilobytes rounded up
     */
    public record Part(String href, String type, int width, int height, long kilobytes) {}

    /** As pages show it; null for null. */
    public static @Nullable ShownFile of(@Nullable CleanFile file) {
        if (file == null) {
            return null;
        }
        List<Part> parts =
                IntStream.range(0, file.parts().size())
                        .mapToObj(position -> part(file, position))
                        .toList();
        return new ShownFile(
                parts,
                parts.stream()
                        .filter(part -> part.type().equals("image/jpeg"))
                        .reduce((narrower, wider) -> wider)
                        .orElse(null),
                file.type().startsWith("image/"),
                file.type().startsWith("audio/"),
                file.type().startsWith("video/"),
                file.words() == null ? "" : file.words());
    }

    private static Part part(CleanFile file, int position) {
        CleanFilePart part = file.parts().get(position);
        return new Part(
                "/desk/files/%s/parts/%d".formatted(file.id(), position),
                part.type(),
                part.width() == null ? 0 : part.width(),
                part.height() == null ? 0 : part.height(),
                (part.bytes() + KILO - 1) / KILO);
    }

    /** Lines at each tenth, to read numbers off. */
    public List<Line> lines() {
        Part shown = picture;
        return shown == null
                ? List.of()
                : IntStream.range(1, 10)
                        .mapToObj(
                                tenth ->
                                        new Line(
                                                tenth * 10,
                                                shown.width() * tenth / 10,
                                                shown.height() * tenth / 10))
                        .toList();
    }

    /** One of them. */
    public record Line(int hundredths, int x, int y) {}
}
