package org.notorturetj.desk.signin;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.problem.ProblemType;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Counts refused sign-ins by what their answer says anyway, and never more than that. */
@ApplicationScoped
class SignInMeters implements MeterBinder {
    private final Map<Reason, Counter> refused = new EnumMap<>(Reason.class);

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Reason reason : Reason.values()) {
            refused.put(
                    reason,
                    Counter.builder("notorturetj.signin.refused")
                            .description("Sign-ins that were refused")
                            .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    void refused(ProblemType answer) {
        refused.get(Reason.of(answer)).increment();
    }

    private enum Reason {
        /** Login, password or second factor: which of them is never told apart. */
        CREDENTIALS,
        /** Too soon after earlier failures. */
        TOO_EARLY,
        /** The server could not check them now. */
        UNAVAILABLE;

        static Reason of(ProblemType answer) {
            return switch (answer) {
                case WRONG_CREDENTIALS -> CREDENTIALS;
                case TOO_MANY_REQUESTS -> TOO_EARLY;
                default -> UNAVAILABLE;
            };
        }
    }
}
