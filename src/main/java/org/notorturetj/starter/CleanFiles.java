package org.notorturetj.starter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.media.child.CleaningRequest;
import org.notorturetj.media.child.CleaningResult;
import org.notorturetj.media.child.FileCleaner;
import org.notorturetj.media.child.RefusalRules;
import org.notorturetj.media.file.MediaFiles;
import org.notorturetj.platform.problem.ProblemException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Files that stand in a set beside the facts of media: cleaned, as those handed in at the desk. */
@ApplicationScoped
class CleanFiles {
    /** Facts of media name their file by it. */
    private static final String FILE = "file";

    private final FileCleaner cleaner;
    private final MediaFiles files;

    CleanFiles(FileCleaner cleaner, MediaFiles files) {
        this.cleaner = cleaner;
        this.files = files;
    }

    /**
     * Replaces the name of a file with the id of what is kept of it. Facts without one stay.
     *
     * @throws ProblemException if the file is not taken
     * @throws IllegalArgumentException if it is not there, or has more than {@link
     *     CleaningRequest#MOST_BYTES}
     */
    void keep(ContentFiles source, String folder, ObjectNode facts) {
        if (facts.get(FILE) instanceof TextNode name) {
            byte[] bytes = source.bytes(folder + "/" + name.textValue());
            CleaningResult clean = clean(bytes);
            if (clean.refusal() != null) {
                throw new ProblemException(
                        ProblemType.INVALID_TEXT, FILE, RefusalRules.of(clean.refusal()));
            }
            facts.put(FILE, files.keep(clean));
        }
    }

    private CleaningResult clean(byte[] bytes) {
        try {
            return cleaner.clean(new CleaningRequest(List.of(), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
