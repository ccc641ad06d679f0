package org.notorturetj.pages.editing;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.protectedname.FalseAlarmsApi;
import org.notorturetj.api.desk.protectedname.NewFalseAlarm;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.pages.PostedForm;

/** Beside a text that was refused for a name: asks to let it pass, since it names nobody. */
@ApplicationScoped
class FalseAlarmForm {
    private final FalseAlarmsApi alarms;
    private final PostedForm form;

    FalseAlarmForm(FalseAlarmsApi alarms, PostedForm form) {
        this.alarms = alarms;
        this.form = form;
    }

    /** Whether it stands on the page: only while a text is refused for a name. */
    static boolean isOffered(EditorState state) {
        return state.refusal() != null && state.refusal().type() == ProblemType.PROTECTED_NAME;
    }

    /**
     * Asks.
     *
     * @return what was done: it passes, or a second person is asked
     */
    String send(Part part, Map<String, Object> content) {
        var alarm =
                new NewFalseAlarm(
                        part.document(),
                        part.language(),
                        content,
                        form.get("alarm-reason").orElse(null));
        return alarms.report(alarm).proposal() == null ? "alarm-passed" : "alarm-asked";
    }
}
