package org.notorturetj.sync.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.MirrorFolder;
import org.notorturetj.sync.Scope;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;

/**
 * A file that a pack is written to; compressed if its name ends in {@code .br}.
 *
 * @param all everything, not just the essentials
 */
record PackFile(Path file, boolean all) {
    Scope scope() {
        return all ? Scope.ALL : Scope.ESSENTIALS;
    }

    /**
     * Refuses what no phone takes.
     *
     * @throws CommandException if it is too much
     */
    void requireFits(Pack pack, Language language) {
        if (!pack.fits(language, scope())) {
            throw new CommandException(
                    "Everything in '%s' is more than the 256 MiB that a phone takes from one file: write a mirror with 'export' instead, or a pack of the essentials."
                            .formatted(language.tag()));
        }
    }

    /** Writes it; the file appears whole. */
    void write(MirrorFolder.Content content) throws IOException {
        Brotli4jLoader.ensureAvailability();
        Path unfinished = Path.of(file + ".unfinished");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
                    OutputStream coded =
                            file.toString().endsWith(".br")
                                    ? new BrotliOutputStream(
                                            out,
                                            Encoder.Parameters.create(
                                                    all ? Encodings.FAST : Encodings.SMALLEST,
                                                    Encodings.BROTLI_WINDOW))
                                    : out) {
                content.writeTo(coded);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
