package org.notorturetj.client.push;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.client.push.Decision.Action;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The message that asks a registered device for its proof is recognised and has no other effect.
 */
class ConfirmationMessageTest {
    private static final String NONCE = "mDLrYTBRh5lWM7WqL2CO8hmbK0gcRS8bIwVCz_jtZ1Q";

    private final PushPhone phone = new PushPhone();

    @Test
    void a_confirmation_is_handed_to_the_app_and_leaves_no_trace() throws Exception {
        String before = phone.storage.everything();
        for (int i = 0; i < 2; i++) {
            Decision decision = phone.receive(confirm());
            assertEquals(Action.CONFIRM, decision.action());
            assertEquals(NONCE, decision.nonce());
            assertEquals("", decision.nid());
            assertEquals(null, decision.reason().orElse(null));
        }
        assertEquals(List.of(), phone.display.events);
        assertEquals(List.of(), phone.mirror.asked);
        assertEquals(before, phone.storage.everything());
        phone.start().inbox.reconcile("tg");
        assertEquals(List.of(), phone.display.events);
    }

    @Test
    void unknown_members_are_ignored() throws Exception {
        Map<String, String> data = confirm();
        data.put("xNew", "thing");
        assertEquals(NONCE, phone.receive(data).nonce());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mDLrYTBRh5lWM7WqL2CO8hmbK0gcRS8bIwVCz_jtZ1",
                "mDLrYTBRh5lWM7WqL2CO8hmbK0gcRS8bIwVCz_jtZ1QQ",
                "mDLrYTBRh5lWM7WqL2CO8hmbK0gcRS8bIwVCz_jtZ1R",
                "mDLrYTBRh5lWM7WqL2CO8hmbK0gcRS8bIwVCz+jtZ1Q",
                "mDLrYTBRh5lWM7WqL2CO8hmbK0gcRS8bIwVCz_jtZ1Q\n",
                "../v1/device?nonce=LWM7WqL2CO8hmbK0gcRS8bIw"
            })
    void a_malformed_nonce_is_refused(String nonce) throws Exception {
        Map<String, String> data = confirm();
        data.put("nonce", nonce);
        assertEquals(IgnoreReason.MALFORMED, phone.reason(data));
        data.put("nonce", null);
        assertEquals(IgnoreReason.MALFORMED, phone.reason(data));
        data.remove("nonce");
        assertEquals(IgnoreReason.MALFORMED, phone.reason(data));
    }

    @ParameterizedTest
    @CsvSource({"2, LATER_VERSION", "'', MALFORMED", "01, MALFORMED", "one, MALFORMED"})
    void a_confirmation_of_another_version_is_ignored(String v, IgnoreReason reason)
            throws Exception {
        Map<String, String> data = confirm();
        data.put("v", v);
        assertEquals(reason, phone.reason(data));
        data.remove("v");
        assertEquals(IgnoreReason.MALFORMED, phone.reason(data));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nid", "seq", "urgent", "exp", "sig"})
    void a_confirmation_with_a_member_of_a_wake_up_is_malformed(String name) throws Exception {
        Map<String, String> data = confirm();
        data.put(name, phone.alert().by(phone.log.alerter).get(name));
        Decision decision = phone.receive(data);
        assertEquals(IgnoreReason.MALFORMED, decision.reason().orElse(null));
        assertEquals("", decision.nonce());
        data.put(name, null);
        assertEquals(IgnoreReason.MALFORMED, phone.reason(data));
    }

    @Test
    void a_signed_message_is_an_alert_or_a_confirmation_but_not_both() throws Exception {
        Map<String, String> signed = phone.alert().as("confirm").by(phone.log.alerter);
        signed.put("nonce", NONCE);
        assertEquals(IgnoreReason.MALFORMED, phone.reason(signed));
        Map<String, String> alert = phone.alert().by(phone.log.alerter);
        alert.put("nonce", NONCE);
        Decision shown = phone.receive(alert);
        assertEquals(Action.SHOW, shown.action());
        assertEquals("", shown.nonce());
    }

    @Test
    void an_alert_is_still_accepted_after_a_forged_confirmation_of_it() throws Exception {
        Map<String, String> altered = phone.alert().by(phone.log.alerter);
        altered.put("kind", "confirm");
        altered.put("nonce", NONCE);
        assertEquals(IgnoreReason.MALFORMED, phone.reason(altered));
        assertEquals(Action.SHOW, phone.receive(phone.alert()).action());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Confirm", "CONFIRM", "confirm ", " confirm", "alert", "confirmed"})
    void other_kinds_are_not_confirmations(String kind) throws Exception {
        Map<String, String> data = confirm();
        data.put("kind", kind);
        Decision decision = phone.receive(data);
        assertEquals(IgnoreReason.MALFORMED, decision.reason().orElse(null));
        assertEquals("", decision.nonce());
    }

    private static Map<String, String> confirm() {
        return new HashMap<>(Map.of("v", "1", "kind", "confirm", "nonce", NONCE));
    }
}
