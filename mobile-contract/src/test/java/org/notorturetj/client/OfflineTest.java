package org.notorturetj.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.offline.Alert;
import org.notorturetj.client.offline.CallableLine;
import org.notorturetj.client.offline.Guide;
import org.notorturetj.client.offline.Guides;
import org.notorturetj.client.offline.Hotlines;
import org.notorturetj.client.offline.Line;
import org.notorturetj.client.offline.Openness;
import org.notorturetj.client.offline.Policy;
import org.notorturetj.client.offline.SilentLine;
import org.notorturetj.publisher.Log;
import org.notorturetj.publisher.Records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an app shows, without any network. */
class OfflineTest {
    private static final String WEEKLY =
            "\"hours\":{\"mode\":\"weekly\",\"outOfHours\":false,\"week\":[{\"day\":3,"
                    + "\"from\":\"09:00\",\"to\":\"18:00\"}],\"exceptions\":[{\"date\":"
                    + "\"2026-11-25\"}]}";

    private final Log log = Phone.log();

    @Test
    void the_lines_of_a_region_come_first_in_its_order_and_then_all_others() throws Exception {
        log.put(Phone.HOTLINES, "h0", Records.hotline("h0", "tg", "+999000000000"))
                .put("regions.tg.v1", "r1", Records.region("r1", "tg", "TJ-KT", "\"h2\",\"h1\""))
                .publish();
        Hotlines hotlines = Hotlines.of(content());
        assertEquals(List.of("h2", "h1", "h0"), ids(hotlines.forRegion("TJ-KT")));
        assertEquals(List.of("h0", "h1", "h2"), ids(hotlines.forRegion("TJ-XX")));
        assertEquals("One line is stated for TJ-KT.", hotlines.coverageNote("TJ-KT"));
        assertEquals("", hotlines.coverageNote("TJ-XX"));
    }

    @Test
    void only_an_active_line_has_numbers_even_when_the_record_still_carries_some()
            throws Exception {
        for (String status : List.of("paused", "withdrawn", "compromised", "resting", "Active")) {
            String record = Records.hotline("h1", "tg", "+999000000001");
            log.put(
                    Phone.HOTLINES,
                    "h1",
                    record.replace("\"status\":\"active\"", "\"status\":\"" + status + "\""));
            log.publish();
            Line line = Hotlines.of(content()).line("h1").get();
            assertInstanceOf(SilentLine.class, line, status);
        }
        assertInstanceOf(CallableLine.class, Hotlines.of(content()).line("h2").get());
    }

    @Test
    void both_of_a_pair_are_shown_or_neither() throws Exception {
        log.put(
                        Phone.HOTLINES,
                        "p1",
                        Records.hotline("p1", "tg", "+999000000011", "\"pairedWith\":\"p2\","))
                .put(
                        Phone.HOTLINES,
                        "p2",
                        Records.hotline("p2", "tg", "+999000000012", "\"pairedWith\":\"p1\","))
                .publish();
        assertEquals(List.of("h1", "h2", "p1", "p2"), ids(Hotlines.of(content()).all()));
        log.putInAll("hotlines", "p2", tag -> Records.hotline("p2", tag, "+999000000012"));
        log.removeInAll("hotlines", "p2").publish();
        assertEquals(List.of("h1", "h2"), ids(Hotlines.of(content()).all()));
    }

    @Test
    void what_is_not_known_is_never_closed_and_a_closed_line_comes_last() throws Exception {
        String weekly = Records.hotline("h0", "tg", "+999000000000");
        String mode = "\"hours\":{\"mode\":\"unknown\",\"outOfHours\":true}";
        log.put(Phone.HOTLINES, "h0", weekly.replace(mode, WEEKLY)).publish();
        Hotlines hotlines = Hotlines.of(content());
        long wednesday = Moment.of("2026-12-02T05:00:00Z");
        long afterHours = Moment.of("2026-12-02T13:00:00Z");
        long holiday = Moment.of("2026-11-25T05:00:00Z");
        Line line = hotlines.line("h0").get();
        assertEquals(Openness.OPEN, line.at(wednesday));
        assertEquals(Openness.CLOSED, line.at(afterHours));
        assertEquals(Openness.CLOSED, line.at(holiday));
        assertEquals(Openness.UNKNOWN, hotlines.line("h1").get().at(wednesday));
        assertEquals(List.of("h1", "h2", "h0"), ids(hotlines.forRegionAt("", afterHours)));
        assertEquals(List.of("h0", "h1", "h2"), ids(hotlines.forRegionAt("", wednesday)));
    }

    @Test
    void a_mode_of_hours_that_is_not_known_is_not_closed() throws Exception {
        String future = Files.readString(Path.of("corpus/v1/hotline/future.json")).strip();
        log.put(Phone.HOTLINES, "7m3xq0v9d2kfa8hc", future.replace("5n2w8y4t6r1pz3cb", "h1"));
        log.publish();
        Line line = Hotlines.of(content()).line("7m3xq0v9d2kfa8hc").get();
        assertEquals(Openness.UNKNOWN, line.at(0));
        assertInstanceOf(SilentLine.class, line);
    }

    @Test
    void a_guide_says_what_a_lawyer_said_and_counts_the_day_by_itself() throws Exception {
        long before = Moment.of("2027-11-24T09:29:59Z");
        long after = Moment.of("2027-11-24T09:30:00Z");
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
        Guide without = Guides.one(content(), "g1").get();
        assertEquals("unreviewed", without.legalReviewAt(Long.MAX_VALUE));
        assertEquals("unreviewed", without.translationReview());
    }

    private Guide guide(String payload) throws Exception {
        String record = Files.readString(Path.of("corpus/v1/guide/" + payload + ".json")).strip();
        log.put("guides.tg.v1", "7m3xq0v9d2kfa8hg", record).publish();
        return Guides.one(content(), "7m3xq0v9d2kfa8hg").get();
    }

    @Test
    void a_guide_brings_its_steps_warning_lines_and_contacts() throws Exception {
        Guide guide = Guides.one(content(), "g1").get();
        assertEquals("Ask why", guide.steps().get(0).text());
        assertEquals("time", guide.checklist().get(0).id());
        assertTrue(guide.warning().contains("lawyer"));
        assertEquals(List.of("h1"), ids(guide.hotlines(Hotlines.of(content()))));
        assertEquals("c1", guide.contacts(content()).get(0).id());
    }

    @Test
    void alerts_are_active_until_their_moment() throws Exception {
        String end = "2027-06-30T00:00:00Z";
        for (String state : List.of("active", "retracted", "expired", "echoed")) {
            log.put("alerts.tg.v1", state, Records.alert(state, "tg", state, end));
        }
        log.publish();
        long before = Moment.of(end) - 1;
        assertEquals("active", Alert.activeAt(content(), before).get(0).id());
        assertEquals(1, Alert.activeAt(content(), before).size());
        assertEquals(0, Alert.activeAt(content(), before + 1).size());
    }

    @Test
    void a_policy_judges_versions_and_hides_no_line() throws Exception {
        String policy = Files.readString(Path.of("corpus/v1/policy/today.json")).strip();
        log.put("policy.v1", "7m3xq0v9d2kfa8hy", policy).publish();
        Policy rules = Policy.of(content());
        assertEquals(Policy.Verdict.BLOCKED, rules.judge("android", "1.0.3"));
        assertEquals(Policy.Verdict.TOO_OLD, rules.judge("android", "1.1.99"));
        assertEquals(Policy.Verdict.PENDING, rules.judge("android", "1.3"));
        assertEquals(Policy.Verdict.FINE, rules.judge("android", "1.10.0"));
        assertEquals(Policy.Verdict.FINE, rules.judge("android", "dev"));
        assertEquals(Policy.Verdict.FINE, rules.judge("ios", "0.1"));
        assertTrue(rules.message(Policy.Verdict.TOO_OLD, "tg").startsWith("Барнома"));
        assertEquals("", rules.message(Policy.Verdict.FINE, "tg"));
        assertTrue(rules.flag("quick-exit", false));
        assertEquals("Leave", rules.quickExitLabel("en"));
        assertEquals(2, Hotlines.of(content()).all().size());
    }

    @Test
    void without_a_policy_everything_is_allowed() throws Exception {
        Policy none = Policy.of(content());
        assertEquals(Policy.Verdict.FINE, none.judge("android", "0.1"));
        assertFalse(none.flag("quick-exit", false));
        assertEquals("", none.quickExitAddress());
    }

    @Test
    void an_app_subscribes_to_the_topics_of_its_language_of_today_and_of_tomorrow()
            throws Exception {
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
        Phone phone = new Phone(log);
        phone.sync(log);
        return phone.client.content("tg");
    }

    private static List<String> ids(List<Line> lines) {
        return lines.stream().map(Line::id).toList();
    }
}
