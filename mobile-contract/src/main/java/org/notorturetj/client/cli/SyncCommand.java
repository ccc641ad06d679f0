package org.notorturetj.client.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

import org.notorturetj.client.MediaAddress;
import org.notorturetj.client.MediaOptions;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.SyncOptions;
import org.notorturetj.client.SyncReport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.offline.Picture;

/** Syncs or imports, and prints what became of it. */
final class SyncCommand {
    private final SyncClient client;
    private final PrintStream out;

    SyncCommand(SyncClient client, PrintStream out) {
        this.client = client;
        this.out = out;
    }

    /** The exit code. */
    int sync(Arguments arguments, TrafficCounter traffic) throws IOException {
        SyncOptions options = new SyncOptions();
        if (!arguments.all("bytes").isEmpty()) {
            options.bytes(Long.parseLong(arguments.required("bytes")));
        }
        if (!arguments.all("progress").isEmpty()) {
            options.listener(out::println);
        }
        Scope scope = arguments.all("all").isEmpty() ? Scope.ESSENTIALS : Scope.ALL;
        int code = report(client.sync(arguments.required("language"), scope, options));
        if (!arguments.all("media").isEmpty()) {
            media(arguments.required("language"), Long.parseLong(arguments.required("media")));
        }
        out.println("requests: " + traffic.requests());
        out.println("bytes sent: " + traffic.bytesSent());
        out.println("bytes received: " + traffic.bytesReceived());
        new ShowCommand(client, out).state();
        return code;
    }

    /** The smallest file of each picture, up to so many bytes. */
    private void media(String language, long most) throws IOException {
        MediaOptions options = new MediaOptions().metered(most);
        List<MediaAddress> wanted = Picture.smallest(client.content(language));
        out.println("pictures: " + client.media().fetch(wanted, options));
        out.println("bytes of pictures held: " + client.media().bytes());
    }

    /** The exit code. */
    int importPack(InputStream pack) throws IOException {
        int code = report(client.importPack(pack));
        new ShowCommand(client, out).state();
        return code;
    }

    private int report(SyncReport report) {
        out.println(report.outcome() + (report.stale() ? ", not updated for a long time" : ""));
        for (Map.Entry<String, String> failure : report.failures().entrySet()) {
            out.println(failure.getKey() + ": " + failure.getValue());
        }
        if (report.retryAfter() > 0) {
            out.println("next attempt in seconds: " + (report.retryAfter() + 999) / 1000);
        }
        switch (report.outcome()) {
            case UPDATED:
            case UNCHANGED:
                return 0;
            case INCOMPLETE:
                return 3;
            case APP_TOO_OLD:
                return 4;
            case STOPPED:
                return 5;
            default:
                return 1;
        }
    }
}
