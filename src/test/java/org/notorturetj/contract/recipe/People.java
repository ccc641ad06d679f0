package org.notorturetj.contract.recipe;

import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody of each role, in whose names the recipes ask. */
@ApplicationScoped
public class People {
    private final Staff staff;
    private final Map<Role, Staff.Member> members = new EnumMap<>(Role.class);

    People(Staff staff) {
        this.staff = staff;
    }

    /** From here on they are new people, whatever became of the others. */
    public void arrive() {
        members.clear();
        staff.clearDelays();
    }

    /** The one of a role. */
    public Staff.Member member(Role role) {
        return members.computeIfAbsent(role, staff::with);
    }

    /** Somebody who does nothing else. */
    public Staff.Member newcomer(Role role) {
        return staff.with(role);
    }

    /** The one of a role, to do what a recipe needs done. */
    public Colleague colleague(Role role) {
        return new Colleague(member(role).token());
    }

    /** A request in the name of the one of a role. */
    public SampleRequest as(Role role) {
        return SampleRequest.withToken(member(role).token());
    }

    /** The same, with what is there now as the condition. */
    public SampleRequest conditional(Role role, String path) {
        String tag = colleague(role).get(path).header("ETag");
        assertThat(tag).as(path).isNotNull();
        return as(role).header("If-Match", tag);
    }
}
