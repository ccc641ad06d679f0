package org.notorturetj.platform.text;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HexFormat;

import org.notorturetj.client.search.Analyzer;

/**
 * Which analyser this is: words that another one has made are made anew, since they would not be
 * found.
 */
public final class AnalyserForm {
    private static final int DIGITS = 16;

    private static final String CURRENT = current();

    private AnalyserForm() {}

    /** Differs from that of a server whose analyser may make other words. */
    public static String name() {
        return CURRENT;
    }

    /** The archive that the analyser and its tables are in. */
    private static String current() {
        CodeSource source = Analyzer.class.getProtectionDomain().getCodeSource();
        try {
            Path archive = source == null ? null : Path.of(source.getLocation().toURI());
            return archive != null && Files.isRegularFile(archive)
                    ? HexFormat.of()
                            .formatHex(Digest.sha256(Files.readAllBytes(archive)))
                            .substring(0, DIGITS)
                    : "classes";
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return "unknown";
        }
    }
}
