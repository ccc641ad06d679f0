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

/** The message that asks a registered device for its proof: recognised, and nothing else. */
class ConfirmTest {
    private static final String NONCE = "mDLrYTBRh5lWM7WqL2CO8hmbK0gcRS8bIwVCz_jtZ1Q";

    private final Receiver phone = new Receiver();

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
        assertEquals(List.of(), phone.screen.log);
        assertEquals(List.of(), phone.mirror.asked);
        assertEquals(before, phone.storage.everything());
        phone.start().inbox.look("tg");
        assertEquals(List.of(), phone.screen.log);
    }

    @Test
    void members_that_nobody_knows_are_passed_over() throws Exception {
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
    void a_nonce_of_another_form_is_refused(String nonce) throws Exception {
        Map<String, String> data = confirm();
        data.put("nonce", nonce);
        assertEquals(Reason.MALFORMED, phone.reason(data));
        data.put("nonce", null);
        assertEquals(Reason.MALFORMED, phone.reason(data));
        data.remove("nonce");
        assertEquals(Reason.MALFORMED, phone.reason(data));
    }

    @ParameterizedTest
    @CsvSource({"2, LATER_VERSION", "'', MALFORMED", "01, MALFORMED", "one, MALFORMED"})
    void another_version_is_another_message(String v, Reason reason) throws Exception {
        Map<String, String> data = confirm();
        data.put("v", v);
        assertEquals(reason, phone.reason(data));
        data.remove("v");
        assertEquals(Reason.MALFORMED, phone.reason(data));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nid", "seq", "urgent", "exp", "sig"})
    void what_has_a_member_of_a_wake_up_is_no_confirmation(String name) throws Exception {
        Map<String, String> data = confirm();
        data.put(name, phone.alert().by(phone.log.alerter).get(name));
        Decision decision = phone.receive(data);
        assertEquals(Reason.MALFORMED, decision.reason().orElse(null));
        assertEquals("", decision.nonce());
        data.put(name, null);
        assertEquals(Reason.MALFORMED, phone.reason(data));
    }

    @Test
    void not_even_a_signature_makes_both_of_it() throws Exception {
        Map<String, String> signed = phone.alert().as("confirm").by(phone.log.alerter);
        signed.put("nonce", NONCE);
        assertEquals(Reason.MALFORMED, phone.reason(signed));
        Map<String, String> alert = phone.alert().by(phone.log.alerter);
        alert.put("nonce", NONCE);
        Decision shown = phone.receive(alert);
        assertEquals(Action.SHOW, shown.action());
        assertEquals("", shown.nonce());
    }

    @Test
    void an_alert_that_somebody_made_a_confirmation_of_can_still_come() throws Exception {
        Map<String, String> altered = phone.alert().by(phone.log.alerter);
        altered.put("kind", "confirm");
        altered.put("nonce", NONCE);
        assertEquals(Reason.MALFORMED, phone.reason(altered));
        assertEquals(Action.SHOW, phone.receive(phone.alert()).action());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Confirm", "CONFIRM", "confirm ", " confirm", "alert", "confirmed"})
    void no_other_kind_is_one(String kind) throws Exception {
        Map<String, String> data = confirm();
        data.put("kind", kind);
        Decision decision = phone.receive(data);
        assertEquals(Reason.MALFORMED, decision.reason().orElse(null));
        assertEquals("", decision.nonce());
    }

    private static Map<String, String> confirm() {
        return new HashMap<>(Map.of("v", "1", "kind", "confirm", "nonce", NONCE));
    }
}
