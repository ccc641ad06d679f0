package org.notorturetj.pages.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.Said;

/** What became of what was asked for, in a sentence on the next page. */
@ApplicationScoped
class Outcomes {
    private final Frames frames;

    Outcomes(Frames frames) {
        this.frames = frames;
    }

    /** Leads on: to the document, or to the proposal that waits for somebody. */
    Response go(Outcome outcome, String address) {
        if (outcome.proposal() != null) {
            return Html.go("/desk/proposals/" + outcome.proposal() + "?done=proposed");
        }
        String more = more(outcome);
        if (outcome.schedule() != null) {
            return Html.go(address + "?done=scheduled" + more + "&n=" + outcome.schedule());
        }
        return Html.go(
                outcome.publication() == null
                        ? address + "?done=unseen" + more
                        : address + "?done=published" + more + "&n=" + outcome.publication());
    }

    /** What there is to say besides: of a correction, or of a note that was not kept. */
    private static String more(Outcome outcome) {
        if (outcome.asksForCorrection() != null) {
            return "-asks";
        }
        return Boolean.TRUE.equals(outcome.noteLeft()) ? "-unnoted" : "";
    }

    /** The sentence of an address; null if it says nothing that is known here. */
    @Nullable Said said(@Nullable String done, @Nullable String number) {
        if (done == null) {
            return null;
        }
        Language reader = frames.of("documents").lang();
        String sentence = Frames.wordOr("done-" + done, "", reader);
        if (sentence.isEmpty()) {
            return null;
        }
        return Said.done(
                sentence.replace(
                        "{n}", number != null && number.matches("[0-9]{1,18}") ? number : ""));
    }
}
