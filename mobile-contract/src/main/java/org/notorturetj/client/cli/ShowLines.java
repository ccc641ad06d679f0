package org.notorturetj.client.cli;

import java.io.PrintStream;
import java.text.SimpleDateFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

import org.notorturetj.client.Content;
import org.notorturetj.client.offline.CallableLine;
import org.notorturetj.client.offline.Channel;
import org.notorturetj.client.offline.Hotlines;
import org.notorturetj.client.offline.Hours;
import org.notorturetj.client.offline.Line;
import org.notorturetj.client.offline.UnavailableLine;

/** Prints lines, as somebody sees them who is about to call. */
final class ShowLines {
    private final Hotlines hotlines;
    private final PrintStream out;
    private final long now = System.currentTimeMillis();

    ShowLines(Content content, PrintStream out) {
        this.hotlines = Hotlines.of(content);
        this.out = out;
    }

    void all(String region) {
        if (!hotlines.coverageNote(region).isEmpty()) {
            out.println(hotlines.coverageNote(region));
        }
        for (Line line : hotlines.forRegionAt(region, now)) {
            print(line);
        }
    }

    /** Everything about one; the exit code. */
    int one(String id) {
        Optional<Line> found = hotlines.find(id);
        if (!found.isPresent()) {
            out.println("No line with this id is held.");
            return 1;
        }
        Line line = found.get();
        print(line);
        out.println("  " + line.description());
        out.println("  hours: " + line.hours().mode() + " " + line.hours().note());
        for (Hours.Period period : line.hours().week()) {
            out.println("  day " + period.day() + ": " + period.from() + " to " + period.to());
        }
        for (Hours.Period day : line.hours().exceptions()) {
            String hours = day.from().isEmpty() ? "closed" : day.from() + " to " + day.to();
            out.println("  " + day.date() + ": " + hours);
        }
        out.println("  serves: " + line.serves() + " " + line.coverageNote());
        out.println("  for: " + (line.audience().isEmpty() ? "everybody" : line.audience()));
        out.println("  languages: " + line.languages());
        out.println(
                "  checked: " + day(line.verifiedAt()) + ", old from: " + day(line.staleAfter()));
        out.println("  legal review: " + line.legalReview().statusAt(now));
        out.println("  source: " + line.source() + (line.isSample() ? " (a sample)" : ""));
        return 0;
    }

    private void print(Line line) {
        String check = line.isCheckDueAt(now) ? ", not checked lately" : "";
        out.println(line.name() + "  (" + line.openStatusAt(now) + check + ")");
        if (line instanceof CallableLine) {
            for (Channel channel : ((CallableLine) line).channels()) {
                out.println(
                        "  "
                                + channel.type()
                                + "  "
                                + channel.asPrinted()
                                + "  "
                                + channel.riskNote());
            }
        } else {
            out.println("  Do not call. " + ((UnavailableLine) line).warning());
        }
    }

    private static String day(long millis) {
        if (millis == Long.MIN_VALUE) {
            return "never";
        }
        SimpleDateFormat day = new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT);
        day.setTimeZone(TimeZone.getTimeZone("UTC"));
        return day.format(millis);
    }
}
