package org.notorturetj.kept;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.edge.Coding;
import org.notorturetj.edge.ContentRepresentations;
import org.notorturetj.edge.Representation;
import org.notorturetj.edge.cache.PinnedPages;
import org.notorturetj.plain.PlainFiles;
import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.platform.http.MovedException;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.platform.problem.ProblemException;

/** Makes the files of the folder as the server would answer now. */
@ApplicationScoped
class KeptAnswers {
    private static final Logger LOG = Logger.getLogger(KeptAnswers.class);
    private static final String JSON = ".json";

    private final PinnedPages pinned;
    private final PlainFiles pages;
    private final ContentRepresentations representations;
    private final ContentReads reads;

    KeptAnswers(
            PinnedPages pinned,
            PlainFiles pages,
            ContentRepresentations representations,
            ContentReads reads) {
        this.pinned = pinned;
        this.pages = pages;
        this.representations = representations;
        this.reads = reads;
    }

    /**
     * What the server answers.
     *
     * @param body null if there is nothing to keep: a page that is gone, or has moved
     * @param cacheTags what it was made of; null if that is unknown
     * @param settled false if a publication came between: then it is to be made again
     */
    record KeptResponse(
            ServedFolder.@Nullable Body body, @Nullable Set<String> cacheTags, boolean settled) {}

    /** The file in which the answer of a path of the API is kept. */
    static String file(String path) {
        return path.substring(1) + JSON;
    }

    /**
     * Makes a file.
     *
     * @throws DatabaseUnavailableException if the database does not answer
     */
    @ActivateRequestContext
    KeptResponse make(String name) {
        try {
            Representation made = representation(name);
            if (!isInLanguageOf(name, made)) {
                return nothing();
            }
            boolean known = reads.queries() == 0 || reads.isComplete();
            return new KeptResponse(
                    body(made),
                    known ? reads.cacheTags() : null,
                    reads.queries() == 0 || (reads.isConsistent() && reads.mayBeKept()));
        } catch (MovedException moved) {
            return nothing();
        } catch (DatabaseUnavailableException e) {
            throw e;
        } catch (ProblemException problem) {
            if (problem.type() == ProblemType.UNAVAILABLE) {
                throw new DatabaseUnavailableException(problem);
            }
            return nothing();
        } catch (RuntimeException e) {
            // The server answers 500 itself, and it is tried again with the next publication.
            LOG.errorf("A file cannot be made: %s", e.getClass().getSimpleName());
            return new KeptResponse(null, null, true);
        }
    }

    /** A web server knows the language of an answer by its path alone. */
    private static boolean isInLanguageOf(String name, Representation made) {
        return !name.endsWith(JSON) || name.startsWith("v1/" + made.contentLanguage() + "/");
    }

    /** It may come with a publication that changes what was looked for. */
    private KeptResponse nothing() {
        return new KeptResponse(null, reads.isComplete() ? reads.cacheTags() : null, true);
    }

    private Representation representation(String name) {
        if (name.endsWith(JSON)) {
            return pinned.now("/" + name.substring(0, name.length() - JSON.length()));
        }
        return representations.of(pages.page(name.substring("read/".length())), "/" + name);
    }

    private static ServedFolder.Body body(Representation made) {
        return new ServedFolder.Body(
                made.body(Coding.IDENTITY), coded(made, Coding.GZIP), coded(made, Coding.BROTLI));
    }

    private static byte @Nullable [] coded(Representation made, Coding coding) {
        return made.coding(coding.token()) == coding ? made.body(coding) : null;
    }
}
