package org.notorturetj.media.cleaning;

import java.io.IOException;
import java.util.Map;

import org.apache.tika.Tika;
import org.notorturetj.media.child.FileType;
import org.notorturetj.media.child.Refusal;

/** What a file is by its first bytes. Its name is not known here, and would mean nothing. */
final class Detection {
    /** Begins of names of media types, and why they are not taken. */
    private static final Map<String, Refusal> REFUSED =
            Map.ofEntries(
                    Map.entry("image/svg", Refusal.SVG),
                    Map.entry("image/gif", Refusal.GIF),
                    Map.entry("image/heic", Refusal.HEIC),
                    Map.entry("image/heif", Refusal.HEIC),
                    Map.entry("image/avif", Refusal.AVIF),
                    Map.entry("image/tiff", Refusal.TIFF),
                    Map.entry("video/", Refusal.VIDEO),
                    Map.entry("application/x-matroska", Refusal.VIDEO),
                    Map.entry("application/zip", Refusal.OFFICE),
                    Map.entry("application/x-tika-msoffice", Refusal.OFFICE),
                    Map.entry("application/x-tika-ooxml", Refusal.OFFICE),
                    Map.entry("application/vnd.oasis", Refusal.OFFICE),
                    Map.entry("application/vnd.openxmlformats", Refusal.OFFICE),
                    Map.entry("application/rtf", Refusal.OFFICE));

    private Detection() {}

    static FileType typeOf(byte[] file) throws Refused, IOException {
        String found = new Tika().detect(file);
        switch (found) {
            case "audio/opus", "application/ogg", "audio/ogg" -> {
                return FileType.OPUS;
            }
            // An iPhone's is the same container.
            case "application/mp4", "video/x-m4v", "video/quicktime" -> {
                return FileType.MP4;
            }
            default -> {
                for (FileType type : FileType.values()) {
                    if (type.mediaType().equals(found)) {
                        return type;
                    }
                }
            }
        }
        for (Map.Entry<String, Refusal> refused : REFUSED.entrySet()) {
            if (found.startsWith(refused.getKey())) {
                throw new Refused(refused.getValue());
            }
        }
        throw new Refused(Refusal.UNKNOWN_TYPE);
    }
}
