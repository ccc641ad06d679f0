package org.notorturetj.desk.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.AccountLookup;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.access.RolePermissions;
import org.notorturetj.api.desk.comment.NewComment;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Comment;
import org.notorturetj.content.document.Comments;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.protectedname.NameCheck;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.json.CanonicalJson;
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
    private final AccountLookup people;
    private final Clock clock;

    WriteComment(
            Comments comments,
            FieldEncryption encryption,
            NameCheck names,
            AuditTrail audit,
            AccountLookup people,
            Clock clock) {
        this.names = names;
        this.comments = comments;
        this.encryption = encryption;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Adds a comment to a text or to facts, about all of it.
     *
     * @param member where the words stand in the request
     * @throws ProblemException if they show nothing, hold a hidden character, or name somebody who
     *     is protected
     */
    @Transactional
    public Comment add(Person person, ContentVersion version, String member, String words) {
        requireShown(member, words);
        requireUnnamed(person, version, member, words);
        return add(person, version, words, null, List.of());
    }

    /**
     * Adds what somebody wants to say of a text or of facts.
     *
     * @throws ProblemException as above; or if the place is not there, or one who is named does not
     *     work here
     */
    @Transactional
    public Comment add(Person person, ContentVersion version, NewComment comment) {
        String words = Objects.requireNonNullElse(comment.body(), "");
        requireShown("/body", words);
        requireUnnamed(person, version, "/body", words);
        if (comment.quote() != null) {
            requireUnnamed(person, version, "/quote", comment.quote());
        }
        CommentPlace place =
                CommentPlace.in(
                        CanonicalJson.tree(version.content()), comment.member(), comment.quote());
        return add(person, version, words, place, mentioned(comment.mentions()));
    }

    private static void requireShown(String member, String words) {
        if (HiddenCharacters.showsNothing(words)) {
            throw new ProblemException(ProblemType.INVALID_BODY, member, Rule.NOT_BLANK);
        }
        HiddenCharacters.firstIn(words)
                .ifPresent(
                        character -> {
                            throw new ProblemException(
                                    ProblemType.INVALID_BODY,
                                    member,
                                    Rule.FORBIDDEN_CHARACTER.with("%04X".formatted(character)));
                        });
    }

    private void requireUnnamed(
            Person person, ContentVersion version, String member, String words) {
        names.require(person.accountId(), version.documentId(), languageOf(version), member, words);
    }

    private List<String> mentioned(@Nullable List<String> accounts) {
        List<String> named = accounts == null ? List.of() : accounts.stream().distinct().toList();
        for (String account : named) {
            if (!RolePermissions.allow(people.rolesOf(account), Permission.COMMENT)) {
                throw new ProblemException(ProblemType.INVALID_BODY, "/mentions", Rule.ASSIGNEE);
            }
        }
        return named;
    }

    private static @Nullable Language languageOf(ContentVersion version) {
        return version instanceof Edition edition ? edition.language() : null;
    }

    private Comment add(
            Person person,
            ContentVersion version,
            String words,
            @Nullable CommentPlace place,
            List<String> mentions) {
        Language language = languageOf(version);
        String id = RandomId.ofDocument();
        var comment =
                new Comment(
                        id,
                        version.documentId(),
                        language,
                        version.number(),
                        person.accountId(),
                        encryption.seal(location(id), words),
                        place == null ? null : encryption.seal(placeLocation(id), place.text()),
                        mentions,
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

    /** What a comment speaks of; null: the whole. */
    public @Nullable CommentPlace place(Comment comment) {
        byte[] place = comment.place();
        return place == null
                ? null
                : CommentPlace.of(encryption.open(placeLocation(comment.id()), place));
    }

    static FieldLocation placeLocation(String id) {
        return new FieldLocation("comment", "place", id);
    }

    static FieldLocation location(String id) {
        return new FieldLocation("comment", "body", id);
    }
}
