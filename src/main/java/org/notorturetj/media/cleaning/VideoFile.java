package org.notorturetj.media.cleaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.notorturetj.media.child.CleanPart;
import org.notorturetj.media.child.CleaningRequest;
import org.notorturetj.media.child.CleaningResult;
import org.notorturetj.media.child.FileType;
import org.notorturetj.media.child.Refusal;

/**
 * A video, encoded anew by ffmpeg: pictures as H.264 and sound as AAC, small enough for phones, and
 * nothing else of the file: no tags, chapters, subtitles, attachments or data of a camera, and none
 * within the streams. A frame of what came out is the poster, which becomes pictures as a photo
 * does.
 */
final class VideoFile {
    /** What it may last: five minutes. */
    private static final long MOST_MILLISECONDS = 300_000;

    private static final int SECOND = 1000;

    /** One more than it may last, so that it is seen that there was more. */
    private static final String CUT = String.valueOf(MOST_MILLISECONDS / SECOND + 1);

    /** What phones and cameras write; all other decoders stay closed. */
    private static final String CODECS =
            "h264,hevc,mpeg4,h263,aac,mp3float,mp3,amrnb,amrwb,pcm_s16le,pcm_s16be,rawvideo";

    /** 4096 × 2160. */
    private static final String MOST_PIXELS = "8847360";

    private static final String WITHIN_480 =
            "scale=w='min(854,iw)':h='min(854,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2,setsar=1";

    private static final List<String> QUIET =
            List.of(
                    "-nostdin",
                    "-hide_banner",
                    "-loglevel",
                    "quiet",
                    "-protocol_whitelist",
                    "file");

    private static final List<String> MADE_ANEW =
            List.of(
                    "-map",
                    "0:v:0",
                    "-map",
                    "0:a:0?",
                    "-dn",
                    "-sn",
                    "-map_metadata",
                    "-1",
                    "-map_chapters",
                    "-1",
                    "-t",
                    CUT,
                    "-vf",
                    WITHIN_480,
                    "-fpsmax",
                    "30",
                    "-c:v",
                    "libx264",
                    "-preset",
                    "veryfast",
                    "-crf",
                    "28",
                    "-maxrate",
                    "400k",
                    "-bufsize",
                    "800k",
                    "-profile:v",
                    "main",
                    "-pix_fmt",
                    "yuv420p",
                    "-c:a",
                    "aac",
                    "-b:a",
                    "64k",
                    "-ac",
                    "2",
                    "-ar",
                    "44100",
                    "-threads",
                    "2",
                    "-fflags",
                    "+bitexact",
                    "-flags:v",
                    "+bitexact",
                    "-flags:a",
                    "+bitexact",
                    // what an encoder says of itself, between the pictures
                    "-bsf:v",
                    "filter_units=remove_types=6",
                    "-movflags",
                    "+faststart",
                    "-f",
                    "mp4");

    /**
     * Of util-linux, as is prlimit: the kernel ends ffmpeg with this process, whatever ended it.
     * Where there is no shelter it would go on, with nobody's time limit.
     */
    private static final Path ENDS_WITH_THIS = Path.of("/usr/bin/setpriv");

    private final Path program;
    private final Path folder;

    private VideoFile(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /**
     * What is kept of it: the video, and pictures of its poster.
     *
     * @param program ffmpeg
     */
    static CleaningResult clean(byte[] file, Path program) throws Refused, IOException {
        if (new Boxes(file).milliseconds() > MOST_MILLISECONDS) {
            throw new Refused(Refusal.VIDEO_LONG);
        }
        Path folder = Files.createTempDirectory("video");
        Files.write(folder.resolve("in"), file);
        return new VideoFile(program, folder).clean();
    }

    private CleaningResult clean() throws Refused, IOException {
        List<String> encode = new ArrayList<>(QUIET);
        encode.addAll(List.of("-threads", "2", "-codec_whitelist", CODECS));
        encode.addAll(List.of("-max_pixels", MOST_PIXELS, "-f", "mov", "-i", "in"));
        encode.addAll(MADE_ANEW);
        byte[] video = made(encode, "out");
        Boxes boxes = new Boxes(video);
        long milliseconds = boxes.milliseconds();
        if (milliseconds > MOST_MILLISECONDS) {
            throw new Refused(Refusal.VIDEO_LONG);
        }
        int[] size = boxes.size();
        CleaningResult poster = poster(milliseconds);
        List<CleanPart> parts = new ArrayList<>();
        parts.add(new CleanPart(FileType.MP4, size[0], size[1], video));
        parts.addAll(poster.parts());
        return new CleaningResult(
                null, FileType.MP4, parts, poster.placeholder(), 0, (int) milliseconds, "");
    }

    /** Of what came out, not of the file: behind its first second, which is often black. */
    private CleaningResult poster(long milliseconds) throws Refused, IOException {
        String at = milliseconds > 2 * SECOND ? "1" : "0";
        List<String> still = new ArrayList<>(QUIET);
        still.addAll(List.of("-ss", at, "-f", "mov", "-i", "out", "-map", "0:v:0"));
        still.addAll(List.of("-frames:v", "1", "-c:v", "png", "-f", "image2", "-update", "1"));
        byte[] png = made(still, "poster");
        return Picture.clean(FileType.PNG, new CleaningRequest(List.of(), png));
    }

    private byte[] made(List<String> arguments, String name) throws Refused, IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(ENDS_WITH_THIS)) {
            command.addAll(List.of(ENDS_WITH_THIS.toString(), "--pdeathsig", "KILL", "--"));
        }
        command.add(program.toString());
        command.addAll(arguments);
        command.add(name);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        try {
            Path result = folder.resolve(name);
            if (builder.start().waitFor() != 0 || !Files.exists(result)) {
                throw new Refused(Refusal.UNREADABLE);
            }
            return Files.readAllBytes(result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(Refusal.TOO_MUCH_WORK);
        }
    }
}
