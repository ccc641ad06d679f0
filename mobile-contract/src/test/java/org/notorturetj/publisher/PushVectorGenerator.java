package org.notorturetj.publisher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The vectors of push messages: the data of each, as one JSON object. */
final class PushVectorGenerator {
    /** Takes a file and what its index says; an existing file stays as it is. */
    interface VectorSink {
        void put(String name, byte[] bytes, String kind, boolean good, String... with)
                throws IOException;
    }

    private static final String ROOT = "roots/1-alert.root";
    private static final String NEXT = "roots/2-alert.root";
    private static final String NOW = "1795600000";
    private static final String NID = "2q9r5t8w1x4y7z0a";
    private static final String NONCE = "mDLrYTBRh5lWM7WqL2CO8hmbK0gcRS8bIwVCz_jtZ1Q";
    private static final long END = 1_796_083_200L;

    private final VectorSink sink;
    private final SigningKeyPair publish;
    private final SigningKeyPair alert;

    PushVectorGenerator(VectorSink sink, SigningKeyPair publish, SigningKeyPair alert) {
        this.sink = sink;
        this.publish = publish;
        this.alert = alert;
    }

    void make(SigningKeyPair root, SigningKeyPair nextAlert, SigningKeyPair stranger)
            throws IOException {
        PublicLog log = new PublicLog(List.of(root), 1, publish, alert);
        sink.put(ROOT, log.root(1), "root", true);
        log.alerter = nextAlert;
        log.addRoot();
        sink.put(NEXT, log.root(2), "root", true, "before", ROOT);

        WakeUpMessage wake = WakeUpMessage.alert(NID, 42, END);
        put("alert", wake.by(alert), "SHOW");
        put(
                "alert-quiet",
                new WakeUpMessage(NID, "42", "alert", "0", wake.exp()).by(alert),
                "SHOW");
        put("alert-longest", longest().by(alert), "SHOW");
        put("retract", wake.as("retract").by(alert), "REMOVE");
        put("retract-late", wake.as("retract").until(1_795_599_999L).by(alert), "REMOVE");
        put("hotline", wake.as("hotline").by(alert), "FETCH");
        put("digest", wake.as("digest").by(alert), "FETCH");
        put("more-members", with(wake.by(alert), "xNew", "thing"), "SHOW");
        WakeUpMessage other = WakeUpMessage.alert("3q9r5t8w1x4y7z0a", 43, END);
        put("rotated", other.by(nextAlert), "SHOW", "root", NEXT);
        put("alert-after-another", wake.by(alert), "SHOW", "after", "push/another.json");
        put("another", other.by(alert), "SHOW");

        confirmations(wake);
        refuse(wake, nextAlert, stranger);
        for (int i = 0; i < 3; i++) {
            String after = List.of("alert", "retract", "retract-late").get(i);
            String reason = i == 0 ? "REPEATED" : "RETRACTED";
            put("alert-after-" + after, wake.by(alert), reason, "after", "push/" + after + ".json");
        }
        Map<String, String> again = wake.as("retract").by(alert);
        put("retract-again", again, "REPEATED", "after", "push/retract.json");
    }

    private void refuse(WakeUpMessage wake, SigningKeyPair nextAlert, SigningKeyPair stranger)
            throws IOException {
        put("bad-publish-key", wake.by(publish), "UNKNOWN_KEY");
        put("bad-stranger", wake.by(stranger), "UNKNOWN_KEY");
        put("bad-key-of-tomorrow", wake.by(nextAlert), "UNKNOWN_KEY");
        put("bad-key-of-yesterday", wake.by(alert), "UNKNOWN_KEY", "root", NEXT);
        Map<String, String> forged = wake.by(stranger);
        String sig = alert.kid() + forged.get("sig").substring(16);
        put("bad-stranger-as-alert", with(forged, "sig", sig), "BAD_SIGNATURE");
        String head = alert.kid() + "." + alert.sign(SignedFiles.HEAD, signed(wake));
        put("bad-as-head", with(wake.by(alert), "sig", head), "BAD_SIGNATURE");
        for (String[] each :
                new String[][] {
                    {"nid", "2q9r5t8w1x4y7z0b"},
                    {"seq", "43"},
                    {"kind", "retract"},
                    {"urgent", "0"},
                    {"exp", "1796083201"}
                }) {
            Map<String, String> altered = with(wake.by(alert), each[0], each[1]);
            put("bad-altered-" + each[0], altered, "BAD_SIGNATURE");
        }
        put("bad-expired", wake.until(1_795_600_000L).by(alert), "EXPIRED");
        put("bad-unknown-kind", wake.as("evacuate").by(alert), "UNKNOWN_KIND");
        put("bad-later-version", with(wake.by(alert), "v", "2"), "LATER_VERSION");
        WakeUpMessage zeros = new WakeUpMessage(NID, "042", "alert", "1", wake.exp());
        put("bad-leading-zero", zeros.by(alert), "MALFORMED");
        put("bad-too-large", WakeUpMessage.alert(NID, 1L << 53, END).by(alert), "MALFORMED");
        put("bad-nid", WakeUpMessage.alert("2Q9R5T8W1X4Y7Z0A", 42, END).by(alert), "MALFORMED");
        WakeUpMessage loud = new WakeUpMessage(NID, "42", "alert", "true", wake.exp());
        put("bad-urgent", loud.by(alert), "MALFORMED");
        Map<String, String> less = wake.by(alert);
        less.remove("exp");
        put("bad-without-exp", less, "MALFORMED");
    }

    private void confirmations(WakeUpMessage wake) throws IOException {
        put("confirm", confirm(NONCE), "CONFIRM", "nonce", NONCE);
        put("confirm-more", with(confirm(NONCE), "xNew", "thing"), "CONFIRM", "nonce", NONCE);
        Map<String, String> without = confirm(NONCE);
        without.remove("nonce");
        put("bad-confirm-without-nonce", without, "MALFORMED");
        put("bad-confirm-short", confirm(NONCE.substring(1)), "MALFORMED");
        put("bad-confirm-last", confirm(NONCE.substring(1) + "B"), "MALFORMED");
        put("bad-confirm-later", with(confirm(NONCE), "v", "2"), "LATER_VERSION");
        String sig = wake.as("confirm").by(alert).get("sig");
        put("bad-confirm-with-sig", with(confirm(NONCE), "sig", sig), "MALFORMED");
        Map<String, String> altered = with(wake.by(alert), "kind", "confirm");
        put("bad-alert-as-confirm", altered, "MALFORMED");
        put("bad-confirm-with-nid", with(confirm(NONCE), "nid", NID), "MALFORMED");
        put("bad-confirm-as-alert", with(confirm(NONCE), "kind", "alert"), "MALFORMED");
    }

    private static Map<String, String> confirm(String nonce) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("v", "1");
        data.put("kind", "confirm");
        data.put("nonce", nonce);
        return data;
    }

    /** As long as a genuine message of this version can be. */
    private static WakeUpMessage longest() {
        String number = Long.toString((1L << 53) - 1);
        return new WakeUpMessage("zzzzzzzzzzzzzzzz", number, "alert", "1", number);
    }

    private static String signed(WakeUpMessage wake) {
        return String.join(
                "\n", "1", wake.nid(), wake.seq(), wake.kind(), wake.urgent(), wake.exp());
    }

    private static Map<String, String> with(Map<String, String> data, String name, String value) {
        data.put(name, value);
        return data;
    }

    private void put(String name, Map<String, String> data, String expected, String... with)
            throws IOException {
        boolean good = List.of("SHOW", "REMOVE", "FETCH", "CONFIRM").contains(expected);
        List<String> words = new ArrayList<>(List.of(with));
        words.addAll(List.of("now", NOW, good ? "decision" : "reason", expected));
        if (!words.contains("root")) {
            words.addAll(List.of("root", ROOT));
        }
        byte[] json = SignedFiles.bytes(new ObjectMapper().writeValueAsString(data) + "\n");
        sink.put("push/" + name + ".json", json, "push", good, words.toArray(new String[0]));
    }
}
