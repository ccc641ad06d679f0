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
import org.notorturetj.platform.json.CanonicalJson;

/**
 * Says what a pasted text is: finds the published text that has most in common with it and compares
 * them word by word. A signature in it names the text; it is not what makes the words genuine,
 * since anybody can copy one below other words.
 */
@ApplicationScoped
class VerifyText {
    private final Candidates candidates;
    private final OriginalTexts originals;
    private final VerifyAddress addresses;
    private final EarlierVersions earlier;

    VerifyText(
            Candidates candidates,
            OriginalTexts originals,
            VerifyAddress addresses,
            EarlierVersions earlier) {
        this.candidates = candidates;
        this.earlier = earlier;
        this.originals = originals;
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
        var copy = Copy.of(text);
        Optional<Match<Candidate>> best = best(copy, named);
        Optional<Verdict> verdict = best.flatMap(found -> verdict(found, named.isPresent()));
        boolean asPublished = verdict.filter(Verdict::isAsPublished).isPresent();
        if (!asPublished && isGone(text, copy, signature.filter(one -> signed), best)) {
            verdict = Optional.of(Verdict.WITHDRAWN);
        }
        if (verdict.isPresent() && verdict.get() != Verdict.WITHDRAWN) {
            Match<Candidate> found = best.orElseThrow();
            return answer(verdict.get(), found, state(signature, signed, found.of()));
        }
        return new Verification(
                verdict.orElse(Verdict.UNKNOWN).word(),
                null,
                false,
                state(signature, signed, null),
                0,
                0,
                List.of(),
                candidates.seq());
    }

    /** What a copy of a published text is; empty if it is of none. */
    private Optional<Verdict> verdict(Match<Candidate> found, boolean named) {
        return switch (found.likeness()) {
            case SAME -> Optional.of(Verdict.GENUINE);
            case LETTERS_MISSING -> Optional.of(Verdict.LETTERS);
            case SURROUNDED -> Optional.of(changed(found, Verdict.SURROUNDED));
            case ALTERED -> Optional.of(changed(found, Verdict.ALTERED));
            case OTHER -> {
                Optional<Verdict> since =
                        named || found.isWhole()
                                ? earlier.verdict(found.of(), found.comparison())
                                : Optional.empty();
                yield named ? since.or(() -> Optional.of(Verdict.ALTERED)) : since;
            }
        };
    }

    private Verdict changed(Match<Candidate> found, Verdict since) {
        return earlier.verdict(found.of(), found.comparison()).orElse(since);
    }

    /** Whether a copy is of a text that was withdrawn, by what it names or by its words. */
    private boolean isGone(
            String text,
            Copy copy,
            Optional<RecordSignature> genuine,
            Optional<Match<Candidate>> best) {
        if (namesWhatIsGone(text, genuine)) {
            return true;
        }
        long gone = earlier.gone(copy);
        return gone > 0 && gone > best.map(found -> found.comparison().same()).orElse(0);
    }

    private boolean namesWhatIsGone(String text, Optional<RecordSignature> genuine) {
        return genuine.filter(one -> candidates.isGone(one.documentId(), one.language()))
                        .isPresent()
                || addresses.nameWhatIsGone(text);
    }

    private Optional<Match<Candidate>> best(Copy copy, Optional<Candidate> named) {
        List<Candidate> all = new ArrayList<>();
        named.ifPresent(all::add); // first, with all of the effort
        all.addAll(candidates.alike(copy.words()));
        return all.stream()
                .distinct()
                .map(
                        candidate ->
                                new Match<>(
                                        candidate,
                                        new PublishedText(
                                                        candidate.type(),
                                                        candidate.language(),
                                                        CanonicalJson.tree(candidate.record()))
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
                originals.of(found.of()),
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
