package org.notorturetj.desk.workflow;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.access.Person;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Comment;
import org.notorturetj.content.document.Comments;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.normalization.HiddenCharacters;

/** Writes and reads the words of comments, which are kept encrypted. */
@ApplicationScoped
public class WriteComment {
    private final Comments comments;
    private final FieldEncryption encryption;
    private final NameCheck names;
    private final AuditTrail audit;
    private final Clock clock;

    WriteComment(
            Comments comments,
            FieldEncryption encryption,
            NameCheck names,
            AuditTrail audit,
            Clock clock) {
        this.names = names;
        this.comments = comments;
        this.encryption = encryption;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a comment to a text or to facts.
     *
     * @param member where the words stand in the request
     * @throws ProblemException if they show nothing, or name somebody who is protected
     */
    @Transactional
    public Comment add(Person person, ContentVersion version, String member, String words) {
        if (HiddenCharacters.showsNothing(words)) {
            throw new ProblemException(ProblemType.INVALID_BODY, member, Rule.NOT_BLANK);
        }
        var language = version instanceof Edition edition ? edition.language() : null;
        names.require(person.accountId(), version.documentId(), language, member, words);
        String id = RandomId.ofDocument();
        var comment =
                new Comment(
                        id,
                        version.documentId(),
                        language,
                        version.number(),
                        person.accountId(),
                        encryption.seal(location(id), words),
                        clock.instant());
        comments.persist(comment);
        audit.record(
                person.accountId(),
                "comment.add",
                version.documentId(),
                language == null ? null : language.tag(),
                List.of());
        return comment;
    }

    /** What a comment says. */
    public String words(Comment comment) {
        return encryption.open(location(comment.id()), comment.body());
    }

    static FieldLocation location(String id) {
        return new FieldLocation("comment", "body", id);
    }
}
