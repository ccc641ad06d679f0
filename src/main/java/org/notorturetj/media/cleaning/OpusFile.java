package org.notorturetj.media.cleaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.gagravarr.ogg.OggFile;
import org.gagravarr.ogg.OggPacket;
import org.gagravarr.ogg.OggPacketReader;
import org.gagravarr.ogg.OggPacketWriter;
import org.gagravarr.opus.OpusInfo;
import org.gagravarr.opus.OpusPacketFactory;
import org.gagravarr.opus.OpusTags;
import org.notorturetj.media.child.CleanPart;
import org.notorturetj.media.child.CleaningResult;
import org.notorturetj.media.child.FileType;
import org.notorturetj.media.child.Refusal;

/**
 * Sound in Opus (RFC 7845): its packets are copied into a new Ogg stream, with empty tags. Other
 * streams of the file, and what stands between pages, are left out.
 */
final class OpusFile {
    /** The new stream's number; the old one may be the time at which it was made. */
    private static final int STREAM = 1;

    /** Positions count at this rate, whatever the sound's own is (RFC 7845, 4). */
    private static final int PER_MILLISECOND = 48;

    private OpusFile() {}

    static CleaningResult clean(byte[] file) throws IOException, Refused {
        OggPacketReader in = new OggPacketReader(new ByteArrayInputStream(file));
        OggPacket first = in.getNextPacket();
        while (first != null && !OpusPacketFactory.isOpusStream(first)) {
            first = in.getNextPacket();
        }
        if (first == null) {
            throw new Refused(Refusal.UNREADABLE);
        }
        OpusInfo head = new OpusInfo(first);
        // The tags, which are replaced.
        in.getNextPacketWithSid(first.getSid());
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        long last;
        try (OggFile out = new OggFile(kept)) {
            OggPacketWriter packets = out.getPacketWriter(STREAM);
            packets.bufferPacket(new OggPacket(first.getData()), true);
            OpusTags tags = new OpusTags();
            tags.setVendor("");
            packets.bufferPacket(tags.write(), true);
            last = copy(in, first.getSid(), packets);
            packets.close();
        }
        if (last == 0) {
            throw new Refused(Refusal.UNREADABLE);
        }
        return new CleaningResult(
                null,
                FileType.OPUS,
                List.of(new CleanPart(FileType.OPUS, 0, 0, kept.toByteArray())),
                "",
                0,
                (int) Math.max(0, (last - head.getPreSkip()) / PER_MILLISECOND),
                "");
    }

    /** Page by page, as they were, so that players can seek. */
    private static long copy(OggPacketReader in, int stream, OggPacketWriter out)
            throws IOException {
        long position = 0;
        for (OggPacket packet = in.getNextPacketWithSid(stream);
                packet != null;
                packet = in.getNextPacketWithSid(stream)) {
            if (packet.getGranulePosition() != position && position != 0) {
                out.flush();
            }
            position = packet.getGranulePosition();
            out.bufferPacket(new OggPacket(packet.getData()), position);
        }
        return position;
    }
}
