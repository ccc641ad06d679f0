package org.notorturetj.desk.consent;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * The consent of the person in a case, or of somebody on that person's behalf. The database role
 * lets the server change nothing but its withdrawal and its note.
 */
@Entity
@DynamicUpdate
@Table(schema = "desk", name = "consent")
class Consent {
    @Id String id;
    String documentId;
    @Nullable String file;
    int number;
    String uses;
    String outlets;
    String languages;
    LocalDate givenOn;
    String holder;
    byte @Nullable [] note;
    String recordedBy;
    Instant recordedAt;
    @Nullable String withdrawnBy;
    @Nullable Instant withdrawnAt;
    @Version int version;

    /** For Hibernate. */
    protected Consent() {
        this("", "", null, 0, "", "", "", LocalDate.EPOCH, "", null, "", Instant.EPOCH);
    }

    private Consent(
            String id,
            String documentId,
            @Nullable String file,
            int number,
            String uses,
            String outlets,
            String languages,
            LocalDate givenOn,
            String holder,
            byte @Nullable [] note,
            String recordedBy,
            Instant recordedAt) {
        this.id = id;
        this.documentId = documentId;
        this.file = file;
        this.number = number;
        this.uses = uses;
        this.outlets = outlets;
        this.languages = languages;
        this.givenOn = givenOn;
        this.holder = holder;
        this.note = note;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /**
     * A new consent.
     *
     * @param file of a media document, which it is a consent to; null for a case
     * @param number counts the consents of the case, from 1
     * @param holder the role of the person who gave it, never a name
     * @param note encrypted with the desk key
     */
    Consent(
            String id,
            String documentId,
            @Nullable String file,
            int number,
            ConsentScope scope,
            LocalDate givenOn,
            String holder,
            byte @Nullable [] note,
            String recordedBy,
            Instant now) {
        this(
                id,
                documentId,
                file,
                number,
                ConsentScope.joined(scope.uses()),
                ConsentScope.joined(scope.outlets()),
                ConsentScope.joined(scope.languages()),
                givenOn,
                holder,
                note,
                recordedBy,
                now);
    }

    /** Ends the consent permanently. */
    void withdraw(String by, Instant now) {
        if (withdrawnAt == null) {
            withdrawnBy = by;
            withdrawnAt = now;
        }
    }

    void eraseNote() {
        note = null;
    }

    boolean inForce() {
        return withdrawnAt == null;
    }

    ConsentScope scope() {
        return new ConsentScope(
                ConsentScope.split(ConsentUse.class, uses),
                ConsentScope.split(ConsentOutlet.class, outlets),
                ConsentScope.split(Language.class, languages));
    }

    /** Entity tag. */
    String tag() {
        return number + "-" + version;
    }
}
