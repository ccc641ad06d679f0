package org.notorturetj.push.fcm;

import com.google.auth.oauth2.AccessToken;
import java.time.Instant;
import java.util.Date;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.notorturetj.push.Target;
import org.notorturetj.push.Wakeup;
import org.notorturetj.push.WakeupKind;
import static org.assertj.core.api.Assertions.assertThat;

class CopiesTest {
    private static final Instant NOW = Instant.parse("2027-01-10T06:00:00Z");
    private static final AccessToken FIRST = bearer("first");
    private static final AccessToken SECOND = bearer("second");

    private static Sdk sdk = new Sdk("project");

    private final Copies copies = new Copies();

    @BeforeContainer
    static void open() {
        sdk.close();
        sdk = new Sdk("project");
    }

    @AfterContainer
    static void close() {
        sdk.close();
    }

    @Property(tries = 500)
    void a_copy_is_byte_by_byte_what_the_sdk_makes_for_that_phone(
            @ForAll @NotEmpty String one, @ForAll @NotEmpty String other, @ForAll boolean dryRun) {
        Wakeup alert = alert(60);
        same(alert, one, dryRun, FIRST, NOW);
        same(alert, other, dryRun, FIRST, NOW);
        // and when anything changes but the phone
        same(alert, other, !dryRun, FIRST, NOW);
        same(alert, other, !dryRun, SECOND, NOW);
        same(alert, other, !dryRun, SECOND, NOW.plusSeconds(1));
        same(alert(61), other, !dryRun, SECOND, NOW.plusSeconds(1));
    }

    private void same(
            Wakeup wakeup, String token, boolean dryRun, AccessToken bearer, Instant now) {
        WireRequest copy =
                copies.of(
                        Copies.Key.of(wakeup, dryRun, bearer, now),
                        token,
                        () -> made(wakeup, Copies.PLACE, dryRun, bearer, now));
        WireRequest alone = made(wakeup, token, dryRun, bearer, now);
        assertThat(copy.body()).isEqualTo(alone.body());
        assertThat(copy.address()).isEqualTo(alone.address());
        assertThat(copy.headers().entries()).hasToString(alone.headers().entries().toString());
    }

    private static WireRequest made(
            Wakeup wakeup, String token, boolean dryRun, AccessToken bearer, Instant now) {
        Target target = Fcm.token(token);
        return sdk.request(new FcmMessage(wakeup, now).to(target), dryRun, bearer);
    }

    private static Wakeup alert(int seconds) {
        return new Wakeup(
                "0123456789abcdef",
                45,
                WakeupKind.ALERT,
                true,
                NOW.plusSeconds(seconds),
                Fcm.SIGNATURE);
    }

    private static AccessToken bearer(String value) {
        return new AccessToken(value, Date.from(NOW.plusSeconds(3_600)));
    }
}
