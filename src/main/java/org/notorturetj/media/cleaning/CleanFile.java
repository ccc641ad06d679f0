package org.notorturetj.media.cleaning;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.notorturetj.media.child.CleaningRequest;
import org.notorturetj.media.child.CleaningResult;
import org.notorturetj.media.child.FileType;
import org.notorturetj.media.child.Refusal;
import org.notorturetj.media.child.WordText;

/** What the process that opens files of others begins with: one file in, one result out. */
public final class CleanFile {
    private CleanFile() {}

    /**
     * Reads a {@link CleaningRequest} from the standard input and writes the {@link
     * CleaningResult}; with the argument {@code words} a {@link WordText}. Only with the arguments
     * {@code video} and the path of ffmpeg a video is taken. What libraries print goes nowhere: it
     * may quote the file.
     */
    public static void main(String[] args) throws IOException {
        CleaningRequest request = CleaningRequest.read(System.in);
        System.setOut(new java.io.PrintStream(OutputStream.nullOutputStream()));
        try (OutputStream out =
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
            if (args.length == 1) {
                words(request.file()).write(out);
            } else {
                result(request, args.length == 0 ? null : Path.of(args[1])).write(out);
            }
        }
        // Threads of libraries are not waited for.
        Runtime.getRuntime().halt(0);
    }

    // A library that fails on a file it does not understand throws whatever it likes.
    @SuppressWarnings("IllegalCatch")
    static CleaningResult result(CleaningRequest request, @Nullable Path ffmpeg) {
        try {
            FileType type = Detection.typeOf(request.file());
            return switch (type) {
                case JPEG, PNG, WEBP -> Picture.clean(type, request);
                case PDF -> PdfFile.clean(request.file());
                case MP3 -> Mp3File.clean(request.file());
                case OPUS -> OpusFile.clean(request.file());
                case MP4 -> {
                    if (ffmpeg == null) {
                        throw new Refused(Refusal.VIDEO);
                    }
                    yield VideoFile.clean(request.file(), ffmpeg);
                }
            };
        } catch (Refused e) {
            return CleaningResult.refused(e.refusal());
        } catch (OutOfMemoryError | StackOverflowError e) {
            return CleaningResult.refused(Refusal.TOO_MUCH_WORK);
        } catch (Exception e) {
            return CleaningResult.refused(Refusal.UNREADABLE);
        }
    }

    @SuppressWarnings("IllegalCatch")
    static WordText words(byte[] file) {
        try {
            return DocxText.of(file);
        } catch (Refused e) {
            return WordText.refused(e.refusal());
        } catch (OutOfMemoryError | StackOverflowError e) {
            return WordText.refused(Refusal.TOO_MUCH_WORK);
        } catch (Exception e) {
            return WordText.refused(Refusal.UNREADABLE);
        }
    }
}
