package org.notorturetj.content.type;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.LeadsTo;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.address.Address;

/** Requires of each member that leads somewhere one of the schemes that it is there for. */
public final class AddressCheck {
    private AddressCheck() {}

    /** Adds the members whose address readers must not open, as MissingMemberCheck tells them. */
    public static void check(Object content, Violations required) {
        check("", content, required);
    }

    private static void check(String pointer, @Nullable Object value, Violations required) {
        if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                check(pointer + i + "/", items.get(i), required);
            }
        } else if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> check(pointer + name + "/", member, required));
        } else if (value instanceof Record content) {
            for (RecordMembers.Member member : RecordMembers.of(content)) {
                String name = pointer + member.name();
                LeadsTo leadsTo = member.annotation(LeadsTo.class);
                if (leadsTo != null && member.value() instanceof String address) {
                    required.that(
                            Address.isFor(leadsTo.value(), address),
                            name,
                            Rule.ADDRESS_SCHEME.with(leadsTo.value().beginnings()));
                }
                check(name + "/", member.value(), required);
            }
        }
    }
}
