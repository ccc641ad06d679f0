package org.notorturetj.desk.saving;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/**
 * The entity tag of a working version, and the precondition that protects it (RFC 9110, section
 * 13.1.1): nobody overwrites, submits or approves what she has not seen.
 */
@ApplicationScoped
public class ContentEntityTag {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})-(\\d{1,9})-(\\d{1,9})\"");

    private final ConcurrentChanges changes;

    ContentEntityTag(ConcurrentChanges changes) {
        this.changes = changes;
    }

    /**
     * Version number, save count, row version: the last would be enough for comparison; the others
     * locate the revision that the client has seen.
     */
    public static String of(ContentVersion version) {
        return "%d-%d-%d".formatted(version.number(), version.saves(), version.version());
    }

    /** The same as a header has it, in quotation marks. */
    public static String header(ContentVersion version) {
        return '"' + of(version) + '"';
    }

    /**
     * Checks the If-Match precondition.
     *
     * @param ifMatch the header as sent
     * @throws ProblemException 428 without it; 412 if something has changed, naming the members,
     *     and who changed them when
     */
    public void require(ContentVersion current, @Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "If-Match", Rule.IF_MATCH_REQUIRED);
        }
        if (!ifMatch.strip().equals(header(current))) {
            throw failed(current, TAG.matcher(ifMatch.strip()));
        }
    }

    /**
     * Checks the precondition of a first save: that nothing exists yet.
     *
     * @throws ProblemException 428 if the request does not state it
     */
    public static void requireAbsent(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch != null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED, "If-Match", Rule.NOTHING_TO_MATCH);
        }
        if (ifNoneMatch == null || !"*".equals(ifNoneMatch.strip())) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "If-None-Match",
                    Rule.IF_NONE_MATCH_REQUIRED);
        }
    }

    /**
     * Whether a version may be the very next save after what a precondition names: of the same
     * version, of the one that was begun after it, or the first of all.
     */
    static boolean mayPrecede(
            ContentVersion current, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch == null) {
            return ifNoneMatch != null
                    && "*".equals(ifNoneMatch.strip())
                    && current.number() == 1
                    && current.saves() == 1;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (ifNoneMatch != null || !tag.matches()) {
            return false;
        }
        int number = Integer.parseInt(tag.group(1));
        return current.number() == number
                ? current.saves() == Integer.parseInt(tag.group(2)) + 1
                : current.number() == number + 1 && current.saves() == 1;
    }

    /** How often what a tag names had been saved. */
    static Optional<Integer> savesIn(String ifMatch) {
        return Optional.of(TAG.matcher(ifMatch.strip()))
                .filter(Matcher::matches)
                .map(tag -> Integer.valueOf(tag.group(2)));
    }

    private ProblemException failed(ContentVersion current, Matcher tag) {
        if (!tag.matches()) {
            return new ProblemException(
                    ProblemType.PRECONDITION_FAILED, "If-Match", Rule.NOT_A_TAG);
        }
        return new ProblemException(
                ProblemType.CHANGED_MEANWHILE,
                changes.since(
                        current, Integer.parseInt(tag.group(1)), Integer.parseInt(tag.group(2))));
    }
}
