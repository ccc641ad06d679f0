package org.notorturetj.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.verification.Verification;
import org.notorturetj.platform.authenticity.Comparison;
import org.notorturetj.platform.authenticity.Copy;
import org.notorturetj.platform.authenticity.Match;
import org.notorturetj.platform.authenticity.PublishedText;
import org.notorturetj.platform.authenticity.RecordSignature;

/**
 * Says what a pasted text is: finds the published text that has most in common with it and compares
 * them word by word. A signature in it names the text; it is not what makes the words genuine,
 * since anybody can copy one below other words.
 */
@ApplicationScoped
class VerifyText {
    private final Candidates candidates;
    private final Sources sources;
    private final VerifyAddress addresses;

    VerifyText(Candidates candidates, Sources sources, VerifyAddress addresses) {
        this.candidates = candidates;
        this.sources = sources;
        this.addresses = addresses;
    }

    Verification verify(String text) {
        Optional<RecordSignature> signature = RecordSignature.in(text);
        boolean signed =
                signature
                        .filter(
                                one ->
                                        candidates
                                                .keys()
                                                .filter(keys -> keys.verify(one))
                                                .isPresent())
                        .isPresent();
        Optional<Candidate> named =
                signature
                        .filter(one -> signed)
                        .flatMap(one -> candidates.of(one.documentId(), one.language()));
        Optional<Match<Candidate>> best = best(text, named);
        boolean gone = isGone(text, signature.filter(one -> signed));
        boolean genuine = best.filter(Match::isGenuine).isPresent();
        if (best.isPresent()
                && (genuine || (!gone && (best.get().isCopy() || named.isPresent())))) {
            Match<Candidate> found = best.get();
            return answer(
                    found.isGenuine() ? Verdict.GENUINE : Verdict.ALTERED,
                    found,
                    state(signature, signed, found.of()));
        }
        return new Verification(
                (gone ? Verdict.WITHDRAWN : Verdict.UNKNOWN).word(),
                null,
                false,
                state(signature, signed, null),
                0,
                0,
                List.of(),
                candidates.seq());
    }

    /** Whether a text names itself as one that was withdrawn: nothing is kept of its words. */
    private boolean isGone(String text, Optional<RecordSignature> genuine) {
        return genuine.filter(one -> candidates.isGone(one.documentId(), one.language()))
                        .isPresent()
                || addresses.nameWhatIsGone(text);
    }

    private Optional<Match<Candidate>> best(String text, Optional<Candidate> named) {
        var copy = Copy.of(text);
        List<Candidate> all = new ArrayList<>();
        named.ifPresent(all::add); // first, with all of the effort
        all.addAll(candidates.alike(copy.words()));
        return all.stream()
                .distinct()
                .map(
                        candidate ->
                                new Match<>(
                                        candidate,
                                        PublishedText.of(
                                                        candidate.type(),
                                                        candidate.language(),
                                                        candidate.record())
                                                .compare(copy)))
                .max(Comparator.comparingLong(Match::score));
    }

    private static String state(
            Optional<RecordSignature> signature, boolean signed, @Nullable Candidate found) {
        if (signature.isEmpty()) {
            return "none";
        } else if (!signed) {
            return "forged";
        }
        boolean current =
                found != null
                        && signature
                                .get()
                                .sha256()
                                .equals(RecordSignature.digest(found.record(), found.language()));
        return current ? "current" : "earlier";
    }

    private Verification answer(Verdict verdict, Match<Candidate> found, String signature) {
        Comparison comparison = found.comparison();
        return new Verification(
                verdict.word(),
                sources.of(found.of()),
                comparison.isExcerpt(),
                signature,
                comparison.same(),
                comparison.different(),
                comparison.differences().stream()
                        .map(
                                one ->
                                        new Verification.Difference(
                                                one.published(),
                                                one.copied(),
                                                one.before(),
                                                one.after()))
                        .toList(),
                candidates.seq());
    }
}
