package org.notorturetj.pages.work;

import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.crypto.FieldEncryption;
import org.notorturetj.platform.crypto.FieldLocation;
import org.notorturetj.platform.problem.ProblemException;

/**
 * Words that somebody looks for, as they stand in an address: a browser keeps addresses, and the
 * words may be the name of a victim.
 */
@ApplicationScoped
class SealedWords {
    private static final FieldLocation PLACE = new FieldLocation("page", "documents", "q");

    private final FieldEncryption encryption;

    SealedWords(FieldEncryption encryption) {
        this.encryption = encryption;
    }

    String seal(String words) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(encryption.seal(PLACE, words));
    }

    /** What was sealed; as it is, if it was not. */
    String open(String sealed) {
        try {
            return encryption.open(PLACE, Base64.getUrlDecoder().decode(sealed));
        } catch (IllegalArgumentException | IllegalStateException | ProblemException e) {
            return sealed;
        }
    }
}
