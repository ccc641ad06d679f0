package org.notorturetj.media.child;

import java.util.Arrays;

/** A type of file that is accepted, known by its content, whatever its name says. */
public enum FileType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    PDF("application/pdf"),
    MP3("audio/mpeg"),
    OPUS("audio/ogg"),
    /** Only where ffmpeg is configured. */
    MP4("video/mp4");

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As in {@code Content-Type}, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The type of a media type.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static FileType of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type of file"));
    }

    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }
}
