package org.notorturetj.client.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.notorturetj.client.push.Decision.Action;
import org.notorturetj.publisher.SignedFiles;
import org.notorturetj.publisher.SigningKeyPair;
import org.notorturetj.publisher.WakeUpMessage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which messages are accepted. */
class MessageVerificationTest {
    private final PushPhone phone = new PushPhone();

    @Test
    void a_genuine_alert_is_shown_without_any_network() throws Exception {
        assertEquals(Action.SHOW, phone.receive(phone.alert()).action());
        assertEquals(List.of("show " + PushPhone.NID), phone.display.events);
        assertEquals(List.of(), phone.mirror.asked);
    }

    @Test
    void unknown_members_are_ignored() throws Exception {
        Map<String, String> data = phone.alert().by(phone.log.alerter);
        data.put("xNew", "thing");
        assertEquals(Action.SHOW, phone.receive(data).action());
    }

    @ParameterizedTest
    @MethodSource("otherForms")
    void a_malformed_member_is_refused_even_if_it_is_signed(String name, String value)
            throws Exception {
        Map<String, String> members = new HashMap<>(phone.alert().by(phone.log.alerter));
        members.put(name, value);
        WakeUpMessage wake =
                new WakeUpMessage(
                        members.get("nid"),
                        members.get("seq"),
                        members.get("kind"),
                        members.get("urgent"),
                        members.get("exp"));
        Map<String, String> data = new HashMap<>(wake.by(phone.log.alerter));
        if (List.of("v", "sig").contains(name)) {
            data.put(name, value);
        }
        assertEquals(IgnoreReason.MALFORMED, phone.reason(data), name + " " + value);
    }

    static Stream<Arguments> otherForms() {
        List<Arguments> forms = new ArrayList<>();
        Map<String, List<String>> values =
                Map.of(
                        "v", List.of("", "0", "01", "one", "1 "),
                        "nid",
                                List.of(
                                        "",
                                        "2q9r5t8w1x4y7z0",
                                        "2q9r5t8w1x4y7z0ab",
                                        "IQ9R5T8W1X4Y7Z0A"),
                        "seq", List.of("", "0", "01", "-1", "1.0", "1e3", "9007199254740992", "١"),
                        "kind", List.of("", "ALERT", "alert\n", "a".repeat(33)),
                        "urgent", List.of("", "true", "2", "01"),
                        "exp", List.of("", "01796083200", "+1796083200", "99999999999999999"),
                        "sig", List.of("", "a.b", "0123456789abcdef", "." + "a".repeat(96)));
        values.forEach((name, some) -> some.forEach(v -> forms.add(Arguments.of(name, v))));
        return forms.stream();
    }

    @Test
    void a_member_that_is_missing_or_null_is_refused() throws Exception {
        for (String name : List.of("v", "nid", "seq", "kind", "urgent", "exp", "sig")) {
            Map<String, String> data = new HashMap<>(phone.alert().by(phone.log.alerter));
            data.put(name, null);
            assertEquals(IgnoreReason.MALFORMED, phone.reason(data), name);
            data.remove(name);
            assertEquals(IgnoreReason.MALFORMED, phone.reason(data), name);
        }
    }

    @Test
    void a_value_changed_after_signing_is_refused() throws Exception {
        Map<String, String> other =
                Map.of(
                        "nid", "2q9r5t8w1x4y7z0b",
                        "seq", "2",
                        "kind", "retract",
                        "urgent", "0",
                        "exp", "1796083201");
        for (Map.Entry<String, String> change : other.entrySet()) {
            Map<String, String> data = phone.alert().by(phone.log.alerter);
            data.put(change.getKey(), change.getValue());
            assertEquals(IgnoreReason.BAD_SIGNATURE, phone.reason(data), change.getKey());
        }
        assertEquals(List.of(), phone.display.events);
    }

    @Test
    void values_with_line_feeds_cannot_forge_the_signed_text() throws Exception {
        Map<String, String> data = phone.alert().by(phone.log.alerter);
        data.put("kind", "alert\n1");
        assertEquals(IgnoreReason.MALFORMED, phone.reason(data));
    }

    @Test
    void only_keys_of_the_role_alert_are_accepted() throws Exception {
        assertEquals(IgnoreReason.UNKNOWN_KEY, phone.reason(phone.alert().by(phone.log.publisher)));
        assertEquals(
                IgnoreReason.UNKNOWN_KEY, phone.reason(phone.alert().by(SigningKeyPair.make())));
        Map<String, String> forged = phone.alert().by(SigningKeyPair.make());
        String sig = forged.get("sig");
        forged.put("sig", phone.log.alerter.kid() + sig.substring(sig.indexOf('.')));
        assertEquals(IgnoreReason.BAD_SIGNATURE, phone.reason(forged));
    }

    @Test
    void a_new_alert_key_is_accepted_after_a_sync_of_its_root() throws Exception {
        SigningKeyPair stolen = phone.log.alerter;
        phone.log.alerter = SigningKeyPair.make();
        phone.log.addRoot().publish();
        Map<String, String> data = phone.alert().by(phone.log.alerter);
        assertEquals(IgnoreReason.UNKNOWN_KEY, phone.reason(data));
        phone.sync();
        assertEquals(IgnoreReason.UNKNOWN_KEY, phone.reason(phone.alert().by(stolen)));
        assertEquals(Action.SHOW, phone.receive(data).action());
    }

    @Test
    void a_root_with_an_unusable_alert_role_is_accepted_but_trusts_no_message() throws Exception {
        String keys = "{\"keys\":[\"" + phone.log.alerter.kid() + "\"],\"threshold\":";
        String statement =
                SignedFiles.rootStatement(
                        1,
                        1,
                        phone.log.rootKeys,
                        List.of(phone.log.publisher),
                        List.of(phone.log.alerter));
        assertTrue(statement.contains(keys + "1}"));
        for (String role : List.of(keys + "2}", keys + "\"x\"}", "{\"x\":1}", "[]", "null")) {
            String changed = statement.replace(keys + "1}", role);
            byte[] root = SignedFiles.file(SignedFiles.ROOT, changed, phone.log.rootKeys.get(0));
            phone.startWith(root).sync();
            assertEquals(1, phone.client.state().seq(), role);
            assertEquals(
                    IgnoreReason.UNKNOWN_KEY, phone.reason(phone.alert().by(phone.log.alerter)));
        }
    }

    @Test
    void messages_of_a_later_version_or_unknown_kind_are_ignored_with_a_reason() throws Exception {
        Map<String, String> later = phone.alert().by(phone.log.alerter);
        later.put("v", "2");
        later.remove("sig");
        assertEquals(IgnoreReason.LATER_VERSION, phone.reason(later));
        WakeUpMessage unknown = phone.alert().as("evacuate");
        assertEquals(IgnoreReason.UNKNOWN_KIND, phone.reason(unknown.by(phone.log.alerter)));
        assertEquals(IgnoreReason.UNKNOWN_KEY, phone.reason(unknown.by(phone.log.publisher)));
    }

    @Test
    void a_message_expires_to_the_second() throws Exception {
        WakeUpMessage wake = phone.alert().until(PushPhone.NOW / 1000 + 1);
        phone.now = PushPhone.NOW + 1000;
        assertEquals(IgnoreReason.EXPIRED, phone.reason(wake.by(phone.log.alerter)));
        phone.now = PushPhone.NOW + 999;
        assertEquals(Action.SHOW, phone.receive(wake).action());
    }

    @Test
    void hotline_and_digest_messages_are_fetched_once_and_show_nothing() throws Exception {
        for (String kind : List.of("hotline", "digest")) {
            assertEquals(Action.FETCH, phone.receive(phone.alert().as(kind)).action());
            assertEquals(
                    IgnoreReason.REPEATED,
                    phone.reason(phone.alert().as(kind).by(phone.log.alerter)));
        }
        assertTrue(phone.display.events.isEmpty());
    }
}
