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
import org.notorturetj.publisher.Signed;
import org.notorturetj.publisher.SigningPair;
import org.notorturetj.publisher.Wake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which messages are believed. */
class BelieveTest {
    private final Receiver phone = new Receiver();

    @Test
    void a_genuine_alert_is_shown_without_any_network() throws Exception {
        assertEquals(Action.SHOW, phone.receive(phone.alert()).action());
        assertEquals(List.of("show " + Receiver.NID), phone.screen.log);
        assertEquals(List.of(), phone.mirror.asked);
    }

    @Test
    void members_that_nobody_knows_are_passed_over() throws Exception {
        Map<String, String> data = phone.alert().by(phone.log.alerter);
        data.put("xNew", "thing");
        assertEquals(Action.SHOW, phone.receive(data).action());
    }

    @ParameterizedTest
    @MethodSource("otherForms")
    void a_member_of_another_form_is_refused_although_it_is_signed(String name, String value)
            throws Exception {
        Map<String, String> members = new HashMap<>(phone.alert().by(phone.log.alerter));
        members.put(name, value);
        Wake wake =
                new Wake(
                        members.get("nid"),
                        members.get("seq"),
                        members.get("kind"),
                        members.get("urgent"),
                        members.get("exp"));
        Map<String, String> data = new HashMap<>(wake.by(phone.log.alerter));
        if (List.of("v", "sig").contains(name)) {
            data.put(name, value);
        }
        assertEquals(Reason.MALFORMED, phone.reason(data), name + " " + value);
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
            assertEquals(Reason.MALFORMED, phone.reason(data), name);
            data.remove(name);
            assertEquals(Reason.MALFORMED, phone.reason(data), name);
        }
    }

    @Test
    void whoever_changes_a_value_is_not_believed() throws Exception {
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
            assertEquals(Reason.BAD_SIGNATURE, phone.reason(data), change.getKey());
        }
        assertEquals(List.of(), phone.screen.log);
    }

    @Test
    void values_cannot_be_moved_across_the_lines_of_what_is_signed() throws Exception {
        Map<String, String> data = phone.alert().by(phone.log.alerter);
        data.put("kind", "alert\n1");
        assertEquals(Reason.MALFORMED, phone.reason(data));
    }

    @Test
    void only_keys_of_the_role_alert_are_believed() throws Exception {
        assertEquals(Reason.UNKNOWN_KEY, phone.reason(phone.alert().by(phone.log.publisher)));
        assertEquals(Reason.UNKNOWN_KEY, phone.reason(phone.alert().by(SigningPair.make())));
        Map<String, String> forged = phone.alert().by(SigningPair.make());
        String sig = forged.get("sig");
        forged.put("sig", phone.log.alerter.kid() + sig.substring(sig.indexOf('.')));
        assertEquals(Reason.BAD_SIGNATURE, phone.reason(forged));
    }

    @Test
    void a_newer_key_is_believed_as_soon_as_a_sync_has_brought_its_root() throws Exception {
        SigningPair stolen = phone.log.alerter;
        phone.log.alerter = SigningPair.make();
        phone.log.addRoot().publish();
        Map<String, String> data = phone.alert().by(phone.log.alerter);
        assertEquals(Reason.UNKNOWN_KEY, phone.reason(data));
        phone.sync();
        assertEquals(Reason.UNKNOWN_KEY, phone.reason(phone.alert().by(stolen)));
        assertEquals(Action.SHOW, phone.receive(data).action());
    }

    @Test
    void a_root_whose_role_cannot_be_met_trusts_no_message_and_is_no_reason_to_go_blank()
            throws Exception {
        String keys = "{\"keys\":[\"" + phone.log.alerter.kid() + "\"],\"threshold\":";
        String statement =
                Signed.rootStatement(
                        1,
                        1,
                        phone.log.rootKeys,
                        List.of(phone.log.publisher),
                        List.of(phone.log.alerter));
        assertTrue(statement.contains(keys + "1}"));
        for (String role : List.of(keys + "2}", keys + "\"x\"}", "{\"x\":1}", "[]", "null")) {
            String changed = statement.replace(keys + "1}", role);
            byte[] root = Signed.file(Signed.ROOT, changed, phone.log.rootKeys.get(0));
            phone.startWith(root).sync();
            assertEquals(1, phone.client.position().seq(), role);
            assertEquals(Reason.UNKNOWN_KEY, phone.reason(phone.alert().by(phone.log.alerter)));
        }
    }

    @Test
    void what_a_later_version_or_kind_says_is_ignored_and_says_why() throws Exception {
        Map<String, String> later = phone.alert().by(phone.log.alerter);
        later.put("v", "2");
        later.remove("sig");
        assertEquals(Reason.LATER_VERSION, phone.reason(later));
        Wake unknown = phone.alert().as("evacuate");
        assertEquals(Reason.UNKNOWN_KIND, phone.reason(unknown.by(phone.log.alerter)));
        assertEquals(Reason.UNKNOWN_KEY, phone.reason(unknown.by(phone.log.publisher)));
    }

    @Test
    void what_is_over_is_ignored_to_the_second() throws Exception {
        Wake wake = phone.alert().until(Receiver.NOW / 1000 + 1);
        phone.now = Receiver.NOW + 1000;
        assertEquals(Reason.EXPIRED, phone.reason(wake.by(phone.log.alerter)));
        phone.now = Receiver.NOW + 999;
        assertEquals(Action.SHOW, phone.receive(wake).action());
    }

    @Test
    void lines_and_news_are_fetched_once_and_show_nothing() throws Exception {
        for (String kind : List.of("hotline", "digest")) {
            assertEquals(Action.FETCH, phone.receive(phone.alert().as(kind)).action());
            assertEquals(
                    Reason.REPEATED, phone.reason(phone.alert().as(kind).by(phone.log.alerter)));
        }
        assertTrue(phone.screen.log.isEmpty());
    }
}
