package org.notorturetj.verification;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.verification.Verification;

/** Says what an address is: a published text, one that was, or nothing of ours. */
@ApplicationScoped
class VerifyAddress {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|tag:notorturetj\\.org,)[^\\s<>\"']{1,500}+");

    /** Addresses of a text that are looked up. */
    private static final int MOST = 5;

    private final AddressedTexts texts;
    private final Candidates candidates;
    private final OriginalTexts originals;

    VerifyAddress(AddressedTexts texts, Candidates candidates, OriginalTexts originals) {
        this.texts = texts;
        this.candidates = candidates;
        this.originals = originals;
    }

    Verification verify(String address) {
        Optional<AddressedTexts.Named> named = texts.of(address);
        Optional<Candidate> found =
                named.flatMap(it -> candidates.of(it.documentId(), it.language()));
        Verdict verdict =
                found.isPresent()
                        ? Verdict.GENUINE
                        : named.filter(this::isGone).isPresent()
                                ? Verdict.WITHDRAWN
                                : Verdict.UNKNOWN;
        return new Verification(
                verdict.word(),
                found.map(originals::of).orElse(null),
                false,
                "none",
                0,
                0,
                List.of(),
                candidates.seq());
    }

    /** Whether a text has an address of a text that is gone, as its last line may. */
    boolean nameWhatIsGone(String text) {
        return ADDRESS.matcher(text)
                .results()
                .limit(MOST)
                .map(MatchResult::group)
                .anyMatch(address -> texts.of(address).filter(this::isGone).isPresent());
    }

    private boolean isGone(AddressedTexts.Named named) {
        return candidates.isGone(named.documentId(), named.language());
    }
}
