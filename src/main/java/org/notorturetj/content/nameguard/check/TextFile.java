package org.notorturetj.content.nameguard.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.notorturetj.platform.command.CommandException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Files of one JSON object a line, in UTF-8. Errors name the line and never quote it. */
final class TextFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TextFile() {}

    /** One line. */
    record Line(int number, ObjectNode members) {
        /** A member as text; empty if it is absent or null. */
        String text(String member) {
            JsonNode value = members.path(member);
            return value.isNull() ? "" : value.asText();
        }
    }

    /**
     * The lines of a file that are not empty.
     *
     * @throws CommandException if the file cannot be read, or a line is no JSON object
     */
    @SuppressWarnings("StreamResourceLeak") // closed by whoever reads it
    static Stream<Line> lines(Path file) {
        var number = new AtomicInteger();
        try {
            return Files.lines(file, StandardCharsets.UTF_8)
                    .map(line -> line.startsWith("\ufeff") ? line.substring(1) : line)
                    .map(line -> new String[] {line, "" + number.incrementAndGet()})
                    .filter(line -> !line[0].isBlank())
                    .map(line -> parse(line[0], Integer.parseInt(line[1]), file));
        } catch (IOException e) {
            throw new CommandException("Cannot read " + file + ".", e);
        } catch (UncheckedIOException e) {
            throw new CommandException(file + " is not in UTF-8.", e);
        }
    }

    private static Line parse(String line, int number, Path file) {
        try {
            if (JSON.readTree(line) instanceof ObjectNode members) {
                return new Line(number, members);
            }
        } catch (JsonProcessingException e) {
            // The message would quote the line.
            e.clearLocation();
        }
        throw new CommandException(file + ", line " + number + " is not a JSON object.");
    }
}
