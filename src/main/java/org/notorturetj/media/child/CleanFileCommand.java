package org.notorturetj.media.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.command.ConsoleCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cleans a photo, a PDF or a recording on somebody's own machine, before it goes anywhere. */
@Command(
        name = "clean-file",
        mixinStandardHelpOptions = true,
        description = {
            "Take out of a photo, a PDF or a recording what says who made it, when and where.",
            "Writes new files and leaves the old one as it is. Needs no network, no database and no key."
        })
public final class CleanFileCommand implements ConsoleCommand {
    private static final int NUMBERS = 4;

    @Parameters(
            paramLabel = "FILE",
            description = "JPEG, PNG, WebP, PDF, MP3 or Ogg Opus; MP4 with --ffmpeg.")
    private Path file;

    @Option(
            names = "--into",
            required = true,
            paramLabel = "FOLDER",
            description = "Where clean files go; a file that is there is not replaced.")
    private Path into;

    @Option(
            names = "--cover",
            paramLabel = "SHAPE:X,Y,WIDTH,HEIGHT",
            description =
                    "What nobody is to see of a picture, such as rectangle:0.4,0.1,0.2,0.3 or ellipse:…, as parts of its width and height from the upper left corner. Can be given several times.")
    private List<String> covers = new ArrayList<>();

    @Option(
            names = "--ffmpeg",
            paramLabel = "PROGRAM",
            description = "The whole path of ffmpeg, with which MP4 is taken too.")
    private @Nullable Path ffmpeg;

    @Override
    public Integer call() throws IOException {
        CleaningResult result = new FileCleaner(ffmpeg).clean(request());
        if (result.refusal() != null) {
            throw new CommandException(
                    "%s: %s.".formatted(file, RefusalRules.of(result.refusal()).in(Language.EN)));
        }
        Files.createDirectories(into);
        for (CleanPart part : result.parts()) {
            write(name(part), part.bytes(), part.width());
        }
        if (!result.text().isEmpty()) {
            byte[] text = result.text().getBytes(StandardCharsets.UTF_8);
            write("text.txt", text, 0);
            System.out.println("Read the text: names in it would be published with the PDF.");
        }
        return CommandLine.ExitCode.OK;
    }

    private CleaningRequest request() throws IOException {
        try {
            if (Files.size(file) > CleaningRequest.MOST_BYTES) {
                throw new CommandException("%s: more than 25 MB.".formatted(file));
            }
            return new CleaningRequest(
                    covers.stream().map(CleanFileCommand::cover).toList(),
                    Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new CommandException("There is no file %s.".formatted(file), e);
        }
    }

    private static Cover cover(String given) {
        String[] parts = given.split("[:,]", -1);
        try {
            if (parts.length == NUMBERS + 1) {
                int next = 1;
                return new Cover(
                        Cover.Shape.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                        Double.parseDouble(parts[next++]),
                        Double.parseDouble(parts[next++]),
                        Double.parseDouble(parts[next++]),
                        Double.parseDouble(parts[next]));
            }
        } catch (IllegalArgumentException e) {
            throw new CommandException(notACover(given), e);
        }
        throw new CommandException(notACover(given));
    }

    private static String notACover(String given) {
        return "--cover %s: a shape (rectangle or ellipse) and four numbers from 0 to 1, such as rectangle:0.4,0.1,0.2,0.3, within the picture."
                .formatted(given);
    }

    /** Never like the file's own name, which may say who is on it. */
    private static String name(CleanPart part) {
        return switch (part.type()) {
            case WEBP -> part.width() + ".webp";
            case JPEG, PNG -> part.width() + ".jpg";
            case PDF -> "clean.pdf";
            case MP3 -> "clean.mp3";
            case OPUS -> "clean.ogg";
            case MP4 -> "clean.mp4";
        };
    }

    private void write(String name, byte[] bytes, int width) throws IOException {
        Path target = into.resolve(name);
        Files.write(target, bytes, StandardOpenOption.CREATE_NEW);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d bytes%s%n",
                target,
                bytes.length,
                width == 0 ? "" : ", " + width + " pixels across");
    }
}
