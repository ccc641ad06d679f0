package org.notorturetj.media.cleaning;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.notorturetj.media.child.CleanPart;
import org.notorturetj.media.child.CleaningResult;
import org.notorturetj.media.child.FileType;
import org.notorturetj.media.child.Refusal;

/**
 * Sound in frames of MPEG-1 or MPEG-2, layer III (ISO/IEC 11172-3, 2.4.1.3; 13818-3): the frames
 * are copied, and nothing that stands between, before or after them. The first frame is left out if
 * it is none to be heard but says who encoded it (Xing, Info, VBRI).
 */
final class Mp3File {
    private static final int[] KBIT_1 = {
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
    };
    private static final int[] KBIT_2 = {
        0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
    };
    private static final int[] HERTZ = {44_100, 48_000, 32_000};

    private static final int HEADER = 4;
    private static final int MILLIS = 1000;

    /** Frames in a row that make it sure that they are frames: 11 bits are set here and there. */
    private static final int SURE = 3;

    private static final List<String> DESCRIPTIONS = List.of("Xing", "Info", "VBRI");

    /** Where a description of the sound may begin in its frame; the last is VBRI's. */
    private static final int[] DESCRIBED_AT = {13, 21, 36};

    private Mp3File() {}

    static CleaningResult clean(byte[] file) throws Refused {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        double seconds = 0;
        boolean first = true;
        int at = 0;
        while (at + HEADER <= file.length) {
            int row = first || kept.size() == 0 ? SURE : 1;
            Frame frame = inARow(file, at, row);
            if (frame == null) {
                at++;
                continue;
            }
            if (!first || !isDescription(file, at, frame.length())) {
                kept.write(file, at, frame.length());
                seconds += (double) frame.samples() / frame.hertz();
            }
            first = false;
            at += frame.length();
        }
        if (kept.size() == 0) {
            throw new Refused(Refusal.UNREADABLE);
        }
        return new CleaningResult(
                null,
                FileType.MP3,
                List.of(new CleanPart(FileType.MP3, 0, 0, kept.toByteArray())),
                "",
                0,
                (int) Math.round(seconds * MILLIS),
                "");
    }

    private static Frame inARow(byte[] file, int at, int count) {
        Frame first = Frame.at(file, at);
        Frame last = first;
        int next = at;
        for (int more = 1; more < count && last != null; more++) {
            next += last.length();
            // The file may end before there are so many.
            if (next + HEADER > file.length) {
                break;
            }
            last = Frame.at(file, next);
        }
        return last == null ? null : first;
    }

    private static boolean isDescription(byte[] file, int at, int length) {
        for (int place : DESCRIBED_AT) {
            if (place + HEADER <= length
                    && DESCRIPTIONS.contains(
                            new String(file, at + place, HEADER, StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }

    /** One frame by its header. */
    private record Frame(int length, int samples, int hertz) {
        private static final int WHOLE = 1152;
        private static final int HALF = 576;

        static @org.jspecify.annotations.Nullable Frame at(byte[] file, int at) {
            if ((file[at] & 0xFF) != 0xFF || (file[at + 1] & 0xE0) != 0xE0) {
                return null;
            }
            int version = file[at + 1] >> 3 & 3; // 3: MPEG-1, 2: MPEG-2, 0: MPEG-2.5
            int layer = file[at + 1] >> 1 & 3; // 1: layer III
            int rate = file[at + 2] >> 4 & 0xF;
            int hertz = file[at + 2] >> 2 & 3;
            int padding = file[at + 2] >> 1 & 1;
            if (version == 1 || layer != 1 || rate == 0 || rate == 0xF || hertz == 3) {
                return null;
            }
            boolean one = version == 3;
            int perSecond = HERTZ[hertz] >> (one ? 0 : version == 2 ? 1 : 2);
            int samples = one ? WHOLE : HALF;
            int kbit = (one ? KBIT_1 : KBIT_2)[rate];
            int length = samples / Byte.SIZE * kbit * MILLIS / perSecond + padding;
            if (length < HEADER || at + length > file.length) {
                return null;
            }
            return new Frame(length, samples, perSecond);
        }
    }
}
