package org.notorturetj.media.child;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.gagravarr.ogg.OggFile;
import org.gagravarr.ogg.OggPacket;
import org.gagravarr.ogg.OggPacketWriter;
import org.gagravarr.opus.OpusTags;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Of a recording what is heard is kept, to the byte, and nothing of its tags. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CleanSoundsTest {
    private static final FileCleaner CLEANER = new FileCleaner();

    /** MPEG-1, layer III, 128 kbit/s at 44,100 Hz: 417 bytes for 1,152 samples. */
    private static final byte[] FRAME =
            ByteBuffer.allocate(417).putInt(0xFFFB9064).put(new byte[413]).array();

    /** Frames of silence, and nothing else. */
    static byte[] frames(int count) {
        ByteBuffer frames = ByteBuffer.allocate(FRAME.length * count);
        for (int i = 0; i < count; i++) {
            frames.put(FRAME);
        }
        return frames.array();
    }

    private static CleaningResult cleaned(byte[] file) throws IOException {
        CleaningResult result = CLEANER.clean(new CleaningRequest(List.of(), file));
        result.parts().forEach(part -> Planted.isNotIn(part.bytes()));
        return result;
    }

    @Test
    void tags_before_between_and_after_frames_stay_behind() throws IOException {
        byte[] described = FRAME.clone();
        System.arraycopy("Info".getBytes(StandardCharsets.US_ASCII), 0, described, 36, 4);
        System.arraycopy(Planted.utf8(), 0, described, 200, Planted.utf8().length);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] word = Planted.utf8();
        file.write("ID3\4\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII));
        file.write(10 + word.length);
        file.write("TPE1".getBytes(StandardCharsets.US_ASCII));
        file.write(ByteBuffer.allocate(6).putInt(word.length).array());
        file.write(word);
        file.write(described);
        for (int i = 0; i < 100; i++) {
            file.write(FRAME);
            if (i == 50) {
                file.write(word);
            }
        }
        file.write("TAG".getBytes(StandardCharsets.US_ASCII));
        file.write(java.util.Arrays.copyOf(word, 125));

        CleaningResult result = cleaned(file.toByteArray());
        assertThat(result.type()).isEqualTo(FileType.MP3);
        assertThat(result.milliseconds()).isBetween(2_600, 2_620);
        byte[] kept = result.parts().get(0).bytes();
        assertThat(kept).hasSize(100 * FRAME.length).startsWith(FRAME).endsWith(FRAME);
    }

    @Test
    void packets_of_opus_go_into_a_new_stream_with_empty_tags() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OggFile ogg = new OggFile(file)) {
            OggPacketWriter other = ogg.getPacketWriter(7);
            OggPacketWriter sound = ogg.getPacketWriter(0x5A61_7272);
            sound.bufferPacket(new OggPacket(head()), true);
            OpusTags tags = new OpusTags();
            tags.addComment("ARTIST", Planted.WORD);
            tags.setVendor(Planted.WORD);
            sound.bufferPacket(tags.write(), true);
            other.bufferPacket(new OggPacket(Planted.utf8()), true);
            for (int i = 1; i <= 150; i++) {
                byte[] packet = new byte[60];
                packet[0] = (byte) 0xFC;
                packet[1] = (byte) i;
                sound.bufferPacket(new OggPacket(packet), i * 960L);
                if (i % 50 == 0) {
                    sound.flush();
                }
            }
            sound.close();
            other.close();
        }
        CleaningResult result = cleaned(file.toByteArray());
        assertThat(result.type()).isEqualTo(FileType.OPUS);
        assertThat(result.milliseconds()).isEqualTo((150 * 960 - 312) / 48);
        CleaningResult again = cleaned(result.parts().get(0).bytes());
        assertThat(again.milliseconds()).isEqualTo(result.milliseconds());
        assertThat(again.parts().get(0).bytes()).isEqualTo(result.parts().get(0).bytes());
    }

    /** RFC 7845, 5.1: mono, 312 samples to skip. */
    private static byte[] head() {
        return ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 1)
                .putShort((short) 312)
                .putInt(48_000)
                .putShort((short) 0)
                .put((byte) 0)
                .array();
    }
}
