package org.notorturetj.desk.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Revisions;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;

/**
 * The entity tag of a working version, and the precondition that protects it (RFC 9110, section
 * 13.1.1): nobody overwrites, submits or approves what she has not seen.
 */
@ApplicationScoped
public class ContentEntityTag {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})-(\\d{1,9})-(\\d{1,9})\"");

    private final Revisions revisions;

    ContentEntityTag(Revisions revisions) {
        this.revisions = revisions;
    }

    /**
     * Version number, save count, row version: the last would be enough for comparison; the others
     * locate the revision that the client has seen.
     */
    static String of(ContentVersion version) {
        return "%d-%d-%d".formatted(version.number(), version.saves(), version.version());
    }

    /**
     * Checks the If-Match precondition.
     *
     * @param ifMatch the header as sent
     * @throws ProblemException 428 without it; 412 if something has changed, naming the members
     */
    public void require(ContentVersion current, @Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "If-Match", Rule.IF_MATCH_REQUIRED);
        }
        if (!ifMatch.strip().equals('"' + of(current) + '"')) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED, changes(current, ifMatch.strip()));
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

    private List<Violation> changes(ContentVersion current, String ifMatch) {
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            return List.of(new Violation("If-Match", Rule.NOT_A_TAG));
        }
        List<Violation> members =
                revisions
                        .withNumber(
                                current.documentId(),
                                current instanceof Edition edition ? edition.language() : null,
                                Integer.parseInt(tag.group(1)),
                                Integer.parseInt(tag.group(2)))
                        .map(
                                seen ->
                                        ChangedMembers.between(
                                                CanonicalJson.tree(seen.content()),
                                                CanonicalJson.tree(current.content())))
                        .orElse(List.of())
                        .stream()
                        .map(member -> new Violation(member, Rule.CHANGED_MEANWHILE))
                        .toList();
        return members.isEmpty()
                ? List.of(new Violation("state", Rule.CHANGED_MEANWHILE))
                : members;
    }
}
