package org.notorturetj.pages.editing;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.editing.BeingEdited;
import org.notorturetj.api.desk.editing.EditingApi;
import org.notorturetj.api.desk.editing.EditingNotice;
import org.notorturetj.api.desk.editing.EditingState;
import org.notorturetj.api.desk.profile.MeApi;
import org.notorturetj.pages.People;

/** Who writes a part at this moment. */
@ApplicationScoped
class Presence {
    private final EditingApi editing;
    private final MeApi me;
    private final People people;

    Presence(EditingApi editing, MeApi me, People people) {
        this.editing = editing;
        this.me = me;
        this.people = people;
    }

    /**
     * Says that the reader writes it.
     *
     * @param typed what she has typed and not saved; null: nothing is kept
     */
    EditingState say(Part part, @Nullable String etag, @Nullable Map<String, Object> typed) {
        return editing.say(part.document(), new EditingNotice(part.language(), etag, typed));
    }

    /** Those of the people who write the document that are at this part, without the reader. */
    List<String> others(List<BeingEdited> all, Part part) {
        String own = me.get().id();
        return all.stream()
                .filter(one -> !one.account().equals(own))
                .filter(one -> Objects.equals(one.language(), part.language()))
                .map(one -> people.name(one, "account"))
                .toList();
    }
}
