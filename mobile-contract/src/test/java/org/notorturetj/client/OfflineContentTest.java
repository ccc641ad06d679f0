package org.notorturetj.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.json.UtcTimestamp;
import org.notorturetj.client.offline.Alert;
import org.notorturetj.client.offline.CallableLine;
import org.notorturetj.client.offline.Guide;
import org.notorturetj.client.offline.Guides;
import org.notorturetj.client.offline.Hotlines;
import org.notorturetj.client.offline.Line;
import org.notorturetj.client.offline.OpenStatus;
import org.notorturetj.client.offline.Policy;
import org.notorturetj.client.offline.UnavailableLine;
import org.notorturetj.publisher.PublicLog;
import org.notorturetj.publisher.SampleRecords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an app displays without a network. */
class OfflineContentTest {
    private static final String WEEKLY =
            "\"hours\":{\"mode\":\"weekly\",\"outOfHours\":false,\"week\":[{\"day\":3,"
                    + "\"from\":\"09:00\",\"to\":\"18:00\"}],\"exceptions\":[{\"date\":"
                    + "\"2026-11-25\"}]}";

    private final PublicLog log = TestPhone.log();

    @Test
    void the_lines_of_a_region_come_first_in_its_order() throws Exception {
        log.put(TestPhone.HOTLINES, "h0", SampleRecords.hotline("h0", "tg", "+999000000000"))
                .put(
                        "regions.tg.v1",
                        "r1",
                        SampleRecords.region("r1", "tg", "TJ-KT", "\"h2\",\"h1\""))
                .publish();
        Hotlines hotlines = Hotlines.of(content());
        assertEquals(List.of("h2", "h1", "h0"), ids(hotlines.forRegion("TJ-KT")));
        assertEquals(List.of("h0", "h1", "h2"), ids(hotlines.forRegion("TJ-XX")));
        assertEquals("One line is stated for TJ-KT.", hotlines.coverageNote("TJ-KT"));
        assertEquals("", hotlines.coverageNote("TJ-XX"));
    }

    @Test
    void only_an_active_line_has_numbers_whatever_its_record_contains() throws Exception {
        for (String status : List.of("paused", "withdrawn", "compromised", "resting", "Active")) {
            String record = SampleRecords.hotline("h1", "tg", "+999000000001");
            log.put(
                    TestPhone.HOTLINES,
                    "h1",
                    record.replace("\"status\":\"active\"", "\"status\":\"" + status + "\""));
            log.publish();
            Line line = Hotlines.of(content()).find("h1").get();
            assertInstanceOf(UnavailableLine.class, line, status);
        }
        assertInstanceOf(CallableLine.class, Hotlines.of(content()).find("h2").get());
    }

    @Test
    void paired_lines_are_shown_together_or_not_at_all() throws Exception {
        log.put(
                        TestPhone.HOTLINES,
                        "p1",
                        SampleRecords.hotline(
                                "p1", "tg", "+999000000011", "\"pairedWith\":\"p2\","))
                .put(
                        TestPhone.HOTLINES,
                        "p2",
                        SampleRecords.hotline(
                                "p2", "tg", "+999000000012", "\"pairedWith\":\"p1\","))
                .publish();
        assertEquals(List.of("h1", "h2", "p1", "p2"), ids(Hotlines.of(content()).all()));
        log.putInAll("hotlines", "p2", tag -> SampleRecords.hotline("p2", tag, "+999000000012"));
        log.removeInAll("hotlines", "p2").publish();
        assertEquals(List.of("h1", "h2"), ids(Hotlines.of(content()).all()));
    }

    @Test
    void closed_lines_come_last_and_unknown_hours_are_not_closed() throws Exception {
        String weekly = SampleRecords.hotline("h0", "tg", "+999000000000");
        String mode = "\"hours\":{\"mode\":\"unknown\",\"outOfHours\":true}";
        log.put(TestPhone.HOTLINES, "h0", weekly.replace(mode, WEEKLY)).publish();
        Hotlines hotlines = Hotlines.of(content());
        long wednesday = UtcTimestamp.parse("2026-12-02T05:00:00Z");
        long afterHours = UtcTimestamp.parse("2026-12-02T13:00:00Z");
        long holiday = UtcTimestamp.parse("2026-11-25T05:00:00Z");
        Line line = hotlines.find("h0").get();
        assertEquals(OpenStatus.OPEN, line.openStatusAt(wednesday));
        assertEquals(OpenStatus.CLOSED, line.openStatusAt(afterHours));
        assertEquals(OpenStatus.CLOSED, line.openStatusAt(holiday));
        assertEquals(OpenStatus.UNKNOWN, hotlines.find("h1").get().openStatusAt(wednesday));
        assertEquals(List.of("h1", "h2", "h0"), ids(hotlines.forRegionAt("", afterHours)));
        assertEquals(List.of("h0", "h1", "h2"), ids(hotlines.forRegionAt("", wednesday)));
    }

    @Test
    void a_line_that_is_open_over_midnight_is_open_before_and_after_it() throws Exception {
        Line line =
                lineWith(
                        "\"week\":[{\"day\":3,\"from\":\"18:00\",\"to\":\"09:00\"}],\"exceptions\":["
                                + "{\"date\":\"2026-12-09\",\"from\":\"20:00\",\"to\":\"01:00\"}]");
        assertEquals(OpenStatus.CLOSED, at(line, "2026-12-02T12:59:00Z"));
        assertEquals(OpenStatus.OPEN, at(line, "2026-12-02T17:00:00Z"));
        assertEquals(OpenStatus.OPEN, at(line, "2026-12-02T22:00:00Z"));
        assertEquals(OpenStatus.CLOSED, at(line, "2026-12-03T04:00:00Z"));
        assertEquals(OpenStatus.CLOSED, at(line, "2026-12-09T14:00:00Z"));
        assertEquals(OpenStatus.OPEN, at(line, "2026-12-09T19:59:00Z"));
    }

    @Test
    void hours_that_cannot_be_read_are_not_closed() throws Exception {
        String[] unreadable = {
            "\"week\":[]",
            "\"week\":[{\"day\":3,\"from\":\"9:00\",\"to\":\"18:00\"}]",
            "\"week\":[{\"day\":3,\"from\":\"утром\",\"to\":\"18:00\"}]",
            "\"week\":[{\"day\":3,\"from\":\"09:00\",\"to\":\"25:00\"}]",
            "\"week\":[{\"day\":8,\"from\":\"09:00\",\"to\":\"18:00\"}]",
            "\"week\":[{\"day\":\"3\",\"from\":\"09:00\",\"to\":\"18:00\"}]",
            "\"week\":[{\"day\":3}]",
            "\"week\":5",
            "\"week\":[{\"day\":5,\"from\":\"09:00\",\"to\":\"18:00\"}],\"exceptions\":7",
            "\"week\":[{\"day\":5,\"from\":\"09:00\",\"to\":\"18:00\"}],"
                    + "\"exceptions\":[{\"date\":\"2026-12-02\",\"from\":9}]",
            "\"week\":[{\"day\":5,\"from\":\"09:00\",\"to\":\"18:00\"}],"
                    + "\"exceptions\":[{\"date\":\"скоро\"}]"
        };
        for (String hours : unreadable) {
            assertEquals(OpenStatus.UNKNOWN, at(lineWith(hours), "2026-12-02T05:00:00Z"), hours);
        }
    }

    private Line lineWith(String hours) throws Exception {
        String mode = "\"hours\":{\"mode\":\"unknown\",\"outOfHours\":true}";
        log.put(
                        TestPhone.HOTLINES,
                        "h0",
                        SampleRecords.hotline("h0", "tg", "+999000000000")
                                .replace(mode, "\"hours\":{\"mode\":\"weekly\"," + hours + "}"))
                .publish();
        return Hotlines.of(content()).find("h0").get();
    }

    private static OpenStatus at(Line line, String moment) throws Exception {
        return line.openStatusAt(UtcTimestamp.parse(moment));
    }

    @Test
    void unknown_opening_hours_are_not_closed() throws Exception {
        String future = Files.readString(Path.of("corpus/v1/hotline/future.json")).strip();
        log.put(TestPhone.HOTLINES, "7m3xq0v9d2kfa8hc", future.replace("5n2w8y4t6r1pz3cb", "h1"));
        log.publish();
        Line line = Hotlines.of(content()).find("7m3xq0v9d2kfa8hc").get();
        assertEquals(OpenStatus.UNKNOWN, line.openStatusAt(0));
        assertInstanceOf(UnavailableLine.class, line);
    }

    @Test
    void a_legal_review_expires_on_its_due_date_without_a_network() throws Exception {
        long before = UtcTimestamp.parse("2027-11-24T09:29:59Z");
        long after = UtcTimestamp.parse("2027-11-24T09:30:00Z");
        Map<String, String> then =
                Map.of(
                        "today", "unreviewed",
                        "today-current", "expired",
                        "today-due", "expired",
                        "today-expired", "expired",
                        "future-review", "expired");
        for (Map.Entry<String, String> payload : then.entrySet()) {
            Guide guide = guide(payload.getKey());
            String status = guide.legalReview();
            assertEquals(status, guide.legalReviewAt(before), payload.getKey());
            assertEquals(payload.getValue(), guide.legalReviewAt(after), payload.getKey());
            assertEquals("current".equals(status), guide.warning().isEmpty(), payload.getKey());
        }
        assertEquals("disputed", guide("future-review").legalReview());
        assertEquals("machine", guide("future-review").translationReview());
        assertEquals("2026-11-01", guide("today-due").lawAsOf());
        Guide without = Guides.find(content(), "g1").get();
        assertEquals("unreviewed", without.legalReviewAt(Long.MAX_VALUE));
        assertEquals("unreviewed", without.translationReview());
    }

    private Guide guide(String payload) throws Exception {
        String record = Files.readString(Path.of("corpus/v1/guide/" + payload + ".json")).strip();
        log.put("guides.tg.v1", "7m3xq0v9d2kfa8hg", record).publish();
        return Guides.find(content(), "7m3xq0v9d2kfa8hg").get();
    }

    @Test
    void a_guide_has_its_steps_warning_hotlines_and_contacts() throws Exception {
        Guide guide = Guides.find(content(), "g1").get();
        assertEquals("Ask why", guide.steps().get(0).text());
        assertEquals("time", guide.checklist().get(0).id());
        assertTrue(guide.warning().contains("lawyer"));
        assertEquals(List.of("h1"), ids(guide.hotlines(Hotlines.of(content()))));
        assertEquals("c1", guide.contacts(content()).get(0).id());
    }

    @Test
    void alerts_are_active_until_they_expire() throws Exception {
        String end = "2027-06-30T00:00:00Z";
        for (String state : List.of("active", "retracted", "expired", "echoed")) {
            log.put("alerts.tg.v1", state, SampleRecords.alert(state, "tg", state, end));
        }
        log.publish();
        long before = UtcTimestamp.parse(end) - 1;
        assertEquals("active", Alert.activeAt(content(), before).get(0).id());
        assertEquals(1, Alert.activeAt(content(), before).size());
        assertEquals(0, Alert.activeAt(content(), before + 1).size());
    }

    @Test
    void a_policy_decides_on_versions_and_hides_no_hotline() throws Exception {
        String policy = Files.readString(Path.of("corpus/v1/policy/today.json")).strip();
        log.put("policy.v1", "7m3xq0v9d2kfa8hy", policy).publish();
        Policy rules = Policy.of(content());
        assertEquals(Policy.VersionStatus.BLOCKED, rules.versionStatus("android", "1.0.3"));
        assertEquals(Policy.VersionStatus.TOO_OLD, rules.versionStatus("android", "1.1.99"));
        assertEquals(Policy.VersionStatus.PENDING, rules.versionStatus("android", "1.3"));
        assertEquals(Policy.VersionStatus.SUPPORTED, rules.versionStatus("android", "1.10.0"));
        assertEquals(Policy.VersionStatus.SUPPORTED, rules.versionStatus("android", "dev"));
        assertEquals(Policy.VersionStatus.SUPPORTED, rules.versionStatus("ios", "0.1"));
        assertTrue(rules.message(Policy.VersionStatus.TOO_OLD, "tg").startsWith("Барнома"));
        assertEquals("", rules.message(Policy.VersionStatus.SUPPORTED, "tg"));
        assertTrue(rules.flag("quick-exit", false));
        assertEquals("Leave", rules.quickExitLabel("en"));
        assertEquals(2, Hotlines.of(content()).all().size());
    }

    @Test
    void without_a_policy_everything_is_allowed() throws Exception {
        Policy none = Policy.of(content());
        assertEquals(Policy.VersionStatus.SUPPORTED, none.versionStatus("android", "0.1"));
        assertFalse(none.flag("quick-exit", false));
        assertEquals("", none.quickExitAddress());
    }

    @Test
    void an_app_subscribes_to_the_current_and_next_topics_of_its_language() throws Exception {
        assertEquals(List.of("a1-tg-urgent"), policy("today-push").topics("tg", "urgent"));
        Policy rollover = policy("today-push-rollover");
        assertEquals(List.of("a1-tg-urgent", "b7-tg-urgent"), rollover.topics("tg", "urgent"));
        assertEquals(List.of("a1-ru-digest", "b7-ru-digest"), rollover.topics("ru", "digest"));
        assertEquals(87, rollover.vapid().length());
        assertEquals(List.of("a1-en-urgent"), policy("future-push").topics("en", "urgent"));
        assertEquals("", policy("future-push").vapid());
        assertEquals(List.of(), policy("today").topics("tg", "urgent"));
    }

    private Policy policy(String payload) throws Exception {
        String record = Files.readString(Path.of("corpus/v1/policy/" + payload + ".json")).strip();
        log.put("policy.v1", "7m3xq0v9d2kfa8hy", record).publish();
        return Policy.of(content());
    }

    private Content content() throws Exception {
        TestPhone phone = new TestPhone(log);
        phone.sync(log);
        return phone.client.content("tg");
    }

    private static List<String> ids(List<Line> lines) {
        return lines.stream().map(Line::id).toList();
    }
}
