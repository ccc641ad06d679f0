package org.notorturetj.desk.warning;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.warning.Warning;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.warning.DocumentWarnings;
import org.notorturetj.content.warning.TextWarnings.Found;
import org.notorturetj.platform.http.RequestLanguage;
import org.notorturetj.platform.problem.CurrentRequest;

/** What the desk warns of, beside what it is about: nobody has to ask for it. */
@ApplicationScoped
public class WarningViews {
    private final DocumentWarnings warnings;
    private final CurrentRequest request;

    WarningViews(DocumentWarnings warnings, CurrentRequest request) {
        this.warnings = warnings;
        this.request = request;
    }

    /** Of the texts of a document that are worked on. */
    public List<Warning> of(Document document) {
        return in(RequestLanguage.ofDesk(request.acceptLanguage()), warnings.ofWorking(document));
    }

    /** Of one text. */
    public List<Warning> of(Edition text) {
        return of(warnings.ofText(text));
    }

    /** Of what was found. */
    public List<Warning> of(List<Found> found) {
        return in(RequestLanguage.ofDesk(request.acceptLanguage()), found);
    }

    static List<Warning> in(Language language, List<Found> found) {
        return found.stream()
                .map(
                        it ->
                                new Warning(
                                        it.rule().in(Language.EN),
                                        it.member(),
                                        it.rule().in(language),
                                        it.name(),
                                        it.text(),
                                        it.place() == null ? null : it.place().from(),
                                        it.place() == null ? null : it.place().to()))
                .toList();
    }
}
