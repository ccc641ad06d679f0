package org.notorturetj.desk.protectedname;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.desk.protectedname.ProtectedNameEntry;
import org.notorturetj.content.protectedname.StoredName;
import org.notorturetj.content.protectedname.search.Findings;
import org.notorturetj.desk.idempotency.AnswerAnew;
import org.notorturetj.platform.http.Addresses;

/** The response to a new protected name: 201, with its address and how it is protected. */
@ApplicationScoped
class RegisteredName implements AnswerAnew<ProtectedNameEntry> {
    private final RegisterName register;
    private final Findings findings;
    private final Addresses links;

    RegisteredName(RegisterName register, Findings findings, Addresses links) {
        this.register = register;
        this.findings = findings;
        this.links = links;
    }

    /** The answer, in the transaction of the caller. */
    Response answer(StoredName name) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, links.api("/desk/v1/protected-names/" + name.id()))
                .entity(view(name))
                .build();
    }

    ProtectedNameEntry view(StoredName name) {
        return view(name, findings.open(name.id()).size());
    }

    /** The same where it is known in how many places it was found. */
    static ProtectedNameEntry view(StoredName name, long found) {
        return new ProtectedNameEntry(
                name.id(),
                name.forms(),
                name.caseId(),
                name.author(),
                name.createdAt(),
                name.changedAt(),
                found,
                name.version());
    }

    @Override
    public String idOf(ProtectedNameEntry answer) {
        return answer.id();
    }

    @Override
    public Response again(String id) {
        return answer(register.found(id));
    }
}
