package org.notorturetj.media.child;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a process is begun for.
 *
 * @param arguments of {@code CleanFile}
 * @param patience how long it may take
 * @param program that it begins itself; null for none
 */
record Work(List<String> arguments, Duration patience, @Nullable Path program) {
    /** As {@code CleanFile} reads them. */
    private static final String WORDS = "words";

    private static final String VIDEO = "video";

    /** Encoding takes a third of the time that a video lasts, on two slow processors. */
    private static final Duration FOR_A_VIDEO = Duration.ofSeconds(100);

    /** The first box of a file of ISO/IEC 14496-12 is called so, behind its length. */
    private static final byte[] BOXES = "ftyp".getBytes(StandardCharsets.US_ASCII);

    private static final int NAME_AT = 4;

    Work {
        arguments = List.copyOf(arguments);
    }

    /** To read the words of a text. */
    static Work words(Duration patience) {
        return new Work(List.of(WORDS), patience, null);
    }

    /**
     * To clean a file. A video, or what begins like one, is given its program and more time.
     *
     * @param ffmpeg null where videos are refused
     */
    static Work cleaning(byte[] file, Duration patience, @Nullable Path ffmpeg) {
        if (ffmpeg == null || !hasBoxes(file)) {
            return new Work(List.of(), patience, null);
        }
        return new Work(List.of(VIDEO, ffmpeg.toString()), FOR_A_VIDEO, ffmpeg);
    }

    private static boolean hasBoxes(byte[] file) {
        int end = NAME_AT + BOXES.length;
        return file.length >= end && Arrays.equals(file, NAME_AT, end, BOXES, 0, BOXES.length);
    }
}
