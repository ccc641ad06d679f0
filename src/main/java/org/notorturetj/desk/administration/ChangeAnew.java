package org.notorturetj.desk.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.notorturetj.api.desk.account.ChangeOutcome;
import org.notorturetj.desk.idempotency.AnswerAnew;

/** Returns again what became of a change of an account that gives no secret. */
@ApplicationScoped
class ChangeAnew implements AnswerAnew<ChangeOutcome> {
    @Override
    public String idOf(ChangeOutcome answer) {
        if (answer.password() != null || answer.token() != null) {
            throw new IllegalStateException("a secret is told once");
        }
        return answer.proposal() == null
                ? answer.account()
                : answer.account() + " " + answer.proposal();
    }

    @Override
    public Response again(String id) {
        String[] made = id.split(" ", 2);
        return AccountsResource.response(
                new ChangeOutcome(
                        made[0], made.length == 1, made.length == 1 ? null : made[1], null, null));
    }
}
